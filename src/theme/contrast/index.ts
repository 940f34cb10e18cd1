import { type Colour, contrast, type Hex, type Palette, parseHex, resolveColour } from '../../lib/colour.js';
import type { Layout, Slot, TextStyleName, Theme } from '../types.js';
import { groundsUnder } from './grounds.js';

/** A colour on what lies under it. */
export interface ContrastPair {
  /** A layout's name, `code`, `table` or `handout`. */
  readonly where: string;
  /** The slot, where it is a layout's. */
  readonly slot?: string;
  /** What wears the colour: a text style, `level 2`, `hlink`, a token class. */
  readonly what: string;
  readonly colour: Hex;
  readonly ground: Hex;
  readonly ratio: number;
  /** The least ratio that it needs. */
  readonly least: number;
}

/** WCAG 2.2, 1.4.3: text; large text, from 18 pt, or 14 pt bold. 1.4.11: marks such as bullets. */
const TEXT = 4.5;
const LARGE = 3;
const MARK = 3;

/** What an author's blocks may bring into a slot that takes them. */
const INSIDE: readonly TextStyleName[] = ['heading', 'quote', 'caption', 'footnote', 'table'];
const TAKES_BLOCKS = new Set(['body', 'left', 'right', 'text']);

const PAPER_WHITE = parseHex('FFFFFF');

/** Every pair of colours that a deck or handout in the theme may show, the weakest of each ground and wearer. */
export function contrastsOf(theme: Theme): readonly ContrastPair[] {
  // Tables and code stand on the content's layout, which may see the palette its own way; on paper a dark theme has others.
  const deck: Theme = { ...theme, palette: paletteOn(theme.layouts.get('content'), theme) };
  const printed: Theme = { ...theme, ...theme.paper.onWhite };
  return [
    ...[...theme.layouts.values()].flatMap((layout) => pairsOn(layout, theme)),
    ...codePairs(deck, ['code', theme.text.code.colour, TEXT]),
    ...codePairs(printed, ['handout', theme.paper.text.code.colour, TEXT]),
    ...tablePairs(deck, ['table', theme.text.table.colour, TEXT]),
    ...tablePairs(printed, ['handout', theme.paper.text.table.colour, TEXT]),
    ...paperPairs(printed),
  ];
}

/** Each pair of two colours once, at its weakest use, the weakest pair first. */
export function weakestUses(pairs: readonly ContrastPair[]): readonly ContrastPair[] {
  const seen = new Set<string>();
  return [...pairs]
    .sort((a, b) => a.ratio / a.least - b.ratio / b.least)
    .filter(({ colour, ground }) => !seen.has(colour + ground) && seen.add(colour + ground));
}

type Worn = readonly [what: string, colour: Colour, least: number];

/** A template's layout may see the palette its own way, and show links in another colour. */
function paletteOn(layout: Layout | undefined, { palette }: Theme): Palette {
  const seen = layout?.palette ?? palette;
  return layout?.links === undefined ? seen : { ...seen, hlink: seen[layout.links], folHlink: seen[layout.links] };
}

function pairsOn(layout: Layout, whole: Theme): readonly ContrastPair[] {
  const theme = { ...whole, palette: paletteOn(layout, whole) };
  return layout.slots.flatMap((slot) => {
    const grounds = groundsUnder(slot.box, layout, theme);
    return wornIn(slot, theme).map((worn) =>
      weakest(grounds.map((ground) => pair({ where: layout.name, slot: slot.name }, worn, ground, theme))),
    );
  });
}

/** The colours that a slot may show, by what wears them. */
function wornIn(slot: Slot, theme: Theme): readonly Worn[] {
  const styled = (style: TextStyleName, colour = theme.text[style].colour): Worn => [style, colour, leastOf(theme.text[style])];
  if (slot.placeholder === 'codes') return [styled('caption'), ['hlink', { role: 'hlink' }, TEXT]];
  const own = styled(slot.style, slot.colour);
  if (!TAKES_BLOCKS.has(slot.name)) return [own];
  const levels = (slot.native?.levels ?? theme.levels).flatMap((level, i): readonly Worn[] => [
    [`level ${i + 1}`, level.colour, leastOf({ size: level.size, bold: false })],
    [`bullet ${i + 1}`, level.bulletColour, MARK],
  ]);
  const links: readonly Worn[] = [
    ['hlink', { role: 'hlink' }, leastOf(theme.text.body)],
    ['folHlink', { role: 'folHlink' }, leastOf(theme.text.body)],
  ];
  return [own, ...INSIDE.map((style) => styled(style)), ...levels, ...links];
}

const leastOf = ({ size, bold }: { readonly size: number; readonly bold: boolean }): number => (size >= (bold ? 14 : 18) ? LARGE : TEXT);

function codePairs(theme: Theme, plain: Worn): readonly ContrastPair[] {
  const worn: readonly Worn[] = [...Object.entries(theme.code.tokens).map(([token, colour]): Worn => [token, colour, TEXT]), plain];
  const grounds = [theme.code.fill, theme.code.highlightFill].map((fill) => resolveColour(fill, theme.palette));
  return worn.map((one) => weakest(grounds.map((ground) => pair({ where: 'code' }, one, ground, theme))));
}

function tablePairs(theme: Theme, cell: Worn): readonly ContrastPair[] {
  const { headFill, headText, bandFill, fill, firstColumn } = theme.table;
  const on = (ground: Colour, worn: Worn): ContrastPair => pair({ where: 'table' }, worn, resolveColour(ground, theme.palette), theme);
  const named = leastOf({ size: theme.text.table.size, bold: true });
  const [, colour] = cell;
  const names = firstColumn?.fill === undefined ? [] : [on(firstColumn.fill, ['first column', firstColumn.text ?? colour, named])];
  const grounds = [bandFill, fill].flatMap((one) => one ?? []);
  const cells: readonly Worn[] = [cell, ['hlink', { role: 'hlink' }, TEXT]];
  return [on(headFill, ['head', headText, named]), ...names, ...grounds.flatMap((ground) => cells.map((worn) => on(ground, worn)))];
}

function paperPairs(theme: Theme): readonly ContrastPair[] {
  const styles = Object.entries(theme.paper.text).map(([style, { colour, size, bold }]): Worn => [style, colour, leastOf({ size, bold })]);
  const others: readonly Worn[] = [
    ['hlink', { role: 'hlink' }, TEXT],
    ['accent', theme.paper.accent, MARK],
  ];
  const white = PAPER_WHITE;
  return white === undefined ? [] : [...styles, ...others].map((worn) => pair({ where: 'handout' }, worn, white, theme));
}

function pair(place: Pick<ContrastPair, 'where' | 'slot'>, [what, colour, least]: Worn, ground: Hex, theme: Theme): ContrastPair {
  const hex = resolveColour(colour, theme.palette);
  return { ...place, what, colour: hex, ground, ratio: contrast(hex, ground), least };
}

function weakest(pairs: readonly ContrastPair[]): ContrastPair {
  const [first, ...rest] = pairs;
  if (first === undefined) throw new Error('a box without a ground');
  return rest.reduce((low, one) => (one.ratio < low.ratio ? one : low), first);
}
