import type { Link, SceneParagraph, SceneRun, TextItem } from '../../layout/types.js';
import { times } from '../../lib/units.js';
import type { Slot, TextStyleName, Theme } from '../../theme/types.js';
import { solidFill } from './colour.js';
import { toEmu } from './emu.js';
import { fontElements, inheritedLook, type Look, paragraphLook, paragraphProperties } from './look.js';
import type { Relations } from './relations.js';
import { type Element, h } from './xml/tree.js';

/** What writing text needs beside the text. */
export interface TextContext {
  readonly theme: Theme;
  readonly relations: Relations;
}

/** What a paragraph stands in: what it inherits at each level, by how much sizes that are written out are scaled. */
export interface Frame {
  readonly inherited: (level: number) => Look;
  /** What the frame itself says of every paragraph in it: a slot's colour and alignment. */
  readonly own: Partial<Look>;
  /** The style of the slot or box. */
  readonly style: TextStyleName;
  /** What fitting does to a paragraph's look; nothing in a placeholder, whose `fontScale` does it. */
  readonly fit: (look: Look) => Look;
}

/** `p:txBody`'s paragraphs; a frame without text has one empty one. */
export function paragraphElements(paragraphs: readonly SceneParagraph[], frame: Frame, context: TextContext): readonly Element[] {
  const numbers = startNumbering();
  const elements = paragraphs.map((paragraph) => paragraphElement(paragraph, frame, numbers(paragraph), context));
  return elements.length === 0 ? [h('a:p', {}, h('a:endParaRPr', { lang: 'en-US' }))] : elements;
}

/**
 * PowerPoint counts numbered paragraphs on by itself while they follow each other at a level with the same `startAt`;
 * so each sequence keeps its first number, and one that was interrupted starts where it has got to.
 */
function startNumbering(): (paragraph: SceneParagraph) => number | undefined {
  const sequences: ({ readonly start: number; readonly last: number } | undefined)[] = [];
  return ({ level = 0, bullet }) => {
    sequences.length = Math.min(sequences.length, level + 1);
    if (bullet?.kind !== 'number') {
      sequences[level] = undefined;
      return undefined;
    }
    const open = sequences[level];
    const start = open !== undefined && open.last + 1 === bullet.number ? open.start : bullet.number;
    sequences[level] = { start, last: bullet.number };
    return start;
  };
}

// `a:pPr` is written even when empty: LibreOffice 7.4 gives a footer its layout's look only then.
function paragraphElement(paragraph: SceneParagraph, frame: Frame, start: number | undefined, context: TextContext): Element {
  const level = Math.min(8, paragraph.level ?? 0);
  const inherited = frame.inherited(level);
  const wanted = frame.fit(paragraphLook(context.theme, paragraph, frame.style, frame.own));
  const look = start === undefined ? wanted : { ...wanted, bullet: { kind: 'number' as const, start } };
  const properties = paragraphProperties('a:pPr', look, inherited, { lvl: level === 0 ? undefined : level, rtl: paragraph.rtl });
  const runs = paragraph.runs.map((run) => runElement(run, look, inherited, context));
  const lang = paragraph.runs[0]?.lang ?? 'en-US';
  return h('a:p', {}, properties, runs, runs.length === 0 && h('a:endParaRPr', { lang }));
}

function runElement(run: SceneRun, look: Look, inherited: Look, context: TextContext): Element {
  const properties = runProperties(run, look, inherited, context);
  return run.text === '\n' ? h('a:br', {}, properties) : h('a:r', {}, properties, h('a:t', {}, run.text));
}

/** `a:rPr`, its children in the schema's order (ECMA-376 Part 1, 21.1.2.3.9). */
export function runProperties(run: SceneRun, look: Look, inherited: Look, { theme, relations }: TextContext): Element {
  const font = run.mono === true ? 'mono' : look.font;
  const colour = run.colour ?? (JSON.stringify(look.colour) === JSON.stringify(inherited.colour) ? undefined : look.colour);
  const bold = run.bold ?? look.bold;
  const italic = run.italic ?? look.italic;
  return h(
    'a:rPr',
    {
      lang: run.lang,
      altLang: run.lang.startsWith('en') ? undefined : 'en-US',
      sz: look.size !== inherited.size ? Math.round(look.size * 100) : undefined,
      b: bold === inherited.bold ? undefined : bold,
      i: italic === inherited.italic ? undefined : italic,
      u: run.underline === true && run.link === undefined ? 'sng' : undefined,
      strike: run.strike === true ? 'sngStrike' : undefined,
      baseline: run.script === 'super' ? 30_000 : run.script === 'sub' ? -25_000 : undefined,
      dirty: false,
    },
    colour !== undefined && run.link === undefined && solidFill(colour),
    run.highlight !== undefined && h('a:highlight', {}, ...solidFill(run.highlight).children),
    font !== inherited.font && fontElements(font, theme),
    run.link !== undefined && linkElement('a:hlinkClick', run.link, relations),
  );
}

/** A click on text or a picture: out to an address, or to a slide of this deck. */
export function linkElement(name: string, link: Link, relations: Relations): Element {
  return link.kind === 'url'
    ? h(name, { 'r:id': relations.outside(link.url) })
    : h(name, { 'r:id': relations.to('slide', `slide${link.page}.xml`), action: 'ppaction://hlinksldjump' });
}

const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** The room text has in its frame; `own` where nothing is inherited from a layout. */
export function bodyProperties(item: TextItem, own: boolean): Element {
  const inset = toEmu(item.inset);
  const room = own
    ? { wrap: 'square', lIns: inset, tIns: inset, rIns: inset, bIns: inset, rtlCol: false, anchor: ANCHOR[item.anchor] }
    : {};
  const fitted = !own && (item.scale < 1 || item.tighter > 0);
  const fit = h('a:normAutofit', {
    fontScale: item.scale < 1 ? Math.round(item.scale * 100_000) : undefined,
    lnSpcReduction: item.tighter > 0 ? Math.round(item.tighter * 100_000) : undefined,
  });
  return h('a:bodyPr', room, fitted ? fit : own && h('a:noAutofit'));
}

/** What a frame's text inherits: its slot's style with the slot's own colour and alignment, or its text box's own list style. */
export function frameOf(item: TextItem, slot: Slot | undefined, theme: Theme): Frame {
  const colour = slot === undefined ? item.colour : slot.colour;
  const own = { ...(colour === undefined ? {} : { colour }), ...(slot?.align === undefined ? {} : { align: slot.align }) };
  const style = slot?.style ?? item.style;
  return { inherited: (level) => ({ ...inheritedLook(theme, style, level), ...own }), own, style, fit: (look) => look };
}

/** A text box of ours says the size that was measured; a placeholder says by how much its layout's shrinks. */
export function boxFrameOf(item: TextItem, theme: Theme): Frame {
  const frame = frameOf(item, undefined, theme);
  return { ...frame, inherited: (level) => fitted(frame.inherited(level), item), fit: (look) => fitted(look, item) };
}

function fitted(look: Look, { scale, tighter }: TextItem): Look {
  return { ...look, size: times(look.size, scale), leading: look.leading * (1 - tighter) };
}
