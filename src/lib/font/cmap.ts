/** Glyph of a code point; 0 (.notdef) where the font has none. */
export type GlyphFinder = (codePoint: number) => number;

/** The best Unicode subtable of a `cmap`: format 12 (all planes) before format 4 (the first). Throws where there is neither. */
export function glyphFinder(cmap: DataView): GlyphFinder {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, i) => ({
    platform: cmap.getUint16(4 + 8 * i),
    at: cmap.getUint32(8 + 8 * i),
  })).filter(({ platform }) => platform === 0 || platform === 3);
  for (const [format, find] of [
    [12, inGroups],
    [4, inSegments],
  ] as const) {
    const subtable = subtables.find(({ at }) => cmap.getUint16(at) === format);
    if (subtable !== undefined) return (codePoint) => find(cmap, subtable.at, codePoint);
  }
  throw new Error('the font has no Unicode cmap of format 4 or 12');
}

function inGroups(cmap: DataView, at: number, codePoint: number): number {
  const group = lowest(cmap.getUint32(at + 12), (i) => cmap.getUint32(at + 20 + 12 * i) >= codePoint);
  if (group === undefined) return 0;
  const start = cmap.getUint32(at + 16 + 12 * group);
  return codePoint < start ? 0 : cmap.getUint32(at + 24 + 12 * group) + codePoint - start;
}

function inSegments(cmap: DataView, at: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const segments = cmap.getUint16(at + 6) / 2;
  const segment = lowest(segments, (i) => cmap.getUint16(at + 14 + 2 * i) >= codePoint);
  if (segment === undefined) return 0;
  const starts = at + 16 + 2 * segments;
  const start = cmap.getUint16(starts + 2 * segment);
  if (codePoint < start) return 0;
  const delta = cmap.getUint16(starts + 2 * (segments + segment));
  const rangeAt = starts + 2 * (2 * segments + segment);
  const range = cmap.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = cmap.getUint16(rangeAt + range + 2 * (codePoint - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** The first of `count` sorted places where `reached` holds. */
function lowest(count: number, reached: (index: number) => boolean): number | undefined {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low < count ? low : undefined;
}
