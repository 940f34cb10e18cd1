import { pt, rect } from '../../../lib/units.js';
import { lowered } from '../../page/box.js';
import type { Galley } from '../../page/galley.js';
import { onGrid } from '../../page/setting.js';
import type { Strip } from '../../page/strip.js';
import { captionStrips } from '../caption/paper.js';
import type { Picture } from './grouped.js';
import { figure, sizeOf } from './paper.js';
import { heightIn, type PictureRow, pictureRows, type RowPicture, widthIn } from './rows.js';

/** The least width of a caption below a picture among others, in ems: half a dozen Han characters, a word or two. */
const CAPTION = 8;

/** A picture that is cropped to fill its cell among others has a camera's proportions. */
const COVER = 3 / 2;

interface Member extends RowPicture {
  readonly picture: Picture;
}

type Row = PictureRow<Member>;

/** Pictures side by side: a row has one height, its captions begin on one line, and no picture is larger than alone. A single row may be set smaller, down to what a page has left. */
export function pictureRowStrips(pictures: readonly Picture[], galley: Galley): readonly Strip[] {
  const { setting, column, within } = galley;
  const { unit } = setting;
  const members = pictures.map((picture) => memberOf(picture, galley));
  const rows = pictureRows(members, column.width, gapOf(galley));
  const mayShrink = rows.length === 1 && within.length === 0 && members.every(({ asked }) => !asked);
  return rows.map((row, i): Strip => {
    const shown = (share: number): RowStrip => rowPiece({ ...row, height: row.height * share }, galley);
    return {
      ...shown(1),
      ...(mayShrink ? { smaller: shown } : {}),
      before: pt(2 * unit),
      after: pt((i === rows.length - 1 ? 2 : 1) * unit),
      keep: false,
    };
  });
}

const gapOf = ({ setting }: Galley): number => 3 * setting.unit;

function memberOf(picture: Picture, { setting, column }: Galley): Member {
  const { image, caption } = picture;
  const { width, height } = sizeOf(image, column.width, setting.bottom - setting.top);
  const fills = image.fit === 'cover' && image.wanted === undefined;
  const ratio = fills ? COVER : width / height;
  return {
    picture,
    ratio,
    most: fills ? Math.min(height, width / COVER) : height,
    asked: image.wanted !== undefined,
    caption: caption.length === 0 ? 0 : Math.min(column.width, CAPTION * setting.paper.text.caption.size),
  };
}

type RowStrip = Pick<Strip, 'height' | 'items' | 'cites' | 'footnotes'>;

/** Pictures on a common foot, each with its caption below. */
function rowPiece({ pictures, height }: Row, galley: Galley): RowStrip {
  const { setting, column, within } = galley;
  let x: number = column.x;
  const cells = pictures.map((member): RowStrip => {
    const { picture, ratio } = member;
    const [own, width] = [heightIn(member, height), widthIn(member, height)];
    const box = rect(x, height - own, ratio * own, own);
    const below = captionOn(captionStrips(picture.caption, picture.at, { ...galley, column: { x: pt(x), width: pt(width) } }), height);
    x += width + gapOf(galley);
    return { ...below, items: [figure(picture.image, box, picture.at, within), ...below.items] };
  });
  const footnotes = cells.flatMap((cell) => cell.footnotes ?? []);
  return {
    height: onGrid(Math.max(...cells.map((cell) => cell.height)), setting.unit),
    items: cells.flatMap(({ items }) => items),
    cites: cells.flatMap(({ cites }) => cites),
    ...(footnotes.length === 0 ? {} : { footnotes }),
  };
}

/** A caption's lines as one piece, their first below `top`. */
function captionOn(strips: readonly Strip[], top: number): RowStrip {
  let bottom = top + (strips[0]?.before ?? 0);
  const lines = strips.map((strip) => {
    const line = lowered(strip, bottom);
    bottom += strip.height;
    return line;
  });
  return {
    height: pt(bottom),
    items: lines.flatMap(({ items }) => items),
    cites: lines.flatMap(({ cites }) => cites),
    footnotes: lines.flatMap(({ footnotes = [] }) => footnotes),
  };
}
