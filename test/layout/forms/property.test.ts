import { expect, test } from 'vitest';
import type { Form } from '../../../src/layout/index.js';
import { QUIET_ZONE } from '../../../src/lib/qr.js';
import type { PaperScene } from '../../../src/scene/types.js';
import { edgesOf, formOf, overlaps, slideTexts } from '../../support/pdf/forms.js';
import { inBlocks } from '../../support/pdf/words.js';
import { between, pick, seeded } from '../../support/random.js';

const WORDS = [
  '段落文字，',
  'English words ',
  '（括号）',
  '**粗**',
  '`code()` ',
  '2022 年 11 月',
  '[link](https://example.com/a/b) ',
  '……',
];
const PAPERS = ['A4', 'A5', 'Letter', 'Legal', '180x240mm'];
const MM = 72 / 25.4;

/** A deck of random slides, on random paper. */
function deckOf(seed: number): string {
  const random = seeded(seed);
  const text = (most: number): string => Array.from({ length: between(random, 1, most) }, () => pick(random, WORDS)).join('');
  let videos = 0;
  const video = (): string => ` https://youtu.be/${String(seed * 1000 + videos++).padStart(11, 'v')} `;
  const bullets = (most: number): string =>
    Array.from({ length: between(random, 1, most) }, () => `- ${text(8)}${random() < 0.3 ? video() : ''}`).join('\n');
  const slide = (i: number): string => {
    const body = pick(random, [
      () => bullets(7),
      () => text(40),
      () => `| a | b |\n| --- | --- |\n${Array.from({ length: between(random, 1, 9) }, () => `| ${text(3)} | ${text(5)} |`).join('\n')}`,
      () => `\`\`\`js\nconst x = "${'长'.repeat(between(random, 1, 90))}";\n\`\`\``,
      () => Array.from({ length: between(random, 3, 16) }, () => `- ${text(2)}${video()}`).join('\n'),
    ])();
    const notes =
      random() < 0.5 ? `\n\n::: notes\n${text(between(random, 2, 300))}${random() < 0.4 ? video() : ''}\n\n${bullets(4)}\n:::` : '';
    return `## 题${i}${random() < 0.1 ? ' {.hidden}' : ''}\n\n${body}${notes}\n`;
  };
  const slides = Array.from({ length: between(random, 1, 7) }, (_, i) => slide(i)).join('\n');
  const print = `print: {paper: ${pick(random, PAPERS)}${random() < 0.3 ? ', orientation: landscape' : ''}}`;
  return `---\ntitle: 测试\nlang: zh-CN\n${print}\ncompany: {name: Acme, legalName: Acme Ltd., year: 2024}\n---\n\n# 章\n\n${slides}`;
}

const bare = (text: string): string => text.replace(/\s+/g, '');
/** The scene's texts; one that goes on overleaf stands together. */
function wordsOf({ pages }: PaperScene): string {
  const parts = new Map<unknown, string>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'lines') continue;
    const key = item.part ?? item;
    parts.set(key, (parts.get(key) ?? '') + item.lines.flatMap(({ spans }) => spans.map(({ text }) => text)).join(''));
  }
  return bare([...parts.values()].join('\n'));
}

const ON_PAPER: readonly Form[] = [
  'slides-1',
  'slides-2',
  'slides-3',
  'slides-4',
  'slides-6',
  'slides-9',
  'notes',
  'cards',
  'cards-small',
  'cards-large',
];
const SEEDS = 3;

test.each(ON_PAPER.flatMap((form, f) => Array.from({ length: SEEDS }, (_, i) => [form, f * SEEDS + i + 1] as const)))(
  '%s: whatever the slides, nothing is lost, leaves its page or covers a code (%i)',
  async (form, seed) => {
    const random = seeded(seed + 1000);
    // Now and then an address so long that its code must be larger than others.
    const long = new Map(
      Array.from({ length: 200 }, (_, i) => [
        i + 1,
        random() < 0.1 ? `https://example.com/${'x'.repeat(between(random, 20, 250))}` : undefined,
      ]),
    );
    const { scene, shown, slides, messages } = await formOf(deckOf(seed), form, seed % 2 === 0 ? 'default' : 'corporate', (number) =>
      long.get(number),
    );
    expect(messages().filter((message) => /error|slide-tight|code-too-wide/.test(message))).toEqual([]);
    const { width, height } = scene.size;
    const drawn = new Set<number>();
    for (const { items } of scene.pages) {
      for (const item of items) {
        for (const { left, top, right, bottom } of edgesOf(item)) {
          expect(left, item.kind).toBeGreaterThanOrEqual(5 * MM);
          expect(top).toBeGreaterThanOrEqual(5 * MM);
          expect(right).toBeLessThan(width - 5 * MM);
          expect(bottom).toBeLessThan(height - 5 * MM);
        }
      }
      for (const [i, item] of items.entries()) {
        if (item.kind !== 'code') continue;
        drawn.add(item.number);
        expect(item.box.width).toBeGreaterThanOrEqual(20 * MM - 0.01);
        expect(item.box.width / (item.matrix.size + 2 * QUIET_ZONE)).toBeGreaterThanOrEqual(0.4 * MM - 0.001);
        const [own] = edgesOf(item);
        // Grounds drawn before a code lie beneath its own white square.
        const over = items.filter((other, k) => other !== item && (k > i || other.kind !== 'shape' || other.shape.kind === 'line'));
        expect(own === undefined ? [] : over.filter((other) => edgesOf(other).some((edges) => overlaps(edges, own)))).toEqual([]);
      }
    }
    const cited = shown.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'code' ? [item.number] : [])));
    expect(cited.filter((number) => !drawn.has(number))).toEqual([]);
    if (form.startsWith('cards')) return;
    const words = wordsOf(scene);
    const wanted = [...shown.flatMap(slideTexts), ...(form === 'notes' ? shown.flatMap(({ notes }) => inBlocks(notes)) : [])];
    expect(wanted.filter((line) => !words.includes(bare(line)))).toEqual([]);
    expect(slides.pages.length).toBeGreaterThanOrEqual(shown.length);
  },
);
