import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { type BreakOptions, type BrokenLine, breakLines, openFonts, type StyledRun } from '../../src/layout/text/index.js';
import { pt } from '../../src/lib/units.js';
import { faceFile, faceId } from '../../src/theme/fonts.js';
import { realEnv, testFonts } from '../support/fonts.js';
import { between, mixedPieces, pick, seeded } from '../support/random.js';

const env = realEnv();
const fonts = openFonts(testFonts, env);
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
const PAPER: BreakOptions = { medium: 'paper' };
const textsOf = (lines: readonly BrokenLine[]): string[] => lines.map(({ spans }) => spans.map(({ text }) => text).join(''));
const broken = (text: string, width: number, options = PAPER): string[] => textsOf(breakLines([run(text)], pt(width), fonts, options));

describe('widths', () => {
  test.each([
    ['carlito', 'The quick brown fox, 0123 — “ok”'],
    ['noto-sans-sc', '人工智能，大模型 LLM “意义” …'],
    ['jetbrains-mono', 'const x = { a: 1 };'],
    ['gelasio', 'Georgia’s twin: fi fl, 50 %'],
  ] as const)('%s: advances are those that fontkit reads', (family, text) => {
    const font = create(Buffer.from(env.world.packageFile(faceFile(faceId(family, false, false)).file)));
    if (!('layout' in font)) throw new Error('a collection, not a font');
    const own = openFonts({ ...testFonts, body: { ...testFonts.body, embedLatin: family, embedEastAsian: family } }, env);
    const [line] = breakLines([run(text)], pt(10_000), own, PAPER);
    const gaps =
      line?.spans.reduce(
        (sum, span, i) => sum + (i === 0 ? 0 : span.x - ((line.spans[i - 1]?.x ?? 0) + (line.spans[i - 1]?.width ?? 0))),
        0,
      ) ?? 0;
    const expected = [...text].reduce((sum, character) => sum + font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth, 0);
    expect((line?.width ?? 0) - gaps).toBeCloseTo((expected / font.unitsPerEm) * 10, 6);
  });

  test('Han is one em, and Latin beside it keeps a little distance on paper', () => {
    const [line] = breakLines([run('中文AI')], pt(500), fonts, PAPER);
    const [han, latin] = line?.spans ?? [];
    expect(han?.width).toBeCloseTo(20, 6);
    expect(latin?.x).toBeCloseTo(22.5, 6);
    expect(han?.face).toBe('noto-sans-sc-regular');
    expect(latin?.face).toBe('carlito-regular');
  });

  test('a pair of quotes is as wide as its script wants: both of it', () => {
    const faces = (text: string) =>
      breakLines([run(text)], pt(500), fonts, PAPER)[0]?.spans.map((span) => [span.text, span.face.startsWith('noto')]);
    expect(faces('He said “yes”.')).toEqual([['He said “yes”.', false]]);
    expect(
      faces('“GPT”的')
        ?.filter(([, wide]) => wide)
        .map(([text]) => text),
    ).toEqual(['“', '”的']);
    expect(faces('don’t')).toEqual([['don’t', false]]);
  });

  test('a character that no font has is reported once, with its place, and takes room', () => {
    const own = realEnv();
    const lines = breakLines([run('a\u{f0000}b\u{f0000}')], pt(500), openFonts(testFonts, own), PAPER);
    expect(lines[0]?.width).toBeGreaterThan(30);
    expect(own.diagnostics).toMatchObject([{ id: 'glyph-missing', at, message: expect.stringContaining('“\u{f0000}” (U+F0000)') }]);
  });
});

