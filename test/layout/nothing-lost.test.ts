import { describe, expect, test } from 'vitest';
import type { SlideItem } from '../../src/scene/types.js';
import { between, mixedPieces, pick, seeded } from '../support/random.js';
import { at, faultsOf, scenesOf, slide, themeNamed, wordsOf } from '../support/scenes.js';

/** Each word once in the deck, so that a lost one and one said twice are both seen. */
function wordsFrom(random: () => number) {
  let next = 0;
  const word = (): string => `w${next++}`;
  const sentence = (longest: number): string =>
    Array.from({ length: between(random, 1, longest) }, () => `${word()} ${mixedWords(random)}`).join(' ');
  return { word, sentence };
}

const MARKUP = /[-`*_~^|<>#[\](){}!:"'\\\d\s]/gu;

/** Text of many scripts without what would be Markdown. */
const mixedWords = (random: () => number): string =>
  mixedPieces(random, 4)
    .join('')
    .replace(MARKUP, '')
    .replaceAll(/https\S*/g, '');

const LAYOUTS = ['content', 'summary', 'closing', 'disclaimer'];

function randomSlides(seed: number, count: number) {
  const random = seeded(seed);
  const { word, sentence } = wordsFrom(random);
  const list = (mark: (i: number) => string): string =>
    Array.from({ length: between(random, 1, 16) }, (_, i) => `${mark(i)} ${sentence(8)}`).join('\n');
  const nested = (): string =>
    Array.from({ length: between(random, 2, 16) }, (_, i) => `${'  '.repeat(i === 0 ? 0 : between(random, 0, 1))}- ${sentence(8)}`).join(
      '\n',
    );
  const rows = (): string => Array.from({ length: between(random, 1, 30) }, () => `| ${word()} | ${sentence(5)} |`).join('\n');
  const kinds: readonly (() => string)[] = [
    () => sentence(60),
    () => sentence(10),
    () => list(() => '-'),
    nested,
    () => list((i) => `${i + 1}.`),
    () => `### ${sentence(3)}\n\n${sentence(20)}`,
    () => `> ${sentence(20)}`,
    () => `\`\`\`\n${Array.from({ length: between(random, 1, 40) }, word).join('\n')}\n\`\`\``,
    () => `| ${word()} | ${word()} |\n| - | - |\n${rows()}`,
  ];
  return Array.from({ length: count }, () => {
    const body = Array.from({ length: between(random, 1, 5) }, () => pick(random, kinds)()).join('\n\n');
    return { layout: pick(random, LAYOUTS), title: word(), body };
  });
}

const marksIn = (text: string): readonly string[] => text.match(/w\d+/g) ?? [];

describe.each(['default', 'corporate'])('random slides in the theme %s', (name) => {
  const theme = themeNamed(name);

  test.each([1, 2, 3])('seed %i: every word is on a slide once, heads of tables again; notes are with the first part', async (seed) => {
    const sources = randomSlides(seed, 60);
    const drafts = sources.map(({ layout, title, body }) =>
      slide({ layout, title, slots: { body }, notes: [{ kind: 'paragraph', text: [{ text: title, at }], at }] }),
    );
    const { scene } = await scenesOf(theme, ...drafts);
    expect(faultsOf(scene)).toEqual([]);
    for (const { title, body } of sources) {
      const parts = scene.pages.filter((page) => page.title.replace(/ \(\d+\/\d+\)$/, '') === title);
      const total = parts.length;
      expect(parts.map((page) => page.title)).toEqual(parts.map((_, i) => (total === 1 ? title : `${title} (${i + 1}/${total})`)));
      expect(parts.map(({ notes }) => notes.length)).toEqual(parts.map((_, i) => (i === 0 ? 1 : 0)));
      const heads = new Set([...body.matchAll(/^\| (w\d+) \| (w\d+) \|\n\| - /gm)].flatMap(([, a = '', b = '']) => [a, b]));
      const shown = parts.flatMap((page) =>
        page.items.filter((item) => !('slot' in item && item.slot === 'title')).flatMap((item) => marksIn(wordsOf(item))),
      );
      expect(shown.filter((word) => !heads.has(word)).join(' ')).toBe(
        marksIn(body)
          .filter((word) => !heads.has(word))
          .join(' '),
      );
      expect([...heads].filter((word) => !shown.includes(word))).toEqual([]);
    }
  });

  test('no further part of a slide is a single line', async () => {
    const { scene } = await scenesOf(
      theme,
      ...randomSlides(9, 100).map(({ layout, title, body }) => slide({ layout, title, slots: { body } })),
    );
    const further = scene.pages.filter((page) => / \((?!1\/)\d+\/\d+\)$/.test(page.title));
    expect(further.length).toBeGreaterThan(20);
    expect(further.filter((page) => page.items.reduce((sum, item) => sum + linesIn(item), 0) < 2).map((page) => page.title)).toEqual([]);
  });
});

/** Lines of what flows; a row of a table below its head counts for two, as it says what its columns are. */
function linesIn(item: SlideItem): number {
  if (item.kind === 'table') return item.rows.filter(({ head }) => !head).length * 2;
  return item.kind === 'text' && (item.slot === undefined || item.slot === 'body') ? item.lines.length : 0;
}
