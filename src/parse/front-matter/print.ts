import * as v from 'valibot';
import { mm, type Pt, pt, type Size } from '../../lib/units.js';
import type { PrintSettings } from '../types.js';

/** Width and height upright: ISO 216, and the North American sizes of ASME Y14.1. */
const SIZES: Readonly<Record<string, Size>> = {
  A3: { width: mm(297), height: mm(420) },
  A4: { width: mm(210), height: mm(297) },
  A5: { width: mm(148), height: mm(210) },
  A6: { width: mm(105), height: mm(148) },
  B5: { width: mm(176), height: mm(250) },
  Letter: { width: pt(612), height: pt(792) },
  Legal: { width: pt(612), height: pt(1008) },
};

/** Below it no code of 20 mm finds room beside its margins; above it no page is printed as a handout. */
const [SMALLEST, LARGEST] = [mm(70), mm(1200)];

const PAPER = `${Object.keys(SIZES).join(', ')}, or a width×height from 70 mm to 1200 mm such as 210x297mm`;
const LENGTH = 'a length with its unit such as 12mm, 0.5in or 36pt';
const MARGINS = 'one to four lengths with their units (top, right, bottom, left), such as 20mm or 20mm 15mm';
const ORIENTATIONS = ['portrait', 'landscape'] as const;

const POINTS: Readonly<Record<string, number>> = { mm: mm(1), cm: mm(10), in: 72, pt: 1 };

/** `12mm`, `1.5 cm`, `.5in`, `36pt`; `0` needs no unit. */
export function readLength(text: string): Pt | undefined {
  const [, number = '', unit = 'pt'] =
    /^(\d+(?:\.\d+)?|\.\d+)\s*(mm|cm|in|pt)$/i.exec(text.trim()) ?? (/^0+$/.test(text.trim()) ? ['', '0'] : []);
  return number === '' ? undefined : pt(Number(number) * (POINTS[unit.toLowerCase()] ?? 1));
}

function readPaper(text: string): Size | undefined {
  const named = Object.entries(SIZES).find(([name]) => name.toLowerCase() === text.trim().toLowerCase());
  if (named !== undefined) return named[1];
  const [, first = '', unit = '', second = '', last = ''] = /^([\d.]+)([a-z]*)[x×*]([\d.]+)([a-z]+)$/i.exec(text.replace(/\s/g, '')) ?? [];
  const [width, height] = [readLength(`${first}${unit || last}`), readLength(`${second}${last}`)];
  const sound = (side: Pt | undefined): side is Pt => side !== undefined && side >= SMALLEST - 0.01 && side <= LARGEST + 0.01;
  return sound(width) && sound(height) ? { width, height } : undefined;
}

/** As in CSS: one length for all sides; two for top and bottom, left and right; three; four from the top clockwise. */
function readMargins(text: string): PrintSettings['margins'] | undefined {
  const lengths = text
    .trim()
    .split(/[\s,]+/)
    .map(readLength);
  const [top, right = top, bottom = top, left = right] = lengths;
  if (lengths.length > 4 || lengths.includes(undefined)) return undefined;
  return top === undefined || right === undefined || bottom === undefined || left === undefined ? undefined : { top, right, bottom, left };
}

/** Text that `read` makes something of; anything else is told what was `expected`. */
const readBy = <T>(read: (text: string) => T | undefined, expected: string) =>
  v.pipe(
    v.string(expected),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value);
      if (value !== undefined) return value;
      addIssue({ message: expected });
      return NEVER;
    }),
  );

const length = readBy(readLength, LENGTH);
const flag = v.boolean('true or false');

const ENTRIES = {
  paper: v.exactOptional(readBy(readPaper, PAPER)),
  orientation: v.exactOptional(v.picklist(ORIENTATIONS, ORIENTATIONS.join(' or '))),
  margins: v.exactOptional(readBy(readMargins, MARGINS)),
  duplex: v.exactOptional(flag),
  gutter: v.exactOptional(length),
  'sections-on-right': v.exactOptional(flag),
  'ink-saver': v.exactOptional(flag),
  bleed: v.exactOptional(length),
  'crop-marks': v.exactOptional(flag),
};

/** The keys of `print`. */
export const PRINT_KEYS: Readonly<Record<string, unknown>> = ENTRIES;

/** The switches among them. */
export const PRINT_TYPED = ['duplex', 'sections-on-right', 'ink-saver', 'crop-marks'] as const;

export const PRINT_CHOICES = { 'print.paper': Object.keys(SIZES), 'print.orientation': ORIENTATIONS } as const;

/** The `print` map: what paper the handout is for. */
export const PRINT = v.pipe(
  v.object(ENTRIES, Object.keys(ENTRIES).join(', ')),
  v.transform(
    ({ 'sections-on-right': sectionsOnRight, 'ink-saver': inkSaver, 'crop-marks': cropMarks, ...rest }): PrintSettings => ({
      ...rest,
      ...(sectionsOnRight === undefined ? {} : { sectionsOnRight }),
      ...(inkSaver === undefined ? {} : { inkSaver }),
      ...(cropMarks === undefined ? {} : { cropMarks }),
    }),
  ),
);
