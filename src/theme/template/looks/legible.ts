import { contrast, type Hex, resolveColour } from '../../../lib/colour.js';
import { startOf } from '../../../lib/span.js';
import type { Env } from '../../../lib/world.js';
import type { Element } from '../../../lib/xml/tree.js';
import { groundsUnder } from '../../contrast/grounds.js';
import type { Layout, Slot } from '../../types.js';
import type { RawLayout } from '../anatomy/masters.js';
import { coloursOf } from './colours.js';
import { withLegibleLevels } from './legible-levels.js';
import { readableOn } from './readable.js';
import { onPicture, SEEN } from './seen.js';

/** What text needs in the end: large text of WCAG 2.2, 1.4.3. */
const READABLE = 3;

type Look = Pick<Layout, 'background' | 'shapes' | 'slots'>;

type Map = Readonly<Record<string, string>>;

/** How a layout shows its text: as the template says, with light and dark exchanged, or some of it in another colour. */
export interface Legible {
  readonly layout: RawLayout;
  readonly look: Look;
  readonly by: 'template' | 'exchange' | 'texts';
  /** Lower levels of its body's text have the colour of the first: their own could hardly be seen. */
  readonly levels: boolean;
}

/**
 * The layout as it is where its text can be seen on its ground, or where that is a picture, which is not looked into. Each text is judged by
 * itself: where some can be seen, the others take another of the theme's colours. Where none can, and that helps, light and dark are exchanged,
 * as PowerPoint's own dark Background Styles do it (ECMA-376 Part 1, 20.1.6.8 overrideClrMapping): text, tables, code and links follow.
 * `lookOf` draws a layout; `map` is what its colours are by now.
 */
export function legible(layout: RawLayout, theme: Element | undefined, map: Map, lookOf: (layout: RawLayout) => Look): Legible {
  const found = shown(layout, theme, map, lookOf);
  const texts = legibleTexts(found.look, found.layout);
  const look = withLegibleLevels(texts, found.layout.colours.palette);
  return { ...found, look, levels: look !== texts };
}

function shown(layout: RawLayout, theme: Element | undefined, map: Map, lookOf: (layout: RawLayout) => Look): Omit<Legible, 'levels'> {
  const look = lookOf(layout);
  const judged = look.slots.filter((slot) => ratioOf(slot, look, layout) !== undefined);
  const unseen = judged.filter((slot) => (ratioOf(slot, look, layout) ?? SEEN) < SEEN);
  if (unseen.length === 0) return { layout, look, by: 'template' };
  if (unseen.length < judged.length) return { layout, look, by: 'texts' };
  const ownColours = exchanged(map);
  const other: RawLayout = { ...layout, ownColours, colours: coloursOf(theme, ownColours) };
  const otherLook = lookOf(other);
  return weakest(other, otherLook) >= READABLE ? { layout: other, look: otherLook, by: 'exchange' } : { layout, look, by: 'texts' };
}

const exchanged = (map: Map): Map => {
  const { bg1 = 'lt1', tx1 = 'dk1', bg2 = 'lt2', tx2 = 'dk2' } = map;
  return { ...map, bg1: tx1, tx1: bg1, bg2: tx2, tx2: bg2 };
};

/** What the author says. */
const SPOKEN: ReadonlySet<string> = new Set(['title', 'ctrTitle', 'subTitle', 'body', 'obj']);

/** With small print, which some templates mean to be faint, but not unseen: it may hold the company's label. */
const READ: ReadonlySet<string> = new Set([...SPOKEN, 'ftr', 'dt']);

/** The contrast of the title or body that is seen worst; without any, or on pictures, endless. */
const weakest = (layout: RawLayout, look: Look): number =>
  Math.min(Number.POSITIVE_INFINITY, ...look.slots.flatMap((slot) => ratioOf(slot, look, layout) ?? []));

/** The contrast of a title or body on the best of what lies under it; undefined for other slots, and on pictures. */
function ratioOf(slot: Slot, look: Look, { colours: { palette } }: RawLayout, of = SPOKEN): number | undefined {
  const colour = of.has(slot.placeholder) ? slot.native?.wanted[0]?.colour : undefined;
  if (colour === undefined || onPicture(slot.box, look)) return undefined;
  const ink: Hex = resolveColour(colour, palette);
  return Math.max(...groundsUnder(slot.box, look, { palette }).map((ground) => contrast(ink, ground)));
}

/** A look of a layout that is shown as it is, with what can hardly be seen of its text and small print in other colours. */
export function legibleTexts(look: Look, layout: RawLayout): Look {
  const unseen = look.slots.filter((slot) => (ratioOf(slot, look, layout, READ) ?? SEEN) < SEEN);
  return unseen.length === 0 ? look : inOtherColours(unseen, look, layout);
}

/** Slides write the other colour where they use the text: the layout keeps its own. */
function inOtherColours(unseen: readonly Slot[], look: Look, { colours: { palette } }: RawLayout): Look {
  const slots = look.slots.map((slot) => {
    const { native, box } = slot;
    if (native === undefined || !unseen.includes(slot)) return slot;
    const grounds = groundsUnder(box, look, { palette });
    const wanted = native.wanted.map((level) => {
      const colour = readableOn(level.colour, grounds, palette, READABLE);
      return { ...level, colour, bulletColour: readableOn(level.bulletColour, grounds, palette, READABLE) };
    });
    return { ...slot, native: { ...native, wanted } };
  });
  return { ...look, slots };
}

/** Notes `theme-ground` of layouts whose text has other colours than the template's. */
export function reportLegible(found: Iterable<Legible>, file: string, env: Env): void {
  const all = [...found];
  const names = (by: Legible['by']): string =>
    [...new Set(all.filter((one) => one.by === by).map(({ layout }) => `“${layout.name}”`))].join(', ');
  const at = startOf(file);
  const help = 'to have it otherwise, mend the text or the background on the slide master in PowerPoint: View › Slide Master';
  const changed = names('exchange');
  if (changed !== '')
    env.report({
      severity: 'note',
      id: 'theme-ground',
      message: `text can hardly be seen on the ground of ${changed}: slides have light and dark exchanged`,
      at,
      help,
    });
  const some = names('texts');
  if (some !== '')
    env.report({
      severity: 'note',
      id: 'theme-ground',
      message: `some text can hardly be seen on the ground of ${some}: where slides use it, it has another of the theme's colours`,
      at,
      help,
    });
  const below = [...new Set(all.filter(({ levels }) => levels).map(({ layout }) => `“${layout.name}”`))].join(', ');
  if (below !== '')
    env.report({
      severity: 'note',
      id: 'theme-ground',
      message: `text of lower levels can hardly be seen on the ground of ${below}: it takes the colour of the first`,
      at,
      help,
    });
}
