import type { QrCode } from '../../../../compose/types.js';
import type { Span } from '../../../../lib/span.js';
import { pt } from '../../../../lib/units.js';
import type { ElementId, Line, PaperCell, PaperItem, PaperStep, PaperTag } from '../../../../scene/types.js';
import { movedLine } from '../../../page/moved.js';
import type { Citation, Strip } from '../../../page/strip.js';

/** What a piece of text is in the document's structure. */
export interface Role {
  readonly tag: PaperTag;
  readonly within?: readonly PaperStep[];
  readonly part?: ElementId;
  readonly cell?: PaperCell;
  readonly at: Span;
}

/** Lines as an item, their first top at `top`. */
export const linesItem = (lines: readonly Line[], top: number, { tag, within, part, cell, at }: Role): PaperItem => ({
  kind: 'lines',
  lines: top === 0 ? lines : lines.map((line) => movedLine(line, 0, top)),
  tag,
  at,
  ...(within === undefined ? {} : { within }),
  ...(part === undefined ? {} : { part }),
  ...(cell === undefined ? {} : { cell }),
});

export interface Spacing {
  readonly before: number;
  readonly after: number;
  /** Keeps the last line with what follows: a heading. */
  readonly keep?: boolean;
}

/** One strip a line; the first two and the last two lines stay together (no widow, no orphan). */
export function lineStrips(
  lines: readonly Line[],
  leading: number,
  role: Role,
  spacing: Spacing,
  codes: ReadonlyMap<number, QrCode>,
): readonly Strip[] {
  const last = lines.length - 1;
  return lines.map((line, i): Strip => {
    const [top, height] = [line.top, lines[i + 1] === undefined ? leading : (lines[i + 1]?.top ?? 0) - line.top];
    return {
      height: pt(height),
      before: pt(i === 0 ? spacing.before : 0),
      after: pt(i === last ? spacing.after : 0),
      keep: i === last ? spacing.keep === true : i === 0 || i === last - 1 || spacing.keep === true,
      items: [linesItem([line], -top, role)],
      cites: citationsOf(line, role, codes),
      ...footnotesIn([line]),
    };
  });
}

/** The codes whose marks stand in the line; a card wants to begin level with the line's letters. */
export function citationsOf(
  { spans, baseline, top }: Line,
  { within = [] }: Role,
  codes: ReadonlyMap<number, QrCode>,
): readonly Citation[] {
  const citations: Citation[] = [];
  for (const { video, size } of spans) {
    const code = video === undefined ? undefined : codes.get(video);
    if (code !== undefined) citations.push({ code, top: pt(baseline - top - size * 0.86), within });
  }
  return citations;
}

/** The footnotes whose marks stand in lines. */
export function footnotesIn(lines: readonly Line[]): Pick<Strip, 'footnotes'> {
  const numbers: number[] = [];
  for (const { spans } of lines) for (const { footnote } of spans) if (footnote !== undefined) numbers.push(footnote);
  return numbers.length === 0 ? {} : { footnotes: numbers };
}
