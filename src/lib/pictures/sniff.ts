import { VastInside } from './embedded.js';
import { readGif } from './gif.js';
import { oddJpeg, readJpeg } from './jpeg.js';
import { mostPixels, type PictureFile, spells } from './picture-file.js';
import { readPng } from './png.js';
import type { Sniffed } from './sniffed.js';
import { type FindBeside, readSvg } from './svg.js';
import { isSvg } from './svg-start.js';
import { EndlessDrawing } from './svg-work.js';
import { readWebp } from './webp.js';

/** Tells format and size from the bytes, and takes out what is not picture; the file's name counts for nothing. WebP comes back as PNG or JPEG. */
export function sniff(bytes: Uint8Array, find?: FindBeside): Sniffed {
  if (spells(bytes, '\x89PNG\r\n\x1a\n')) return png(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes);
  if (spells(bytes, 'GIF8')) return sized('GIF', readGif(bytes));
  if (spells(bytes, 'RIFF') && spells(bytes, 'WEBP', 8)) return sized('WebP', readWebp(bytes));
  const other = OTHERS.find(({ at, mark }) => spells(bytes, mark, at));
  if (other !== undefined) return { kind: 'other', name: other.name };
  return isSvg(bytes) ? svg(bytes, find) : { kind: 'none' };
}

const OTHERS = [
  { at: 4, mark: 'ftypavi', name: 'AVIF' },
  { at: 4, mark: 'ftyphe', name: 'HEIC' },
  { at: 4, mark: 'ftypmif1', name: 'HEIC or AVIF' },
  { at: 4, mark: 'ftypmsf1', name: 'HEIC or AVIF' },
  { at: 4, mark: 'jP  ', name: 'JPEG 2000' },
  { at: 4, mark: 'JXL ', name: 'JPEG XL' },
  { at: 0, mark: '\xff\x0a', name: 'JPEG XL' },
  { at: 0, mark: '8BPS', name: 'a Photoshop file' },
  { at: 0, mark: '\x1f\x8b', name: 'a compressed file (SVGZ?)' },
  { at: 0, mark: 'BM', name: 'BMP' },
  { at: 0, mark: 'II*\0', name: 'TIFF' },
  { at: 0, mark: 'MM\0*', name: 'TIFF' },
  { at: 0, mark: '%PDF', name: 'PDF' },
  { at: 0, mark: '\xd7\xcd\xc6\x9a', name: 'WMF' },
  { at: 40, mark: ' EMF', name: 'EMF' },
] as const;

function svg(bytes: Uint8Array, find: FindBeside | undefined): Sniffed {
  try {
    return sized(
      'SVG',
      readSvg(bytes, (inner) => sniff(inner), find),
    );
  } catch (error) {
    if (error instanceof EndlessDrawing) return { kind: 'endless', what: error.message };
    if (!(error instanceof VastInside)) throw error;
    return { kind: 'vast', millions: error.millions, most: error.most };
  }
}

function png(bytes: Uint8Array): Sniffed {
  try {
    return sized('PNG', readPng(bytes));
  } catch (error) {
    if (!(error instanceof VastInside)) throw error;
    return { kind: 'vast', millions: error.millions, most: error.most };
  }
}

function jpeg(bytes: Uint8Array): Sniffed {
  const name = oddJpeg(bytes);
  return name === undefined ? sized('JPEG', readJpeg(bytes)) : { kind: 'other', name };
}

function sized(name: string, picture: PictureFile | undefined): Sniffed {
  if (picture === undefined || !(picture.width > 0) || !(picture.height > 0)) return { kind: 'broken', name };
  const most = mostPixels(picture.format);
  const pixels = picture.width * picture.height;
  return pixels > most ? { kind: 'vast', millions: Math.round(pixels / 1e6), most: most / 1e6 } : { kind: 'picture', ...picture };
}
