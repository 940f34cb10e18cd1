import type { SceneParagraph } from '../../layout/types.js';
import type { Colour } from '../../lib/colour.js';
import { type Pt, pt, times } from '../../lib/units.js';
import type { FontRole, TextStyle, TextStyleName, Theme } from '../../theme/types.js';
import { solidFill } from './colour.js';
import { toEmu } from './emu.js';
import { type Element, h } from './xml/tree.js';

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
}

export type Bullet =
  | { readonly kind: 'none' }
  | { readonly kind: 'char'; readonly char: string; readonly colour?: Colour }
  | { readonly kind: 'number'; readonly start: number };

export const NO_BULLET: Bullet = { kind: 'none' };

export const styleLook = (style: TextStyle): Look => ({ ...style, left: pt(0), first: pt(0), bullet: NO_BULLET });

/** Text that no placeholder describes, in tables and new text boxes: PowerPoint's own 18 pt, single-spaced. */
export const plainLook = (theme: Theme): Look => ({
  ...styleLook(theme.text.body),
  size: pt(18),
  before: pt(0),
  leading: 1,
  align: 'left',
  bold: false,
  italic: false,
});

/** A list level of the body, as the master has it; in a slot of another style by as much larger or smaller as that style is. */
export function levelLook(theme: Theme, level: number, style: TextStyle = theme.text.body, slotStyle: TextStyle = style): Look {
  const spec = theme.levels[Math.min(level, theme.levels.length - 1)];
  if (spec === undefined) return styleLook(style);
  const { indent, hanging, bullet, bulletColour, size, before, colour } = spec;
  const factor = slotStyle.size / theme.text.body.size;
  return {
    ...styleLook(style),
    size: times(size, factor),
    before: times(before, factor),
    colour,
    left: indent,
    first: pt(-hanging),
    bullet: { kind: 'char', char: bullet, colour: bulletColour },
  };
}

/** What text of a style inherits at a level: the body's levels are the master's, other styles are flat. */
export const inheritedLook = (theme: Theme, style: TextStyleName, level: number): Look =>
  style === 'body' ? levelLook(theme, level) : level === 0 ? styleLook(theme.text[style]) : levelLook(theme, level, theme.text[style]);

/** What a paragraph of the scene looks like in a frame that has a say of its `own`. */
export function paragraphLook(
  theme: Theme,
  { style, level, bullet, align, before }: SceneParagraph,
  slotStyle: TextStyleName,
  own: Partial<Look>,
): Look {
  const base = level === undefined ? styleLook(theme.text[style]) : levelLook(theme, level, theme.text[style], theme.text[slotStyle]);
  const marked = bullet === undefined ? base : { ...base, ...bulleted(base, bullet) };
  return { ...marked, before, ...own, ...(align === undefined ? {} : { align }) };
}

function bulleted(base: Look, bullet: NonNullable<SceneParagraph['bullet']>): Partial<Look> {
  if (bullet.kind === 'none') return { bullet: NO_BULLET, first: pt(0) };
  if (bullet.kind === 'number') return { bullet: { kind: 'number', start: bullet.number } };
  const colour = base.bullet.kind === 'char' ? base.bullet.colour : undefined;
  return { bullet: { kind: 'char', char: bullet.char, ...(colour === undefined ? {} : { colour }) } };
}

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const;

/** `a:pPr` (or `a:lvl1pPr`) saying what differs from `inherited`; everything where there is nothing to inherit. */
export function paragraphProperties(
  name: string,
  look: Look,
  inherited: Look | undefined,
  extra: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...more: readonly Element[]
): Element {
  const differs = <K extends keyof Look>(key: K): boolean => inherited === undefined || !same(look[key], inherited[key]);
  return h(
    name,
    {
      marL: differs('left') ? toEmu(look.left) : undefined,
      indent: differs('first') ? toEmu(look.first) : undefined,
      algn: differs('align') ? ALIGN[look.align] : undefined,
      ...extra,
    },
    differs('leading') && h('a:lnSpc', {}, h('a:spcPct', { val: Math.round(look.leading * 100_000) })),
    differs('before') && h('a:spcBef', {}, h('a:spcPts', { val: Math.round(look.before * 100) })),
    differs('bullet') && bulletElements(look.bullet),
    more,
  );
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function bulletElements(bullet: Bullet): readonly Element[] {
  if (bullet.kind === 'none') return [h('a:buNone')];
  if (bullet.kind === 'number')
    return [
      h('a:buFont', { typeface: '+mj-lt' }),
      h('a:buAutoNum', { type: 'arabicPeriod', startAt: bullet.start === 1 ? undefined : bullet.start }),
    ];
  const colour = bullet.colour === undefined ? undefined : h('a:buClr', {}, ...solidFill(bullet.colour).children);
  return [...(colour === undefined ? [] : [colour]), h('a:buFont', { typeface: 'Arial' }), h('a:buChar', { char: bullet.char })];
}

/** `a:defRPr` of a style. */
export const defaultRun = (look: Look, theme: Theme): Element =>
  h(
    'a:defRPr',
    { sz: Math.round(look.size * 100), b: look.bold, i: look.italic, kern: 1200 },
    solidFill(look.colour),
    fontElements(look.font, theme),
  );

/** Theme fonts by reference, so that another theme's fonts reach the text; the monospace ones by name. */
export function fontElements(font: FontRole, theme: Theme): readonly Element[] {
  if (font === 'mono') {
    const { latin, eastAsian } = theme.fonts.mono;
    return [h('a:latin', { typeface: latin }), h('a:ea', { typeface: eastAsian }), h('a:cs', { typeface: latin })];
  }
  const scheme = font === 'heading' ? 'mj' : 'mn';
  return ['lt', 'ea', 'cs'].map((script, i) => h(['a:latin', 'a:ea', 'a:cs'][i] ?? '', { typeface: `+${scheme}-${script}` }));
}

/** A style's `a:lvl1pPr` … for `a:lstStyle`. */
export const levelStyle = (level: number, look: Look, theme: Theme): Element =>
  paragraphProperties(
    `a:lvl${level + 1}pPr`,
    look,
    undefined,
    { defTabSz: 914_400, rtl: false, eaLnBrk: true, latinLnBrk: false, hangingPunct: false },
    defaultRun(look, theme),
  );
