import { percentDecoded } from '../lib/percent-decoded.js';
import type { Block, Inline } from '../parse/types.js';
import type { Heading } from './heading.js';
import { plainOf } from './plain.js';

/**
 * Ids for headings that links lead to by the names that GitHub, Pandoc and most editors give headings of their own: `[up](#two-words)`
 * leads to `## Two words`. Only what is linked to gets one. Returns the blocks, and each changed heading by what it was.
 */
export function nameLinkedHeadings(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly renamed: ReadonlyMap<Block, Heading>;
} {
  const wanted = new Set<string>();
  eachInline(blocks, (inline) => {
    if (inline.kind === 'link' && inline.href.trim().startsWith('#')) wanted.add(inline.href.trim().slice(1));
  });
  const renamed = new Map<Block, Heading>();
  if (wanted.size === 0) return { blocks, renamed };
  const names = namesOf(headingsIn(blocks));
  for (const target of wanted) {
    const heading = names.get(percentDecoded(target)) ?? names.get(lettersOf(percentDecoded(target)));
    if (heading === undefined || heading.attributes.id !== undefined || renamed.has(heading)) continue;
    renamed.set(heading, { ...heading, attributes: { ...heading.attributes, id: percentDecoded(target) } });
  }
  return { blocks: renamed.size === 0 ? blocks : replaced(blocks, renamed), renamed };
}

/** Headings by GitHub's name, `-1` behind it where it occurs again (github-slugger), and by their letters alone: other tools' names differ in the signs between. */
function namesOf(headings: readonly Heading[]): ReadonlyMap<string, Heading> {
  const names = new Map<string, Heading>();
  const counts = new Map<string, number>();
  for (const heading of headings) {
    const words = plainOf(heading.children);
    const slug = words
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
      .replace(/\s/g, '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    for (const name of [count === 0 ? slug : `${slug}-${count}`, lettersOf(words)]) if (!names.has(name)) names.set(name, heading);
  }
  return names;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Where a link can lead: a heading inside a list or a quote is too little of a place. */
function headingsIn(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block] : block.kind === 'directive' ? headingsIn(block.blocks) : []));
}

const replaced = (blocks: readonly Block[], renamed: ReadonlyMap<Block, Heading>): readonly Block[] =>
  blocks.map((block) =>
    block.kind === 'directive' ? { ...block, blocks: replaced(block.blocks, renamed) } : (renamed.get(block) ?? block),
  );

function eachInline(blocks: readonly Block[], visit: (inline: Inline) => void): void {
  const inlines = (all: readonly Inline[]): void => {
    for (const inline of all) {
      visit(inline);
      if ('children' in inline) inlines(inline.children);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'paragraph') inlines(block.children);
    else if (block.kind === 'list') for (const item of block.items) eachInline(item.blocks, visit);
    else if (block.kind === 'quote' || block.kind === 'directive') eachInline(block.blocks, visit);
    else if (block.kind === 'table') for (const cell of [...block.head, ...block.rows].flat()) inlines(cell.children);
  }
}
