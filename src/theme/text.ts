import { type Pt, pt } from '../lib/units.js';
import type { LevelSource, TextStyleSource, ThemeSource } from './schema.js';
import { type ListLevel, TEXT_STYLES, type TextStyle, type TextStyleName, type Theme } from './types.js';
import { colourOf, lengthOf } from './values.js';

/** What `text.body` leaves out. */
export const BODY: TextStyle = {
  font: 'body',
  size: pt(20),
  floor: pt(14),
  leading: 1,
  before: pt(6),
  colour: { role: 'dk1' },
  bold: false,
  italic: false,
  align: 'left',
};

/** What `text.title` leaves out. */
const TITLE: TextStyle = { ...BODY, font: 'heading', size: pt(32), floor: pt(24), before: pt(0), bold: true };

/** The style whose values serve where a theme leaves a style, or part of it, out. Parents come first. */
const PARENTS: readonly (readonly [TextStyleName, TextStyleName])[] = [
  ['caption', 'body'],
  ['coverTitle', 'title'],
  ['coverSubtitle', 'body'],
  ['coverDetail', 'caption'],
  ['sectionTitle', 'title'],
  ['sectionNumber', 'title'],
  ['sectionText', 'body'],
  ['heading', 'body'],
  ['quote', 'body'],
  ['code', 'body'],
  ['table', 'body'],
  ['closing', 'title'],
  ['footer', 'caption'],
  ['legal', 'caption'],
  ['footnote', 'caption'],
];

/** All text styles; what the theme leaves out is its parent style's (`PARENTS`). */
export function textStyles(source: ThemeSource['text']): Theme['text'] {
  const styles = new Map<TextStyleName, TextStyle>([
    ['title', styleOver(TITLE, source.title)],
    ['body', styleOver(BODY, source.body)],
  ]);
  const get = (name: TextStyleName): TextStyle => styles.get(name) ?? BODY;
  for (const [name, parent] of PARENTS) {
    const base = get(parent);
    styles.set(name, styleOver(name === 'code' ? { ...base, font: 'mono' } : base, source[name] ?? {}));
  }
  return byName(TEXT_STYLES, get);
}

/** A style with what another says of it. */
export function styleOver(base: TextStyle, own: TextStyleSource): TextStyle {
  const size = own.size === undefined ? base.size : lengthOf(own.size);
  const floor = own.floor === undefined ? base.floor : lengthOf(own.floor);
  return {
    font: own.font ?? base.font,
    size,
    floor: smaller(floor, size),
    leading: own.leading ?? base.leading,
    before: own.before === undefined ? base.before : lengthOf(own.before),
    colour: own.colour === undefined ? base.colour : colourOf(own.colour),
    bold: own.bold ?? base.bold,
    italic: own.italic ?? base.italic,
    align: own.align ?? base.align,
  };
}

const smaller = (a: Pt, b: Pt): Pt => (a < b ? a : b);

/** PowerPoint has nine list levels (ECMA-376 Part 1, 21.1.2.4.13 to 21: lvl1pPr to lvl9pPr). */
const LEVELS = 9;

/** The theme's list levels, the last one repeated up to nine. */
export function listLevels(source: readonly LevelSource[], body: TextStyle): readonly ListLevel[] {
  const levels = source.map((level): ListLevel => {
    const colour = level.colour === undefined ? body.colour : colourOf(level.colour);
    return {
      indent: lengthOf(level.indent),
      hanging: lengthOf(level.hanging),
      bullet: level.bullet,
      bulletColour: level.bulletColour === undefined ? colour : colourOf(level.bulletColour),
      size: lengthOf(level.size),
      before: level.before === undefined ? body.before : lengthOf(level.before),
      colour,
    };
  });
  const last = levels.at(-1);
  return last === undefined ? [] : [...levels, ...Array<ListLevel>(Math.max(0, LEVELS - levels.length)).fill(last)];
}

/** A record with one entry for each name. */
export function byName<const N extends string, T>(names: readonly N[], make: (name: N) => T): Readonly<Record<N, T>> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<N, T>;
}
