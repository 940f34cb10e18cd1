import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BreakOptions,
  type BrokenLine,
  type Hyphenate,
  linesOf,
  loadHyphenator,
  openFonts,
  prepareText,
  type StyledRun,
  spreadLine,
  wrapText,
} from '../../src/layout/text/index.js';
import { pt } from '../../src/lib/units.js';
import { realEnv, testFonts } from '../support/fonts.js';
import { between, mixedPieces, pick, seeded } from '../support/random.js';

const env = realEnv();
const world = { ...env.world, systemFonts: () => [] };
const fonts = openFonts(testFonts, { ...env, world });
const at = { file: 'a.md', line: 3, column: 1 };
const run = (text: string, more: Partial<StyledRun> = {}): StyledRun => ({
  text,
  font: 'body',
  size: pt(10),
  bold: false,
  italic: false,
  colour: { role: 'dk1' },
  at,
  ...more,
});

let english: Hyphenate;
beforeAll(async () => {
  const loaded = await loadHyphenator('en');
  if (loaded === undefined) throw new Error('no patterns for English');
  english = loaded;
});

/** The lines as they are drawn, and spread where they are to be flush. */
function set(runs: readonly StyledRun[], width: number, options: Partial<BreakOptions> = {}) {
  const prepared = prepareText(runs, fonts, { medium: 'paper', ...options });
  const broken = linesOf(prepared, wrapText(prepared, width), fonts);
  const flush = options.flush === true;
  return { prepared, lines: flush ? broken.map(({ start, end }) => spreadLine([start, end], prepared, width, fonts)) : broken };
}
const textOf = (line: BrokenLine): string => line.spans.map(({ text }) => text).join('');
const shown = (line: BrokenLine): string =>
  line.spans
    .map(({ text, glyphs }) => (glyphs === undefined ? text : glyphs.map(({ character }) => String.fromCodePoint(character)).join('')))
    .join('');
const broken = (text: string, width: number, options: Partial<BreakOptions> = {}): string[] =>
  set([run(text)], width, options).lines.map(textOf);

describe('where lines end', () => {
  test.each([
    ['Korean words stay whole', '한국어 문장은 길다', 36, ['한국어', '문장은', '길다']],
    ['a Korean particle stays with the Latin word before it', 'ab GPT를 쓴다', 32, ['ab', 'GPT를', '쓴다']],
    ['a counter keeps its number', '中文中文第 12 页', 52, ['中文中文', '第 12 页']],
    ['a range is not torn', '见中文 10–20 页', 48, ['见中文', '10–20 页']],
    ['a currency behind its number', 'costs 50 €', 40, ['costs', '50 €']],
    ['a currency before it', '中文中￥100 中', 48, ['中文中', '￥100 中']],
    ['a small kana begins no line', 'きききゃき', 30, ['きき', 'きゃき']],
    ['a long vowel mark begins no line', 'カカカー', 30, ['カカ', 'カー']],
    ['Thai between its words', 'ภาษาไทยเป็นภาษา', 45, ['ภาษา', 'ไทย', 'เป็น', 'ภาษา']],
    ['a narrow line pulls one character down', '中中中」中', 30, ['中中', '中」中']],
  ] as const)('%s', (_name, text, width, lines) => {
    expect(broken(text, width)).toEqual(lines);
  });

  test('an emoji of several characters, a flag, a syllable with its marks is one character', () => {
    const clusters = ['👩‍👩‍👧', '🇨🇳', '👍🏽', '1️⃣', 'क्षि', 'e\u0301', '각', '葛\u{e0100}'];
    for (const cluster of clusters) for (const line of broken(cluster.repeat(4), 6)) expect(line.length % cluster.length, line).toBe(0);
  });
});

describe('full-width marks', () => {
  const width = (text: string): number => set([run(text)], 500).lines[0]?.width ?? 0;

  test.each([
    ['。」 share their empty half', '中。」中', 35],
    ['「（ too', '中「（中', 35],
    ['）（ as well', '中）（中', 35],
    ['three close up twice', '中。”」中', 40],
    ['a single one keeps its square', '中，中', 30],
    ['an opening one at the start has none', '「中', 15],
    ['nor a closing one at the end', '中。', 15],
  ])('%s', (_name, text, expected) => {
    expect(width(text)).toBeCloseTo(expected, 6);
  });

  test('a stop hangs where it may, and only it', () => {
    expect(broken('中文中文。中文', 40)).toEqual(['中文中', '文。中文']);
    expect(broken('中文中文。中文', 40, { hang: true })).toEqual(['中文中文。', '中文']);
    expect(broken('中文中文」中文', 40, { hang: true })).toEqual(['中文中', '文」中文']);
    const { lines } = set([run('中文中文。中文'.repeat(3))], 42, { hang: true, flush: true });
    expect(lines[0]?.spans.at(-1)?.text).toBe('。');
    expect(lines[0]?.spans.at(-1)?.x).toBeCloseTo(42, 5);
  });

  test('a line that lacks half an em squeezes its marks before it is stretched', () => {
    const { lines } = set([run('中文，中文，中文，中文中文中文')], 107, { flush: true });
    expect(textOf(lines[0] as BrokenLine)).toBe('中文，中文，中文，中文');
    expect(lines[0]?.width).toBeCloseTo(107, 5);
  });

  test('no glyph stands on another: cut marks are as wide as their room', () => {
    const { lines } = set([run('他说：“（AI）的『意义』”。」（见《书》，第 12 页）。据统计')], 90, { flush: true });
    for (const { spans } of lines)
      for (const [i, { x }] of spans.entries()) {
        const before = spans[i - 1];
        if (before !== undefined) expect(x - before.x - before.width).toBeGreaterThan(-0.7);
      }
  });
});

