import type { Colour } from '../../../../lib/colour.js';
import type { Report } from '../../../../lib/diagnostics.js';
import type { Span } from '../../../../lib/span.js';
import { type Pt, pt, rect } from '../../../../lib/units.js';
import type { ChartLook, Drawing, Line } from '../../../../scene/types.js';
import type { Shape } from '../../../../theme/types.js';
import { type BreakOptions, type Fonts, linesOf, placeLines, prepareText, widthsOf, wrapText } from '../../../text/index.js';

/** What a chart is drawn with. */
export interface Medium {
  readonly fonts: Fonts;
  readonly medium: BreakOptions['medium'];
  readonly at: Span;
  readonly report: Report;
}

/** Text that was measured, to be put somewhere. */
export interface Label {
  readonly width: number;
  readonly height: number;
  /** Some of it had to be left out, or a word is cut. */
  readonly cut: boolean;
  /** Its lines in a room of `width` from `x`, the first one's top at `y`. */
  readonly lines: (x: number, y: number, width: number, align: Align) => readonly Line[];
}

export type Align = 'left' | 'center' | 'right';

interface Face {
  readonly size: number;
  readonly colour: Colour;
  readonly bold: boolean;
}

/** Baseline to baseline, over the size: labels of one or two lines stand close. */
const PITCH = 1.25;

/** Collects a chart's shapes and lines, and measures its text. */
export class Brush {
  readonly #shapes: Shape[] = [];
  readonly #lines: Line[] = [];
  readonly #taken: Room[] = [];
  readonly pitch: number;

  constructor(
    readonly look: ChartLook,
    readonly medium: Medium,
  ) {
    this.pitch = look.size * PITCH;
  }

  drawing(): Drawing {
    return { shapes: this.#shapes, lines: this.#lines };
  }

  rect(x: number, y: number, width: number, height: number, fill: Colour, opacity?: number): void {
    if (width <= 0 || height <= 0) return;
    this.#shapes.push({ kind: 'rect', box: rect(x, y, width, height), fill, ...(opacity === undefined ? {} : { opacity }) });
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: Colour, width: number): void {
    this.#shapes.push({ kind: 'line', from: [pt(x1), pt(y1)], to: [pt(x2), pt(y2)], stroke, width: pt(width) });
  }

  disc(x: number, y: number, radius: number, fill: Colour): void {
    this.#shapes.push({ kind: 'ellipse', box: rect(x - radius, y - radius, 2 * radius, 2 * radius), fill });
  }

  polygon(points: readonly (readonly [number, number])[], fill: Colour, opacity?: number): void {
    const corners = points.map(([x, y]): readonly [Pt, Pt] => [pt(x), pt(y)]);
    this.#shapes.push({ kind: 'polygon', points: corners, fill, ...(opacity === undefined ? {} : { opacity }) });
  }

  write(label: Label, x: number, y: number, width: number, align: Align): void {
    const free = width - label.width;
    const left = x + (align === 'left' ? 0 : align === 'right' ? free : free / 2);
    this.#taken.push({ left, right: left + label.width, top: y, bottom: y + label.height });
    this.#lines.push(...label.lines(x, y, width, align));
  }

  /** Writes a label centred on `x` where none stands yet, within `room`; true where it did. */
  writeIfFree(label: Label, x: number, y: number, room: Room): boolean {
    const left = Math.min(Math.max(x - label.width / 2, room.left), room.right - label.width);
    const own = { left, right: left + label.width, top: y, bottom: y + label.height };
    if (own.top < room.top - 0.5 || own.bottom > room.bottom + 0.5 || left < room.left) return false;
    if (this.#taken.some((other) => overlap(own, other))) return false;
    // A hair wider than measured, so that what was one line stays one.
    this.write(label, left - 1, y, label.width + 2, 'center');
    return true;
  }

  /** Text within `width`, on at most `most` lines; what does not fit ends in `…`. */
  label(text: string, width: number, most: number, face: Partial<Face> = {}): Label {
    const { size = this.look.size, colour = this.look.text, bold = false } = face;
    const { fonts, medium, at } = this.medium;
    const measure = (words: string) =>
      prepareText([{ text: words, font: 'body', size: pt(size), bold, italic: false, colour, at }], fonts, { medium });
    const whole = measure(text);
    const room = Math.max(width, size);
    let ends = wrapText(whole, room);
    let prepared = whole;
    const cut = ends.length / 2 > most;
    for (let stop = ends[2 * most - 1] ?? 0; ends.length / 2 > most && stop > 0; stop--) {
      prepared = measure(`${text.slice(0, stop - 1).trimEnd()}…`);
      ends = wrapText(prepared, room);
    }
    const broken = linesOf(prepared, ends, fonts);
    const { natural, least } = widthsOf(prepared);
    const pitch = pt(size * PITCH);
    return {
      width: broken.length === 1 ? natural : Math.max(...broken.map((line) => line.width)),
      height: broken.length * pitch,
      cut: cut || least > room,
      lines: (x, y, span, align) => placeLines(broken, { x: pt(x), top: pt(y), width: pt(span), align, pitch }),
    };
  }
}

export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Room, b: Room): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
