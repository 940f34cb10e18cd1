import type { Image, Meta } from '../../compose/types.js';
import { BLACK, type Colour, contrast, type Hex, resolveColour, WHITE } from '../../lib/colour.js';
import { edgeColours } from '../../lib/pictures/edge-colours.js';
import { type Logo, logoSize } from '../../lib/pictures/logo.js';
import { pixelsOf } from '../../lib/pictures/rasterise.js';
import type { Size } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { Theme } from '../../theme/types.js';

/** A logo as the cover shows it. */
export interface CoverLogo {
  readonly image: Image;
  readonly size: Size;
  readonly at: Logo['at'];
  /** Stands behind it where it can't be seen on the cover's own ground. */
  readonly plate?: Colour;
}

/**
 * The company's logo, else the theme's, for the handout's cover: the first version that shows on the cover's ground, else the first one on a
 * plate, or, where ink is saved, none. Reports `logo-ground` (a note) of the latter two.
 */
export async function coverLogo(theme: Theme, meta: Meta, env: Env): Promise<CoverLogo | undefined> {
  const logos = meta.house?.logo ?? theme.logo ?? [];
  const [first] = logos;
  if (first === undefined) return undefined;
  const ground: Colour = theme.paper.opener === 'band' ? theme.paper.accent : { hex: WHITE };
  const edges = await Promise.all(logos.map(edgesOf));
  const lost = (i: number, colour: Colour): number => lostShare(edges[i] ?? new Map(), resolveColour(colour, theme.palette));
  const fitting = logos.find((_, i) => lost(i, ground) <= TRACE) ?? logos.find((_, i) => lost(i, ground) <= LOST);
  if (fitting !== undefined) return asImage(fitting, theme, meta);
  const plate = PLATES.find((colour) => lost(0, colour) <= TRACE) ?? PLATES.find((colour) => lost(0, colour) <= LOST);
  const saving = meta.print?.inkSaver === true;
  env.report({
    severity: 'note',
    code: 'logo-ground',
    message: `the logo “${first.src}” can't be seen on the cover's ground: ${saving ? 'left out, since ink is saved' : 'it stands on a plate'}`,
    at: first.at,
    help: 'bring a version of it for that ground: `logo: [logo.svg, logo-for-dark.svg]`',
  });
  return saving ? undefined : { ...asImage(first, theme, meta), ...(plate !== undefined && { plate }) };
}

/** Grounds for a logo that needs one. */
const PLATES: readonly Colour[] = [{ hex: WHITE }, { role: 'accent1' }, { role: 'dk2' }, { role: 'dk1' }, { hex: BLACK }];

/** Pixels across that tell a logo's colours. */
const ACROSS = 160;

/** Its colours along its edges; none where it can't be drawn, which the renderer says. */
async function edgesOf(logo: Logo): Promise<ReadonlyMap<Hex, number>> {
  try {
    return edgeColours(await pixelsOf(logo, ACROSS));
  } catch {
    return new Map();
  }
}

/** Below it a colour is lost on its ground; less than text needs (WCAG 2.2, 1.4.3 leaves logos out), since brands stand yellow on white. */
const SEEN = 1.5;

/** The share of a logo's edges that is lost to nobody's harm, and that may be where no version of it does better. */
const TRACE = 0.03;
const LOST = 0.3;

function lostShare(edges: ReadonlyMap<Hex, number>, ground: Hex): number {
  let [all, lost] = [0, 0];
  for (const [colour, count] of edges) {
    all += count;
    if (contrast(colour, ground) < SEEN) lost += count;
  }
  return all === 0 ? 0 : lost / all;
}

function asImage(logo: Logo, theme: Theme, meta: Meta): CoverLogo {
  const { at, src, alt, crop, turn, format, bytes, width, height } = logo;
  const said = alt ?? meta.company?.name ?? theme.label;
  const image: Image = {
    src,
    format,
    bytes,
    width,
    height,
    alt: said,
    decorative: false,
    ...(crop === undefined ? {} : { crop }),
    ...(turn === undefined ? {} : { turn }),
  };
  return { image, size: logoSize(logo), at };
}
