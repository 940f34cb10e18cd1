import { type Colour, type Hex, type Palette, resolveColour } from '../../../lib/colour.js';

/** One change to a colour, as DrawingML writes it: `lumMod`, 0.75. */
export interface Change {
  readonly name: string;
  readonly value: number;
}

/**
 * A colour after its changes in order (ECMA-376 Part 1, 20.1.2.3). PowerPoint's own "lighter" and "darker" keep the role; anything else is
 * worked out to a fixed colour.
 */
export function changed(base: Colour, changes: readonly Change[], palette: Palette): Colour {
  if (changes.length === 0) return base;
  if (!('hex' in base) && base.lighter === undefined && base.darker === undefined) {
    const [first, second] = changes;
    if (changes.length === 1 && first?.name === 'lumMod' && first.value <= 1) return { ...base, darker: round(1 - first.value) };
    const lightens =
      changes.length === 2 && first?.name === 'lumMod' && second?.name === 'lumOff' && Math.abs(first.value + second.value - 1) < 0.001;
    if (lightens) return { ...base, lighter: round(second.value) };
  }
  const start = channels(resolveColour(base, palette));
  return { hex: toHex(changes.reduce(apply, start)) };
}

const round = (share: number): number => Math.round(share * 1000) / 1000;

type Rgb = readonly [number, number, number];

const channels = (hex: Hex): Rgb => [at(hex, 0), at(hex, 2), at(hex, 4)];
const at = (hex: string, index: number): number => Number.parseInt(hex.slice(index, index + 2), 16) / 255;

const toHex = (rgb: Rgb): Hex =>
  rgb
    .map((c) =>
      Math.round(255 * clamp(c))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase() as Hex;

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

function apply(rgb: Rgb, { name, value }: Change): Rgb {
  switch (name) {
    case 'lumMod':
      return inHsl(rgb, ([h, s, l]) => [h, s, clamp(l * value)]);
    case 'lumOff':
      return inHsl(rgb, ([h, s, l]) => [h, s, clamp(l + value)]);
    case 'lum':
      return inHsl(rgb, ([h, s]) => [h, s, clamp(value)]);
    case 'satMod':
      return inHsl(rgb, ([h, s, l]) => [h, clamp(s * value), l]);
    case 'satOff':
      return inHsl(rgb, ([h, s, l]) => [h, clamp(s + value), l]);
    case 'hueMod':
      return inHsl(rgb, ([h, s, l]) => [(h * value) % 1, s, l]);
    // Tint and shade mix with white and black in linear light, as PowerPoint shows them.
    case 'tint':
      return inLight(rgb, (c) => c * value + 1 - value);
    case 'shade':
      return inLight(rgb, (c) => c * value);
    case 'inv':
      return each(rgb, (c) => 1 - c);
    case 'gray': {
      const grey = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
      return [grey, grey, grey];
    }
    default:
      return rgb;
  }
}

const each = ([r, g, b]: Rgb, change: (channel: number) => number): Rgb => [change(r), change(g), change(b)];

/** IEC 61966-2-1. */
const toLight = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const fromLight = (c: number): number => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

const inLight = (rgb: Rgb, change: (light: number) => number): Rgb => each(rgb, (c) => fromLight(clamp(change(toLight(c)))));

function inHsl([r, g, b]: Rgb, change: (hsl: Rgb) => Rgb): Rgb {
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const spread = max - min;
  const light = (max + min) / 2;
  const hue = spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const [h, s, l] = change([hue / 6, saturation, light]);
  const channel = (n: number): number => {
    const k = (n + h * 6) % 6;
    return l + s * (0.5 - Math.abs(l - 0.5)) * (1 - 2 * Math.max(0, Math.min(k, 4 - k, 1)));
  };
  return [channel(5), channel(3), channel(1)];
}
