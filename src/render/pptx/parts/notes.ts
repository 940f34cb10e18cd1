import type { Block, Rich, Run } from '../../../compose/types.js';
import type { SlidePage } from '../../../layout/types.js';
import { unreachable } from '../../../lib/unreachable.js';
import { collectRelations, type Relations } from '../relations.js';
import { shapeTree } from '../slides/shape-tree.js';
import { declare } from '../xml/names.js';
import { type Element, h } from '../xml/tree.js';
import { slideImage } from './notes-master.js';

/** `ppt/notesSlides/notesSlideN.xml`: the notes as real paragraphs with their bold, lists and links. */
export function notesPart(page: SlidePage, lang: string): { readonly root: Element; readonly relations: Relations } {
  const relations = collectRelations();
  relations.to('notesMaster', '../notesMasters/notesMaster1.xml');
  relations.to('slide', `../slides/slide${page.number}.xml`);
  const paragraphs = page.notes.flatMap((block) => paragraphsOf(block, { level: 0, lang, relations }));
  const body = h(
    'p:sp',
    {},
    h(
      'p:nvSpPr',
      {},
      h('p:cNvPr', { id: 3, name: 'Notes Placeholder 2' }),
      h('p:cNvSpPr', {}, h('a:spLocks', { noGrp: true })),
      h('p:nvPr', {}, h('p:ph', { type: 'body', idx: 1 })),
    ),
    h('p:spPr'),
    h('p:txBody', {}, h('a:bodyPr'), h('a:lstStyle'), paragraphs.length === 0 ? h('a:p', {}, h('a:endParaRPr', { lang })) : paragraphs),
  );
  const root = h(
    'p:notes',
    declare('a', 'r', 'p'),
    h('p:cSld', {}, shapeTree([slideImage(2, false), body])),
    h('p:clrMapOvr', {}, h('a:masterClrMapping')),
  );
  return { root, relations };
}

interface Setting {
  readonly level: number;
  readonly lang: string;
  readonly relations: Relations;
}

function paragraphsOf(block: Block, setting: Setting): readonly Element[] {
  const inside = (blocks: readonly Block[], level = setting.level): readonly Element[] =>
    blocks.flatMap((child) => paragraphsOf(child, { ...setting, level }));
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, setting)];
    case 'heading':
      return [
        paragraph(
          block.text.map((run) => ({ ...run, bold: true })),
          setting,
        ),
      ];
    case 'list':
      return block.items.flatMap(({ blocks, checked }, i) => {
        const mark = checked === undefined ? (block.ordered ? `${block.start + i}.` : '•') : checked ? '☑' : '☐';
        return itemParagraphs(blocks, mark, setting);
      });
    case 'table':
      return [block.head, ...block.rows].map((row) =>
        paragraph(
          row.flatMap(({ text }, i) => (i === 0 ? text : [tab(text[0]), ...text])),
          setting,
        ),
      );
    case 'code':
      return block.text.split('\n').map((line) => paragraph([{ text: line, code: true, at: block.at }], setting));
    case 'image':
      return [paragraph(block.caption.length > 0 ? block.caption : [{ text: block.image.alt, at: block.at }], setting)];
    case 'quote':
    case 'only':
      return inside(block.blocks);
    case 'columns':
      return block.columns.flatMap(({ blocks }) => inside(blocks));
    case 'footnotes':
      return block.notes.flatMap(({ blocks }) => inside(blocks));
    case 'rule':
      return [];
    default:
      return unreachable(block, 'render/pptx notes');
  }
}

/** A list item: its first paragraph behind the mark, the rest one level in. */
function itemParagraphs(blocks: readonly Block[], mark: string, setting: Setting): readonly Element[] {
  const [first, ...rest] = blocks;
  const lead = first?.kind === 'paragraph' ? first.text : [];
  const at = first?.at ?? { file: '', line: 1, column: 1 };
  const others = first?.kind === 'paragraph' ? rest : blocks;
  const deeper = { ...setting, level: Math.min(8, setting.level + 1) };
  return [paragraph([{ text: `${mark} `, at }, ...lead], setting), ...others.flatMap((block) => paragraphsOf(block, deeper))];
}

const tab = (beside: Run | undefined): Run => ({ text: '\t', at: beside?.at ?? { file: '', line: 1, column: 1 } });

function paragraph(text: Rich, { level, lang, relations }: Setting): Element {
  const runs = text.filter((run) => run.text !== '').map((run) => runElement(run, lang, relations));
  return h('a:p', {}, level > 0 && h('a:pPr', { lvl: level }), runs, runs.length === 0 && h('a:endParaRPr', { lang }));
}

function runElement(run: Run, lang: string, relations: Relations): Element {
  const properties = h(
    'a:rPr',
    {
      lang,
      b: run.bold,
      i: run.italic,
      u: run.underline === true ? 'sng' : undefined,
      strike: run.strike === true ? 'sngStrike' : undefined,
      baseline: run.script === 'super' ? 30_000 : run.script === 'sub' ? -25_000 : undefined,
      dirty: false,
    },
    run.code === true && h('a:latin', { typeface: 'Consolas' }),
    run.link !== undefined && !run.link.startsWith('#') && h('a:hlinkClick', { 'r:id': relations.outside(run.link) }),
  );
  return run.text === '\n' ? h('a:br', {}, properties) : h('a:r', {}, properties, h('a:t', {}, run.text));
}
