import { type Colour, type Palette, resolveColour } from '../../lib/colour.js';
import { partReader } from '../../lib/font/read-part.js';
import { once } from '../../lib/once.js';
import type { Env } from '../../lib/world.js';
import type { DrawnGlyph } from '../../scene/types.js';
import { faceFile } from '../../theme/fonts.js';
import type { FaceId } from '../../theme/types.js';
import type { Canvas, Glyph, Pen, Picture } from './canvas-types.js';
import { round } from './decimals.js';
import { openFace } from './font/face.js';
import { endStream, to } from './objects.js';
import type { ImageXObject } from './pictures/image.js';
import { darkPath } from './qr.js';
import type { Pdf, PdfFont, PdfRef } from './types.js';

export function openCanvas(pdf: Pdf, palette: Palette, pictures: ReadonlyMap<Uint8Array, ImageXObject>, env: Env): Canvas {
  let count = 0;
  const open = once((image: ImageXObject): Picture => ({ id: `Im${++count}`, ref: embed(image, pdf) }));
  return {
    pdf,
    env,
    jumps: [],
    longAddresses: new Map(),
    darkOf: once(darkPath),
    pen: once((face: FaceId) => openPen(pdf, face, env)),
    colour: once((colour: Colour) => {
      const hex = resolveColour(colour, palette);
      return [0, 2, 4].map((i) => round(Number.parseInt(hex.slice(i, i + 2), 16) / 255)).join(' ');
    }),
    picture: (bytes: Uint8Array) => {
      const image = pictures.get(bytes);
      return image === undefined ? undefined : open(image);
    },
  };
}

/** Writes a picture into the file, its mask before it. */
function embed({ entries, data, mask }: ImageXObject, pdf: Pdf): PdfRef {
  const covered = mask === undefined ? '' : ` /SMask ${to(embed(mask, pdf))}`;
  const ref = pdf.ref({});
  endStream(ref, `/Type /XObject /Subtype /Image ${entries}${covered}`, data, pdf);
  return ref;
}

function openPen(pdf: Pdf, face: FaceId, env: Env): Pen {
  const { file, member } = faceFile(face);
  pdf.font(openFace(partReader(file, env.world), member), face);
  const font = pdf._font;
  let used: Pdf['page'] | undefined;
  return {
    id: font.id,
    use: () => {
      if (used === pdf.page) return;
      used = pdf.page;
      used.fonts[font.id] = font.ref();
    },
    glyph: once((codePoint: number) => takeIn(font, { character: codePoint, text: String.fromCodePoint(codePoint) })),
    drawn: drawnOnce((glyph) => takeIn(font, glyph)),
  };
}

function drawnOnce(make: (glyph: DrawnGlyph) => Glyph): (glyph: DrawnGlyph) => Glyph {
  const made = new Map<string, Glyph>();
  return (drawn) => {
    const { character, text, left = 0, right = 0 } = drawn;
    const key = `${character} ${Math.round(left * 1e3)} ${Math.round(right * 1e3)} ${text}`;
    const known = made.get(key) ?? make(drawn);
    made.set(key, known);
    return known;
  };
}

/** One glyph of the subset a code point, even where two share an outline: each is copied out as what was written. */
function takeIn({ font, scale, subset, widths, unicode }: PdfFont, { character, text, left = 0, right = 0 }: DrawnGlyph): Glyph {
  const glyph = font.glyphOf(character);
  const full = font.getGlyph(glyph).advanceWidth;
  const cut = { shift: -Math.round(left * font.unitsPerEm), width: Math.round(full - (left + right) * font.unitsPerEm) };
  const number = left === 0 && right === 0 ? subset.includeGlyph(glyph) : subset.includeGlyph(glyph, cut);
  const advance = cut.width * scale;
  widths[number] = advance;
  unicode[number] = Array.from(text, (one) => one.codePointAt(0) ?? 0);
  return { code: number.toString(16).padStart(4, '0'), advance: advance / 1000 };
}
