import { mm, type Rect, rect } from '../../../lib/units.js';
import type { Column, PageSetting } from '../../page/setting.js';
import { labelHeight, slideBox } from '../thumbnail.js';
import { GAP } from './sheet-for.js';

/** How a slide, its codes and the lines to write on share a cell. All places in the cell's own column, y from its top. */
export interface Arrangement {
  readonly slide: Rect;
  /** Rooms that the codes may take, the best first. */
  readonly rooms: readonly Room[];
}

export interface Room {
  readonly codes: Rect;
  /** What is left to write on where codes take the first `used` points of theirs. */
  readonly lines: (used: number) => readonly Rect[];
}

export type Arrange = (cell: Column, height: number, setting: PageSetting) => Arrangement;

/** One slide large, codes and lines below it; lines beside it too where it is narrow. */
export const oneUp: Arrange = ({ x, width }, height, setting) => {
  const slide = slideBox(setting, rect(x, 0, width, height * 0.62));
  const top = slide.height + labelHeight(setting) + GAP / 2;
  const beside = rect(slide.x + slide.width + GAP, 0, width - slide.width - GAP, slide.height);
  return {
    slide,
    rooms: [
      {
        codes: rect(x, top, width, height - top),
        lines: (used) => [...wide(beside), below(x, top + used, width, height)],
      },
    ],
  };
};

/** Codes, or lines, beside the slide; lines below. */
export const twoUp: Arrange = ({ x, width }, height, setting) => {
  const slide = slideBox(setting, rect(x, 0, width * 0.62, height * 0.66));
  const bottom = slide.height + labelHeight(setting);
  const left = slide.x + slide.width + GAP;
  const right = x + width - left;
  return {
    slide,
    rooms: [
      {
        codes: rect(left, 0, right, height),
        lines: (used) =>
          used === 0
            ? [rect(left, 0, right, slide.height), below(x, bottom, width, height)]
            : [below(x, Math.max(bottom, used), width, height)],
      },
    ],
  };
};

/** The slide left, lines right; codes below the slide, or below both. */
export const threeUp: Arrange = ({ x, width }, height, setting) => {
  const half = (width - GAP) / 2;
  const slide = slideBox(setting, rect(x, 0, half, height * 0.72));
  const bottom = slide.height + labelHeight(setting) + GAP / 4;
  const left = slide.x + slide.width + GAP;
  const right = x + width - left;
  return {
    slide,
    rooms: [
      { codes: rect(x, bottom, half, height - bottom), lines: () => [rect(left, 0, right, height)] },
      { codes: rect(x, bottom, width, height - bottom), lines: (used) => [rect(left, 0, right, used === 0 ? height : slide.height)] },
    ],
  };
};

/** The slide left, at most so wide; right its codes, and lines in the room they leave. */
export const columnCell =
  (most: number): Arrange =>
  ({ x, width }, height, setting) => {
    const slide = slideBox(setting, rect(x, 0, most, height - labelHeight(setting)));
    const left = slide.x + slide.width + GAP;
    const right = x + width - left;
    return { slide, rooms: [{ codes: rect(left, 0, right, height), lines: (used) => [below(left, used, right, slide.height)] }] };
  };

const below = (x: number, top: number, width: number, height: number): Rect => rect(x, top, width, Math.max(0, height - top));

/** A strip too narrow to write in is left free. */
const wide = (box: Rect): readonly Rect[] => (box.width >= mm(40) ? [box] : []);
