import { readFileSync } from 'node:fs';
import { modelDeck } from '../../src/model/index.js';
import type { Block, Deck, Rich } from '../../src/model/types.js';
import { parseMarkdown } from '../../src/parse/index.js';
import { type MemoryEnv, memoryEnv } from './memory-env.js';

/** A deck read from Markdown, with the environment that holds its diagnostics. */
export interface Read {
  readonly deck: Deck;
  readonly env: MemoryEnv;
}

export function readDeck(text: string, env: MemoryEnv = memoryEnv(), file = '/talk/deck.md'): Read {
  return { deck: modelDeck(parseMarkdown(text, file, env), env), env };
}

export const readFileDeck = (path: string): Read => readDeck(readFileSync(path, 'utf8'), memoryEnv(), path);

/** Runs as text with their marks in angle brackets: `a <bold|b> <link=#x bold|c>`. */
export function richText(rich: Rich): string {
  return rich
    .map(({ text, at: _, ...marks }) => {
      const names = Object.entries(marks)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => (value === true ? key : `${key}=${String(value)}`));
      return names.length === 0 ? text : `<${names.join(' ')}|${text}>`;
    })
    .join('');
}

/** Blocks as an indented outline, one line a block. */
export function blockText(blocks: readonly Block[], indent = ''): string {
  return blocks.map((block) => `${indent}${lineOf(block, indent)}`).join('\n');
}

function lineOf(block: Block, indent: string): string {
  const inner = `${indent}  `;
  switch (block.kind) {
    case 'heading':
      return `h${block.level} ${richText(block.text)}`;
    case 'paragraph':
      return `p ${richText(block.text)}`;
    case 'list':
      return `${block.ordered ? `ol ${block.start}` : 'ul'}\n${block.items.map(({ blocks, checked }) => `${indent} -${checked === undefined ? '' : checked ? ' [x]' : ' [ ]'}\n${blockText(blocks, inner)}`).join('\n')}`;
    case 'table':
      return `table ${block.columns.map((align) => align ?? '-').join(' ')}\n${[...block.head, ...block.rows].map((row) => `${inner}${row.map(({ text }) => richText(text)).join(' | ')}`).join('\n')}`;
    case 'code':
      return `code ${block.lang ?? ''} [${block.highlight.join(',')}] ${JSON.stringify(block.text)}`;
    case 'callout':
      return `${block.tone}\n${blockText(block.blocks, inner)}`;
    case 'quote':
      return `quote\n${blockText(block.blocks, inner)}`;
    case 'image':
      return `image ${block.image.format} ${block.image.width}×${block.image.height} “${block.image.alt}” ${richText(block.caption)}`.trimEnd();
    case 'chart':
      return `chart ${block.chart.type} ${block.chart.series.map(({ name, values }) => `${name} ${values.map((value) => value ?? '-').join(' ')}`).join(' | ')}`;
    case 'columns':
      return `columns\n${block.columns.map(({ width, blocks }) => `${indent} | ${width ?? 'auto'}\n${blockText(blocks, inner)}`).join('\n')}`;
    case 'rule':
      return 'rule';
    case 'footnotes':
      return `footnotes\n${block.notes.map(({ number, blocks }) => `${indent} ${number}\n${blockText(blocks, inner)}`).join('\n')}`;
    case 'only':
      return `only ${block.output}\n${blockText(block.blocks, inner)}`;
  }
}

/** Sections and slides by their titles: `[1] Section`, `  Slide`. */
export const outlineText = ({ sections }: Deck): string =>
  sections
    .flatMap(({ title, number, slides }) => [
      `[${number ?? ''}] ${richText(title)}`.trimEnd(),
      ...slides.map((slide) => `  ${richText(slide.title) || '(untitled)'}`),
    ])
    .join('\n');

/** The blocks of the deck's only slide. */
export function slideText(text: string, env?: MemoryEnv): string {
  const { deck } = readDeck(`## Slide\n\n${text}`, env);
  return blockText(deck.sections[0]?.slides[0]?.blocks ?? []);
}
