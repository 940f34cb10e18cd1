import { contrast, type Hex, resolveColour } from '../../../lib/colour.js';
import { startOf } from '../../../lib/span.js';
import type { Env } from '../../../lib/world.js';
import type { Element } from '../../../lib/xml/tree.js';
import { groundsUnder } from '../../contrast/grounds.js';
import type { Layout, Slot } from '../../types.js';
import type { RawLayout } from '../anatomy/masters.js';
import { coloursOf } from './colours.js';
import { withLegibleLevels } from './legible-levels.js';
import { onPicture, SEEN } from './seen.js';

/** What text needs in the end: large text of WCAG 2.2, 1.4.3. */
const READABLE = 3;

type Look = Pick<Layout, 'background' | 'shapes' | 'slots'>;

type Map = Readonly<Record<string, string>>;

/** How a layout shows its text: as the template says, with light and dark exchanged, or so that it can hardly be seen. */
export interface Legible {
  readonly layout: RawLayout;
  readonly look: Look;
  readonly by: 'template' | 'exchange' | 'none';
  /** Lower levels of its body's text have the colour of the first: their own could hardly be seen. */
  readonly levels: boolean;
}

/**
 * The layout as it is where its text can be seen on its ground, or where that is a picture, which is not looked into. Else, where that helps,
 * with light and dark exchanged, as PowerPoint's own dark Background Styles do it (ECMA-376 Part 1, 20.1.6.8 overrideClrMapping): text, tables,
 * code and links follow. `lookOf` draws a layout; `map` is what its colours are by now.
 */
export function legible(layout: RawLayout, theme: Element | undefined, map: Map, lookOf: (layout: RawLayout) => Look): Legible {
  const found = shown(layout, theme, map, lookOf);
  const look = withLegibleLevels(found.look, found.layout.colours.palette);
  return { ...found, look, levels: look !== found.look };
}

function shown(layout: RawLayout, theme: Element | undefined, map: Map, lookOf: (layout: RawLayout) => Look): Omit<Legible, 'levels'> {
  const look = lookOf(layout);
  if (weakest(layout, look) >= SEEN) return { layout, look, by: 'template' };
  const ownColours = exchanged(map);
  const other: RawLayout = { ...layout, ownColours, colours: coloursOf(theme, ownColours) };
  const otherLook = lookOf(other);
  return weakest(other, otherLook) >= READABLE ? { layout: other, look: otherLook, by: 'exchange' } : { layout, look, by: 'none' };
}

const exchanged = (map: Map): Map => {
  const { bg1 = 'lt1', tx1 = 'dk1', bg2 = 'lt2', tx2 = 'dk2' } = map;
  return { ...map, bg1: tx1, tx1: bg1, bg2: tx2, tx2: bg2 };
};

/** Furniture is small print that some templates mean to be faint. */
const SPOKEN: ReadonlySet<string> = new Set(['title', 'ctrTitle', 'subTitle', 'body', 'obj']);

/** The contrast of the title or body that is seen worst, each on the best of what lies under it; without any, or on pictures, endless. */
function weakest({ colours: { palette } }: RawLayout, look: Look): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...look.slots.flatMap((slot) => {
      const colour = spokenColour(slot);
      if (colour === undefined || onPicture(slot.box, look)) return [];
      const ink: Hex = resolveColour(colour, palette);
      return [Math.max(...groundsUnder(slot.box, look, { palette }).map((ground) => contrast(ink, ground)))];
    }),
  );
}

const spokenColour = ({ placeholder, native }: Slot) => (SPOKEN.has(placeholder) ? native?.wanted[0]?.colour : undefined);

/** Notes `theme-ground` of layouts whose light and dark are exchanged, and warns of those whose text stays as hard to see as the template has it. */
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
      code: 'theme-ground',
      message: `text can hardly be seen on the ground of ${changed}: slides have light and dark exchanged`,
      at,
      help,
    });
  const below = [...new Set(all.filter(({ levels }) => levels).map(({ layout }) => `“${layout.name}”`))].join(', ');
  if (below !== '')
    env.report({
      severity: 'note',
      code: 'theme-ground',
      message: `text of lower levels can hardly be seen on the ground of ${below}: it takes the colour of the first`,
      at,
      help,
    });
  const left = names('none');
  if (left !== '')
    env.report({
      severity: 'warning',
      code: 'theme-ground',
      message: `text can hardly be seen on the ground of ${left}, in the template's own colours`,
      at,
      help,
    });
}
