import type { DeckSetting } from '../../../slides/setting.js';
import { widthsOf } from '../../../text/index.js';
import { filledWidths, type Spanning, widened } from '../widths.js';
import type { RowPiece } from './types.js';

/** Widths of a table's columns that fill `width`, in points, padding included: each, where there is room, at least as wide as its longest word. */
export function columnWidths(rows: readonly RowPiece[], scale: number, width: number, { theme }: DeckSetting): readonly number[] {
  const pad = 2 * theme.table.padX + 1;
  const [least, natural]: [number[], number[]] = [[], []];
  const [leastSpanning, spanning]: [Spanning[], Spanning[]] = [[], []];
  for (const row of rows) {
    for (const [column, { paragraph, across }] of row.entries()) {
      const widths = widthsOf(paragraph.prepared);
      const own = { least: widths.least * scale + pad, natural: widths.natural * scale + pad };
      least[column] = Math.max(least[column] ?? 0, across === 1 ? own.least : pad);
      natural[column] = Math.max(natural[column] ?? 0, across === 1 ? own.natural : pad);
      if (across === 1) continue;
      leastSpanning.push({ first: column, across, need: own.least });
      spanning.push({ first: column, across, need: own.natural });
    }
  }
  return filledWidths(widened(natural, spanning), [widened(least, leastSpanning)], width);
}
