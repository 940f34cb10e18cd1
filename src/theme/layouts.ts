import { didYouMean } from '../lib/suggest.js';
import type { Size } from '../lib/units.js';
import type { Path } from '../lib/yaml.js';
import { reportValue } from './check.js';
import type { LayoutSource, SlotSource, ThemeSource } from './schema.js';
import { shapeOf, type ThemeFile } from './shapes.js';
import { slotsOf } from './slots.js';
import type { Layout, Shape } from './types.js';
import { boxOf, colourOf } from './values.js';

/** The layouts that the templates ask for: a theme has them all. */
export const NEEDED_LAYOUTS = [
  'cover',
  'section',
  'content',
  'content-codes',
  'two-column',
  'two-column-codes',
  'summary',
  'summary-codes',
  'closing',
  'closing-codes',
  'disclaimer',
  'codes',
] as const;

/** A layout as it is while others may still extend it. */
interface Draft {
  readonly source: LayoutSource;
  readonly shapes: readonly Shape[];
}

/** All layouts with their gaps filled. Reports `theme-value` for a layout that is missing, and for slots without a box or off the slide. */
export function layoutsOf(source: ThemeSource['layouts'], size: Size, theme: ThemeFile): ReadonlyMap<string, Layout> {
  const drafts = new Map<string, Draft>();
  for (const [name, own] of Object.entries(source)) drafts.set(name, inherit(own, ['layouts', name], drafts, theme));
  for (const name of NEEDED_LAYOUTS) {
    if (!drafts.has(name))
      reportValue(
        theme.yaml,
        ['layouts', name],
        'is missing',
        'the templates ask for it: add it, or let this name `extends:` another layout',
        theme.env,
      );
  }
  return new Map([...drafts].map(([name, draft]) => [name, layoutOf(name, draft, source[name]?.slots ?? {}, size, theme)]));
}

/** `extends:` puts the other layout's shapes first and takes its slots over, key by key. */
function inherit(own: LayoutSource, path: Path, known: ReadonlyMap<string, Draft>, theme: ThemeFile): Draft {
  const shapes = (own.shapes ?? [])
    .map((shape, index) => shapeOf(shape, [...path, 'shapes', index], theme))
    .filter((shape) => shape !== undefined);
  if (own.extends === undefined) return { source: own, shapes };
  const base = known.get(own.extends);
  if (base === undefined) {
    reportValue(
      theme.yaml,
      [...path, 'extends'],
      `is "${own.extends}", expected a layout written above`,
      didYouMean(own.extends, known.keys()),
      theme.env,
    );
    return { source: own, shapes };
  }
  const slots: Record<string, SlotSource | null> = { ...base.source.slots };
  for (const [name, slot] of Object.entries(own.slots ?? {})) slots[name] = slot === null ? null : { ...slots[name], ...slot };
  return { source: { ...base.source, ...own, slots }, shapes: [...base.shapes, ...shapes] };
}

/** `own` are the slots written under this very name: the others were checked where they were written. */
function layoutOf(name: string, { source, shapes }: Draft, own: LayoutSource['slots'], size: Size, theme: ThemeFile): Layout {
  for (const [slot, value] of Object.entries(own ?? {})) {
    if (value !== null) checkBox({ ...source.slots?.[slot], ...value }, ['layouts', name, 'slots', slot], size, theme);
  }
  return {
    name,
    label: source.label ?? name,
    type: source.type ?? 'cust',
    background: colourOf(source.background ?? 'lt1'),
    shapes,
    slots: slotsOf(source.slots ?? {}, source.type ?? 'cust'),
  };
}

function checkBox({ box }: SlotSource, path: Path, size: Size, { yaml, env }: ThemeFile): void {
  if (box === undefined) {
    reportValue(yaml, path, 'has no box', 'add `box: [x, y, width, height]`', env);
    return;
  }
  const { x, y, width, height } = boxOf(box);
  const inside = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= size.width && y + height <= size.height;
  if (!inside)
    reportValue(
      yaml,
      [...path, 'box'],
      'leaves the slide',
      `expected 0 to ${size.width} across and 0 to ${size.height} down, in points`,
      env,
    );
}
