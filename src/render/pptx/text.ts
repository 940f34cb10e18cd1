import { MOST_POWERPOINT } from '../../lib/links/safe-link.js';
import { type Element, h } from '../../lib/xml/tree.js';
import type { Link, SceneParagraph, SceneRun, TextItem } from '../../scene/types.js';
import type { Slot, Theme } from '../../theme/types.js';
import { solidFill } from './colour.js';
import { toEmu } from './emu.js';
import { type Counted, type Frames, levelOf, type Made, type TextFrame } from './frame.js';
import { fontElements, NO_BULLET, paragraphProperties, same, sizeOf } from './look.js';
import { type Numbering, openNumbering, typedNumber } from './numbering.js';
import type { Relations } from './relations.js';

/** What writing text needs beside the text. */
export interface TextContext {
  readonly theme: Theme;
  readonly frames: Frames;
  readonly relations: Relations;
  /** The deck's language, BCP 47. */
  readonly lang: string;
}

/** `p:txBody`'s paragraphs; a frame without text has one empty one. */
export function paragraphElements(paragraphs: readonly SceneParagraph[], frame: TextFrame, context: TextContext): readonly Element[] {
  const numbering = openNumbering();
  const elements = paragraphs.map((paragraph, i) => paragraphElement(counted(paragraph, frame, numbering), i === 0, frame, context));
  return elements.length === 0 ? [emptyParagraph(context.lang)] : elements;
}

export const emptyParagraph = (lang: string): Element => h('a:p', {}, h('a:endParaRPr', { lang, dirty: false }));

/** The paragraph with its number as the file has it. */
function counted(paragraph: SceneParagraph, frame: TextFrame, numbering: Numbering): Counted {
  const { bullet } = paragraph;
  const level = levelOf(paragraph);
  if (bullet?.kind === 'number') {
    // PowerPoint shows no number where there are no words.
    if (paragraph.runs.some(({ text }) => text !== ''))
      return { ...paragraph, bullet: numbering.next(level, bullet.number, bullet.paren) ?? NO_BULLET };
    numbering.next(level, undefined);
    return { ...paragraph, bullet: { kind: 'typed', number: bullet.number, paren: bullet.paren } };
  }
  const shown =
    bullet === undefined ? paragraph.level !== undefined && frame.inherited(level).bullet.kind !== 'none' : bullet.kind === 'char';
  numbering.next(level, shown ? 'bullet' : undefined);
  return { ...paragraph, bullet };
}

function paragraphElement(paragraph: Counted, first: boolean, frame: TextFrame, context: TextContext): Element {
  const made = madeFor(paragraph, first, frame);
  const runs: Element[] = [];
  if (paragraph.bullet?.kind === 'typed') runs.push(numberElement(typedNumber(paragraph.bullet), paragraph, made, frame, context));
  for (const run of paragraph.runs) if (run.text !== '') runs.push(runElement(run, made, frame, context));
  return h(
    'a:p',
    {},
    made.properties,
    runs,
    runs.length === 0 && h('a:endParaRPr', { lang: context.lang, sz: writtenSize(made, frame), dirty: false }),
  );
}

function madeFor(paragraph: Counted, first: boolean, frame: TextFrame): Made {
  const { style, level, bullet, wider, hang, align, before, rtl } = paragraph;
  const key = `${style} ${level} ${bullet?.kind} ${markOf(bullet)} ${align} ${first ? '' : before} ${rtl} ${wider} ${hang}`;
  const known = frame.made.get(key);
  if (known !== undefined) return known;
  const inherited = frame.inherited(levelOf(paragraph));
  // Space above a box's first paragraph is never shown (ECMA-376 Part 1, 21.1.2.1.1, spcFirstLastPara): nothing to say of it.
  const look = first ? { ...frame.wanted(paragraph), before: inherited.before } : frame.wanted(paragraph);
  // Written even when empty: LibreOffice 7.4 gives a footer its layout's look only then.
  const direction = rtl ?? (inherited.rtl === true ? false : undefined);
  const properties = paragraphProperties('a:pPr', look, inherited, { lvl: levelOf(paragraph) || undefined, rtl: direction });
  const made: Made = { look, inherited, properties, runs: new Map() };
  frame.made.set(key, made);
  return made;
}

/** The size where it is not the inherited one; an empty line of a table has its height too. */
const writtenSize = ({ look, inherited }: Pick<Made, 'look' | 'inherited'>, { scale }: Pick<TextFrame, 'scale'>): number | undefined =>
  scale !== 1 || look.size !== inherited.size ? sizeOf(look.size * scale) : undefined;

/** What tells bullets of one kind apart. */
const markOf = (bullet: Counted['bullet']): string | undefined =>
  bullet?.kind === 'char' ? bullet.char : bullet?.kind === 'number' ? `${bullet.start}${bullet.paren}` : undefined;

