import type { Rich } from '../../../../compose/types.js';
import type { Colour } from '../../../../lib/colour.js';
import type { Span } from '../../../../lib/span.js';
import { type Pt, pt } from '../../../../lib/units.js';
import type { SceneParagraph } from '../../../../scene/types.js';
import type { FontFamily, LevelLook, ListLevel, Slot, TextStyle, TextStyleName } from '../../../../theme/types.js';
import type { DeckSetting, Voice } from '../../../slides/setting.js';
import { type BreakOptions, isEastAsian, type Prepared, prepareText } from '../../../text/index.js';
import { isRightToLeft } from '../../../text/language.js';
import { listNumber } from '../../list/number.js';
import type { Mark } from './marks.js';
import { type Look, plainText, styledRuns, type TintedRun } from './runs.js';

export type Bullet = NonNullable<SceneParagraph['bullet']>;

/** A paragraph, measured; lengths at scale 1. */
export interface Paragraph {
  readonly text: readonly TintedRun[];
  readonly prepared: Prepared;
  readonly style: TextStyleName;
  readonly look: Look;
  readonly level: number | undefined;
  readonly bullet: Bullet | undefined;
  /** The bullet as it is drawn, with its own colour. */
  readonly mark: Mark | undefined;
  readonly align: 'left' | 'center' | 'right';
  readonly rtl: boolean;
  /** Left edge of the text from the room's. */
  readonly indent: Pt;
  readonly hanging: Pt;
  /** By how much both exceed the theme's, for numbers that need it. */
  readonly wider: Pt;
  /** How much further in the lines after the first stand, at scale 1. */
  readonly hang: Pt;
  /** Line pitch over the line's font size. */
  readonly pitch: number;
  /** Share of `pitch` that is the style's: 1 is the font's natural height. */
  readonly leading: number;
  readonly before: Pt;
  /** Share of its size that the paragraph may shrink to. */
  readonly floor: number;
  /** Stays with what follows: a heading. */
  readonly keeps: boolean;
  readonly at: Span;
}

export interface ParagraphSource {
  readonly text: Rich | readonly TintedRun[];
  readonly style: TextStyleName;
  readonly level?: number;
  readonly bullet?: Bullet;
  /** The last number of its list: all items stand as far in as it needs. */
  readonly lastNumber?: number | undefined;
  readonly keeps?: boolean;
  /** Characters of the monospace font by which lines after the first stand further in. */
  readonly hang?: number;
  readonly bold?: boolean;
  readonly colour?: Colour;
  readonly align?: 'left' | 'center' | 'right';
  readonly at: Span;
}

/** Advance of a character over its size in monospace fonts: JetBrains Mono's and Consolas's are 0.6 and 0.55. */
const MONO_ADVANCE = 0.6;

/** Text on slides is not made smaller than this, whatever its style's share says: the smallest read from the back of a room. */
const LEGIBLE = 10;

/** Measures a paragraph in its style: of the theme's list level where it has one, else of `style`; the slot's colour and alignment stand above it. */
export function makeParagraph(source: ParagraphSource, { slot, style: slotStyle }: Voice, setting: DeckSetting): Paragraph {
  const { theme, fonts } = setting;
  const own = nativeLook(source, slot);
  const style = own ?? theme.text[source.style];
  const level = source.level === undefined ? undefined : (own ?? theme.levels[Math.min(source.level, theme.levels.length - 1)]);
  const factor = own === undefined ? theme.text[slotStyle].size / theme.text.body.size : 1;
  const size = level === undefined ? style.size : pt(level.size * factor);
  const look: Look = {
    font: style.font,
    size,
    bold: source.bold ?? style.bold,
    italic: style.italic,
    colour: source.colour ?? slot.colour ?? (level === undefined ? style.colour : level.colour),
  };
  const options: BreakOptions = source.style === 'code' ? { medium: 'slides', keepIndent: true } : { medium: 'slides' };
  const words = plainText(source.text);
  const more = level === undefined ? 0 : numberExcess(source, level, look, setting);
  const rtl = isRightToLeft(words);
  const align = source.align ?? slot.align ?? style.align;
  return {
    text: source.text,
    prepared: prepareText(styledRuns(source.text, look, setting), fonts, options),
    style: source.style,
    look,
    level: level === undefined ? undefined : source.level,
    bullet: source.bullet,
    mark: level === undefined ? undefined : markOf(source, level, look, rtl, setting),
    align: turned(align, rtl, style),
    rtl,
    indent: pt(((level ?? own)?.indent ?? 0) + more),
    hanging: pt((level?.hanging ?? 0) + more),
    wider: pt(more),
    hang: pt((source.hang ?? 0) * MONO_ADVANCE * size),
    pitch: lineHeightOf(words, theme.fonts[style.font]) * style.leading,
    leading: style.leading,
    before: level === undefined ? style.before : pt(level.before * factor),
    floor: Math.min(1, Math.max(style.floor / style.size, LEGIBLE / size)),
    keeps: source.keeps ?? false,
    at: source.at,
  };
}

