import { readFileSync, writeFileSync } from 'node:fs';

/** A grey picture, a byte a pixel, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Reads a binary PGM of 8 bits, as `pdftoppm -gray` writes it. */
export function readPgm(file: string): Grey {
  const bytes = readFileSync(file);
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  if (header === null) throw new Error(`${file} is no PGM`);
  return { width: Number(header[1]), height: Number(header[2]), pixels: bytes.subarray(header[0].length) };
}

export const writePgm = (file: string, { width, height, pixels }: Grey): void =>
  writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]));

/** As a hand holds a camera: turned by `degrees` about its middle, a little out of focus. */
export const photographed = (page: Grey, degrees: number): Grey => blurred(turned(page, degrees));

function turned({ width, height, pixels }: Grey, degrees: number): Grey {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  const at = (x: number, y: number): number => (x < 0 || y < 0 || x >= width || y >= height ? 255 : (pixels[y * width + x] ?? 255));
  const turned = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [px, py] = [cos * (x - cx) + sin * (y - cy) + cx, cos * (y - cy) - sin * (x - cx) + cy];
      const [left, top] = [Math.floor(px), Math.floor(py)];
      const [right, down] = [px - left, py - top];
      turned[y * width + x] =
        (1 - down) * ((1 - right) * at(left, top) + right * at(left + 1, top)) +
        down * ((1 - right) * at(left, top + 1) + right * at(left + 1, top + 1));
    }
  }
  return { width, height, pixels: turned };
}

/** Each pixel a quarter, half, quarter of itself and its neighbours, across and down: Gauss's blur at a deviation of 0.7 pixels. */
function blurred({ width, height, pixels }: Grey): Grey {
  const along = (from: Uint8Array, step: number): Uint8Array =>
    from.map((value, i) => ((from[i - step] ?? value) + 2 * value + (from[i + step] ?? value)) / 4);
  return { width, height, pixels: along(along(pixels, 1), width) };
}

/** A square part of a picture; what lies outside is white. */
export function cropped({ width, height, pixels }: Grey, left: number, top: number, side: number): Grey {
  const crop = new Uint8Array(side * side).fill(255);
  for (let y = Math.max(0, -top); y < Math.min(side, height - top); y++) {
    const from = Math.max(0, left);
    const to = Math.min(width, left + side);
    crop.set(pixels.subarray((top + y) * width + from, (top + y) * width + to), y * side + from - left);
  }
  return { width: side, height: side, pixels: crop };
}

/** As RGBA. */
export function coloured({ pixels }: Grey): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(pixels.length * 4).fill(255);
  pixels.forEach((value, i) => {
    rgba.fill(value, 4 * i, 4 * i + 3);
  });
  return rgba;
}
