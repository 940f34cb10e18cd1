import { expect, test } from 'vitest';
import type { Line, PaperItem, PaperPlace, PaperScene } from '../../../../src/scene/types.js';
import { paperEnv, sceneOf } from '../../../support/pdf/build.js';
import { blockWords } from '../../../support/pdf/words.js';
import { seeded } from '../../../support/random.js';

const PIECES = [
  '段落文字，',
  'English words here ',
  '（括号里的话）',
  '“引号”',
  '**粗**',
  '`code()` ',
  '2022 年 11 月',
  '100%。',
  'https://example.com/a/long/path?x=1 ',
  '……',
  '、',
];

/** Settings of `print`, one of them for each document. */
const PRINTS = [
  '',
  'print: {paper: A5, duplex: true}',
  'print: {paper: A4, orientation: landscape}',
  'print: {paper: A6}',
  'print: {paper: Letter, orientation: landscape, duplex: true, sections-on-right: true, ink-saver: true}',
  'print: {margins: 8mm, gutter: 4mm, duplex: true}',
  'print: {paper: 100x160mm, margins: 10mm}',
  'print: {paper: A5, orientation: landscape, bleed: 3mm, crop-marks: true}',
];

/** A document of random blocks, many of them awkward. */
function documentOf(seed: number): string {
  const next = seeded(seed);
  const upTo = (n: number): number => Math.floor(next() * n);
  const text = (most: number): string => Array.from({ length: 1 + upTo(most) }, () => PIECES[upTo(PIECES.length)]).join('');
  let videos = 0;
  let footnotes = 0;
  const video = (): string => ` https://youtu.be/${String(seed * 1000 + videos++).padStart(11, 'v')} `;
  const blocks: readonly (() => string)[] = [
    () => text(60),
    () => text(20) + video() + text(10) + (upTo(3) === 0 ? video() + video() : ''),
    () =>
      Array.from({ length: 1 + upTo(9) }, (_, i) => `${i % 3 === 2 ? '  ' : ''}- ${text(12)}${upTo(4) === 0 ? video() : ''}`).join('\n'),
    () =>
      `| a | b | c |\n| --- | --- | --- |\n${Array.from({ length: 1 + upTo(20) }, () => `| ${text(3)} | ${text(upTo(10) === 0 ? 400 : 8)} | ${upTo(5)} |`).join('\n')}`,
    () => `\`\`\`js\n${Array.from({ length: 1 + upTo(40) }, () => `  const x = "${'长'.repeat(upTo(80))}";`).join('\n')}\n\`\`\``,
    () => `> ${text(30)}`,
    () => `${text(10)}[^f${++footnotes}]${text(10)}\n\n[^f${footnotes}]: ${text(upTo(6) === 0 ? 200 : 20)}${upTo(3) === 0 ? video() : ''}`,
    () => `${text(6)} [那里](#last) ${text(6)}`,
    () => `:::: columns\n::: column\n${text(20)}${video()}\n:::\n::: column\n- ${text(9)}\n- ${text(9)}\n:::\n::::`,
    () => `### ${text(4)}`,
    () => `::: notes\n${text(80)}${upTo(3) === 0 ? video() : ''}\n:::`,
  ];
  const block = (): string => blocks[upTo(blocks.length)]?.() ?? '';
  const topic = (i: number): string => `## 题${i}\n\n${Array.from({ length: 1 + upTo(5) }, block).join('\n\n')}\n`;
  const chapter = (i: number): string => `# 章${i}\n\n${Array.from({ length: 1 + upTo(4) }, (_, k) => topic(k)).join('\n')}`;
  return `---\ntitle: 测试\nlang: zh-CN\ndisclaimer: false\nindex: videos\n${PRINTS[seed % PRINTS.length]}\n---\n\n${Array.from({ length: 1 + upTo(4) }, (_, i) => chapter(i)).join('\n')}\n\n## 末 {#last}\n\n完。\n`;
}

const bare = (text: string): string => text.replace(/\s+/g, '');
const edgesOf = (item: PaperItem): readonly (readonly [left: number, top: number, right: number, bottom: number])[] => {
  if (item.kind === 'lines')
    return item.lines.flatMap((line) =>
      line.spans.map(({ x, width, size }) => [x, line.baseline - size, x + width, line.baseline] as const),
    );
  if (item.kind === 'shape') return [];
  return [[item.box.x, item.box.y, item.box.x + item.box.width, item.box.y + item.box.height]];
};

