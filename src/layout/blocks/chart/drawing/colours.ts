import { type Colour, contrast, type Palette, type PaletteRole, resolveColour } from '../../../../lib/colour.js';

const ACCENTS: readonly PaletteRole[] = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** How each further round of the six accents differs from the first: lightness tells neighbours of one hue apart. */
const ROUNDS: readonly { readonly lighter?: number; readonly darker?: number }[] = [
  {},
  { darker: 0.35 },
  { lighter: 0.4 },
  { darker: 0.55 },
  { lighter: 0.2 },
  { darker: 0.18 },
];

/** Contrast that a mark keeps to its ground (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

/** Colours of `count` series or slices in turn: the theme's accents, then darker and lighter ones, none lost on the ground. */
export function seriesColours(count: number, palette: Palette, ground: Colour): readonly Colour[] {
  const behind = resolveColour(ground, palette);
  return Array.from({ length: count }, (_, i) => {
    const role = ACCENTS[i % ACCENTS.length] ?? 'accent1';
    const round = ROUNDS[Math.floor(i / ACCENTS.length) % ROUNDS.length] ?? {};
    const colour: Colour = { role, ...round };
    return contrast(resolveColour(colour, palette), behind) >= LEAST_CONTRAST ? colour : legible(role, palette, behind);
  });
}

function legible(role: PaletteRole, palette: Palette, behind: ReturnType<typeof resolveColour>): Colour {
  const steps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
  const candidates = steps.flatMap((share): Colour[] =>
    share === 0
      ? [{ role }]
      : [
          { role, darker: share },
          { role, lighter: share },
        ],
  );
  return candidates.find((colour) => contrast(resolveColour(colour, palette), behind) >= LEAST_CONTRAST) ?? { role };
}

/** Text on a colour: the light or the dark one, whichever is read more easily. */
export function textOn(colour: Colour, palette: Palette): Colour {
  const ground = resolveColour(colour, palette);
  return contrast(palette.lt1, ground) >= contrast(palette.dk1, ground) ? { role: 'lt1' } : { role: 'dk1' };
}
