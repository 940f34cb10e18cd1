import { type Pt, pt } from '../../lib/units.js';
import type { Line, LineSpan } from '../../scene/types.js';
import type { BrokenLine, BrokenSpan, StyledRun } from './types.js';

export interface Placing {
  /** Left edge of the room for the lines, on the page. */
  readonly x: Pt;
  /** Top of the first line, on the page. */
  readonly top: Pt;
  readonly width: Pt;
  readonly align: 'left' | 'center' | 'right';
  /** Baseline to baseline; or by the line. */
  readonly pitch: Pt | ((line: BrokenLine) => Pt);
}

/** The ideographic em box reaches from 0.88 em above the baseline to 0.12 em below (OpenType `BASE`, "ideo"; Noto Sans SC's sTypoAscender). */
const ABOVE = 0.88;

/** Puts broken lines one under the other; each line's em box stands in the middle of its pitch. */
export function placeLines(lines: readonly BrokenLine[], { x, top, width, align, pitch }: Placing): readonly Line[] {
  let y: number = top;
  return lines.map((line) => {
    const height: number = typeof pitch === 'number' ? pitch : pitch(line);
    const left = x + (align === 'left' ? 0 : (width - line.width) * (align === 'center' ? 0.5 : 1));
    const baseline = y + (height - line.size) / 2 + ABOVE * line.size;
    const spans = line.spans.map((span) => placeSpan(span, left));
    const placed: Line = {
      top: pt(y),
      baseline: pt(baseline),
      height: pt(height),
      spans: line.parted ? [...spans, ...spaceBehind(spans)] : spans,
    };
    y += height;
    return placed;
  });
}

function placeSpan({ text, x, width, face, run, size, glyphs }: BrokenSpan, left: number): LineSpan {
  const { colour } = run;
  const drawn = glyphs === undefined ? undefined : { glyphs };
  return isDecorated(run)
    ? { text, x: pt(left + x), width, face, size, colour, ...drawn, ...decoration(run, size) }
    : { text, x: pt(left + x), width, face, size, colour, ...drawn };
}

/**
 * A space without width behind a line: in a tagged document it is what parts the line's last word from the next line's first for a reading voice
 * (ISO 32000-1, 14.8.2.5).
 */
function spaceBehind(spans: readonly LineSpan[]): readonly LineSpan[] {
  const last = spans.at(-1);
  if (last === undefined) return [];
  const { x, width, face, size, colour, link } = last;
  return [{ text: ' ', x: pt(x + width), width: pt(0), face, size, colour, ...(link === undefined ? {} : { link }) }];
}

const isDecorated = ({ rise, underline, strike, highlight, link, video, footnote }: StyledRun): boolean =>
  rise !== undefined ||
  underline !== undefined ||
  strike !== undefined ||
  highlight !== undefined ||
  link !== undefined ||
  video !== undefined ||
  footnote !== undefined;

function decoration(run: StyledRun, size: Pt): Partial<LineSpan> {
  return {
    ...(run.rise === undefined ? {} : { rise: pt(run.rise * (size / run.size)) }),
    ...(run.underline === undefined ? {} : { underline: run.underline }),
    ...(run.strike === undefined ? {} : { strike: run.strike }),
    ...(run.highlight === undefined ? {} : { highlight: run.highlight }),
    ...(run.link === undefined ? {} : { link: run.link }),
    ...(run.video === undefined ? {} : { video: run.video }),
    ...(run.footnote === undefined ? {} : { footnote: run.footnote }),
  };
}
