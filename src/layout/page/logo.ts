import type { Image, Meta } from '../../compose/types.js';
import { BLACK, type Colour, contrast, type Hex, resolveColour, WHITE } from '../../lib/colour.js';
import { edgeColours } from '../../lib/pictures/edge-colours.js';
import { type Logo, logoSize } from '../../lib/pictures/logo.js';
import { pixelsOf } from '../../lib/pictures/rasterise.js';
import { pt, rect, type Size } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { PaperItem } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import { block } from './box.js';
import type { PaperLogo } from './paper-logo.js';

/** The company's logo, else the theme's, for the handout's cover. Reports `logo-ground` as `logoOn` does. */
export const coverLogo = (theme: Theme, meta: Meta, env: Env): Promise<PaperLogo | undefined> =>
  theme.paper.opener === 'band' ? logoOn(theme.paper.accent, "the cover's ground", theme, meta, env) : headLogo(theme, meta, env);

/** The same for white paper. */
export const headLogo = (theme: Theme, meta: Meta, env: Env): Promise<PaperLogo | undefined> =>
  logoOn({ hex: WHITE }, 'white paper', theme, meta, env);

/**
 * The first version that shows on the ground, else the first one on a plate, or, where ink is saved, none. Reports `logo-ground` (a note) of the
 * latter two, which calls the ground by its `name`.
 */
async function logoOn(ground: Colour, name: string, theme: Theme, meta: Meta, env: Env): Promise<PaperLogo | undefined> {
  const logos = meta.companyFile?.logo ?? theme.logo ?? [];
  const [first] = logos;
  if (first === undefined) return undefined;
  const edges = await Promise.all(logos.map(edgesOf));
  const lost = (i: number, colour: Colour): number => lostShare(edges[i] ?? new Map(), resolveColour(colour, theme.palette));
  const fitting = logos.find((_, i) => lost(i, ground) <= TRACE) ?? logos.find((_, i) => lost(i, ground) <= LOST);
  if (fitting !== undefined) return asImage(fitting, theme, meta);
  const plate = PLATES.find((colour) => lost(0, colour) <= TRACE) ?? PLATES.find((colour) => lost(0, colour) <= LOST);
  const saving = meta.print?.inkSaver === true;
  env.report({
    severity: 'note',
    id: 'logo-ground',
    message: `the logo “${first.src}” can't be seen on ${name}: ${saving ? 'left out, since ink is saved' : 'it stands on a plate'}`,
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

function asImage(logo: Logo, theme: Theme, meta: Meta): PaperLogo {
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

/** How far a plate goes beyond the logo on it, as a share of the logo's height. */
const PLATE = 0.3;

/** The logo's width and height with its plate. */
export function plated({ size, plate }: Pick<PaperLogo, 'size' | 'plate'>): Size {
  const around = plate === undefined ? 0 : 2 * PLATE * size.height;
  return { width: pt(size.width + around), height: pt(size.height + around) };
}

/** The logo with its plate, their top left corner at a point. */
export function logoItems(logo: PaperLogo, x: number, y: number): readonly PaperItem[] {
  const { image, size, at, plate } = logo;
  const { width, height } = plated(logo);
  const box = rect(x + (width - size.width) / 2, y + (height - size.height) / 2, size.width, size.height);
  const ground = plate === undefined ? [] : [block(x, width, height, plate, y)];
  return [...ground, { kind: 'image', box, image, at, tag: 'Figure' }];
}

/** The logo made smaller, with its plate, until it fits. */
export function fittedLogo(logo: PaperLogo, most: Size): PaperLogo {
  const { width, height } = plated(logo);
  const scale = Math.min(1, most.width / width, most.height / height);
  return { ...logo, size: { width: pt(logo.size.width * scale), height: pt(logo.size.height * scale) } };
}