/** A number that no field can hold, in the bullets' colour: the tab behind it leads to where the text hangs. */
function numberElement(number: string, { rtl }: Counted, made: Made, frame: TextFrame, context: TextContext): Element {
  const { bulletColour: colour, bold } = made.look;
  const text = `${rtl === true ? RIGHT_TO_LEFT_MARK : ''}${number}\t`;
  return runElement(
    { text, lang: context.lang, ...(colour === undefined ? {} : { colour }), ...(bold ? { bold } : {}) },
    made,
    frame,
    context,
  );
}

/** Before digits it makes the stop behind them stand to their left (UAX #9). */
const RIGHT_TO_LEFT_MARK = '\u200f';

function runElement(run: SceneRun, made: Made, frame: TextFrame, context: TextContext): Element {
  const properties = run.link === undefined ? sharedProperties(run, made, frame, context) : runProperties(run, made, frame, context);
  return run.text === '\n' ? h('a:br', {}, properties) : h('a:r', {}, properties, h('a:t', {}, run.text));
}

function sharedProperties(run: SceneRun, made: Made, frame: TextFrame, context: TextContext): Element {
  const { lang, bold, italic, underline, strike, mono, script, colour, highlight } = run;
  const colours = colour === undefined && highlight === undefined ? '' : JSON.stringify([colour, highlight]);
  const key = `${lang} ${bold} ${italic} ${underline} ${strike} ${mono} ${script} ${colours}`;
  const known = made.runs.get(key) ?? runProperties(run, made, frame, context);
  made.runs.set(key, known);
  return known;
}

/** `a:rPr` with what differs from what the run inherits, its children in the schema's order (ECMA-376 Part 1, 21.1.2.3.9). */
function runProperties(run: SceneRun, { look, inherited }: Made, { scale }: TextFrame, { theme, relations, lang }: TextContext): Element {
  const font = run.mono === true ? 'mono' : look.font;
  const colour = run.colour ?? (same(look.colour, inherited.colour) ? undefined : look.colour);
  const bold = run.bold ?? look.bold;
  const italic = run.italic ?? look.italic;
  return h(
    'a:rPr',
    {
      lang: run.lang,
      altLang: otherLanguage(run.lang, lang),
      sz: writtenSize({ look, inherited }, { scale }),
      b: bold === inherited.bold ? undefined : bold,
      i: italic === inherited.italic ? undefined : italic,
      u: run.underline === true && run.link === undefined ? 'sng' : undefined,
      strike: run.strike === true ? 'sngStrike' : undefined,
      baseline: run.script === 'super' ? 30_000 : run.script === 'sub' ? -25_000 : undefined,
      dirty: false,
    },
    // A link has the theme's link colour in PowerPoint, whatever its run says.
    colour !== undefined && run.link === undefined && solidFill(colour),
    run.highlight !== undefined && h('a:highlight', {}, solidFill(run.highlight).children),
    font !== inherited.font && fontElements(font, theme),
    run.link !== undefined && linkElement('a:hlinkClick', run.link, relations),
  );
}

const isEastAsian = (lang: string): boolean => /^(zh|ja|ko)\b/i.test(lang);

/** The language of a run's other script: English beside Han, the deck's beside English in an East Asian deck. */
function otherLanguage(run: string, deck: string): string | undefined {
  if (isEastAsian(run)) return 'en-US';
  return isEastAsian(deck) ? deck : undefined;
}

/** A click on text or a picture: out to an address, or to a slide of this deck. None where PowerPoint would not follow the address. */
export function linkElement(name: string, link: Link, relations: Relations): Element | undefined {
  if (link.kind === 'url') return link.url.length > MOST_POWERPOINT ? undefined : h(name, { 'r:id': relations.outside(link.url) });
  return h(name, { 'r:id': relations.to('slide', `slide${link.page}.xml`), action: 'ppaction://hlinksldjump' });
}

export const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const;

export const insets = (inset: number) => {
  const emu = toEmu(inset);
  return { lIns: emu, tIns: emu, rIns: emu, bIns: emu };
};

/**
 * The room text has in its frame: all of it in a text box, whose text says its sizes itself; in a placeholder what differs from the
 * slot's, and by how much fitting shrank the layout's text.
 */
export function bodyProperties(item: TextItem, slot: Slot | undefined): Element {
  const own = slot === undefined;
  const fitted = !own && (item.scale < 1 || item.tighter > 0);
  const fit = h('a:normAutofit', {
    fontScale: item.scale < 1 ? Math.round(item.scale * 1000) * 100 : undefined,
    lnSpcReduction: item.tighter > 0 ? Math.round(item.tighter * 1000) * 100 : undefined,
  });
  return h(
    'a:bodyPr',
    {
      wrap: own ? 'square' : undefined,
      ...slot?.native?.overrides,
      ...(own || slot.inset !== item.inset ? insets(item.inset) : {}),
      rtlCol: own ? false : undefined,
      anchor: own || slot.anchor !== item.anchor ? ANCHOR[item.anchor] : undefined,
    },
    fitted ? fit : own && h('a:noAutofit'),
  );
}
