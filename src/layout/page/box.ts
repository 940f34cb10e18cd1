import type { Colour } from '../../lib/colour.js';
import { type Pt, pt, rect } from '../../lib/units.js';
import type { PaperItem } from '../../scene/types.js';
import { moved } from './moved.js';
import { type Column, onGrid } from './setting.js';
import type { Places, Strip } from './strip.js';

export interface Backing {
  readonly fill?: Colour;
  /** A bar down the left edge. */
  readonly bar?: { readonly colour: Colour; readonly width: Pt };
  readonly padding: Pt;
  readonly before: Pt;
  readonly after: Pt;
}

/** Strips on a common ground: the space between them becomes part of them, so that the ground has no gaps and may go on overleaf, with two lines at the least. */
export function backed(
  strips: readonly Strip[],
  column: Column,
  { fill, bar, padding, before, after }: Backing,
  unit: Pt,
): readonly Strip[] {
  const content = strips.reduce((sum, strip, i) => sum + strip.height + gapAbove(strips, i), 0);
  const slack = onGrid(content + 2 * padding, unit) - content - 2 * padding;
  return strips.map((strip, i): Strip => {
    const last = i === strips.length - 1;
    const above = i === 0 ? padding + slack / 2 : gapAbove(strips, i);
    const height = above + strip.height + (last ? padding + slack / 2 : 0);
    const ground: PaperItem[] = [];
    const inner = lowered(strip, above);
    if (fill !== undefined) ground.push(block(column.x, column.width, height, fill));
    if (bar !== undefined) ground.push(block(column.x, bar.width, height, bar.colour));
    return {
      ...inner,
      height: pt(height),
      before: i === 0 ? before : pt(0),
      after: last ? after : pt(0),
      keep: !last && (strip.keep || i === 0 || i === strips.length - 2),
      items: [...ground, ...inner.items],
      ...(last ? {} : { closed: true }),
    };
  });
}

/** Strips whose distances have become part of their height. */
export const evened = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip, i): Strip => {
    const above = gapAbove(strips, i);
    return { ...lowered(strip, above), height: pt(strip.height + above), before: pt(0), after: pt(0) };
  });

/** The strip's content, `by` points further down in it. */
export const lowered = <T extends Pick<Strip, 'items' | 'cites' | 'late'>>(strip: T, by: number): T => {
  if (by === 0) return strip;
  const { late } = strip;
  return {
    ...strip,
    items: strip.items.map((item) => moved(item, 0, by)),
    cites: strip.cites.map((citation) => ({ ...citation, top: pt(citation.top + by) })),
    ...(late === undefined ? {} : { late: (places: Places) => late(places).map((item) => moved(item, 0, by)) }),
  };
};

const gapAbove = (strips: readonly Strip[], i: number): number =>
  i === 0 ? 0 : Math.max(strips[i - 1]?.after ?? 0, strips[i]?.before ?? 0);

export const block = (x: number, width: number, height: number, fill: Colour, y = 0): PaperItem => ({
  kind: 'shape',
  tag: 'Artifact',
  shape: { kind: 'rect', box: rect(x, y, width, height), fill },
});
