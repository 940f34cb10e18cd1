import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { diskWorld } from '../../src/io/disk.js';
import { loadTheme } from '../../src/theme/index.js';
import { NEEDED_LAYOUTS } from '../../src/theme/layouts.js';
import type { Layout, Theme } from '../../src/theme/types.js';
import { memoryEnv } from '../support/memory-env.js';

const themes = resolve(import.meta.dirname, '../../themes');
const NAMES = ['default', 'corporate'];

function shipped(name: string): Theme {
  const said: string[] = [];
  const theme = loadTheme(`${themes}/${name}`, { world: diskWorld(themes), report: ({ message }) => said.push(message) });
  expect(said).toEqual([]);
  if (theme === undefined) throw new Error(`no theme ${name}`);
  return theme;
}

const source = readFileSync(`${themes}/default/theme.yaml`, 'utf8');

/** What loading the default theme says when some of its text is another, and the theme where it loads all the same. */
function loading(
  change: (yaml: string) => string,
  files: Readonly<Record<string, string>> = {},
): { theme: Theme | undefined; said: readonly string[] } {
  const yaml = change(source);
  expect(yaml).not.toBe(source);
  const env = memoryEnv({ '/t/theme.yaml': yaml, ...files });
  return { theme: loadTheme('/t', env), said: env.messages() };
}

const lineOf = (text: string): number => source.slice(0, source.indexOf(text)).split('\n').length;

test.each(NAMES)('%s has every layout, with the slots that the templates fill', (name) => {
  const { layouts } = shipped(name);
  const slots = (layout: string): readonly string[] => layouts.get(layout)?.slots.map((slot) => slot.name) ?? [];
  for (const layout of NEEDED_LAYOUTS) expect(slots(layout), layout).toContain('title');
  expect(slots('cover')).toEqual(expect.arrayContaining(['subtitle', 'detail']));
  expect(slots('section')).toEqual(expect.arrayContaining(['number', 'text']));
  for (const layout of ['content', 'summary', 'closing', 'disclaimer']) expect(slots(layout), layout).toContain('body');
  for (const layout of ['two-column', 'two-column-codes']) expect(slots(layout), layout).toEqual(expect.arrayContaining(['left', 'right']));
  for (const layout of NEEDED_LAYOUTS.filter((each) => each.endsWith('codes'))) expect(slots(layout), layout).toContain('codes');
  for (const layout of ['content', 'two-column', 'summary', 'disclaimer', 'codes'])
    expect(slots(layout), layout).toEqual(expect.arrayContaining(['footer', 'page']));
});

test.each(NAMES)('%s: slots have their PowerPoint types, unique numbers, room, and no overlaps', (name) => {
  for (const layout of shipped(name).layouts.values()) {
    const numbers = layout.slots.map(({ idx }) => idx);
    expect(new Set(numbers).size, layout.name).toBe(numbers.length);
    for (const { placeholder, idx } of layout.slots) {
      const fixed = { title: 0, ctrTitle: 0, dt: 10, ftr: 11, sldNum: 12 }[String(placeholder)];
      if (fixed !== undefined) expect(idx, layout.name).toBe(fixed);
    }
    expect(overlapsIn(layout)).toEqual([]);
  }
});

const overlapsIn = ({ name, slots }: Layout): readonly string[] =>
  slots.flatMap((a, i) =>
    slots.slice(i + 1).flatMap((b) => {
      const apart =
        a.box.x + a.box.width <= b.box.x ||
        b.box.x + b.box.width <= a.box.x ||
        a.box.y + a.box.height <= b.box.y ||
        b.box.y + b.box.height <= a.box.y;
      return apart ? [] : [`${name}: ${a.name} and ${b.name}`];
    }),
  );

