import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unshaped } from '../../../src/layout/text/unshaped.js';
import { tableRecords, viewOf } from '../../../src/lib/font/directory.js';
import { FileMissing, type World } from '../../../src/lib/world.js';
import { openFace } from '../../../src/render/pdf/font/face.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import type { LineSpan, PaperScene } from '../../../src/scene/types.js';
import { paperEnv, sceneOf } from '../../support/pdf/build.js';
import { readPdf } from '../../support/pdf/reader.js';

const doc = (body: string, lang = 'en'): string => `---\ntitle: t\nlang: ${lang}\ndisclaimer: false\n---\n\n## s\n\n${body}\n`;

test.each([
  '在2022年11月发布GPT模型，写作“AI时代”的C语言书，共3个。',
  '在 2022 年 11 月发布 GPT 模型，写作“AI 时代”的 C 语言书，共 3 个。',
])('the space where Han meets Latin is copied where it was written, and only there: %s', async (written) => {
  const { text } = await read(doc(written, 'zh-CN'));
  expect(text).toContain(written);
});

test('where a line ends between two words a space without width keeps them apart for a reading voice, and only there', async () => {
  const english = 'Words that go on over several lines of the column, as a sentence does that has much to say about very little. '
    .repeat(4)
    .trim();
  const chinese = '人工智能在二〇二二年发展迅速能够生成高质量的自然语言回复'.repeat(6);
  for (const written of [english, chinese]) {
    const { spans } = await read(doc(written, written === english ? 'en' : 'zh-CN'));
    expect(spans.map(({ text }) => text).join('')).toContain(written);
    const rights = spans.filter(({ text }) => text === ' ').map(({ width }) => width);
    expect(rights.length > 2).toBe(written === english);
    expect(new Set(rights).size).toBeLessThanOrEqual(1);
  }
});

test('justified lines are copied as they were written', async () => {
  const written =
    '2022年，Google Brain团队推出了名为Imagen的文本到图像生成模型，基于大型Transformer语言模型（如T5-XXL）进行文本编码，'.repeat(4);
  const { text } = await read(doc(written, 'zh-CN'));
  for (const word of ['名为Imagen的', '基于大型Transformer语言']) expect(text.replaceAll('\n', '').split(word).length - 1, word).toBe(4);
});

test('a glyph made of parts that is cut anew does not stand where one of its parts does: lam with alef and hamza', () => {
  const naskh = 'node_modules/@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf';
  const bytes = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../..', naskh)));
  const face = openFace((offset, length) => bytes.subarray(offset, offset + length), 0);
  const subset = face.createSubset();
  const width = face.getGlyph(face.glyphOf(0xfef7)).advanceWidth / 2;
  subset.includeGlyph(face.glyphOf(0xfef7), { width, shift: -width });
  const file = viewOf(subset.encode());
  const tables = tableRecords(file);
  const glyph = (tables.get('glyf')?.offset ?? 0) + file.getUint32((tables.get('loca')?.offset ?? 0) + 4);
  expect(file.getInt16(glyph)).toBeLessThan(0);
  // The flag USE_MY_METRICS (OpenType 1.9, `glyf`).
  expect(file.getUint16(glyph + 10) & 0x200).toBe(0);
});

/** A document set and read back by pdf.js; `change` makes another world of the disk's. */
async function read(markdown: string, change: (world: World) => Partial<World> = () => ({ systemFonts: () => [] })) {
  const env = paperEnv();
  const own = { ...env, world: { ...env.world, ...change(env.world) } };
  const { scene, look } = await sceneOf(markdown, 'default', own);
  const pdf = await readPdf(await renderPdf(scene, look, own));
  const text = pdf.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
  return { spans: spansOf(scene), text, messages: env.messages() };
}

const spansOf = ({ pages }: PaperScene): readonly LineSpan[] =>
  pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'lines' ? item.lines.flatMap(({ spans }) => spans) : [])));

const spanWith = (spans: readonly LineSpan[], text: string): LineSpan => {
  const found = spans.find((span) => span.text.includes(text));
  if (found === undefined) throw new Error(`nothing holds ${text}`);
  return found;
};

/** What is drawn, left to right. */
const drawn = ({ glyphs = [] }: LineSpan): string => String.fromCodePoint(...glyphs.map(({ character }) => character));

