import type { Block, Length } from '../../../compose/types.js';
import { cropToFill } from '../../../lib/pictures/crop.js';
import type { Span } from '../../../lib/span.js';
import { type Pt, pt, type Rect, rect } from '../../../lib/units.js';
import type { PaperItem, PaperStep } from '../../../scene/types.js';
import type { Galley } from '../../page/galley.js';
import { onGrid } from '../../page/setting.js';
import type { Strip } from '../../page/strip.js';
import { captionStrips } from '../caption/paper.js';

/** CSS pixels are 1/96 inch. */
const POINTS_PER_PIXEL = 0.75;

/** A picture takes at most this share of the page's height. */
const TALLEST_PICTURE = 0.6;

/** A picture at its natural size or as asked for, never wider than the column nor higher than 60 % of it; its caption stays with it. */
export function pictureStrips({ image, caption, at }: Block & { readonly kind: 'image' }, galley: Galley): readonly Strip[] {
  const { setting, column, within } = galley;
  const { unit } = setting;
  const captions = captionStrips(caption, at, galley);
  const captioned = captions.length > 0;
  const size = sizeOf(image, column.width, setting.bottom - setting.top);
  const shown = (share: number): Pick<Strip, 'height' | 'items'> => {
    const [width, height] = [size.width * share, size.height * share];
    const tall = captioned ? height : onGrid(height, unit);
    const box = rect(column.x, (tall - height) / 2, width, height);
    return { height: pt(tall), items: [figure(image, box, at, within)] };
  };
  const picture: Strip = {
    ...shown(1),
    // What is asked for in so many words is not made smaller, nor is what shares its strip with a bullet or a ground.
    ...(image.wanted === undefined && within.length === 0 ? { smaller: shown } : {}),
    before: pt(2 * unit),
    after: pt(captioned ? 0 : 2 * unit),
    keep: captioned,
    cites: [],
  };
  return [picture, ...captions];
}

/** A picture in its box, cropped about its focus where it is to fill it. */
export function figure(image: Image, box: Rect, at: Span, within: readonly PaperStep[]): PaperItem {
  const crop = image.fit === 'cover' ? cropToFill(image, box, image.focus ?? { x: 0.5, y: 0.5 }) : undefined;
  return { kind: 'image', box, image, ...(crop === undefined ? {} : { crop }), at, tag: 'Figure', within };
}

type Image = (Block & { readonly kind: 'image' })['image'];

/** Natural size or as asked for, within a room's width and 60 % of a page's height. */
export function sizeOf(image: Image, room: Pt, page: number): { readonly width: number; readonly height: number } {
  const natural = image.width * POINTS_PER_PIXEL;
  const ratio = shownRatio(image, room, page);
  const asked = wantedWidth(image, room, page) ?? natural;
  const width = Math.min(asked, room, (page * TALLEST_PICTURE) / ratio);
  return { width, height: width * ratio };
}

const length = ({ unit, value }: Length, whole: number): number => (unit === 'pt' ? value : value * whole);

/** Height over width: a picture that is cropped to a width and a height has theirs. */
function shownRatio({ fit, wanted, width, height }: Image, room: Pt, page: number): number {
  if (fit !== 'cover' || wanted?.width === undefined || wanted.height === undefined) return height / width;
  return length(wanted.height, page) / length(wanted.width, room);
}

function wantedWidth({ wanted, width, height }: Image, room: Pt, page: number): number | undefined {
  if (wanted?.width !== undefined) return length(wanted.width, room);
  return wanted?.height === undefined ? undefined : (length(wanted.height, page) * width) / height;
}