describe('hyphens', () => {
  test('soft hyphens show at a line’s end alone', () => {
    const { lines } = set([run('Donau\u00addampf\u00adschiff')], 60);
    expect(lines.map(shown)).toEqual(['Donaudampf-', 'schiff']);
    expect(lines[0]?.spans.at(-1)?.glyphs?.at(-1)).toEqual({ character: 0x2d, text: '\u00ad' });
  });

  test('words are divided where patterns say, names, addresses and the last word are not', () => {
    const text = 'An internationalization of OpenAI at https://example.org/representation here, representation';
    const { lines } = set([run(text)], 50, { hyphenate: english });
    const divided = lines.map(shown).filter((line) => line.endsWith('-'));
    expect(divided).toEqual(['An interna-', 'tionaliza-']);
  });

  test('none without being asked, none in code', () => {
    expect(
      set([run('internationalization of things')], 50)
        .lines.map(shown)
        .join(''),
    ).not.toContain('-');
    expect(
      set([run('internationalization of things', { font: 'mono' })], 50, { hyphenate: english })
        .lines.map(shown)
        .join(''),
    ).not.toContain('-');
  });

  test('a language without patterns has none', async () => {
    expect(await loadHyphenator('xx')).toBeUndefined();
    expect(await loadHyphenator('../en-us')).toBeUndefined();
    expect((await loadHyphenator('de-AT'))?.('Donaudampfschiff')).toContain(5);
  });
});

const NO_START = /^[，。、；：！？）】》」』”’…—～·％.,;:!?)\]%ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u;
const NO_END = /[（【《「『“‘([]$/u;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** True where a line could have ended earlier than at `end` without offence: between two characters of which none may not stand there. */
function hadAnotherWay(text: string, start: number, end: number): boolean {
  const ends = [...SEGMENTER.segment(text.slice(start, end))].map(({ index }) => start + index);
  return ends.some((cut) => {
    const [before, after] = [text.slice(start, cut), text.slice(cut)];
    return (
      cut > start && !/[\s"'$￥\-/\u00a0]$/.test(before) && !/^[\s"\-/\u00a0]/.test(after) && !NO_START.test(after) && !NO_END.test(before)
    );
  });
}

test('thousands of paragraphs: no forbidden start or end, nothing lost, no line too wide, clusters whole, flush lines flush', () => {
  const random = seeded(20221201);
  let [lineCount, flushCount, hyphenCount] = [0, 0, 0];
  for (let round = 0; round < 4000; round++) {
    const parts = mixedPieces(random, 50);
    const runs = parts.map((text) => run(text, { size: pt(pick(random, [10, 10, 10, 14])), bold: random() < 0.1 }));
    const flush = random() < 0.5;
    const options: Partial<BreakOptions> = {
      ...(flush ? { flush } : {}),
      ...(random() < 0.3 ? { hyphenate: english } : {}),
    };
    const width = between(random, 12, 300);
    const { prepared, lines } = set(runs, width, options);
    const { text } = prepared;
    const starts = new Set([...SEGMENTER.segment(text)].map(({ index }) => index));
    expect(lines.map(textOf).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const [i, line] of lines.entries()) {
      const why = `${width}: ${textOf(line)} in ${JSON.stringify(text)}`;
      const next = lines[i + 1];
      if (next !== undefined) {
        expect(text.slice(line.end, next.start).trim(), why).toBe('');
        expect(starts.has(next.start) || next.start === text.length || text[next.start - 1] === '\n', why).toBe(true);
      }
      if ([...SEGMENTER.segment(textOf(line))].length > 1) expect(line.width, why).toBeLessThanOrEqual(width + 1e-4);
      const hyphenated = line.spans.at(-1)?.glyphs?.at(-1)?.text === '\u00ad';
      if (hyphenated) {
        hyphenCount++;
        const soft = text[line.end - 1] === '\u00ad';
        expect(soft || (options.hyphenate !== undefined && /\p{L}$/u.test(textOf(line))), why).toBe(true);
      }
      const last = next === undefined || text[line.end - 1] === '\n';
      if (flush && !last && Math.abs(line.width - width) < 1e-4) flushCount++;
      if (!last) {
        const bad = NO_START.test(text.slice(next.start)) || NO_END.test(textOf(line));
        if (bad) expect(hadAnotherWay(text, line.start, line.end), why).toBe(false);
      }
    }
    lineCount += lines.length;
  }
  expect(lineCount).toBeGreaterThan(15_000);
  expect(flushCount).toBeGreaterThan(600);
  expect(hyphenCount).toBeGreaterThan(200);
}, 120_000);
