import { type Colour, contrast, type Hex, type Palette, resolveColour, WHITE } from '../../../lib/colour.js';
import { pt } from '../../../lib/units.js';
import { BODY, byName } from '../../text.js';
import {
  type Layout,
  type LevelLook,
  type ListLevel,
  type Slot,
  type TableStyle,
  TEXT_STYLES,
  type TextStyle,
  type TextStyleName,
  type Theme,
} from '../../types.js';
import { firstLook, legalSize } from '../slots/slots.js';
import { floorOf } from './looks.js';
import { isDark, isPlain, LIGHT, offGround } from './off-ground.js';
import { groundsOf, READABLE, readableOn } from './readable.js';

/** Styles of ours that a template has no words for are derived from its body text and palette. */

const styleOf = ({ font, size, floor, leading, before, colour, bold, italic, align }: LevelLook): TextStyle => ({
  font,
  size,
  floor,
  leading,
  before,
  colour,
  bold,
  italic,
  align,
});

/**
 * All text styles: those of placeholders as the chosen layouts give them, the others in proportion to the body, in a colour that can be read
 * where they stand.
 */
export function derivedText(layouts: ReadonlyMap<string, Layout>, palette: Palette): Theme['text'] {
  const look = (layout: string, slot: string): TextStyle | undefined => {
    const found = layouts.get(layout)?.slots.find(({ name }) => name === slot);
    const first = found === undefined ? undefined : firstLook(found);
    return first === undefined ? undefined : styleOf(first);
  };
  const body: TextStyle = look('content', 'body') ?? look('two-column', 'left') ?? BODY;
  const title: TextStyle = look('content', 'title') ?? {
    ...body,
    font: 'heading',
    size: pt(Math.min(40, body.size * 1.5)),
    floor: pt(20),
    before: pt(0),
    bold: true,
  };
  const sized = (share: number, least: number, most: number, base: TextStyle = body): TextStyle => {
    const size = pt(Math.round(Math.min(most, Math.max(least, base.size * share)) * 2) / 2);
    return {
      ...base,
      size,
      floor: pt(Math.min(size, Math.max(least - 1, 0.7 * size))),
      before: pt(base.before * (size / base.size)),
      align: 'left',
    };
  };
  const on = (name: string, slot: string, style: TextStyle): TextStyle => {
    const layout = layouts.get(name);
    const colour = readableOn(style.colour, groundsOf(layout, slot, palette), layout?.palette ?? palette);
    return colour === style.colour ? style : { ...style, colour };
  };
  const inBody = (style: TextStyle): TextStyle => on('content', 'body', style);
  const coverTitle = look('cover', 'title') ?? { ...title, size: pt(title.size * 1.2) };
  const coverSubtitle = look('cover', 'subtitle') ?? on('cover', 'subtitle', { ...sized(0.9, 14, 24), colour: coverTitle.colour });
  const sectionTitle = look('section', 'title') ?? title;
  const plain = { ...body, leading: 1, italic: false, bold: false };
  const styles: Readonly<Record<TextStyleName, TextStyle>> = {
    title,
    body,
    coverTitle,
    coverSubtitle,
    coverDetail: on('cover', 'detail', { ...sized(0.7, 12, 16, coverSubtitle), before: pt(2) }),
    sectionTitle,
    sectionNumber: sectionTitle,
    sectionText: look('section', 'text') ?? on('section', 'text', { ...sized(0.9, 14, 24), colour: sectionTitle.colour }),
    heading: { ...body, bold: true, size: pt(body.size), floor: pt(floorOf(body.size)), align: 'left' },
    quote: inBody({ ...sized(0.95, 12, 28), italic: true }),
    caption: inBody(sized(0.6, 11, 14, plain)),
    code: inBody({ ...sized(0.7, 11, 18, plain), font: 'mono', before: pt(0) }),
    table: inBody({ ...sized(0.75, 12, 18, plain), before: pt(0) }),
    footer: look('content', 'footer') ?? look('content', 'page') ?? sized(0.5, 10, 12, plain),
    closing: look('closing', 'title') ?? title,
    legal: { ...body, size: pt(legalSize(body.size)), floor: pt(9), before: pt(body.before * (legalSize(body.size) / body.size)) },
    footnote: inBody({ ...sized(0.55, 10, 12, plain), before: pt(2) }),
  };
  return byName(TEXT_STYLES, (name) => styles[name]);
}

/** Levels for lists outside the template's body: its own where it has bullets, dots where it has none. */
export function derivedLevels(body: Slot | undefined, style: TextStyle): readonly ListLevel[] {
  const levels = body?.native?.levels;
  return Array.from({ length: 9 }, (_, i): ListLevel => {
    const look = levels?.[i];
    const size = pt(look?.size ?? Math.max(style.floor, style.size * (1 - 0.1 * Math.min(i, 3))));
    const bulleted = look?.bullet !== undefined && look.hanging > 0;
    const indent = pt(bulleted ? look.indent : size * (0.9 + 1.1 * i));
    return {
      indent,
      hanging: pt(bulleted ? Math.min(look.hanging, look.indent) : size * 0.9),
      bullet: look?.bullet ?? '•',
      bulletColour: look?.bulletColour ?? style.colour,
      size,
      before: look?.before ?? style.before,
      colour: look?.colour ?? style.colour,
    };
  });
}

/** A table in the palette: the first accent that its head's text can be read on, bands a shade off the ground that it stands on. */
export function derivedTable(palette: Palette, size: number, ground: Colour = LIGHT): TableStyle {
  const grounds: readonly Colour[] = [{ role: 'accent1' }, { role: 'dk2' }, { role: 'accent2' }, { role: 'dk1' }];
  const texts: readonly Colour[] = [{ role: 'lt1' }, { role: 'dk1' }, ...(isPlain(ground, palette) ? [] : [ground])];
  const ratio = (a: Colour, b: Colour): number => contrast(resolveColour(a, palette), resolveColour(b, palette));
  // PowerPoint's own styles write light on accents; a shade darker where that is too weak, before dark on the accent.
  const shade: Colour = { role: 'accent1', darker: 0.25 };
  const [accent, ...others] = grounds.flatMap((fill) => texts.map((text) => ({ fill, text })));
  const pairs = [...(accent === undefined ? [] : [accent]), { fill: shade, text: { role: 'lt1' } as const }, ...others].filter(
    ({ fill }) => ratio(fill, ground) > 1.3,
  );
  const head = pairs.find(({ fill, text }) => ratio(fill, text) >= READABLE) ?? { fill: { role: 'dk1' }, text: { role: 'lt1' } };
  return {
    headFill: head.fill,
    headText: head.text,
    bandFill: offGround(ground, palette, 0.06),
    rule: offGround(ground, palette, 0.25),
    ruleWidth: pt(0.75),
    padX: pt(Math.max(6, size * 0.45)),
    padY: pt(Math.max(3.5, size * 0.27)),
  };
}

/**
 * The palette for white paper: where the deck's text is light, ground and text change places, and links are dark; where only the palette's ground
 * is dark, and slides stand on another, it is white.
 */
export function paperPalette(palette: Palette, ground: Hex = palette.lt1): Palette | undefined {
  if (!isDark(palette.lt1)) return undefined;
  const link = contrast(palette.hlink, WHITE) >= READABLE ? palette.hlink : ('0B57A4' as Hex);
  if (!isDark(ground)) return { ...palette, lt1: WHITE, hlink: link };
  return { ...palette, dk1: palette.lt1, lt1: palette.dk1, dk2: palette.lt2, lt2: palette.dk2, hlink: link };
}
