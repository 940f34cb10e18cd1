import { PictureDamaged } from './image.js';

/** A PNG's rows as they were before they were filtered (PNG third edition, 9.2), without the bytes that name the filters. `step`: bytes a pixel, at least one. */
export function unfilter(rows: Uint8Array, length: number, step: number): Uint8Array {
  const height = rows.length / (length + 1);
  const plain = new Uint8Array(height * length);
  for (let y = 0; y < height; y++) {
    const from = y * (length + 1);
    const row = plain.subarray(y * length, (y + 1) * length);
    row.set(rows.subarray(from + 1, from + 1 + length));
    const above = y === 0 ? new Uint8Array(length) : plain.subarray((y - 1) * length, y * length);
    const undo = FILTERS[rows[from] ?? 0];
    if (undo === undefined) throw new PictureDamaged(`a row has filter ${rows[from]}; there are ${FILTERS.length - 1}`);
    undo(row, above, step);
  }
  return plain;
}

type Undo = (row: Uint8Array, above: Uint8Array, step: number) => void;

const FILTERS: readonly Undo[] = [() => undefined, undoSub, undoUp, undoAverage, undoPaeth];

function undoSub(row: Uint8Array, _: Uint8Array, step: number): void {
  for (let i = step; i < row.length; i++) row[i] = (row[i] ?? 0) + (row[i - step] ?? 0);
}

function undoUp(row: Uint8Array, above: Uint8Array): void {
  for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) + (above[i] ?? 0);
}

function undoAverage(row: Uint8Array, above: Uint8Array, step: number): void {
  for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) + (((i < step ? 0 : (row[i - step] ?? 0)) + (above[i] ?? 0)) >> 1);
}

function undoPaeth(row: Uint8Array, above: Uint8Array, step: number): void {
  for (let i = 0; i < step; i++) row[i] = (row[i] ?? 0) + (above[i] ?? 0);
  for (let i = step; i < row.length; i++) {
    const [left, up, corner] = [row[i - step] ?? 0, above[i] ?? 0, above[i - step] ?? 0];
    const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
    row[i] = (row[i] ?? 0) + (toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner);
  }
}
