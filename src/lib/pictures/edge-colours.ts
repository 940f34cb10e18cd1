import { type Hex, parseHex } from '../colour.js';
import type { Pixels } from './pixels-to-png.js';

/** Alpha above which a pixel counts as the picture's, and below which as its ground's. */
const SOLID = 128;
const CLEAR = 64;

/** How far a pixel may lie from the ground: edges are smoothed over one. */
const REACH = 2;

/**
 * The colours of a picture where it borders on what it stands on: of all solid pixels beside clear ones, with how often each occurs. None
 * for a picture without clear pixels, which brings its own ground.
 */
export function edgeColours({ width, height, data }: Pixels): ReadonlyMap<Hex, number> {
  const found = new Map<Hex, number>();
  const alpha = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? SOLID : (data[4 * (y * width + x) + 3] ?? 0);
  const bordersClear = (x: number, y: number): boolean => {
    for (let step = 1; step <= REACH; step++)
      if ([alpha(x - step, y), alpha(x + step, y), alpha(x, y - step), alpha(x, y + step)].some((one) => one < CLEAR)) return true;
    return false;
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (alpha(x, y) < SOLID || !bordersClear(x, y)) continue;
      const colour = colourAt(data, 4 * (y * width + x));
      if (colour !== undefined) found.set(colour, (found.get(colour) ?? 0) + 1);
    }
  return found;
}

/** resvg's colours are multiplied by their alpha. */
function colourAt(data: Pixels['data'], at: number): Hex | undefined {
  const full = (data[at + 3] ?? 255) / 255;
  const channels = [...data.subarray(at, at + 3)].map((value) => Math.min(255, Math.round(value / full)));
  return parseHex(channels.map((value) => value.toString(16).padStart(2, '0')).join(''));
}
