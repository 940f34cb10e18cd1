import type { Image, Length } from '../../compose/types.js';
import { pt, rect } from '../../lib/units.js';
import type { SlideItem } from '../types.js';
import { type Laid, type Place, type Step, scaleAt, type Unit } from './laid.js';
import type { Picture, PicturesPiece } from './piece.js';
import { sceneParagraphs } from './scene-paragraphs.js';
import type { Setting } from './setting.js';
import { drawParagraph, type WrappedParagraph, wrapParagraph } from './text-lines.js';

/** A CSS pixel is 1/96 inch. */
const PX = 0.75;

/** Share of the room's height that a picture keeps beside text, if it is that high. */
const LEAST = 0.45;

/** Between a picture and its caption. */
const CAPTION_GAP = 4;

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
    const caption =
      picture.caption === undefined ? undefined : wrapParagraph(picture.caption, width, scaleAt(step, picture.caption.floor), step.tighter);
    const captionHeight = caption === undefined ? 0 : CAPTION_GAP + caption.lineCount * caption.pitch;
    return { picture, natural: naturalSize(picture.image, width, room), caption, captionHeight };
  });
  const captions = Math.max(...cells.map(({ captionHeight }) => captionHeight));
  const tallest = Math.max(...cells.map(({ natural }) => natural.height));
  const wanted = cells.some(({ picture }) => picture.image.wanted !== undefined);
  const most = Math.min(tallest, Math.max(room - captions, 1));
  const least = wanted ? most : Math.min(most, (LEAST * room) / rowCount);
  return { cells, least: least + captions, most: most + captions };
}

/** As large as its pixels are at 96 dpi, or as the author wants it, within the width and height there are. */
export function naturalSize({ width, height, wanted }: Image, roomWidth: number, roomHeight: number): { width: number; height: number } {
  const ratio = width / height || 1;
  const wantedWidth = lengthOf(wanted?.width, roomWidth);
  const wantedHeight = lengthOf(wanted?.height, roomHeight);
  const size =
    wantedWidth !== undefined && wantedHeight !== undefined
      ? { width: wantedWidth, height: wantedHeight }
      : wantedWidth !== undefined
        ? { width: wantedWidth, height: wantedWidth / ratio }
        : wantedHeight !== undefined
          ? { width: wantedHeight * ratio, height: wantedHeight }
          : { width: width * PX, height: height * PX };
  const shrink = Math.min(1, roomWidth / size.width, roomHeight / size.height);
  return { width: size.width * shrink, height: size.height * shrink };
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
  const width = natural.width * shrink;
  const height = natural.height * shrink;
  const box = rect(cell.x + (cell.width - width) / 2, cell.y, width, height);
  const image: SlideItem = { kind: 'image', box, image: picture.image, at: picture.at };
  if (caption === undefined) return [image];
  const top = cell.y + height + CAPTION_GAP;
  const text: SlideItem = {
    kind: 'text',
    inherits: false,
    box: rect(cell.x, top, cell.width, caption.lineCount * caption.pitch),
    inset: pt(0),
    anchor: 'top',
    style: 'caption',
    paragraphs: sceneParagraphs([caption.paragraph], setting),
    scale: caption.scale,
    tighter: 0,
    lines: drawParagraph(caption, cell.x, top, cell.width, setting.fonts),
    at: picture.at,
  };
  return [image, text];
}
