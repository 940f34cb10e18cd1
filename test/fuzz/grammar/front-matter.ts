import { oddLength, oddNumber, plainWords, type Source } from './words.js';

const quoted = (text: string): string => JSON.stringify(text.replace(/\p{Cc}|\p{Cs}/gu, ''));

/** Every key of the front matter with values that it takes, and some that it does not. */
const KEYS: readonly ((source: Source) => string)[] = [
  (source) => `title: ${source.once(8) ? source.one('A: b', '“x”: y', '[a]', '{a: b}', '3', '', 'null', '2022-01-01', '"{{vars.x}}"', '|\n  a\n  b') : quoted(plainWords(source, 5))}`,
  (source) => `subtitle: ${quoted(plainWords(source, 5))}`,
  (source) => `author: ${source.one(quoted(source.word()), `[${source.word()}, ${source.word()}]`, '[]', '{name: x}')}`,
  (source) => `date: ${source.one('2022年12月', '2022-12-30', '2022', 'today', '0000-00-00', '99999-99-99', '"2022-13-40"')}`,
  (source) => `lang: ${source.one('en', 'zh-CN', 'ja', 'ko', 'ar', 'he', 'th', 'de', 'zh-TW', 'fr-CA', 'xx', 'english', '""', 'en_US', 'i-klingon')}`,
  (source) => `company: ${source.one('Acme', '{name: Acme, legalName: Acme Ltd., year: 2024}', `{name: ${source.word()}, year: ${oddNumber(source)}, addresses: [a, b], confidentiality: Secret}`, '[]', '{name: ""}', '{addresses: x}')}`,
  (source) => `theme: ${source.one('default', 'corporate', 'nope', '""')}`,
  (source) => `handout: ${source.one('article', 'slides-3', '[article, notes]', 'nope', '[]', 'cards', 'deck')}`,
  (source) => `agenda: ${source.one('true', 'sections', 'false', 'x')}`,
  (source) => `contents: ${source.one('true', 'false')}`,
  (source) => `disclaimer: ${source.one('true', 'false', '[zh, en]', '[xx]', quoted(plainWords(source)), '"# x\\n\\n- a\\n- b"')}`,
  (source) => `print: {${source.many(3, () => source.one(`paper: ${source.one('A3', 'A4', 'A5', 'A6', 'B5', 'Letter', '100x160mm', '10x10mm', 'A9', '9999x9999mm', '1x1mm')}`, `orientation: ${source.one('landscape', 'portrait')}`, `margins: ${source.many(4, () => oddLength(source))}`, 'duplex: true', `gutter: ${oddLength(source)}`, 'sections-on-right: true', 'ink-saver: true', `bleed: ${source.one('3mm', '0', oddLength(source))}`, 'crop-marks: true'), ', ')}}`,
  (source) => `index: ${source.one('videos', 'none')}`,
  (source) => `qr: ${source.one('videos', 'all', 'none')}`,
  (source) => `hyphenate: ${source.one('true', 'false', '[en, de]', '[xx]')}`,
  (source) => `slide-level: ${source.one('0', '1', '2', '3', '6', '7', oddNumber(source))}`,
  () => 'pdf-a: true',
  (source) => `vars: {x: ${source.word()}, room: 3, list: [1, 2], deep: {a: b}}`,
  (source) => source.one('marp: true', 'format: pptx', 'transition: fade', 'confidentiality: Secret', 'titel: x', 'toc: true', 'a: &x [1]', 'b: *x', '? [a]\n: b', '- x', 'x: |', 'é: 1', '"": 1', 'title: twice', '!!binary x: y', 'x: !!js/function y', '# comment', '\tx: y', 'x: "', '<<: {a: 1}', '__proto__: {a: 1}', 'constructor: x', '{}', 'vars: 3', 'vars: {__proto__: 1}'),
]; // biome-ignore format: a row a key

/** The head of the file; often sound, so that the rest is built. */
export function frontMatter(source: Source): string {
  const { one, once, many } = source;
  if (once(4)) return '';
  const keys = many(5, () => one(...KEYS)(source), '\n');
  const unique = [...new Map(keys.split(/\n(?=\S)/).map((key) => [key.split(':')[0], key])).values()].join('\n');
  const [open, close] = once(25) ? one(['---', '...'], ['+++', '+++'], ['\n---', '---'], ['--- ', '---\t'], ['\ufeff---', '---'], ['---', ''], ['<!-- x -->\n---', '---']) : ['---', '---'];
  return `${open}\n${once(9) ? keys : unique}\n${close}\n\n`;
} // biome-ignore format: a row of alternatives
