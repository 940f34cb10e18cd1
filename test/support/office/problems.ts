import type { ReadShape, ReadSlide } from '../pptx/read.js';
import type { Box, RenderedLine, RenderedPage } from './lines-of.js';

/** Points of rounding: EMU to points, hinting of widths. */
const TOLERANCE = 1.5;

/**
 * Poppler's box of a line is the font's ascent and descent, 1.448 em of Noto Sans CJK; its ink is the ideographic em box,
 * 0.88 em up and 0.12 em down (the font's own `BASE` table). Latin ink lies within the same shares; figures have no descenders.
 */
const inkOf = (line: RenderedLine): RenderedLine => {
  const height = line.bottom - line.top;
  const descent = /^[\d\s]+$/.test(line.text) ? 0.18 : 0.11;
  return { ...line, top: line.top + 0.19 * height, bottom: line.bottom - descent * height };
};

/** The ink of a line that was turned by a quarter: what is its top stands at the left of one that reads upwards. */
function inkTurned(line: RenderedLine, rotation: number): RenderedLine {
  const width = line.right - line.left;
  const [left, right] = rotation > 180 ? [0.19, 0.11] : [0.11, 0.19];
  return { ...line, left: line.left + left * width, right: line.right - right * width };
}

/** The ink of a line as it stands in its shape: lines of a turned one are turned. */
function inkIn(shapes: readonly ReadShape[], line: RenderedLine): RenderedLine {
  const turned = shapes.find((shape) => shape.rotation % 180 !== 0 && holds(shape, inkTurned(line, shape.rotation)));
  return turned === undefined ? inkOf(line) : inkTurned(line, turned.rotation);
}

/** What a template brings that is not ours to judge. */
export interface Ground {
  /** Words that its master and layouts show on each slide. */
  readonly said: string;
  /** Its text styles let punctuation hang beyond the edge (ECMA-376 Part 1, 21.1.2.2.7 `hangingPunct`). */
  readonly hangs: boolean;
}

/** A line without the mark that hangs at its end. */
const within = (line: RenderedLine): RenderedLine =>
  /[，。、．；：！？」』）】》”]$/.test(line.text) ? { ...line, right: line.right - (line.bottom - line.top) } : line;

/** What is wrong with a rendered slide: lines outside their shapes or off the slide, and lines over one another. */
export function problems(
  page: RenderedPage,
  slide: ReadSlide | undefined,
  { said, hangs }: Ground = { said: '', hangs: false },
): readonly string[] {
  const homes =
    slide?.shapes.filter(
      ({ box, chart, paragraphs }) => box !== undefined && (chart !== undefined || paragraphs.some((text) => text !== '')),
    ) ?? [];
  // Where a chart's own labels stand is the renderer's choice: only that they keep to its frame is ours.
  const charts = homes.filter(({ chart }) => chart !== undefined);
  const lines = page.lines
    .filter(({ text }) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) && !said.includes(ink(text)))
    .map((line) => inkIn(homes, line))
    .map((line) => (hangs ? within(line) : line));
  return lines.flatMap((line, i) => [
    ...(inside(line, { left: 0, top: 0, right: page.width, bottom: page.height }) ? [] : [`“${line.text}” is off the slide`]),
    ...(homes.some((shape) => holds(shape, line)) ? [] : [`“${line.text}” stands outside its shape, at ${place(line)}`]),
    ...lines
      .slice(i + 1)
      .filter((other) => overlap(line, other) && !charts.some((chart) => holds(chart, line) && holds(chart, other)))
      .map((other) => `“${line.text}” overlaps “${other.text}”`),
  ]);
}

const inside = (line: Box, room: Box): boolean =>
  line.left >= room.left - TOLERANCE &&
  line.top >= room.top - TOLERANCE &&
  line.right <= room.right + TOLERANCE &&
  line.bottom <= room.bottom + TOLERANCE;

const place = ({ left, top, right, bottom }: Box): string => [left, top, right, bottom].map((n) => n.toFixed(1)).join(' ');

const ink = (text: string): string => text.replace(/\s/g, '');

/** A line's shape is one that has its letters (bullets and numbers are the renderer's own, right-to-left text comes back reversed) and holds it. */
function holds({ box, chart, paragraphs }: ReadShape, line: RenderedLine): boolean {
  if (box === undefined) return false;
  const said = new Set(paragraphs.join(''));
  const home = { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
  if (chart !== undefined) return inside(line, home);
  const letters = [...ink(line.text).replace(/^(?:\d+\.|[•–▪●○■»☐☑□✓])|[•–▪●○■»]$/g, '')];
  return letters.every((letter) => said.has(letter)) && inside(line, home);
}

/** Lines overlap where their ink shares more than an eighth of the lower one's height. */
function overlap(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 1 && height > Math.min(a.bottom - a.top, b.bottom - b.top) / 8;
}
