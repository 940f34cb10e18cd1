/** A length in points (1/72 inch). Every length inside build-deck is in points. */
export type Pt = number & { readonly __unit: 'pt' };

/** Marks a plain number of points as a length. */
export const pt = (value: number): Pt => value as Pt;

/** Millimetres to points; 1 in = 25.4 mm exactly (ISO 31-1). */
export const mm = (value: number): Pt => ((value * 72) / 25.4) as Pt;

/** Points to millimetres, for messages a person reads. */
export const toMm = (length: Pt): number => (length * 25.4) / 72;

/** Sum of lengths; keeps the brand that `+` loses. */
export const sum = (...lengths: readonly Pt[]): Pt => lengths.reduce<number>((a, b) => a + b, 0) as Pt;

/** `a - b`, still a length. */
export const minus = (a: Pt, b: Pt): Pt => (a - b) as Pt;

/** `length × factor`, still a length. */
export const times = (length: Pt, factor: number): Pt => (length * factor) as Pt;

/** A size, in points. */
export interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

/** A rectangle, in points; origin top left, y grows downwards. */
export interface Rect extends Size {
  readonly x: Pt;
  readonly y: Pt;
}

export const rect = (x: number, y: number, width: number, height: number): Rect => ({
  x: pt(x),
  y: pt(y),
  width: pt(width),
  height: pt(height),
});

/** The rectangle without a margin of `top right bottom left` points (one number: all four). */
export const inset = (box: Rect, top: number, right = top, bottom = top, left = right): Rect =>
  rect(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom);
