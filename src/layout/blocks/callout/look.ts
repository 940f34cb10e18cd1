import type { Tone } from '../../../compose/types.js';
import { type Colour, contrast, hue, type Palette, type PaletteRole, resolveColour } from '../../../lib/colour.js';
import type { Theme } from '../../../theme/types.js';

/** How a callout of a kind looks: told apart by its sign, and by the colour of ground, bar and title. */
export interface CalloutLook {
  /** Stands before the title; it is in the bundled fonts and in Microsoft YaHei. */
  readonly sign: string;
  readonly ground: Colour;
  readonly bar: Colour;
  readonly title: Colour;
}

const SIGNS: Readonly<Record<Tone, string>> = { note: '●', tip: '✓', important: '★', warning: '▲', caution: '■' };

/** Hues that readers expect, in degrees, the most telling first. A note has the theme's own colour where that says nothing else. */
const HUES: readonly (readonly [Tone, number])[] = [
  ['caution', 5],
  ['warning', 40],
  ['tip', 120],
  ['note', 210],
  ['important', 280],
];

const ACCENTS = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;

/** Reds and ambers: in these a note would be a warning. */
const ALARMING = 55;

/** The accent of the palette for each kind: the one nearest to its hue, no two kinds alike. */
function rolesIn(palette: Palette): ReadonlyMap<Tone, PaletteRole> {
  const distance = (role: PaletteRole, wanted: number): number => {
    const own = hue(palette[role]);
    const apart = own === undefined ? 180 : Math.abs(own - wanted);
    return Math.min(apart, 360 - apart);
  };
  const roles = new Map<Tone, PaletteRole>();
  if (distance('accent1', 30) > ALARMING) roles.set('note', 'accent1');
  for (const [tone, wanted] of HUES) {
    if (roles.has(tone)) continue;
    const open = ACCENTS.filter((role) => ![...roles.values()].includes(role));
    const [nearest = 'accent1'] = open.toSorted((a, b) => distance(a, wanted) - distance(b, wanted));
    roles.set(tone, nearest);
  }
  return roles;
}

/** WCAG 2.2, 1.4.6: text on a ground that the theme did not choose for it stands out by this much; 1.4.3: and its title by this. */
const TEXT = 7;
const TITLE = 4.5;

/** The look of a callout whose text is of `text`'s colour: a trace of the kind's colour under dark text, a deep shade of it under light text. */
export function calloutLook(tone: Tone, text: Colour, { palette, code }: Pick<Theme, 'palette' | 'code'>): CalloutLook {
  const role = rolesIn(palette).get(tone) ?? 'accent1';
  const apart = (one: Colour, other: Colour): number => contrast(resolveColour(one, palette), resolveColour(other, palette));
  const grounds: readonly Colour[] = [
    { role, lighter: 0.88 },
    { role, darker: 0.7 },
    { role, darker: 0.85 },
  ];
  const ground = grounds.find((one) => apart(one, text) >= TEXT) ?? code.fill;
  const titles: readonly Colour[] = [
    { role },
    { role, darker: 0.25 },
    { role, darker: 0.5 },
    { role, lighter: 0.4 },
    { role, lighter: 0.6 },
  ];
  return { sign: SIGNS[tone], ground, bar: { role }, title: titles.find((one) => apart(one, ground) >= TITLE) ?? text };
}