describe('Arabic letters', async () => {
  // Forms by Unicode's Arabic Presentation Forms-B: KAF initial, TEH medial, ALEF final, BEH isolated; drawn from the left.
  test.each([
    ['كتاب', '\ufe8f\ufe8e\ufe98\ufedb'],
    ['بيت', '\ufe96\ufef4\ufe91'],
    ['دار', '\ufead\ufe8d\ufea9'],
    ['عين', '\ufee6\ufef4\ufecb'],
  ])('%s is drawn in its joining forms, from right to left', async (word, forms) => {
    const { spans, text } = await read(doc(`${word}`, 'ar'));
    const letters = spans.filter((span) => span.text === word).map(drawn);
    expect(letters).toEqual([forms]);
    expect(text).toContain(word);
  });

  test('vowel signs, lam with alef and tatweel can be copied as they were written', async () => {
    const { text, messages } = await read(doc('سلامٌ عليكم ـ لا إله', 'ar'));
    for (const word of ['سلام', 'عليكم', 'لا']) expect(text.replaceAll('ٌ', '')).toContain(word);
    expect(messages).toEqual([]);
  });
});

describe('words that run to the left', async () => {
  test('stand to the left of those before them, numbers and Latin words among them from left to right', async () => {
    const { spans } = await read(doc('قبل GPT 2022 بعد', 'ar'));
    const [first, latin, last] = ['قبل', 'GPT 2022', 'بعد'].map((text) => spanWith(spans, text));
    expect(last?.x).toBeLessThan(latin?.x ?? 0);
    expect(latin?.x).toBeLessThan(first?.x ?? 0);
  });

  test('inside an English sentence keep their own order, and the sentence goes on behind them', async () => {
    const { spans } = await read(doc('Before שלום עולם after.'));
    const [before, hebrew, after] = ['Before', 'שלום', 'after'].map((text) => spanWith(spans, text));
    expect(before?.x).toBeLessThan(hebrew?.x ?? 0);
    expect(hebrew?.x).toBeLessThan(after?.x ?? 0);
    expect(drawn(hebrew ?? spanWith(spans, 'שלום'))).toBe('םלוע םולש');
  });

  test('have their brackets turned', async () => {
    const { spans } = await read(doc('قال (نعم) ثم', 'ar'));
    const bracket = spans.flatMap(({ glyphs = [] }) => glyphs).filter(({ text }) => text === '(' || text === ')');
    expect(bracket.map(({ text, character }) => text + String.fromCodePoint(character)).sort()).toEqual(['()', ')(']);
  });
});

test('a character that no font has is shown as 〓 and copied as it was written, with a warning at its line', async () => {
  const { spans, text, messages } = await read(doc('Before \u{f0000} after'));
  expect(spans.flatMap(({ glyphs = [] }) => glyphs).filter((glyph) => glyph.text === '\u{f0000}')).toMatchObject([{ character: 0x3013 }]);
  expect(text).toContain('\u{f0000}');
  expect(messages).toEqual([expect.stringMatching(/^lecture\.md:9:\d+: warning\[glyph-missing\]: no font has .*U\+F0000/)]);
});

