/** Six hex digits, upper case, no `#`. */
export type Hex = string & { readonly __colour: 'hex' };

export const WHITE = 'FFFFFF' as Hex;
export const BLACK = '000000' as Hex;

/** PowerPoint's own twelve theme colour slots (ECMA-376 Part 1, 20.1.6.2 clrScheme). */
export const PALETTE_ROLES = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type PaletteRole = (typeof PALETTE_ROLES)[number];
export type Palette = Readonly<Record<PaletteRole, Hex>>;

/**
 * A colour by its role in the palette, made lighter or darker by a share of 0 to 1
 * (PowerPoint's "Lighter 80 %": lumMod 20 %, lumOff 80 %), or a fixed colour the author wrote.
 */
export type Colour = { readonly role: PaletteRole; readonly lighter?: number; readonly darker?: number } | { readonly hex: Hex };

const HEX = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i;

/** `#1a2`, `1A2B3C` → `11AA22`, `1A2B3C`; undefined for anything else. */
export function parseHex(text: string): Hex | undefined {
  const digits = HEX.exec(text)?.[1]?.toUpperCase();
  if (digits === undefined) return undefined;
  return (digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits) as Hex;
}

const ROLE = new RegExp(`^(${PALETTE_ROLES.join('|')})(?:([+-])(\\d{1,2}))?$`);

/** Reads `accent1`, `accent1+80` (80 % lighter), `dk2-25` (25 % darker) or a hex colour. */
export function parseColour(text: string): Colour | undefined {
  const match = ROLE.exec(text);
  if (match === null) {
    const hex = parseHex(text);
    return hex === undefined ? undefined : { hex };
  }
  const role = match[1] as PaletteRole;
  if (match[2] === undefined) return { role };
  const share = Number(match[3]) / 100;
  return match[2] === '+' ? { role, lighter: share } : { role, darker: share };
}

type Channels = readonly [number, number, number];

const channels = (hex: Hex): Channels => [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as unknown as Channels;

const hexOf = (rgb: Channels): Hex =>
  rgb
    .map((c) =>
      Math.round(Math.min(1, Math.max(0, c)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase() as Hex;

/** What the colour is on the page. Lighter and darker work on HSL luminance, as PowerPoint's lumMod and lumOff do. */
export function resolveColour(colour: Colour, palette: Palette): Hex {
  if ('hex' in colour) return colour.hex;
  const base = palette[colour.role];
  if (colour.lighter !== undefined) return withLuminance(base, (l) => l * (1 - (colour.lighter ?? 0)) + (colour.lighter ?? 0));
  if (colour.darker !== undefined) return withLuminance(base, (l) => l * (1 - (colour.darker ?? 0)));
  return base;
}

function withLuminance(hex: Hex, change: (luminance: number) => number): Hex {
  const [r, g, b] = channels(hex);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue = spread === 0 ? 0 : hueOf(r, g, b, max, spread);
  const next = Math.min(1, Math.max(0, change(light)));
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const channel = (n: number): number => {
    const k = (n + hue / 60) % 6;
    return next + chroma / 2 - chroma * Math.max(0, Math.min(k, 4 - k, 1));
  };
  return hexOf([channel(5), channel(3), channel(1)]);
}

/** Hue in degrees, 0 red, 120 green, 240 blue; undefined for greys, whose hue nobody sees. */
export function hue(hex: Hex): number | undefined {
  const [r, g, b] = channels(hex);
  const max = Math.max(r, g, b);
  const spread = max - Math.min(r, g, b);
  return spread < 0.12 ? undefined : hueOf(r, g, b, max, spread) % 360;
}

function hueOf(r: number, g: number, b: number, max: number, spread: number): number {
  const sixth = max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return sixth * 60;
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
export function contrast(a: Hex, b: Hex): number {
  const [high, low] = [relativeLuminance(a), relativeLuminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function relativeLuminance(hex: Hex): number {
  const [r, g, b] = channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** One colour over another: `opacity` 0 is the one beneath, 1 the one above. */
export function blend(over: Hex, under: Hex, opacity: number): Hex {
  const below = channels(under);
  return hexOf(channels(over).map((channel, i) => channel * opacity + (below[i] ?? 0) * (1 - opacity)) as unknown as Channels);
}
