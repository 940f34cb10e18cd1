import { contrast, type Hex, type Palette, parseColour, resolveColour } from '../../../lib/colour.js';
import { startOf } from '../../../lib/span.js';
import type { Env } from '../../../lib/world.js';
import { paperOf } from '../../paper.js';
import type { PaperSource, PaperStyleSource } from '../../schema.js';
import type { Paper, PaperStyleName } from '../../types.js';

type Row = readonly [size: number, leading: number, before: number, after: number, rest?: PaperStyleSource];

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;
const WHITE = 'FFFFFF' as Hex;
const GREY = '#595959';

/** Colours for white paper, as theme files write them: accents that can be read on it, else the text's own. */
function inks(palette: Palette) {
  const readable = (source: string): boolean => {
    const colour = parseColour(source);
    return colour !== undefined && contrast(resolveColour(colour, palette), WHITE) >= READABLE;
  };
  const first = (...sources: readonly string[]): string => sources.find(readable) ?? 'dk1';
  return {
    text: readable('dk1') ? 'dk1' : '#1A1A1A',
    accent: first('accent1', 'dk2', 'accent2', 'accent3', 'accent1-25', 'accent1-50'),
    title: first('dk2', 'accent1', 'accent1-25', 'accent1-50'),
    link: first('hlink', 'accent1', 'dk2'),
  };
}

/** The handout of a template: our own measure of type, in its fonts and colours. */
export function templatePaper(palette: Palette, onWhite: Paper['onWhite'], file: string, env: Env): Paper {
  const at = startOf(file);
  const yaml = { value: {}, at: () => at, keyAt: () => at };
  const paper = paperOf(paperSource(onWhite?.palette ?? palette), { folder: '', yaml, env });
  return onWhite === undefined ? paper : { ...paper, onWhite };
}

function paperSource(palette: Palette): PaperSource {
  const { text, accent, title, link } = inks(palette);
  const head = { font: 'heading', bold: true, colour: title } as const;
  const rows: Readonly<Record<Exclude<PaperStyleName, 'body'>, Row>> = {
    coverTitle: [30, 40, 0, 6, head],
    coverSubtitle: [15, 22, 0, 4],
    coverDetail: [10, 15, 0, 0, { colour: GREY }],
    contents: [10.5, 18, 0, 0],
    chapterNumber: [40, 46, 0, 0, { ...head, colour: accent }],
    chapter: [20, 28, 4, 10, head],
    topic: [14, 20, 14, 5, { ...head, colour: accent }],
    heading: [11, 17, 7, 3, { font: 'heading', bold: true }],
    quote: [10.5, 17, 0, 5],
    code: [8.5, 12.5, 0, 0],
    table: [9, 13.5, 0, 0],
    caption: [8, 11, 0, 0],
    url: [7.5, 10, 0, 0, { colour: link }],
    note: [9.5, 15, 0, 4],
    running: [8, 11, 0, 0, { colour: GREY }],
    legal: [9, 14, 0, 6],
  };
  const styles = Object.entries(rows).map(([name, [size, leading, before, after, rest]]) => [
    name,
    { size, leading, before, after, ...rest },
  ]);
  return {
    margin: { top: '24mm', right: '18mm', bottom: '22mm', left: '22mm' },
    rail: { width: '34mm', gutter: '8mm' },
    code: '24mm',
    accent,
    rule: '#BFBFBF',
    opener: 'rule',
    text: { body: { size: 10.5, leading: 17, after: 5, colour: text }, ...Object.fromEntries(styles) },
  };
}
