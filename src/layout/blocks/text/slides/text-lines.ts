import { pt } from '../../../../lib/units.js';
import type { Line } from '../../../../scene/types.js';
import type { Fonts } from '../../../text/index.js';
import { type LineEnds, linesOf, placeLines, wrapText } from '../../../text/index.js';
import type { Paragraph } from './paragraph.js';

/** A paragraph broken into lines at a width, scale and line spacing. */
export interface WrappedParagraph {
  readonly paragraph: Paragraph;
  readonly ends: LineEnds;
  readonly lineCount: number;
  /** Baseline to baseline, in points. */
  readonly pitch: number;
  readonly scale: number;
  /** What was taken off the style's leading. */
  readonly tighter: number;
}

/** Space between a number that is wider than its hanging indent and its text. */
const MARK_GAP = 4;

/**
 * Below it lines of Han touch: the lowest faces that a reader may have are 1.2 em high. Many of PowerPoint's own templates set 0.9, so
 * that there is less to take off.
 */
const LEAST_LEADING = 0.8;

/**
 * LibreOffice 7.4 sets the lines in which a link goes on at 0.82 of the pitch (measured at 80 to 100 % of spacing): what would be 0.8
 * elsewhere has their letters touch.
 */
const LEAST_OF_LINKS = 0.85;

/** How much of `wanted` can be taken off the leading of every paragraph. */
export const tightened = (paragraphs: readonly Paragraph[], wanted: number): number =>
  paragraphs.reduce((most, paragraph) => Math.min(most, Math.max(0, Math.round(spareLeading(paragraph) * 1000) / 1000)), wanted);

const spareLeading = ({ leading, text }: Paragraph): number =>
  leading - (text.some(({ link }) => link !== undefined) ? LEAST_OF_LINKS : LEAST_LEADING);

/** `tighter` is taken off the leading, as PowerPoint does (ECMA-376 Part 1, 21.1.2.1.3, lnSpcReduction: subtracted). */
export function wrapParagraph(paragraph: Paragraph, width: number, scale: number, tighter: number): WrappedParagraph {
  const { prepared, indent, hang, look, pitch, leading } = paragraph;
  const room = Math.max(width - indent, 1) / scale;
  const push = markPush(paragraph, scale) / scale;
  const least = 1 / scale;
  const ends = wrapText(prepared, push === 0 && hang === 0 ? room : (line) => Math.max(room - (line === 0 ? push : hang), least));
  return { paragraph, ends, lineCount: ends.length / 2, pitch: look.size * scale * pitch * (1 - tighter / leading), scale, tighter };
}

/** How far a wide number pushes its first line to the right. */
const markPush = ({ mark, hanging }: Paragraph, scale: number): number =>
  mark === undefined ? 0 : Math.max(0, mark.width * scale + MARK_GAP - hanging);

const shifted = (line: Line, by: number): Line => ({ ...line, spans: line.spans.map((span) => ({ ...span, x: pt(span.x + by) })) });

/** The lines of a paragraph at their place, its bullet before the first one, which says that it opens it. `x` and `width` are the text room's. */
export function drawParagraph(
  { paragraph, ends, pitch, scale }: WrappedParagraph,
  x: number,
  top: number,
  width: number,
  fonts: Fonts,
): readonly Line[] {
  const { prepared, indent, hanging, hang, align, mark, rtl } = paragraph;
  const left = rtl ? x : x + indent;
  const room = { x: pt(left), width: pt(width - indent), align, pitch: pt(pitch) };
  const flush = placeLines(linesOf(prepared, ends, fonts, scale), { top: pt(top), ...room });
  const lines = hang === 0 ? flush : flush.map((line, i) => (i === 0 ? line : shifted(line, hang * scale)));
  const [first, ...rest] = lines;
  if (first === undefined) return lines;
  if (mark === undefined) return [{ opens: 0, ...first }, ...rest];
  const bullets = linesOf(mark.prepared, wrapText(mark.prepared, Number.MAX_SAFE_INTEGER), fonts, scale);
  const at = rtl ? x + width - indent + hanging - mark.width * scale : left - hanging;
  const [bullet] = placeLines(bullets, { x: pt(at), top: pt(top), width: pt(hanging), align: 'left', pitch: pt(pitch) });
  const push = rtl ? 0 : markPush(paragraph, scale);
  const { spans, ...line } = first;
  const pushed = push === 0 ? spans : spans.map((span) => ({ ...span, x: pt(span.x + push) }));
  const marks = bullet?.spans ?? [];
  return [{ opens: marks.length, spans: [...marks, ...pushed], ...line }, ...rest];
}
