import { collectDistinct } from '../../../lib/pictures/distinct.js';
import { unreadable } from '../../../lib/pictures/unreadable.js';
import { widestUses } from '../../../lib/pictures/widest.js';
import { type WithinMemory, withinMemory } from '../../../lib/within-memory.js';
import type { Env, World } from '../../../lib/world.js';
import type { PaperScene } from '../../../scene/types.js';
import { drawnImage, pixelsAcross } from './drawing.js';
import type { ImageXObject } from './image.js';
import { jpegImage } from './jpeg.js';
import { openPng, pngImage } from './png.js';
import { reductionFor } from './reduction.js';
import { type Use, usesIn } from './use.js';

/**
 * The pictures of a scene as a PDF takes them, by the bytes they came from, equal ones the same: JPEG as it is, PNG with no fewer dots to
 * the inch than 300 or all it has, of GIF the first frame, SVG at 300 dpi at its widest use (at most 4,000 pixels). One that can't be read is reported (`picture-unreadable`) and left out.
 */
export type PictureShelf = (scene: PaperScene, env: Env) => Promise<ReadonlyMap<Uint8Array, ImageXObject>>;

/** Pixels that are unpacked side by side: some 200 MB. */
const ROOM = 12e6;

/** A shelf for the forms of one handout: what several show is made once. Pictures are made side by side in Node's threads; what comes of them depends on none's speed. */
export function openPictures(): PictureShelf {
  const distinct = collectDistinct();
  const room = withinMemory(ROOM);
  const made = new Map<Uint8Array, Map<number, Promise<ImageXObject>>>();
  const imageOf = (use: Use, archive: boolean, world: World): Promise<ImageXObject> => {
    const size = sizeOf(use, archive);
    const sizes = made.get(use.bytes) ?? new Map<number, Promise<ImageXObject>>();
    made.set(use.bytes, sizes);
    const image = sizes.get(size) ?? make(use, size, room, world);
    sizes.set(size, image);
    return image;
  };
  return (scene, env) => placed(usesIn(scene), distinct, (use) => imageOf(use, scene.meta.pdfA === true, env.world), env);
}

/** The images of `uses`, by the bytes of each; equal ones are made for the widest. */
async function placed(
  uses: readonly Use[],
  distinct: (bytes: Uint8Array) => Uint8Array,
  imageOf: (use: Use) => Promise<ImageXObject>,
  env: Env,
): Promise<ReadonlyMap<Uint8Array, ImageXObject>> {
  const wanted = widestUses(uses.map((use) => ({ ...use, bytes: distinct(use.bytes) })));
  const settled = await Promise.allSettled(wanted.map(imageOf));
  const images = new Map<Uint8Array, ImageXObject>();
  for (const [i, { bytes, at }] of wanted.entries()) {
    const image = settled[i];
    if (image?.status === 'fulfilled') images.set(bytes, image.value);
    else env.report(unreadable(image?.reason, at));
  }
  for (const { bytes } of uses) {
    const image = images.get(distinct(bytes));
    if (image !== undefined) images.set(bytes, image);
  }
  return images;
}

/** An archive's colours are what its one profile says, which is of lights (ISO 19005-2, 6.2.4.3). */
function sizeOf(use: Use, archive: boolean): number {
  if (use.format === 'svg') return pixelsAcross(use);
  if (use.format === 'png') return reductionFor(use);
  return archive && use.format === 'jpeg' ? IN_LIGHTS : 0;
}

/** Of a JPEG: four inks become lights. */
const IN_LIGHTS = 1;

/** `size`: of a drawing its pixels across, of a PNG the number by which it is made smaller. */
async function make(use: Use, size: number, room: WithinMemory, world: World): Promise<ImageXObject> {
  if (use.format === 'jpeg') return jpegImage(use.bytes, size === IN_LIGHTS);
  if (use.format === 'svg') return room((size * size * use.height) / use.width, () => drawnImage(use, size, world));
  if (use.format === 'gif') return room(ROOM, () => drawnImage(use, size, world));
  const png = openPng(use.bytes);
  const { width, height, interlaced } = png.header;
  return room(width * height, () => (interlaced ? drawnImage(use, width, world) : pngImage(png, size)));
}
