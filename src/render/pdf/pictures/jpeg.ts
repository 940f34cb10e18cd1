import { jpegAsRgb } from '../../../lib/pictures/jpeg-as-rgb.js';
import { jpegFrame } from '../../../lib/pictures/jpeg-frame.js';
import { jpegSegments } from '../../../lib/pictures/jpeg-segments.js';
import { spells } from '../../../lib/pictures/picture-file.js';
import { type ImageXObject, PictureDamaged, samples } from './image.js';

/** A JPEG as it is, which a PDF takes whole (ISO 32000-1, 7.4.8); four inks as lights where that is asked for. Throws `PictureDamaged`. */
export function jpegImage(bytes: Uint8Array, inLights: boolean): ImageXObject {
  const segments = jpegSegments(bytes) ?? [];
  const frame = jpegFrame(segments);
  const space = SPACES[frame?.channels ?? 0];
  if (frame === undefined || space === undefined) throw new PictureDamaged('it is no whole JPEG');
  if (inLights && frame.channels === 4) return jpegImage(jpegAsRgb(bytes), false);
  const { width, height, depth } = frame;
  const hasAdobe = segments.some((segment) => segment.marker === 0xee && spells(segment.bytes, 'Adobe', 4));
  const entries = `${samples({ width, height, depth, space })} /Filter /DCTDecode`;
  return { entries: frame.channels === 4 && hasAdobe ? `${entries} /Decode [1 0 1 0 1 0 1 0]` : entries, data: bytes };
}

/** Four inks: with Adobe's marker 0 is full ink, without it 255 is (ITU-T T.872, 6.5.3; libjpeg's notes on “special color spaces”), as in a PDF. */
const SPACES: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };
