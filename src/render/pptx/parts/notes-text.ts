import type { Block, ListItem, Rich, Run } from '../../../compose/types.js';
import type { SafeLink } from '../../../lib/links/safe-link.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import { mapBlock } from '../../../model/walk.js';
import { type Cell, gridOf } from '../charts/grid.js';
import { autoNumber, type Numbered, type Numbering, typedNumber } from '../numbering.js';
import type { Relations } from '../relations.js';
import { linkElement } from '../text.js';
import type { NotesContext } from './notes-context.js';

interface NoteSetting extends NotesContext {
  readonly relations: Relations;
  readonly numbering: Numbering;
  /** The list's numbers are written `1)`. */
  readonly paren?: true | undefined;
  /** List level, 0 first; undefined outside lists. */
  readonly level?: number;
}

/** Blocks as paragraphs of a notes page; a picture is its caption or alt text, a table's cells stand behind tabs. */
export function noteParagraphs(blocks: readonly Block[], setting: NoteSetting): readonly Element[] {
  return blocks.flatMap((block) => paragraphsOf(block, setting));
}

function paragraphsOf(block: Block, setting: NoteSetting): readonly Element[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(strong(block.text), setting)];
    case 'list':
      return block.items.flatMap((item, i) =>
        itemParagraphs(item, block.ordered ? block.start + i : undefined, { ...setting, paren: block.paren }),
      );
    case 'table':
      return [
        ...block.head.map((row) => strong(row.flatMap(({ text }, i) => tabbed(text, i)))),
        ...block.rows.map((row) => row.flatMap(({ text }, i) => tabbed(text, i))),
      ]
        .filter((row) => row.length > 0)
        .map((row) => paragraph(row, setting));
    case 'code':
      return block.text.split('\n').map((line) => paragraph([{ text: line, code: true, at: block.at }], setting));
    case 'image':
      return pictureParagraphs(block, setting);
    case 'chart':
      return chartParagraphs(block, setting);
    default:
      return partParagraphs(block, setting);
  }
}

/** What stands in a block, part by part. */
function partParagraphs(block: Block, setting: NoteSetting): readonly Element[] {
  const paragraphs: Element[] = [];
  mapBlock(block, {
    text: (text) => {
      paragraphs.push(paragraph(text, setting));
      return text;
    },
    blocks: (blocks) => {
      paragraphs.push(...noteParagraphs(blocks, setting));
      return blocks;
    },
  });
  return paragraphs;
}

/** A picture is told by its caption, else by what it shows. */
function pictureParagraphs({ image: { alt }, caption, at }: Block & { readonly kind: 'image' }, setting: NoteSetting): readonly Element[] {
  if (caption.length > 0) return [paragraph(caption, setting)];
  return alt === '' ? [] : [paragraph([{ text: alt, at }], setting)];
}

/** A chart is told by its title, or what the author says it shows, and by its data, a row a line; its caption follows. */
function chartParagraphs({ chart, caption, at }: Block & { readonly kind: 'chart' }, setting: NoteSetting): readonly Element[] {
  const named = chart.title ?? chart.alt;
  const lines = gridOf(chart).rows.map((row) => row.map((cell) => cellText(cell, chart.format.percent)).join('\t'));
  const texts = [...(named === undefined ? [] : [named]), ...lines].filter((text) => text.trim() !== '').map((text) => [{ text, at }]);
  return [...texts, ...(caption.length === 0 ? [] : [caption])].map((text) => paragraph(text, setting));
}

const cellText = (cell: Cell, percent: boolean): string =>
  typeof cell === 'number' && percent ? `${Number((cell * 100).toPrecision(12))}%` : String(cell ?? '');

const strong = (text: Rich): Rich => text.map((run) => ({ ...run, bold: true }));

const tabbed = (text: Rich, column: number): Rich => {
  const at = text[0]?.at;
  return column === 0 || at === undefined ? text : [{ text: '\t', at }, ...text];
};

/** A real bullet or number; none where the number is typed. */
function markElements({ checked }: ListItem, numbered: Numbered | undefined): readonly Element[] {
  if (checked !== undefined) return [h('a:buFont', { typeface: 'Segoe UI Symbol' }), h('a:buChar', { char: checked ? '☑' : '☐' })];
  if (numbered === undefined) return [h('a:buFont', { typeface: 'Arial' }), h('a:buChar', { char: '•' })];
  if (numbered.kind === 'typed') return [h('a:buNone')];
  return [h('a:buFont', { typeface: '+mj-lt' }), autoNumber(numbered)];
}

/** Width of a level, in EMU: a quarter inch. */
const STEP = 228_600;

/** A list item: its first paragraph behind the mark, the rest one level in, without one. */
function itemParagraphs(item: ListItem, number: number | undefined, setting: NoteSetting): readonly Element[] {
  const { blocks, checked, at } = item;
  const level = Math.min(8, (setting.level ?? -1) + 1);
  const numbered = setting.numbering.next(level, checked === undefined ? (number ?? 'bullet') : 'bullet', setting.paren);
  const mark = markElements(item, numbered);
  const [first, ...rest] = blocks;
  const words = first?.kind === 'paragraph' ? first.text : [];
  const text = numbered?.kind === 'typed' ? [{ text: `${typedNumber(numbered)}\t`, at }, ...words] : words;
  const properties = h('a:pPr', { marL: (level + 1) * STEP, indent: -STEP, lvl: level || undefined }, mark);
  return [listed(text, setting, properties), ...noteParagraphs(first?.kind === 'paragraph' ? rest : blocks, { ...setting, level })];
}

function paragraph(text: Rich, setting: NoteSetting): Element {
  const { level, numbering } = setting;
  numbering.next(level ?? 0, undefined);
  return listed(
    text,
    setting,
    level === undefined ? undefined : h('a:pPr', { marL: (level + 1) * STEP, indent: 0, lvl: level || undefined }),
  );
}

function listed(text: Rich, setting: NoteSetting, properties: Element | undefined): Element {
  const { lang } = setting;
  const runs = text.filter((run) => run.text !== '').map((run) => runElement(run, setting));
  return h('a:p', {}, properties, runs, runs.length === 0 && h('a:endParaRPr', { lang, dirty: false }));
}

function runElement(run: Run, setting: NoteSetting): Element {
  const { latin, eastAsian } = setting.theme.fonts.mono;
  const properties = h(
    'a:rPr',
    {
      lang: setting.lang,
      b: run.bold,
      i: run.italic,
      u: run.underline === true ? 'sng' : undefined,
      strike: run.strike === true ? 'sngStrike' : undefined,
      baseline: run.script === 'super' || run.footnote !== undefined ? 30_000 : run.script === 'sub' ? -25_000 : undefined,
      dirty: false,
    },
    run.code === true && [h('a:latin', { typeface: latin }), h('a:ea', { typeface: eastAsian }), h('a:cs', { typeface: latin })],
    run.link !== undefined && linkTo(run.link, setting),
  );
  return run.text === '\n' ? h('a:br', {}, properties) : h('a:r', {}, properties, h('a:t', {}, run.text));
}

/** A link out. One to a slide is plain text: a notes page may have a relationship to its own slide only (Open XML SDK). */
const linkTo = (address: SafeLink, { relations }: NoteSetting): Element | undefined =>
  address.startsWith('#') ? undefined : linkElement('a:hlinkClick', { kind: 'url', url: address }, relations);
