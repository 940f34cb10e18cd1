import type { Span } from '../span.js';
import { mm, type Size } from '../units.js';
import { type Env, FileMissing } from '../world.js';
import type { Crop } from './crop.js';
import type { PictureFile } from './picture-file.js';
import { sniff } from './sniff.js';

/** A company's mark, as it stands on the handout's cover. */
export interface Logo extends PictureFile {
  /** As it was named; for messages only. */
  readonly src: string;
  /** What it says to those who can't see it, where the file that brought it says so. */
  readonly alt?: string;
  /** What its file shows around it that is cut off; width and height are those of the rest. */
  readonly crop?: Crop;
  readonly at: Span;
}

/** A wide logo is lower than a square one, so that both weigh the same: square millimetres. */
const AREA = 380;
const LEAST_LOGO_HEIGHT = 9;
const MOST_LOGO_HEIGHT = 17;
const MOST_LOGO_WIDTH = 56;

/** Its size on the cover. */
export function logoSize({ width, height }: Logo): Size {
  const ratio = width / height;
  const high = Math.min(MOST_LOGO_WIDTH / ratio, Math.max(LEAST_LOGO_HEIGHT, Math.min(MOST_LOGO_HEIGHT, Math.sqrt(AREA / ratio))));
  return { width: mm(high * ratio), height: mm(high) };
}

/**
 * The logos that a YAML file names, one or several versions, seen from the folder the file stands in. Reports an error of that `code` for a
 * file that is not there or is no picture that can be printed.
 */
export const readLogos = (names: string | readonly string[], folder: string, at: Span, code: string, env: Env): readonly Logo[] =>
  [names].flat().flatMap((name) => readLogo(name, folder, at, code, env) ?? []);

function readLogo(src: string, folder: string, at: Span, code: string, { world, report }: Env): Logo | undefined {
  const fail = (message: string, help: string): undefined => {
    report({ severity: 'error', id: code, message, at, help });
    return undefined;
  };
  try {
    const found = sniff(world.read(`${folder}/${src}`));
    if (found.kind !== 'picture')
      return fail(`logo “${src}” is no picture, expected PNG, JPEG, GIF, WebP or SVG`, 'convert it to one of these');
    const { kind: _, frames: __, ...picture } = found;
    return { ...picture, src, at };
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error;
    return fail(`no logo “${src}”, expected a picture in ${folder}`, 'put the file there, or correct its name');
  }
}