/** The scene's texts; a text that goes on overleaf is one. */
function partsOf({ pages }: PaperScene): readonly string[] {
  const parts = new Map<PaperPlace['part'], string>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'lines') continue;
    const text = item.lines.flatMap(({ spans }) => spans.map((span) => span.text)).join('');
    parts.set(item.part, (parts.get(item.part) ?? '') + text);
  }
  return [...parts.values()];
}

/** Lines of text that a page break leaves alone, and headings that stand last on their page. */
function lonelyIn({ pages }: PaperScene): readonly string[] {
  const texts = pages.flatMap(({ number, items }) =>
    items.flatMap((item) => (item.kind === 'lines' && TEXT.has(item.tag) ? [{ ...item, number }] : [])),
  );
  const parts = new Map<PaperPlace['part'], (typeof texts)[number][]>();
  for (const item of texts) parts.set(item.part, [...(parts.get(item.part) ?? []), item]);
  const alone = [...parts.values()].flatMap((stretches) => {
    const counts = new Map<number, number>();
    for (const { number, lines } of stretches) counts.set(number, (counts.get(number) ?? 0) + lines.length);
    return counts.size > 1 && Math.min(...counts.values()) < 2 ? [`page ${[...counts.keys()]}: ${wordsOf(stretches[0]?.lines ?? [])}`] : [];
  });
  const last = pages.flatMap(({ number, items }) => {
    const content = items.filter(
      (item) =>
        item.kind === 'image' || item.kind === 'figure' || (item.kind === 'lines' && item.tag !== 'Artifact' && item.tag !== 'Caption'),
    );
    const headings = content.filter((item) => item.kind === 'lines' && /^H[123]$/.test(item.tag));
    return (
      headings
        // A cover may have a page of its own.
        .filter((heading) => number > 1 || content.some((item) => item !== heading && item.kind === 'lines'))
        // The index's heading stands over codes.
        .filter((heading) => heading.kind !== 'lines' || wordsOf(heading.lines) !== '视频索引')
        .filter((heading) => !content.some((item) => item !== heading && topOf(item) > topOf(heading)))
        .map((heading) => `page ${number} ends with a heading: ${heading.kind === 'lines' ? wordsOf(heading.lines) : ''}`)
    );
  });
  return [...alone, ...last];
}

const TEXT: ReadonlySet<string> = new Set(['P', 'H1', 'H2', 'H3', 'BlockQuote']);
const wordsOf = (lines: readonly Line[]): string => lines.flatMap(({ spans }) => spans.map(({ text }) => text)).join('');
const topOf = (item: PaperItem): number => (item.kind === 'lines' ? (item.lines[0]?.top ?? 0) : item.kind === 'shape' ? 0 : item.box.y);

test.each(Array.from({ length: 32 }, (_, i) => i + 1))(
  'whatever the blocks, nothing is lost, leaves its page or covers a code (%i)',
  async (seed) => {
    const { scene, draft } = await sceneOf(documentOf(seed), seed % 2 === 0 ? 'default' : 'corporate', paperEnv());
    for (const { items } of scene.pages) {
      for (const item of items) {
        for (const [left, top, right, bottom] of edgesOf(item)) {
          expect(left).toBeGreaterThan(14);
          expect(top).toBeGreaterThan(13);
          expect(right).toBeLessThan(scene.size.width - 14);
          expect(bottom).toBeLessThan(scene.size.height - 14);
        }
      }
      const codes = items.filter((item) => item.kind === 'code');
      const texts = items.filter((item) => item.kind === 'lines').flatMap(edgesOf);
      for (const [i, { box }] of codes.entries()) {
        const covers = ([left, top, right, bottom]: readonly [number, number, number, number]): boolean =>
          left < box.x + box.width - 0.01 && right > box.x + 0.01 && top < box.y + box.height - 0.01 && bottom > box.y + 0.01;
        expect(texts.filter(covers)).toEqual([]);
        expect(
          codes
            .slice(i + 1)
            .flatMap(edgesOf)
            .filter(covers),
        ).toEqual([]);
      }
    }
    expect(lonelyIn(scene)).toEqual([]);
    const words = bare(partsOf(scene).join('\n'));
    expect(blockWords(draft).filter((word) => !words.includes(bare(word)))).toEqual([]);
    const drawn = new Set(scene.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'code' ? [item.url] : []))));
    const cited = draft.chapters
      .flatMap(({ codes, topics }) => [...codes, ...topics.flatMap((topic) => topic.codes)])
      .map(({ url }) => url);
    expect(cited.filter((url) => !drawn.has(url))).toEqual([]);
  },
);
