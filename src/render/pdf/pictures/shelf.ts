import type { PaperScene } from '../../../layout/types.js';
import { type InRoom, inRoom } from '../../../lib/in-room.js';
import { collectDistinct } from '../../../lib/pictures/distinct.js';
import { unreadable } from '../../../lib/pictures/unreadable.js';
import type { Env } from '../../../lib/world.js';
import { drawnImage, pixelsAcross } from './drawing.js';
import type { ImageXObject } from './image.js';
import { jpegImage } from './jpeg.js';
import { openPng, pngImage } from './png.js';
import { type Use, widestUses } from './use.js';

/**
 * The pictures of a scene as a PDF takes them, by the bytes they came from, equal ones the same: PNG and JPEG as good as they are, of GIF
 * the first frame, SVG at 300 dpi at its widest use (at most 4,000 pixels). One that can't be read is reported (`picture-unreadable`) and left out.
 */
export type PictureShelf = (scene: PaperScene, env: Env) => Promise<ReadonlyMap<Uint8Array, ImageXObject>>;

/** Pixels that are unpacked side by side: some 200 MB. */
const ROOM = 12e6;

/** A shelf for the forms of one handout: what several show is made once. Pictures are made side by side in Node's threads; what comes of them depends on none's speed. */
export function openPictures(): PictureShelf {
  const distinct = collectDistinct();
  const room = inRoom(ROOM);
  const made = new Map<Uint8Array, Map<number, Promise<ImageXObject>>>();
  const imageOf = (use: Use): Promise<ImageXObject> => {
    const across = use.format === 'svg' ? pixelsAcross(use) : 0;
    const sizes = made.get(use.bytes) ?? new Map<number, Promise<ImageXObject>>();
    made.set(use.bytes, sizes);
    const image = sizes.get(across) ?? make(use, across, room);
    sizes.set(across, image);
    return image;
  };
  return async (scene, env) => {
    const uses = widestUses(scene);
    const images = await Promise.allSettled(uses.map((use) => imageOf({ ...use, bytes: distinct(use.bytes) })));
    return new Map(
      images.flatMap((image, i): (readonly [Uint8Array, ImageXObject])[] => {
        const use = uses[i];
        if (use === undefined) return [];
        if (image.status === 'fulfilled') return [[use.bytes, image.value]];
        env.report(unreadable(image.reason, use.at));
        return [];
      }),
    );
  };
}

async function make(use: Use, across: number, room: InRoom): Promise<ImageXObject> {
  if (use.format === 'jpeg') return jpegImage(use.bytes);
  if (use.format !== 'png') return room((across * across * use.height) / use.width, () => drawnImage(use, across));
  const png = openPng(use.bytes);
  const { width, height, interlaced } = png.header;
  return room(width * height, () => (interlaced ? drawnImage(use, width) : pngImage(png)));
}
