import * as v from 'valibot';
import { mm, type Pt, pt, toMm } from '../lib/units.js';

const LENGTH = 'a length: points, or millimetres as `12mm`';
const anyLength = v.union([v.number(LENGTH), v.pipe(v.string(LENGTH), v.regex(/^-?\d+(\.\d+)?mm$/, LENGTH))], LENGTH);
export type LengthSource = v.InferOutput<typeof anyLength>;

/** `12` is points, `12mm` millimetres. */
export const lengthOf = (source: LengthSource): Pt => (typeof source === 'number' ? pt(source) : mm(Number.parseFloat(source)));

const within = (what: string, least: number, most: number) =>
  v.pipe(
    anyLength,
    v.check(
      (source) => lengthOf(source) >= least && lengthOf(source) <= most,
      `${what} of ${least} to ${most} points (${shown(least)} to ${shown(most)})`,
    ),
  );

const shown = (points: number): string => `${Number(toMm(pt(points)).toPrecision(3))}mm`;

/** What each kind of length may be: what PowerPoint holds (ECMA-376 Part 1), where that is less than any author's wish. */
export const LENGTHS = {
  /** Shapes may lie partly beyond the slide, the largest of which has 4032 pt. */
  place: within('a place', -4032, 4032),
  /** Widths and heights, margins and what lies between things: nothing is wider than the largest slide. */
  extent: within('a length', 0, 4032),
  /** 20.1.10.72 ST_TextFontSize. */
  fontSize: within('a size', 1, 4000),
  /** Space above and below paragraphs: 20.1.10.78 ST_TextSpacingPoint. */
  above: within('a space', 0, 1584),
  /** Indents and hangs; two of them together are within 20.1.10.73 ST_TextIndent. */
  indent: within('an indent', 0, 2000),
  /** 20.1.10.35 ST_LineWidth. */
  lineWidth: within('a line', 0, 1584),
  /** One side of a slide: 19.7.17 ST_SlideSizeCoordinate. */
  slideSide: within('a side', 72, 4032),
  /** One side of a sheet; PDF readers show up to 14,400 pt (ISO 32000-1, annex C.2). */
  paperSide: within('a side', 72, 14_400),
  /** Baseline to baseline on paper. */
  pitch: within('a pitch', 1, 4000),
};
