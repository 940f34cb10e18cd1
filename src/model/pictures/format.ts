/** What a file's first bytes say it is. */
export type Sniffed =
  | { readonly kind: 'picture'; readonly format: 'png' | 'jpeg' | 'svg'; readonly width: number; readonly height: number }
  /** Some other kind of picture, by name. */
  | { readonly kind: 'other'; readonly name: string }
  /** Begins like a picture, but can't be read on. */
  | { readonly kind: 'broken'; readonly name: string }
  | { readonly kind: 'none' };

/** Tells format and size (pixels, or SVG user units) from the bytes; the file's name counts for nothing. */
export function sniff(bytes: Uint8Array): Sniffed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return sized('png', 'PNG', pngSize(view));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return sized('jpeg', 'JPEG', jpegSize(view));
  const other = OTHERS.find(({ at, mark }) => startsWith(bytes.subarray(at), mark));
  if (other !== undefined) return { kind: 'other', name: other.name };
  const root = svgRoot(bytes);
  return root === undefined ? { kind: 'none' } : sized('svg', 'SVG', svgSize(root));
}

interface Dimensions {
  readonly width: number;
  readonly height: number;
}

const OTHERS = [
  { at: 0, mark: 'GIF8', name: 'GIF' },
  { at: 8, mark: 'WEBP', name: 'WebP' },
  { at: 4, mark: 'ftypavif', name: 'AVIF' },
  { at: 4, mark: 'ftyphei', name: 'HEIC' },
  { at: 0, mark: 'BM', name: 'BMP' },
  { at: 0, mark: 'II*\0', name: 'TIFF' },
  { at: 0, mark: 'MM\0*', name: 'TIFF' },
  { at: 0, mark: '%PDF', name: 'PDF' },
  { at: 0, mark: '\xd7\xcd\xc6\x9a', name: 'WMF' },
] as const;

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  bytes.length >= mark.length && [...mark].every((character, index) => bytes[index] === character.charCodeAt(0));

function sized(format: 'png' | 'jpeg' | 'svg', name: string, size: Dimensions | undefined): Sniffed {
  return size === undefined || !(size.width > 0) || !(size.height > 0) ? { kind: 'broken', name } : { kind: 'picture', format, ...size };
}

/** IHDR comes first, IDAT holds the picture, and the chunks lead to IEND without leaving the file (PNG 1.2, 5.3 and 5.6). */
function pngSize(view: DataView): Dimensions | undefined {
  if (view.byteLength < 33) return undefined;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  let hasData = false;
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === 0x49444154) hasData = true;
    if (type === 0x49454e44) return hasData ? size : undefined;
  }
  return undefined;
}

/** The first frame header (SOF0–SOF15 but DHT, JPG and DAC) gives the size (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): Dimensions | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xda || marker === 0xd9) return undefined;
    at += 2 + (marker >= 0xd0 && marker <= 0xd7 ? 0 : view.getUint16(at + 2));
  }
  return undefined;
}

/** The `<svg …>` tag, where nothing but a prolog, comments and a document type come before it and it is closed at the end. */
function svgRoot(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 65_536));
  return /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*(<svg\b(?:"[^"]*"|'[^']*'|[^'">])*>)/i.exec(
    head,
  )?.[1];
}

/** CSS pixels a unit (CSS Values 4, 6.2 "absolute lengths"). */
const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54 };

/** Width and height, else the view box, else the 300 × 150 that a picture without a size has (CSS 2.2, 10.3.2). */
function svgSize(root: string): Dimensions {
  const box = (attribute(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth, boxHeight] = [positive(box[2]), positive(box[3])];
  const [width, height] = [length(attribute(root, 'width')), length(attribute(root, 'height'))];
  const ratio = boxWidth !== undefined && boxHeight !== undefined ? boxWidth / boxHeight : 2;
  if (width !== undefined) return { width, height: height ?? width / ratio };
  if (height !== undefined) return { width: height * ratio, height };
  return { width: boxWidth ?? 300, height: boxHeight ?? 150 };
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);

function length(text: string | undefined): number | undefined {
  const [, value, unit = ''] = /^\s*([\d.]+)\s*([a-z]*)\s*$/.exec(text ?? '') ?? [];
  return value === undefined ? undefined : positive(Number(value) * (UNITS[unit] ?? Number.NaN));
}

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && value > 0 && Number.isFinite(value) ? value : undefined;