/**
 * Text that runs the other way than its style stands at the other edge, where it begins: PowerPoint turns both together. A list of Latin
 * or Han at the right edge of a template for Arabic would have its numbers in the middle of the line.
 */
function turned(align: Paragraph['align'], rtl: boolean, style: TextStyle | LevelLook): Paragraph['align'] {
  if (rtl) return align === 'left' ? 'right' : align;
  return align === 'right' && 'rtl' in style && style.rtl === true ? 'left' : align;
}

/** What a template's placeholder gives text of its own style; text that is no list item stands without the bullet, at the left edge. */
function nativeLook({ style, level }: ParagraphSource, slot: Slot): LevelLook | undefined {
  if (slot.native === undefined || style !== slot.style) return undefined;
  const look = slot.native.wanted[Math.min(level ?? 0, slot.native.wanted.length - 1)];
  return look === undefined || level !== undefined || look.bullet === undefined ? look : withoutBullet(look);
}

const withoutBullet = ({ bullet: _bullet, ...look }: LevelLook): LevelLook => ({ ...look, indent: pt(0), hanging: pt(0) });

/** Natural line height over size: lines without East Asian text are lower. */
function lineHeightOf(text: string, { lineHeight, latinLineHeight }: FontFamily): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x2e7f && isEastAsian(unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(i) ?? 0))) return lineHeight;
  }
  return latinLineHeight;
}

/** Part of a paragraph. One that is continued keeps its indent and shows no bullet. */
export function partOf(paragraph: Paragraph, text: readonly TintedRun[], continued: boolean, setting: DeckSetting): Paragraph {
  const prepared = prepareText(styledRuns(text, paragraph.look, setting), setting.fonts, paragraph.prepared.options);
  const part = { ...paragraph, text, prepared };
  return continued ? { ...part, bullet: paragraph.level === undefined ? undefined : { kind: 'none' }, mark: undefined } : part;
}

/** A list level, of the theme or of a template's placeholder: those may have no bullet. */
type ItemLevel = Pick<ListLevel, 'hanging' | 'bulletColour'> & { readonly bullet?: string };

/** Points between a number and its text. */
const NUMBER_GAP = 6;

/** How much more room than the level's the widest number of its list needs. */
function numberExcess({ lastNumber, at }: ParagraphSource, level: ItemLevel, { size, bold }: Look, { marks }: DeckSetting): number {
  if (lastNumber === undefined) return 0;
  const widest = listNumber(String(lastNumber).replace(/\d/g, '8'), false);
  const { width } = marks.get({ text: widest, size, bold, colour: level.bulletColour }, at);
  return Math.max(0, width + NUMBER_GAP - level.hanging);
}

function markOf(
  { bullet, at }: ParagraphSource,
  level: ItemLevel,
  { size, bold }: Look,
  rtl: boolean,
  { marks }: DeckSetting,
): Mark | undefined {
  if (bullet?.kind === 'none') return undefined;
  const text = bullet === undefined ? level.bullet : bullet.kind === 'char' ? bullet.char : listNumber(bullet.number, rtl, bullet.paren);
  if (text === undefined) return undefined;
  return marks.get({ text, size, bold: bullet?.kind === 'number' && bold, colour: level.bulletColour }, at);
}
