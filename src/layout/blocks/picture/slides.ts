import type { Image, Length } from '../../../compose/types.js';
import { rect } from '../../../lib/units.js';
import type { SlideItem } from '../../../scene/types.js';
import type { DeckSetting } from '../../slides/setting.js';
import type { Laid, Picture, PicturesPiece, PiecePlace, Step, Unit } from '../../slides/types.js';
import { captionItem, layCaption } from '../caption/slides.js';
import type { WrappedParagraph } from '../text/slides/text-lines.js';
import { pictureIn } from './picture-in.js';
import { type RowPicture, rowHeight, widthIn } from './rows.js';

/** A CSS pixel is 1/96 inch. */
const PX = 0.75;

/** Share of the room's height that a picture keeps beside text, if it is that high. */
const LEAST_HEIGHT_SHARE = 0.45;

interface Cell {
  readonly picture: Picture;
  readonly width: number;
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
export function layPictures(piece: PicturesPiece, width: number, room: number, step: Step, setting: DeckSetting): Laid {
  const count = piece.pictures.length;
  const across = piece.grid?.across ?? (count === 4 ? 2 : Math.min(count, 3));
  const rowCount = piece.grid?.rows ?? Math.ceil(count / across);
  const gutter = setting.theme.spacing.gutter;
  const rows: Row[] = [];
  for (let i = 0; i < count; i += across) {
    const pictures = piece.pictures.slice(i, i + across);
    const widths = cellWidths(pictures, { across, width, gutter, room: room / rowCount });
    rows.push(layRow(pictures, widths, room, rowCount, step, piece.yields === true));
  }
  const grid: Grid = { rows, width, gutter, setting };
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

/** A cell with a caption is no narrower than this share of what each would have. */
const CAPTIONED = 0.5;

/**
 * Widths of a row's cells. Pictures that are only to be seen share one height, and the row's width by their proportions, as far as its height
 * (`room`) lets them; what is left over goes to captions. Where the author gave a size, or a place to fill, all cells are alike.
 */
function cellWidths(
  pictures: readonly Picture[],
  { across, width, gutter, room }: { readonly across: number; readonly width: number; readonly gutter: number; readonly room: number },
): readonly number[] {
  const even = (width - (across - 1) * gutter) / across;
  if (pictures.some(hasPlace)) return pictures.map(() => even);
  const own = even * pictures.length + gutter * (pictures.length - 1);
  const members = pictures.map(
    ({ image, caption }): RowPicture => ({
      ratio: ratioOf(image),
      most: image.height * PX,
      asked: false,
      caption: caption === undefined ? 0 : even * CAPTIONED,
    }),
  );
  const height = Math.min(room, rowHeight(members, own, gutter));
  const widths = members.map((member) => widthIn(member, height));
  if (pictures.every(({ caption }) => caption === undefined)) return widths;
  const more = (even * pictures.length - widths.reduce((sum, one) => sum + one, 0)) / pictures.length;
  return widths.map((one) => one + more);
}

const hasPlace = ({ image: { wanted, fit } }: Picture): boolean => wanted !== undefined || fit === 'cover';

const ratioOf = ({ width, height }: Pick<Image, 'width' | 'height'>): number => width / height || 1;

/** The height that all of a row's pictures can have, or their own where that is less. */
function commonHeight(pictures: readonly Picture[], widths: readonly number[], room: number): number {
  if (pictures.some(hasPlace)) return room;
  const reach = pictures.map(({ image }, i) => ({ height: (widths[i] ?? 0) / ratioOf(image), own: image.height * PX }));
  return Math.min(room, ...reach.filter(({ height, own }) => height < own).map(({ height }) => height));
}

function layRow(pictures: readonly Picture[], widths: readonly number[], room: number, rowCount: number, step: Step, yields: boolean): Row {
  const height = commonHeight(pictures, widths, room);
  const cells = pictures.map((picture, i): Cell => {
    const width = widths[i] ?? 0;
    const { caption, height: captionHeight } = layCaption(picture.caption, width, step);
    return { picture, width, natural: naturalSize(picture.image, width, height), caption, captionHeight };
  });
  const captions = Math.max(...cells.map(({ captionHeight }) => captionHeight));
  const tallest = Math.max(...cells.map(({ natural }) => natural.height));
  const wanted = !yields && cells.some(({ picture }) => picture.image.wanted !== undefined);
  const most = Math.min(tallest, Math.max(room - captions, 1));
  const least = wanted ? most : Math.min(most, (LEAST_HEIGHT_SHARE * room) / rowCount);
  return { cells, least: least + captions, most: most + captions };
}

/** Proportions of a picture that fills its cell, as cameras have them. */
const COVER = 2 / 3;

/** As large as its pixels are at 96 dpi, or as the author wants it, within the width and height there are; to be filled, as large as the cell. */
export function naturalSize({ width, height, wanted, fit }: Image, roomWidth: number, roomHeight: number): Size {
  const ratio = ratioOf({ width, height });
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
  readonly width: number;
  readonly gutter: number;
  readonly setting: DeckSetting;
}

function drawGrid({ rows, width, gutter, setting }: Grid, place: PiecePlace): readonly SlideItem[] {
  const wishes = rows.reduce((sum, { most, least }) => sum + most - least, 0);
  const share = wishes === 0 ? 0 : Math.min(1, place.grow / wishes);
  const items: SlideItem[] = [];
  let y = place.y;
  rows.forEach(({ cells, least, most }, r) => {
    if (r > 0) y += setting.theme.spacing.block;
    const height = least + (most - least) * share;
    // The last row may be shorter: it stands in the middle.
    const widths = drawnWidths(cells, height);
    let x = place.x + (width - widths.reduce((sum, one) => sum + one + gutter, -gutter)) / 2;
    for (const [i, cell] of cells.entries()) {
      const across = widths[i] ?? 0;
      items.push(...drawCell(cell, rect(x, y, across, height), setting));
      x += across + gutter;
    }
    y += height;
  });
  return items;
}

/** Without captions to be set apart, pictures that became smaller move together. */
function drawnWidths(cells: readonly Cell[], height: number): readonly number[] {
  const apart = cells.some(({ picture, caption }) => caption !== undefined || hasPlace(picture));
  return cells.map(({ width, natural }) => (apart ? width : natural.width * Math.min(1, height / natural.height)));
}

function drawCell(
  { picture, natural, caption, captionHeight }: Cell,
  cell: { x: number; y: number; width: number; height: number },
  setting: DeckSetting,
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
