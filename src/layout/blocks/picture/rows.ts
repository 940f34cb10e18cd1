import { mm } from '../../../lib/units.js';

/** A picture that shares a row. Lengths in points. */
export interface RowPicture {
  /** Width over height. */
  readonly ratio: number;
  /** The height that it is not enlarged beyond. */
  readonly most: number;
  /** The author asked for that height. */
  readonly asked: boolean;
  /** Width that its caption needs at the least; 0 without one. */
  readonly caption: number;
}

export interface PictureRow<T> {
  readonly pictures: readonly T[];
  /** Of all its pictures but those that are not so high. */
  readonly height: number;
}

/** A row lower than this shows pictures too small to be seen: three photographs (3:2) side by side in the column of A4 are as high, three screens (16:9) are not. */
const LEAST_ROW_HEIGHT = mm(24);

/** Pictures that were asked for at a size are not made smaller than this share of it for the sake of a row. */
const NEARLY = 0.85;

/** A last row that would be so much higher than the lowest is as high as that, and does not reach the edge. */
const UNEVEN = 1.8;

/**
 * Pictures in as few rows as show them large enough, in order, about as many on each; a row is as high as lets it fill `width`, pictures `gap`
 * apart, and no picture is enlarged beyond its own size.
 */
export function pictureRows<T extends RowPicture>(pictures: readonly T[], width: number, gap: number): readonly PictureRow<T>[] {
  const groups = Math.ceil(pictures.length / TOGETHER);
  const share = Math.ceil(pictures.length / groups);
  return Array.from({ length: groups }, (_, i) => evenRows(pictures.slice(i * share, (i + 1) * share), width, gap)).flat();
}

/** Pictures that are shared out among rows together: the time for it grows with the fourth power of their number. */
const TOGETHER = 30;

function evenRows<T extends RowPicture>(pictures: readonly T[], width: number, gap: number): readonly PictureRow<T>[] {
  for (let count = 1; count <= pictures.length; count++) {
    const rows = shared(pictures, count).map((row) => ({ pictures: row, height: rowHeight(row, width, gap) }));
    if (count < pictures.length && rows.some(isTooSmall)) continue;
    const lowest = Math.min(...rows.map(({ height }) => height));
    return rows.map((row, i) => (i > 0 && i === rows.length - 1 && row.height > lowest * UNEVEN ? { ...row, height: lowest } : row));
  }
  return [];
}

/** How high a picture is in a row. */
export const heightIn = ({ most }: RowPicture, row: number): number => Math.min(most, row);

/** Width that a picture takes of its row. */
export const widthIn = ({ ratio, most, caption }: RowPicture, row: number): number => Math.max(ratio * Math.min(most, row), caption);

const isTooSmall = ({ pictures, height }: PictureRow<RowPicture>): boolean =>
  pictures.some(({ most, asked }) => height < (asked ? most * NEARLY : Math.min(most, LEAST_ROW_HEIGHT)));

/** Halvings of a height, and what sums of widths may be off by: far below what either writer rounds to. */
const STEPS = 32;
const NOISE = 1e-6;

/** The largest height at which the row is no wider than `width`. */
export function rowHeight(row: readonly RowPicture[], width: number, gap: number): number {
  const room = width - (row.length - 1) * gap;
  const fits = (height: number): boolean => row.reduce((sum, picture) => sum + widthIn(picture, height), 0) <= room + NOISE;
  let [low, high] = [0, Math.max(...row.map(({ most }) => most))];
  if (fits(high)) return high;
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** In order, in so many rows that are about as broad as one another at one height, the fuller ones first: least sum of squares, by dynamic programming over the rows' ends. */
function shared<T extends RowPicture>(pictures: readonly T[], count: number): readonly (readonly T[])[] {
  let best: readonly (Division | undefined)[] = pictures.map((_, i) => joined({ starts: [], cost: 0 }, 0, i + 1, pictures));
  for (let rows = 1; rows < count; rows++) {
    const fewer = best;
    best = pictures.map((_, i) =>
      fewer.slice(0, i).reduce<Division | undefined>((least, before, k) => {
        const division = before === undefined ? undefined : joined(before, k + 1, i + 1, pictures);
        return division !== undefined && division.cost <= (least?.cost ?? Number.POSITIVE_INFINITY) + NOISE ? division : least;
      }, undefined),
    );
  }
  const { starts } = best.at(-1) ?? { starts: [] };
  return starts.map((start, i) => pictures.slice(start, starts[i + 1]));
}

interface Division {
  readonly starts: readonly number[];
  readonly cost: number;
}

const joined = ({ starts, cost }: Division, from: number, to: number, pictures: readonly RowPicture[]): Division => ({
  starts: [...starts, from],
  cost: cost + pictures.slice(from, to).reduce((sum, { ratio }) => sum + ratio, 0) ** 2,
});
