import type { Colour } from '../lib/colour.js';
import { LEAST_CODE } from '../lib/qr.js';
import { mm, pt, toMm } from '../lib/units.js';
import { reportValue } from './check.js';
import type { PaperSource, PaperStyleSource } from './schema.js';
import type { ThemeFile } from './shapes.js';
import { byName } from './text.js';
import { PAPER_STYLES, type Paper, type PaperStyle, type PaperStyleName } from './types.js';
import { colourOf, lengthOf, pointOf } from './values.js';

/** ISO 216 A4. */
const A4 = { width: mm(210), height: mm(297) };

/** What `paper.text.body` leaves out: 10.5 pt is Chinese book size (五号, GB/T 148). */
const BODY: PaperStyle = {
  font: 'body',
  size: pt(10.5),
  leading: pt(17),
  before: pt(0),
  after: pt(5),
  colour: { role: 'dk1' },
  bold: false,
};

/** The handout's look; styles that are left out are the body's. */
export function paperOf(source: PaperSource, theme: ThemeFile): Paper {
  const { margin, rail } = source;
  const code = lengthOf(source.code);
  checkCode(code, lengthOf(rail.width), theme);
  const body = over(BODY, source.text.body);
  return {
    size: source.size === undefined ? A4 : sizeOf(source.size),
    margin: { top: lengthOf(margin.top), right: lengthOf(margin.right), bottom: lengthOf(margin.bottom), left: lengthOf(margin.left) },
    rail: { width: lengthOf(rail.width), gutter: lengthOf(rail.gutter), cards: 'stacked' },
    code,
    text: byName(PAPER_STYLES, (name) => (name === 'body' ? body : over(baseOf(name, body), source.text[name] ?? {}))),
    accent: colourOf(source.accent),
    rule: colourOf(source.rule),
    tint: tint(colourOf(source.accent)),
    opener: source.opener,
    hang: source.hang ?? false,
    mirrored: false,
    sectionsOnRight: false,
    bleed: pt(0),
    cropMarks: false,
    spare: pt(0),
  };
}

/** A light ground of the same hue. */
const tint = (colour: Colour): Colour => ('hex' in colour ? colour : { role: colour.role, lighter: 0.9 });

const baseOf = (name: PaperStyleName, body: PaperStyle): PaperStyle => (name === 'code' ? { ...body, font: 'mono' } : body);

export function sizeOf(source: NonNullable<PaperSource['size']>): Paper['size'] {
  const [width, height] = pointOf(source);
  return { width, height };
}

function checkCode(code: number, rail: number, { yaml, env }: ThemeFile): void {
  if (code < LEAST_CODE - 0.01) {
    reportValue(
      yaml,
      ['paper', 'code'],
      `is ${toMm(pt(code)).toFixed(1)} mm, expected 20 mm or more`,
      'a smaller code does not scan from paper',
      env,
    );
  }
  if (code > rail + 0.01) {
    reportValue(
      yaml,
      ['paper', 'code'],
      'is wider than “paper.rail.width”',
      'the codes stand in the rail: widen it, or make the codes smaller',
      env,
    );
  }
}

function over(base: PaperStyle, own: PaperStyleSource): PaperStyle {
  const size = own.size === undefined ? base.size : lengthOf(own.size);
  return {
    font: own.font ?? base.font,
    size,
    leading: own.leading === undefined ? pt((base.leading / base.size) * size) : lengthOf(own.leading),
    before: own.before === undefined ? base.before : lengthOf(own.before),
    after: own.after === undefined ? base.after : lengthOf(own.after),
    colour: own.colour === undefined ? base.colour : colourOf(own.colour),
    bold: own.bold ?? base.bold,
  };
}
