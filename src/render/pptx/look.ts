import type { Colour } from '../../lib/colour.js';
import { type Pt, pt } from '../../lib/units.js';
import { type Element, h } from '../../lib/xml/tree.js';
import type { FontRole, LevelLook, Slot, TextStyle, TextStyleName, Theme } from '../../theme/types.js';
import { solidFill } from './colour.js';
import { toEmu } from './emu.js';
import { autoNumber, type Numbered } from './numbering.js';

/** All that a paragraph may inherit or say itself. */
export interface Look {
  readonly font: FontRole;
  readonly size: Pt;
  readonly colour: Colour;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly before: Pt;
  readonly leading: number;
  /** Left edge of the text, and of its first line from there. */
  readonly left: Pt;
  readonly first: Pt;
  readonly bullet: Bullet;
  /** What colours the list mark, whatever it is. */
  readonly bulletColour?: Colour;
  /** Runs from right to left unless it says otherwise. */
  readonly rtl?: boolean;
}

type Bullet = { readonly kind: 'none' } | { readonly kind: 'char'; readonly char: string } | Numbered;

export const NO_BULLET: Bullet = { kind: 'none' };

export const styleLook = (style: TextStyle): Look => ({
  font: style.font,
  size: style.size,
  colour: style.colour,
  bold: style.bold,
  italic: style.italic,
  align: style.align,
  before: style.before,
  leading: style.leading,
  left: pt(0),
  first: pt(0),
  bullet: NO_BULLET,
});

/** Text that no placeholder describes, in tables and new text boxes: a template's own, else PowerPoint's 18 pt, single-spaced. */
export function plainLook(theme: Theme): Look {
  const own = theme.template?.plain;
  if (own !== undefined) return nativeLook(own);
  return { ...styleLook(theme.text.body), size: pt(18), before: pt(0), leading: 1, align: 'left', bold: false, italic: false };
}

/** A list item of a level: the theme's level, in proportion where the text around it is set in another style than the body's. */
export function levelLook(theme: Theme, level: number, name: TextStyleName = 'body'): Look {
  const style = theme.text[name];
  const spec = theme.levels[Math.min(level, theme.levels.length - 1)];
  if (spec === undefined) return styleLook(style);
  const share = style.size / theme.text.body.size;
  return {
    ...styleLook(style),
    size: pt(spec.size * share),
    before: pt(spec.before * share),
    colour: spec.colour,
    left: spec.indent,
    first: pt(-spec.hanging),
    bullet: { kind: 'char', char: spec.bullet },
    bulletColour: spec.bulletColour,
  };
}

/** What text of a style inherits at a level: the body's levels are lists; of other styles the first is flat, the deeper ones are lists. */
export const inheritedLook = (theme: Theme, style: TextStyleName, level: number): Look =>
  style === 'body' || level > 0 ? levelLook(theme, level, style) : styleLook(theme.text[style]);

/** What a placeholder of a layout gives its text at a level: a template's own look, or its style with the slot's own colour and alignment. */
export function slotLook(theme: Theme, { style, colour, align, native }: Slot, level: number): Look {
  const own = (native?.inherited ?? native?.levels)?.[level];
  if (own !== undefined) return nativeLook(own);
  return {
    ...inheritedLook(theme, style, level),
    ...(colour === undefined ? {} : { colour }),
    ...(align === undefined ? {} : { align }),
  };
}

/** A level of a template's placeholder. */
export const nativeLook = (look: LevelLook): Look => ({
  ...styleLook(look),
  left: look.indent,
  first: pt(-look.hanging),
  bullet: look.bullet === undefined ? NO_BULLET : { kind: 'char', char: look.bullet },
  bulletColour: look.bulletColour,
  ...(look.rtl === true ? { rtl: true } : {}),
});

/** 1584 pt (ECMA-376 Part 1, 20.1.10.78); lists of another style than the body's multiply what their level says. */
const MOST_ABOVE = 158_400;

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const;

/** `a:pPr` (or `a:lvl1pPr`) saying what differs from `inherited`; everything where there is nothing to inherit. */
export function paragraphProperties(
  name: string,
  look: Look,
  inherited: Look | undefined,
  extra: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...more: readonly Element[]
): Element {
  const differs = (key: keyof Look): boolean => inherited === undefined || !same(look[key], inherited[key]);
  const recoloured = look.bulletColour !== undefined && look.bullet.kind !== 'none' && differs('bulletColour');
  return h(
    name,
    {
      marL: differs('left') ? toEmu(look.left) : undefined,
      indent: differs('first') ? toEmu(look.first) : undefined,
      algn: differs('align') ? ALIGN[look.align] : undefined,
      ...extra,
    },
    differs('leading') && h('a:lnSpc', {}, h('a:spcPct', { val: Math.round(look.leading * 100_000) })),
    differs('before') && h('a:spcBef', {}, h('a:spcPts', { val: Math.min(MOST_ABOVE, Math.round(look.before * 100)) })),
    recoloured && look.bulletColour !== undefined && h('a:buClr', {}, solidFill(look.bulletColour).children),
    differs('bullet') && bulletElements(look.bullet),
    more,
  );
}

/** Colours and bullets are small records of plain values. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

function bulletElements(bullet: Bullet): readonly Element[] {
  switch (bullet.kind) {
    case 'none':
    case 'typed':
      return [h('a:buNone')];
    case 'number':
      return [h('a:buFont', { typeface: '+mn-lt' }), autoNumber(bullet)];
    case 'char':
      return [h('a:buFont', { typeface: 'Arial' }), h('a:buChar', { char: bullet.char })];
  }
}

/** `a:defRPr` of a style. */
export const defaultRun = (look: Look, theme: Theme): Element =>
  h(
    'a:defRPr',
    { sz: sizeOf(look.size), b: look.bold, i: look.italic, kern: 1200 },
    solidFill(look.colour),
    fontElements(look.font, theme),
  );

/** Hundredths of a point, in the half points that PowerPoint's own sizes keep to; 1 to 4000 pt (ECMA-376 Part 1, 20.1.10.72). */
export const sizeOf = (size: number): number => Math.min(400_000, Math.max(100, Math.round(size * 10) * 10));

/** Theme fonts by reference, so that another theme's fonts reach the text; the monospace ones by name. */
export function fontElements(font: FontRole, theme: Theme): readonly Element[] {
  if (font === 'mono') {
    const { latin, eastAsian } = theme.fonts.mono;
    return [h('a:latin', { typeface: latin }), h('a:ea', { typeface: eastAsian }), h('a:cs', { typeface: latin })];
  }
  const { latin, eastAsian, byName } = theme.fonts[font];
  if (byName === true) return [h('a:latin', { typeface: latin }), h('a:ea', { typeface: eastAsian }), h('a:cs', { typeface: latin })];
  const scheme = font === 'heading' ? '+mj' : '+mn';
  return [h('a:latin', { typeface: `${scheme}-lt` }), h('a:ea', { typeface: `${scheme}-ea` }), h('a:cs', { typeface: `${scheme}-cs` })];
}

/** A style's `a:lvl1pPr` … for a master or a layout. */
export const levelStyle = (level: number, look: Look, theme: Theme): Element =>
  paragraphProperties(
    `a:lvl${level + 1}pPr`,
    look,
    undefined,
    { defTabSz: 914_400, rtl: false, eaLnBrk: true, latinLnBrk: false, hangingPunct: false },
    defaultRun(look, theme),
  );

/** The levels of text that no placeholder describes. */
export const plainStyles = (theme: Theme): readonly Element[] =>
  Array.from({ length: 9 }, (_, level) => levelStyle(level, plainLook(theme), theme));
