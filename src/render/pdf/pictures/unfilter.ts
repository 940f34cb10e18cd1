import { PictureDamaged } from './image.js';

/**
 * A PNG's rows of `length` bytes as they were before they were filtered (PNG third edition, 9.2), one after the other; each is there until
 * the next but one is asked for. `step`: bytes a pixel, at least one. Throws `PictureDamaged`.
 */
export function* unfiltered(rows: Uint8Array, length: number, step: number): Generator<Uint8Array> {
  let [row, above] = [new Uint8Array(length), new Uint8Array(length)];
  for (let at = 0; at < rows.length; at += length + 1) {
    const undo = FILTERS[rows[at] ?? 0];
    if (undo === undefined) throw new PictureDamaged(`a row has filter ${rows[at]}; the last is ${PAETH}`);
    row.set(rows.subarray(at + 1, at + 1 + length));
    undo(row, above, step);
    yield row;
    [row, above] = [above, row];
  }
}

/** The number of the last filter, and the one that packs photographs best. */
export const PAETH = 4;

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
  for (let i = step; i < row.length; i++) row[i] = (row[i] ?? 0) + nearest(row[i - step] ?? 0, above[i] ?? 0, above[i - step] ?? 0);
}

/** Of the bytes to the left, above and above that the one that is nearest to what they lead to (PNG third edition, 9.4). */
export function nearest(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}
