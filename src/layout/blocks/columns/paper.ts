import type { Block } from '../../../compose/types.js';
import { pt } from '../../../lib/units.js';
import { evened, lowered } from '../../page/box.js';
import type { Galley } from '../../page/galley.js';
import { onGrid } from '../../page/setting.js';
import type { Strip } from '../../page/strip.js';

type Columns = Block & { readonly kind: 'columns' };

/** Between two columns, and the least width of one, in ems of the text: a line of a dozen Han characters. */
const [GUTTER, LEAST_COLUMN] = [1.5, 12];

/** Columns that can't be broken below this share of the page stand one beneath the other. */
const TALLEST_SHARE = 0.7;

/** Columns side by side where each holds a line that can be read, else one beneath the other. They break where all of them may. */
export function columnsStrips({ columns }: Columns, galley: Galley): readonly Strip[] {
  const { setting, column, style } = galley;
  const room = column.width - GUTTER * style.size * (columns.length - 1);
  const named = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const open = columns.filter(({ width }) => width === undefined).length;
  const shares = columns.map(({ width }) => (width ?? Math.max(0, 1 - named) / open) / Math.max(1, named));
  if (shares.some((share) => share * room < LEAST_COLUMN * style.size))
    return columns.flatMap(({ blocks }) => galley.strips(blocks, galley));
  let x: number = column.x;
  const stacks = columns.map(({ blocks }, i) => {
    const width = (shares[i] ?? 0) * room;
    const strips = evened(galley.strips(blocks, { ...galley, column: { x: pt(x), width: pt(width) } }));
    x += width + GUTTER * style.size;
    return stacked(strips);
  });
  const { unit, top, bottom } = setting;
  const merged = partsOf(stacks).map((part): Strip => ({ ...part, height: onGrid(part.height, pt(unit / 2)) }));
  if (merged.some(({ height }) => height > (bottom - top) * TALLEST_SHARE))
    return columns.flatMap(({ blocks }) => galley.strips(blocks, galley));
  const last = merged.length - 1;
  return merged.map((part, i) => ({ ...part, before: pt(i === 0 ? 2 * unit : 0), after: pt(i === last ? 2 * unit : 0) }));
}

interface Standing {
  readonly strip: Strip;
  readonly top: number;
  readonly bottom: number;
}

function stacked(strips: readonly Strip[]): readonly Standing[] {
  let top = 0;
  return strips.map((strip) => {
    const standing = { strip, top, bottom: top + strip.height };
    top = standing.bottom;
    return standing;
  });
}

/** The columns cut where no strip of any of them is: what stands between two cuts is one strip. Takes n log n steps for n strips. */
function partsOf(stacks: readonly (readonly Standing[])[]): readonly Strip[] {
  const cuts = cutsOf(stacks.flat());
  const parts = cuts.map((): Standing[] => []);
  for (const stack of stacks) {
    let part = 0;
    for (const one of stack) {
      while (part < cuts.length - 1 && (cuts[part] ?? 0) < one.bottom - NEAR) part += 1;
      parts[part]?.push(one);
    }
  }
  return parts.map((inside, i) => joined(inside, cuts[i - 1] ?? 0, cuts[i] ?? 0));
}

/** Heights that differ by less, in points, are the same. */
const NEAR = 0.01;

/** The bottoms of strips, top to bottom, that go through no other strip and have nothing that must stay with what is below. */
function cutsOf(all: readonly Standing[]): readonly number[] {
  const end = all.reduce((most, { bottom }) => Math.max(most, bottom), 0);
  const closed = all
    .flatMap(({ strip, top, bottom }) => [
      { from: top + NEAR, to: bottom - NEAR },
      ...(strip.keep ? [{ from: bottom - NEAR, to: Math.min(bottom + NEAR, end - NEAR) }] : []),
    ])
    .sort((a, b) => a.from - b.from);
  let next = 0;
  let until = 0;
  const open = all
    .map(({ bottom }) => bottom)
    .sort((a, b) => a - b)
    .filter((y) => {
      for (let one = closed[next]; one !== undefined && one.from < y; one = closed[next]) {
        until = Math.max(until, one.to);
        next += 1;
      }
      return until <= y;
    });
  return open.filter((y, i) => i === open.length - 1 || (open[i + 1] ?? 0) - y > 2 * NEAR);
}

function joined(inside: readonly Standing[], top: number, bottom: number): Strip {
  const strips = inside.map((one) => lowered(one.strip, one.top - top));
  const footnotes = strips.flatMap((strip) => strip.footnotes ?? []);
  return {
    height: pt(bottom - top),
    before: pt(0),
    after: pt(0),
    keep: false,
    items: strips.flatMap(({ items }) => items),
    cites: strips.flatMap(({ cites }) => cites).sort((a, b) => a.code.number - b.code.number),
    ...(footnotes.length === 0 ? {} : { footnotes }),
    ...repeatOf(inside.filter((one) => one.top < top + 0.01)),
  };
}

/** The heads of tables that go on in the strips that stand topmost, side by side. */
function repeatOf(first: readonly Standing[]): Pick<Strip, 'repeat'> {
  const heads = first.flatMap(({ strip: { repeat = [] } }) => (repeat.length === 0 ? [] : [stacked(repeat)]));
  if (heads.length === 0) return {};
  const height = Math.max(...heads.flat().map(({ bottom }) => bottom));
  const items = heads.flat().flatMap(({ strip, top }) => lowered(strip, top).items);
  return { repeat: [{ height: pt(height), before: pt(0), after: pt(0), keep: true, items, cites: [] }] };
}
