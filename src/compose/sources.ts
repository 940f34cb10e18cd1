import type { Span } from '../lib/span.js';
import { halve, writtenColumns } from './columns.js';
import { literal } from './exchange.js';
import type { Filled, Filling } from './render.js';
import { FURNITURE, type Template } from './template-set.js';
import type { Block, DraftSlot, Rich } from './types.js';

/** Text of the front matter as runs: nothing in it is Markdown. */
export const richOf = (text: string, at: Span): Rich => (text === '' ? [] : literal(text, { text: '', at }));

/** A line of text as a slot holds it; nothing for none. */
export const lineOf = (text: Rich, at: Span): readonly Block[] => (text.length === 0 ? [] : [{ kind: 'paragraph', text, at }]);

/** A slide's title and text as the sources that a template declares: in two columns, or with its first picture apart, where it has slots for them. */
export function sourcesOf(title: Rich, blocks: readonly Block[], template: Template, at: Span): Filling['sources'] {
  const from = new Set([...template.slots.values()].map((slot) => slot.from));
  const titleBlocks = lineOf(title, at);
  if (from.has('picture')) return { title: titleBlocks, ...pictureApart(blocks) };
  if (!from.has('left') && !from.has('right')) return { title: titleBlocks, body: blocks };
  const { left, right } = writtenColumns(blocks) ?? (from.has('body') ? { left: [], right: [] } : halve(blocks));
  const inColumns = left.length + right.length > 0;
  return { title: titleBlocks, left, right, body: inColumns ? [] : blocks };
}

function pictureApart(blocks: readonly Block[]): { readonly picture: readonly Block[]; readonly body: readonly Block[] } {
  const first = blocks.find(({ kind }) => kind === 'image');
  return { picture: first === undefined ? [] : [first], body: blocks.filter((block) => block !== first) };
}

/** What an author wrote on a slide; the cover's texts are the front matter's, and its template may print them by name. */
const WRITTEN = ['picture', 'body', 'left', 'right'] as const;

/**
 * Puts what a template took into no slot where it can be read: a title as a heading, text after what the first
 * content slot holds. A slide loses nothing, whatever layout it asked for.
 */
export function keepAll(
  { slots, taken }: Filled,
  sources: Filling['sources'],
  template: Template,
  at: Span,
): ReadonlyMap<string, DraftSlot> {
  const title = slots.has('title') || taken.has('title') ? [] : (sources.title ?? []).map(asHeading);
  const text = WRITTEN.filter((source) => !taken.has(source)).flatMap((source) => sources[source] ?? []);
  if (title.length + text.length === 0) return slots;
  const name = contentSlot(template);
  const blocks = [...title, ...(slots.get(name)?.blocks ?? []), ...text];
  return new Map([...slots, [name, { blocks, at }]]);
}

const asHeading = (block: Block): Block =>
  block.kind === 'paragraph' ? { kind: 'heading', level: 1, text: block.text, at: block.at } : block;

/** Where overflowing content goes: `body`, else the first slot that is no furniture. */
function contentSlot({ slots }: Template): string {
  const names = [...slots.keys()].filter((name) => !FURNITURE.some((furniture) => furniture === name));
  return names.find((name) => name === 'body') ?? names[0] ?? 'body';
}
