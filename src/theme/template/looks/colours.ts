import { type Colour, type Hex, PALETTE_ROLES, type Palette, type PaletteRole, parseHex } from '../../../lib/colour.js';
import { mappedName } from '../../../lib/colour-map.js';
import { childrenOf, descend, type Element } from '../../../lib/xml/tree.js';
import { type Change, changed } from './colour-changes.js';

/** The colours of a master or layout: the theme's scheme as its colour map shows it. */
export interface Colours {
  /** The palette as text and ground see it: `dk1` is what the map calls `tx1`, `lt1` what it calls `bg1`. */
  readonly palette: Palette;
  /** The scheme's own colours. */
  readonly scheme: Palette;
  /** What each name in the part stands for. */
  readonly roleOf: (name: string) => PaletteRole | undefined;
}

const OFFICE: Palette = Object.fromEntries(
  Object.entries({
    dk1: '000000',
    lt1: 'FFFFFF',
    dk2: '44546A',
    lt2: 'E7E6E6',
    accent1: '4472C4',
    accent2: 'ED7D31',
    accent3: 'A5A5A5',
    accent4: 'FFC000',
    accent5: '5B9BD5',
    accent6: '70AD47',
    hlink: '0563C1',
    folHlink: '954F72',
  }),
) as Palette;

/** The colours of `a:theme` through a colour map (`p:clrMap`, `a:overrideClrMapping`). */
export function coloursOf(theme: Element | undefined, map: Readonly<Record<string, string>>): Colours {
  const scheme = byRole((role) => schemeColour(descend(theme, 'a:themeElements', 'a:clrScheme', `a:${role}`)) ?? OFFICE[role]);
  const target = (role: PaletteRole): PaletteRole => asRole(map[mappedName(role)]) ?? role;
  const palette = byRole((role) => scheme[target(role)]);
  const roleOf = (name: string): PaletteRole | undefined => {
    const mapped = PALETTE_ROLES.find((role) => mappedName(role) === name);
    return mapped ?? PALETTE_ROLES.find((role) => target(role) === name);
  };
  return { palette, scheme, roleOf };
}

const byRole = (make: (role: PaletteRole) => Hex): Palette =>
  Object.fromEntries(PALETTE_ROLES.map((role) => [role, make(role)])) as Palette;

const asRole = (name: string | undefined): PaletteRole | undefined => PALETTE_ROLES.find((role) => role === name);

const schemeColour = (slot: Element | undefined): Hex | undefined => {
  const [colour] = slot === undefined ? [] : childrenOf(slot);
  return colour === undefined ? undefined : fixedColour(colour);
};

/** A colour that stands for itself (ECMA-376 Part 1, 20.1.2.3). */
function fixedColour({ name, attributes }: Element): Hex | undefined {
  switch (name) {
    case 'a:srgbClr':
      return parseHex(attributes.val ?? '');
    case 'a:sysClr':
      return parseHex(attributes.lastClr ?? '') ?? (attributes.val === 'window' ? WHITE : BLACK);
    case 'a:prstClr':
      return PRESETS[attributes.val ?? ''] ?? BLACK;
    case 'a:scrgbClr':
      return hexOf([attributes.r, attributes.g, attributes.b].map((share) => Number(share) / 100_000));
    default:
      return undefined;
  }
}

const BLACK = '000000' as Hex;
const WHITE = 'FFFFFF' as Hex;

/** The named colours that PowerPoint itself writes. */
const PRESETS: Readonly<Record<string, Hex>> = {
  black: BLACK,
  white: WHITE,
  red: 'FF0000' as Hex,
  gray: '808080' as Hex,
  blue: '0000FF' as Hex,
};

/** Linear light (scRGB) to hex: IEC 61966-2-1. */
const hexOf = (linear: readonly number[]): Hex =>
  linear
    .map((c) => Math.round(255 * Math.min(1, Math.max(0, c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055))))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase() as Hex;

/** A colour of a template, and how solid it is. */
export interface ReadColour {
  readonly colour: Colour;
  /** 0 clear to 1 solid. */
  readonly alpha: number;
}

const CHOICES = new Set(['a:srgbClr', 'a:schemeClr', 'a:sysClr', 'a:prstClr', 'a:scrgbClr']);

/** The colour that an element (`a:solidFill`, `a:gs`, `a:fillRef`) holds; `placeholder` is what `phClr` stands for. */
export function colourIn(holder: Element | undefined, colours: Colours, placeholder?: Colour): ReadColour | undefined {
  const element = holder === undefined ? undefined : childrenOf(holder).find(({ name }) => CHOICES.has(name));
  if (element === undefined) return undefined;
  const base = baseOf(element, colours, placeholder);
  if (base === undefined) return undefined;
  const changes = childrenOf(element).map(
    ({ name, attributes }): Change => ({ name: name.slice(2), value: Number(attributes.val ?? 0) / 100_000 }),
  );
  const alpha = changes.reduce((solid, { name, value }) => (name === 'alpha' ? value : name === 'alphaMod' ? solid * value : solid), 1);
  const colour = changed(
    base,
    changes.filter(({ name }) => !name.startsWith('alpha')),
    colours.palette,
  );
  return { colour, alpha };
}

function baseOf(element: Element, colours: Colours, placeholder: Colour | undefined): Colour | undefined {
  if (element.name !== 'a:schemeClr') {
    const hex = fixedColour(element);
    return hex === undefined ? undefined : { hex };
  }
  const name = element.attributes.val ?? '';
  if (name === 'phClr') return placeholder;
  const role = colours.roleOf(name);
  if (role !== undefined) return { role };
  const own = asRole(name);
  return own === undefined ? undefined : { hex: colours.scheme[own] };
}