test.each(NAMES)('%s: type sizes are for a room: titles from 28, body 18 to 24, no floor under 9', (name) => {
  const { text, levels } = shipped(name);
  expect(text.title.size).toBeGreaterThanOrEqual(28);
  expect(text.body.size).toBeGreaterThanOrEqual(18);
  expect(text.body.floor).toBeGreaterThanOrEqual(14);
  expect(text.coverTitle.size).toBeGreaterThanOrEqual(48);
  for (const style of Object.values(text)) expect(style.floor).toBeGreaterThanOrEqual(9);
  expect(levels).toHaveLength(9);
});

test('the two themes differ in geometry, not in colour alone', () => {
  const [a, b] = [shipped('default'), shipped('corporate')];
  for (const layout of NEEDED_LAYOUTS) {
    expect(
      a.layouts.get(layout)?.slots.map(({ box }) => box),
      layout,
    ).not.toEqual(b.layouts.get(layout)?.slots.map(({ box }) => box));
    expect(
      a.layouts.get(layout)?.shapes.map(({ kind }) => kind),
      layout,
    ).not.toEqual(b.layouts.get(layout)?.shapes.map(({ kind }) => kind));
  }
  expect(a.fonts.body.latin).not.toBe(b.fonts.body.latin);
  expect(a.paper.opener).not.toBe(b.paper.opener);
});

test.each(NAMES)('%s: a printed code is at least 20 mm and fits its rail', (name) => {
  const { code, rail } = shipped(name).paper;
  expect((code * 25.4) / 72).toBeGreaterThanOrEqual(20);
  expect(rail.width).toBeGreaterThanOrEqual(code);
});

test.each([
  ['size: 32, floor: 18', 'size: big, floor: 18', '“text.title.size” is "big", expected a length', /points, or millimetres/],
  ["dk1: '#1D2126'", 'dk1: blackish', '“palette.dk1” is "blackish", expected a hex colour', /./],
  ["dk1: '#1D2126'", 'dk1: #1D2126', '“palette.dk1” is null, expected', /an unquoted # starts a comment/],
  ['opener: rule', 'opener: rules', '“paper.opener” is "rules", expected one of band, rule, block', /did you mean “rule”\?/],
  ['code: 24mm', 'code: 12mm', '“paper.code” is 12.0 mm, expected 20 mm or more', /does not scan/],
  ['fill: dk2 }', 'fill: dk3 }', '“layouts.cover.shapes.0.fill” is "dk3", expected a colour', /./],
  [
    'extends: content\n',
    'extends: contents\n',
    '“layouts.content-codes.extends” is "contents", expected a layout written above',
    /did you mean “content”\?/,
  ],
  ['box: [64, 96, 536, 258]', 'box: [64, 96, 1360, 258]', '“layouts.cover.slots.title.box” leaves the slide', /0 to 960 across/],
  ['box: [64, 96, 536, 258]', 'box: [64, 96, 536]', '“layouts.cover.slots.title.box', /./],
  ['{ rect: [640, 0, 320, 540], fill: dk2 }', '{ rect: [640, 0, 320, 540] }', '“layouts.cover.shapes.0” has no fill', /add `fill:`/],
  ['{ rect: [640, 0, 320, 540], fill: dk2 }', '{ fill: dk2 }', '“layouts.cover.shapes.0” names no shape', /./],
  ['spacing: { block: 12, gutter: 24 }', 'spacing: { block: 12 }', '“spacing.gutter” is missing', /./],
])('%j written as %j is an error at its line', (from, to, message, help) => {
  const { theme, said } = loading((yaml) => yaml.replace(from, to));
  expect(theme).toBeUndefined();
  expect(said[0]).toContain(`error[theme-value]: ${message}`);
  expect(said[0]).toMatch(help);
  const line = Number(/theme\.yaml:(\d+):/.exec(said[0] ?? '')?.[1]);
  expect(Math.abs(line - lineOf(from))).toBeLessThanOrEqual(from.startsWith('extends') ? 0 : 1);
});

test('a wrong value is said with its column', () => {
  const { said } = loading((yaml) => yaml.replace('opener: rule', 'opener: rules'));
  expect(said).toEqual([expect.stringMatching(new RegExp(`^/t/theme\\.yaml:${lineOf('opener: rule')}:11: error`))]);
});

test('a layout that the templates need and the theme lacks is an error', () => {
  const { said } = loading((yaml) => yaml.replace(/ {2}disclaimer:\n(?: {4}.*\n| *\n)+/, ''));
  expect(said).toEqual([expect.stringContaining('“layouts.disclaimer” is missing')]);
});

test('unknown keys are warnings with a suggestion, and the theme loads', () => {
  const { theme, said } = loading((yaml) =>
    yaml
      .replace('opener: rule', 'opener: rule\n  raill: 3')
      .replace('align: right, anchor: middle, colour', 'algin: right, anchor: middle, colour'),
  );
  expect(theme).toBeDefined();
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/warning\[theme-key\]: unknown key “algin” in “layouts\.content\.slots\.page”\n.*did you mean “align”\?/);
  expect(said[1]).toMatch(/theme\.yaml:\d+:3: warning\[theme-key\]: unknown key “raill” in “paper”\n.*did you mean “rail”\?/);
});

