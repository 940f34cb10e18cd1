import type { Edit } from './types.js';

/** A line of the mended text: where it was, and from which column on it stands how much further right. */
interface Line {
  readonly text: string;
  /** The 0-based line that it was. */
  readonly line: number;
  /** By their columns. */
  readonly shifts: readonly Shift[];
}

/** From this column on the text stands so much further right than before; `all` counts what stands left of it, too. */
interface Shift {
  readonly from: number;
  readonly by: number;
  readonly all: number;
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
    return { line: row.line, column: Math.max(0, column - shiftAt(row.shifts, column)) };
  };

  /** With some edits made, none of which touch one another. Takes time in proportion to the text, however many there are in a line. */
  with(edits: readonly Edit[]): Mended {
    const byLine = new Map<number, Edit[]>();
    for (const edit of edits) {
      const same = byLine.get(edit.line);
      if (same === undefined) byLine.set(edit.line, [edit]);
      else same.push(edit);
    }
    return new Mended(this.rows.flatMap((row, i) => changed(row, byLine.get(i))));
  }
}

function changed(row: Line, edits: readonly Edit[] = []): readonly Line[] {
  if (edits.length === 0) return [row];
  const sorted = edits.toSorted((a, b) => a.column - b.column);
  const [first = '', ...rest] = textWith(row.text, sorted).split('\n');
  return [
    { text: first, line: row.line, shifts: shiftsWith(row.shifts, sorted) },
    ...rest.map((text) => ({ text, line: row.line, shifts: [] })),
  ];
}

function textWith(text: string, edits: readonly Edit[]): string {
  let shown = '';
  let from = 0;
  for (const { column, length, text: put } of edits) {
    shown += text.slice(from, column) + put;
    from = column + length;
  }
  return shown + text.slice(from);
}

/** The shifts that were there, moved by the edits before them, and those of the edits. */
function shiftsWith(before: readonly Shift[], edits: readonly Edit[]): readonly Shift[] {
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let moved = 0;
  let next = 0;
  for (const { column, length, text: put } of edits) {
    for (let old = before[next]; old !== undefined && old.from <= column; old = before[next]) {
      shifts.push({ from: old.from + moved, by: old.by });
      next += 1;
    }
    const by = put.length - length;
    if (by !== 0 && !put.includes('\n')) shifts.push({ from: column + put.length + moved, by });
    moved += by;
  }
  for (const { from, by } of before.slice(next)) shifts.push({ from: from + moved, by });
  let all = 0;
  return shifts
    .sort((a, b) => a.from - b.from)
    .map(({ from, by }) => {
      all += by;
      return { from, by, all };
    });
}

/** Found by halves: a line may have thousands. */
function shiftAt(shifts: readonly Shift[], column: number): number {
  let [low, high] = [0, shifts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.from ?? column) <= column) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.all ?? 0;
}