describe('fonts that are not bundled', () => {
  const file = resolve(import.meta.dirname, '../../../node_modules/@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf');

  /** A machine without the bundled Arabic that has its file among its own fonts, beside a damaged one. */
  const machine = ({ packageFile, packagePart }: World): Partial<World> => ({
    systemFonts: () => ['/fonts/broken.ttf', file],
    packageFile: (specifier) => {
      if (specifier === '/fonts/broken.ttf') return new Uint8Array(64);
      if (specifier.startsWith('@embedpdf/fonts-arabic')) throw new FileMissing(specifier);
      return packageFile(specifier);
    },
    packagePart: (specifier, offset, length) => {
      if (specifier === '/fonts/broken.ttf') return new Uint8Array(length);
      if (specifier.startsWith('@embedpdf/fonts-arabic')) throw new FileMissing(specifier);
      return packagePart?.(specifier, offset, length) ?? packageFile(specifier).subarray(offset, offset + length);
    },
  });

  test('the machine’s are asked last, embedded, and named in a note', async () => {
    const { text, messages } = await read(doc('Arabic: كتاب'), machine);
    expect(text).toContain('كتاب');
    expect(messages).toEqual([expect.stringMatching(/note\[font-system\]: .*NotoNaskhArabic-Regular\.ttf/)]);
  });

  test('without them the character is missing, and said so', async () => {
    const { messages } = await read(doc('Arabic: ك'), (world) => ({ ...machine(world), systemFonts: () => [] }));
    expect(messages).toEqual([expect.stringContaining('warning[glyph-missing]')]);
  });

  test('an optional package sets Han and kana of its language first, and no other’s', async () => {
    const installed = ({ packageFile, packagePart }: World): Partial<World> => {
      // The file of the bundled Chinese stands in for the Japanese one, which is 40 MB.
      const real = (specifier: string): string =>
        specifier.replace(/^@embedpdf\/fonts-jp\/fonts\/NotoSansJP-(\w+)/, '@embedpdf/fonts-sc/fonts/NotoSansHans-$1');
      return {
        packageFile: (specifier) => packageFile(real(specifier)),
        packagePart: (specifier, offset, length) =>
          packagePart?.(real(specifier), offset, length) ?? packageFile(real(specifier)).subarray(offset, offset + length),
      };
    };
    const facesIn = async (lang: string): Promise<ReadonlySet<string>> => {
      const { spans } = await read(doc('日本語のかな', lang), installed);
      return new Set(spans.filter(({ text }) => /[日本語かな]/.test(text)).map(({ face }) => face.replace(/-(regular|bold)$/, '')));
    };
    expect(await facesIn('ja')).toEqual(new Set(['noto-sans-jp']));
    expect(await facesIn('zh-CN')).toEqual(new Set(['noto-sans-sc']));
  });
});

describe('the mark of a footnote', () => {
  test('stands close to Han text, on both sides', async () => {
    const { spans } = await read(doc('中文注释[^1]后文\n\n[^1]: 注。', 'zh-CN'));
    const at = spans.findIndex(({ footnote }) => footnote !== undefined);
    const [before, mark, after] = spans.slice(at - 1, at + 2);
    expect((mark?.x ?? 0) - (before?.x ?? 0) - (before?.width ?? 0)).toBeCloseTo(0, 1);
    expect((after?.x ?? 0) - (mark?.x ?? 0) - (mark?.width ?? 0)).toBeCloseTo(0, 1);
  });
});

describe('scripts that need a shaper', () => {
  test('Hebrew without points is set right; with them it is said once', async () => {
    expect((await read(doc('שלום'))).messages).toEqual([]);
    const { messages } = await read(doc('שלום\n\nשָׁלוֹם שָׁלוֹם'));
    expect(messages).toEqual([expect.stringMatching(/:11:\d+: note\[script-unshaped\]: Hebrew: marks that meet/)]);
  });

  test.each([
    ['क', 'Devanagari', 'warning'],
    ['ক', 'Bengali', 'warning'],
    ['ங', 'Tamil', 'warning'],
    ['ក', 'Khmer', 'warning'],
    ['က', 'Burmese', 'warning'],
    ['\u0e48', 'Thai', 'note'],
  ])('%s is %s: a %s', (character, name, severity) => {
    expect(unshaped(character.codePointAt(0) ?? 0)).toMatchObject({ name, severity });
  });

  test.each(['a', 'ก', 'ب', 'א', '字', 'か', '한', '🎉'])('%s is set right', (character) => {
    expect(unshaped(character.codePointAt(0) ?? 0)).toBeUndefined();
  });
});

test('letters whose accents are written behind them are set as one', async () => {
  const { text, spans } = await read(doc('Cafe\u0301 か\u3099 \u1112\u1161\u11ab'));
  expect(text).toContain('Café が 한');
  expect(spans.some((span) => /[\u0300-\u036f\u3099]/.test(span.text))).toBe(false);
});

test('every letter of a script that needs shaping is found, and no other', () => {
  const letters =
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Mongolian}\p{Script=Syriac}\p{Script=Nko}\p{Script=Thaana}]/u;
  const all = Array.from({ length: 0x20000 }, (_, codePoint) => codePoint);
  const found = all.filter((codePoint) => unshaped(codePoint)?.severity === 'warning');
  expect(found).toEqual(all.filter((codePoint) => letters.test(String.fromCodePoint(codePoint))));
});