test('broken YAML is an error at its line and column', () => {
  const { theme, said } = loading((yaml) => yaml.replace('label: Editorial', 'label: [Editorial'));
  expect(theme).toBeUndefined();
  expect(said[0]).toMatch(/^\/t\/theme\.yaml:\d+:\d+: error\[theme-syntax\]: “\[” without its “\]”\n.*write `label: \[Editorial\]`/);
});

test('a picture that is not there, or is none, is an error at its line', () => {
  const picture = (name: string) => (yaml: string) =>
    yaml.replace('{ rect: [640, 0, 320, 540], fill: dk2 }', `{ picture: ${name}, box: [0, 0, 9, 9] }`);
  expect(loading(picture('logo.svg')).said).toEqual([
    expect.stringMatching(/error\[theme-picture\]: no picture “logo\.svg” beside theme\.yaml/),
  ]);
  expect(loading(picture('logo.svg'), { '/t/logo.svg': 'a word' }).said).toEqual([
    expect.stringMatching(/error\[theme-picture\]: “logo\.svg” is no picture/),
  ]);
  expect(loading(picture('logo.svg'), { '/t/logo.svg': '<svg/>' }).theme?.layouts.get('cover')?.shapes[0]).toMatchObject({
    kind: 'picture',
    format: 'svg',
    alt: '',
  });
});

test('no theme is an error, and nothing is thrown', () => {
  const env = memoryEnv();
  expect(loadTheme('/none', env)).toBeUndefined();
  expect(env.codes()).toEqual(['theme-missing']);
});

test('a face without a bundled twin is a warning, and a chosen one is not', () => {
  const body = 'body: { latin: Calibri, eastAsian: Microsoft YaHei }';
  const { said, theme } = loading((yaml) => yaml.replace(body, 'body: { latin: Futura, eastAsian: SimSun }'));
  expect(said).toEqual([expect.stringContaining('warning[theme-font]: no bundled font is known to have the widths of “Futura”')]);
  expect(theme?.fonts.body).toMatchObject({
    latin: 'Futura',
    embedLatin: 'arimo',
    embedEastAsian: 'noto-sans-sc',
    lineHeight: 1.448,
    latinLineHeight: 1.22,
  });
  expect(loading((yaml) => yaml.replace(body, 'body: { latin: Futura, eastAsian: SimSun, embedLatin: carlito }')).said).toEqual([]);
});

test('styles that a theme leaves out are their parents’', () => {
  const { theme } = loading((yaml) => yaml.replace(/ {2}closing: .*\n/, '').replace(/ {2}footnote: .*\n/, ''));
  expect(theme?.text.closing).toEqual(theme?.text.title);
  expect(theme?.text.footnote).toEqual(theme?.text.caption);
});

test('millimetres are millimetres', () => {
  const { paper } = shipped('default');
  expect(paper.code).toBeCloseTo((24 * 72) / 25.4, 6);
  expect(paper.size.width).toBeCloseTo((210 * 72) / 25.4, 6);
});
