import type { Image, Length } from '../../compose/types.js';
import { rect } from '../../lib/units.js';
import type { SlideItem } from '../types.js';
import { captionItem, layCaption } from './caption.js';
import type { Laid, Place, Step, Unit } from './laid.js';
import { pictureIn } from './picture-in.js';
import type { Picture, PicturesPiece } from './piece.js';
import type { Setting } from './setting.js';
import type { WrappedParagraph } from './text-lines.js';

/** A CSS pixel is 1/96 inch. */
const PX = 0.75;

/** Share of the room's height that a picture keeps beside text, if it is that high. */
const LEAST = 0.45;

interface Cell {
  readonly picture: Picture;
  readonly natural: { readonly width: number; readonly height: number };
  readonly caption: WrappedParagraph | undefined;
  readonly captionHeight: number;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly least: number;
  readonly most: number;
}

/** Pictures at a width: side by side in rows of up to three (four stand two by two), a unit a row. `room` is the height there is in all. */
export function layPictures(piece: PicturesPiece, width: number, room: number, step: Step, setting: Setting): Laid {
  const count = piece.pictures.length;
  const across = piece.grid?.across ?? (count === 4 ? 2 : Math.min(count, 3));
  const rowCount = piece.grid?.rows ?? Math.ceil(count / across);
  const gutter = setting.theme.spacing.gutter;
  const cellWidth = (width - (across - 1) * gutter) / across;
  const rows: Row[] = [];
  for (let i = 0; i < count; i += across) rows.push(layRow(piece.pictures.slice(i, i + across), cellWidth, room, rowCount, step));
  const grid: Grid = { rows, across, cellWidth, gutter, step, setting };
  return {
    units: rows.map(
      (row, i): Unit => ({
        height: row.least,
        gap: i === 0 ? 0 : setting.theme.spacing.block,
        open: 0,
        close: 0,
        cost: i === 0 ? 0 : 30,
        grow: row.most - row.least,
      }),
    ),
    draw: (place) => drawGrid(grid, place),
    cut: (from, to) => ({ ...piece, pictures: piece.pictures.slice(from * across, to * across), grid: { across, rows: rowCount } }),
  };
}

function layRow(pictures: readonly Picture[], width: number, room: number, rowCount: number, step: Step): Row {
  const cells = pictures.map((picture): Cell => {
    const { caption, height: captionHeight } = layCaption(picture.caption, width, step);
    return { picture, natural: naturalSize(picture.image, width, room), caption, captionHeight };
  });
  const captions = Math.max(...cells.map(({ captionHeight }) => captionHeight));
  const tallest = Math.max(...cells.map(({ natural }) => natural.height));
  const wanted = cells.some(({ picture }) => picture.image.wanted !== undefined);
  const most = Math.min(tallest, Math.max(room - captions, 1));
  const least = wanted ? most : Math.min(most, (LEAST * room) / rowCount);
  return { cells, least: least + captions, most: most + captions };
}

/** Proportions of a picture that fills its cell, as cameras have them. */
const COVER = 2 / 3;

/** As large as its pixels are at 96 dpi, or as the author wants it, within the width and height there are; to be filled, as large as the cell. */
export function naturalSize({ width, height, wanted, fit }: Image, roomWidth: number, roomHeight: number): Size {
  const ratio = width / height || 1;
  const asked = { width: lengthOf(wanted?.width, roomWidth), height: lengthOf(wanted?.height, roomHeight) };
  if (fit === 'cover') {
    const across = Math.min(roomWidth, asked.width ?? roomWidth);
    return { width: across, height: Math.min(roomHeight, asked.height ?? across * COVER) };
  }
  const size = sizeAsked(asked, ratio, fit) ?? { width: width * PX, height: height * PX };
  const shrink = Math.min(1, roomWidth / size.width, roomHeight / size.height);
  return { width: size.width * shrink, height: size.height * shrink };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeAsked({ width, height }: Partial<Record<keyof Size, number | undefined>>, ratio: number, fit: Image['fit']): Size | undefined {
  if (width === undefined) return height === undefined ? undefined : { width: height * ratio, height };
  if (height === undefined) return { width, height: width / ratio };
  const within = Math.min(width, height * ratio);
  return fit === 'contain' ? { width: within, height: within / ratio } : { width, height };
}

const lengthOf = (length: Length | undefined, room: number): number | undefined =>
  length === undefined ? undefined : length.unit === 'share' ? length.value * room : length.value;

interface Grid {
  readonly rows: readonly Row[];
  readonly across: number;
  readonly cellWidth: number;
  readonly gutter: number;
  readonly step: Step;
  readonly setting: Setting;
}

function drawGrid({ rows, across, cellWidth, gutter, setting }: Grid, place: Place): readonly SlideItem[] {
  const wishes = rows.reduce((sum, { most, least }) => sum + most - least, 0);
  const share = wishes === 0 ? 0 : Math.min(1, place.grow / wishes);
  const items: SlideItem[] = [];
  let y = place.y;
  rows.forEach(({ cells, least, most }, r) => {
    if (r > 0) y += setting.theme.spacing.block;
    const height = least + (most - least) * share;
    // The last row may be shorter: it stands in the middle.
    const left = place.x + ((across - cells.length) * (cellWidth + gutter)) / 2;
    for (const [i, cell] of cells.entries()) {
      items.push(...drawCell(cell, rect(left + i * (cellWidth + gutter), y, cellWidth, height), setting));
    }
    y += height;
  });
  return items;
}

function drawCell(
  { picture, natural, caption, captionHeight }: Cell,
  cell: { x: number; y: number; width: number; height: number },
  setting: Setting,
): readonly SlideItem[] {
  const room = cell.height - captionHeight;
  const shrink = Math.min(1, room / natural.height);
  const width = picture.image.fit === 'cover' ? natural.width : natural.width * shrink;
  const height = natural.height * shrink;
  const box = rect(cell.x + (cell.width - width) / 2, cell.y, width, height);
  const { image: shown, at } = picture;
  const image: SlideItem = shown.fit === 'cover' ? pictureIn(shown, box, at) : { kind: 'image', box, image: shown, at };
  if (caption === undefined) return [image];
  return [image, captionItem(caption, rect(cell.x, cell.y, cell.width, height), picture.at, setting)];
}