describe('where lines end', () => {
  test.each([
    ['words stay whole', 'alpha beta gamma', 52, ['alpha beta', 'gamma']],
    ['no closing mark begins a line', '中文中文，中文', 40, ['中文中', '文，中文']],
    ['no opening bracket ends a line', '中文中（中文）', 40, ['中文中', '（中文）']],
    ['spaces at a line’s end go', 'ab      cd', 14, ['ab', 'cd']],
    ['a hard break is kept, and an empty line too', 'a\n\nb', 100, ['a', '', 'b']],
    ['a percentage stays whole', '同比下降 34%', 44, ['同比下降', '34%']],
    ['a number keeps its counted unit', '总额为 458 亿美元', 51, ['总额为', '458 亿美元']],
    ['a number keeps its unit symbol', 'chips in 5 nm', 48, ['chips in', '5 nm']],
    ['a dash of two is never torn', '中文中——中文', 40, ['中文', '中——中', '文']],
    ['a product’s hyphen does not break', 'aaa RISC-V bbb', 42, ['aaa', 'RISC-V', 'bbb']],
    ['a word’s hyphen does', 'a well-known b', 40, ['a well-', 'known b']],
    ['a dotted name is one word', '发布了 DALL·E 吧', 58, ['发布了', 'DALL·E 吧']],
    ['an empty text is one empty line', '', 40, ['']],
  ] as const)('%s', (_name, text, width, lines) => {
    expect(broken(text, width)).toEqual(lines);
  });

  test('an address breaks behind its slashes and signs', () => {
    const lines = broken('https://example.org/a-long/path?with=values&more=of-them', 90);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/?&=-]$/);
  });

  test('a word wider than the line is cut, and no mark is left to begin a line', () => {
    const lines = broken('Abcdefghijklmnop，然后', 40);
    expect(lines.join('')).toBe('Abcdefghijklmnop，然后');
    for (const line of lines) expect(line).not.toMatch(/^，/);
  });

  test('emoji, joined emoji and marks are never torn apart', () => {
    for (const line of broken('👩‍👩‍👧é̂👍🏽🎉'.repeat(5), 15)) expect(line).not.toMatch(/^[\u200d\ufe0f\u0300-\u036f\udc00-\udfff]/);
  });

  test('right-to-left text is measured and kept', () => {
    expect(broken('שלום עולם וברכה', 40).join(' ')).toBe('שלום עולם וברכה');
  });

  test('code keeps the spaces it begins with', () => {
    expect(broken('    x = 1', 200, { medium: 'paper', keepIndent: true })).toEqual(['    x = 1']);
  });

  test('on slides 3 % of the width stays free, and Han beside Latin is planned 0.24 em wider', () => {
    expect(broken('中文中文', 41, { medium: 'slides' })).toEqual(['中文中', '文']);
    expect(breakLines([run('中1')], pt(99), fonts, { medium: 'slides' })[0]?.spans[1]?.x).toBeCloseTo(12.4, 6);
  });
});

const NO_START = '，。、；：！？）】》」』”’…—～·％,.;:!?)]%ー々っゃュァッ';
const NO_END = '（【《「『“‘([';

/** Marks, joiners and variation selectors: never parted from the character before. */
const COMBINING = /\p{M}|\u200d/u;

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Every place where our rules could let the line end: to tell whether a bad line had another way out. */
const isBad = (first: string, before: string): boolean => NO_START.includes(first) || NO_END.includes(before);

describe('random paragraphs', () => {
  test('no line begins or ends with a forbidden mark, none is too wide, and no text is lost', () => {
    const random = seeded(20221130);
    let lineCount = 0;
    for (let round = 0; round < 6000; round++) {
      const parts = mixedPieces(random, 60);
      const runs = parts.map((text) =>
        run(text, { size: pt(pick(random, [8, 10, 18])), bold: random() < 0.2, font: pick(random, ['body', 'heading', 'mono']) }),
      );
      const medium = pick(random, ['slides', 'paper'] as const);
      const width = between(random, 8, 400);
      const text = parts.join('');
      const lines = breakLines(runs, pt(width), fonts, { medium });
      const seen = textsOf(lines);
      lineCount += lines.length;
      expect(seen.join('').replace(/\s/g, ''), text).toBe(text.replace(/\s/g, ''));
      let offset = 0;
      for (const [i, line] of lines.entries()) {
        expect(line.start).toBeGreaterThanOrEqual(offset);
        offset = line.end;
        const units = [...GRAPHEMES.segment((seen[i] ?? '').replaceAll('\u00ad', ''))];
        if (units.length > 1 && !COMBINING.test(seen[i] ?? ''))
          expect(line.width, `${width}: ${seen[i]}`).toBeLessThanOrEqual(width + 1e-5);
        if (i === 0 || text[(lines[i - 1]?.end ?? 0) - 1] === '\n') continue;
        const first = seen[i]?.[0] ?? '';
        const before = seen[i - 1]?.at(-1) ?? '';
        if (first !== '' && before !== '' && isBad(first, before))
          expect(hadAnotherWay(text, lines[i - 1], line.start), `${width}: ${seen[i - 1]}⏎${seen[i]}`).toBe(false);
      }
      expect(offset).toBe(text.length);
    }
    expect(lineCount).toBeGreaterThan(20_000);
  });
});

/** A bad line end is pardoned where the whole line is one piece: every earlier place to end it is as bad. */
function hadAnotherWay(text: string, line: BrokenLine | undefined, end: number): boolean {
  for (let cut = end - 1; cut > (line?.start ?? 0); cut--) {
    const first = text[cut] ?? '';
    const before = text[cut - 1] ?? '';
    // A variation selector beyond the basic plane begins with U+DB40.
    if (first === '\udb40' || /[\s"'$\-/\u00a0\u00ad\udc00-\udfff]/.test(first + before) || COMBINING.test(first + before)) continue;
    if (!isBad(first, before)) return true;
  }
  return false;
}
