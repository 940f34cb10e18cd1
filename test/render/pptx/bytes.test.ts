import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { rect } from '../../../src/lib/units.js';
import { declare } from '../../../src/lib/xml/names.js';
import { parseXml } from '../../../src/lib/xml/parse.js';
import { h } from '../../../src/lib/xml/tree.js';
import { writeXml } from '../../../src/lib/xml/write.js';
import { readZip } from '../../../src/lib/zip/read.js';
import { openZip } from '../../../src/lib/zip/write.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { buildDeck } from '../../support/pptx/build.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { readDeck } from '../../support/pptx/read.js';
import { inSlot, page, paragraph, sceneOf, textBox } from '../../support/pptx/scene.js';
import { shippedTheme, strictEnv } from '../../support/themes.js';

const theme = shippedTheme('default');
const title = (text: string) => inSlot(theme, 'content', 'title', [paragraph(text, { style: 'title' })]);
const scene = sceneOf(
  theme,
  [1, 2, 3].map((number) => page(number, 'content', [title(`标题 ${number}`), textBox([60, 100, 200, 50], [paragraph('box')])])),
);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('two decks rendered at once are the same as one after another', async () => {
  const alone = await renderPptx(scene, theme, strictEnv);
  const both = await Promise.all([renderPptx(scene, theme, strictEnv), renderPptx(scene, theme, strictEnv)]);
  expect(both.map(hex)).toEqual([hex(alone), hex(alone)]);
});

test('decks with pictures, charts and codes are the same alone, at once, and between others', async () => {
  const [one, other] = [
    ['test/gallery/layouts.md', 'default'],
    ['content/2022-ai-events.md', 'corporate'],
  ] as const;
  const alone = [await buildDeck(...one), await buildDeck(...other)].map(hex);
  const mixed = await Promise.all([buildDeck(...other), buildDeck(...one), buildDeck(...other), buildDeck(...one)]);
  expect(mixed.map(hex).map((bytes) => alone.indexOf(bytes))).toEqual([1, 0, 1, 0]);
});

test('the deck is the same where pptxgenjs’s parts can only be had as an archive', async () => {
  const taken = await renderPptx(scene, theme, strictEnv);
  const { generateAsync } = JSZip.prototype;
  Object.defineProperty(JSZip.prototype, 'generateAsync', { value: generateAsync, writable: false, configurable: true });
  try {
    expect(hex(await renderPptx(scene, theme, strictEnv))).toBe(hex(taken));
  } finally {
    Object.defineProperty(JSZip.prototype, 'generateAsync', { value: generateAsync, writable: true, configurable: true });
  }
});

test('other users of JSZip are left alone', async () => {
  const { generateAsync } = JSZip.prototype;
  await renderPptx(scene, theme, strictEnv);
  expect(JSZip.prototype.generateAsync).toBe(generateAsync);
});

test('JSZip reads the package; content types come first, the rest by name, all of 1980', async () => {
  const zip = await JSZip.loadAsync(await renderPptx(scene, theme, strictEnv), { checkCRC32: true });
  const [first, ...names] = Object.keys(zip.files);
  expect(first).toBe('[Content_Types].xml');
  expect(names).toEqual([...names].sort());
  expect(new Set(Object.values(zip.files).map(({ date, dir }) => `${date.getUTCFullYear()} ${dir}`))).toEqual(new Set(['1980 false']));
});

test('an archive holds a name once', () => {
  const zip = openZip();
  zip.add({ name: 'a', bytes: Buffer.from('a') });
  expect(() => zip.add({ name: 'a', bytes: Buffer.from('b') })).toThrow('a twice');
});

test('readers of ZIP get back what was written, packed or not', () => {
  const zip = openZip();
  const long = Buffer.from('long '.repeat(1000));
  zip.add({ name: 'b', bytes: long });
  zip.add({ name: 'a', bytes: Buffer.from('x') });
  const files = readZip(zip.bytes({ name: 'first', bytes: long, stored: true }));
  expect([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['first', long.toString()],
    ['a', 'x'],
    ['b', long.toString()],
  ]);
});

test.each([
  ['control characters', 'a\u0000b\u001fc\ufffe', 'a\ufffdb\ufffdc\ufffd'],
  ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ['markup and quotes', `<&>"'`, `<&>"'`],
  ['emoji and Han beyond the first plane', '😀𠀀', '😀𠀀'],
])('%s do not break the file', async (_, text, shown) => {
  const pages = [page(1, 'content', [title(text), textBox([60, 100, 200, 50], [paragraph(text)])])];
  const named = { ...scene.meta, title: text, author: text, company: { name: text } };
  const bytes = await renderPptx(sceneOf(theme, pages, { meta: named, sections: [{ title: text, first: 0 }] }), theme, strictEnv);
  expect(checkPackage(bytes)).toEqual([]);
  const deck = readDeck(bytes);
  expect(deck.slides[0]?.paragraphs).toEqual([shown, shown]);
  expect(deck.sections[0]?.name).toBe(shown);
});

test('attributes keep line breaks and tabs', () => {
  const text = 'one\ntwo\tthree "four"';
  const root = h('p:cNvPr', { ...declare('p'), id: 2, name: text, descr: text });
  expect(parseXml(writeXml(root))).toMatchObject({ attributes: { name: text, descr: text } });
});

test('a size that is no number is our mistake, not a broken file', async () => {
  const item = textBox([60, 100, 200, 50], [paragraph('x')], { box: rect(Number.NaN, 0, 10, 10), bar: { role: 'accent1' } });
  await expect(renderPptx(sceneOf(theme, [page(1, 'content', [item])]), theme, strictEnv)).rejects.toThrow(/NaN/);
});
