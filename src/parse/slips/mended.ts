import type { Edit } from './types.js';

/** A line of the mended text: where it was, and from which column on it stands how much further right. */
interface Line {
  readonly text: string;
  /** The 0-based line that it was. */
  readonly line: number;
  readonly shifts: readonly { readonly from: number; readonly by: number }[];
}

/** A text with its slips mended, that knows where everything stood before. */
export class Mended {
  private constructor(private readonly rows: readonly Line[]) {}

  static of(text: string): Mended {
    return new Mended(text.split('\n').map((row, line) => ({ text: row, line, shifts: [] })));
  }

  get lines(): readonly string[] {
    return this.rows.map(({ text }) => text);
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** Where a 0-based line and column stood in the text as typed. */
  readonly origin = (line: number, column: number): { readonly line: number; readonly column: number } => {
    const row = this.rows[line];
    if (row === undefined) return { line: (this.rows.at(-1)?.line ?? 0) + line - this.rows.length + 1, column };
    const shift = row.shifts.reduce((sum, { from, by }) => (from <= column ? sum + by : sum), 0);
    return { line: row.line, column: Math.max(0, column - shift) };
  };

  /** With some edits made, none of which touch one another. */
  with(edits: readonly Edit[]): Mended {
    const byLine = new Map<number, Edit[]>();
    for (const edit of edits) byLine.set(edit.line, [...(byLine.get(edit.line) ?? []), edit]);
    return new Mended(this.rows.flatMap((row, i) => changed(row, byLine.get(i) ?? [])));
  }
}

/** From the last edit to the first, so that columns stay good. */
function changed(row: Line, edits: readonly Edit[]): readonly Line[] {
  let { text, shifts } = row;
  for (const { column, length, text: put } of edits.toSorted((a, b) => b.column - a.column)) {
    const by = put.length - length;
    text = text.slice(0, column) + put + text.slice(column + length);
    shifts = shifts.map((shift) => (shift.from > column ? { ...shift, from: shift.from + by } : shift));
    if (by !== 0 && !put.includes('\n')) shifts = [...shifts, { from: column + put.length, by }];
  }
  return text.split('\n').map((part, i) => (i === 0 ? { text: part, line: row.line, shifts } : { text: part, line: row.line, shifts: [] }));
}
