import type { Cover, Meta, Rich, Slide } from './types.js';

/** Lines and characters that stand on a cover beneath its title. */
const MOST_LINES = 8;
const MOST_LETTERS = 400;

/** The slide as a cover, if its text is one: a title, and few lines beneath it without pictures, codes or footnotes. What the front matter says as well is said once. */
export function coverOf({ title, id, blocks, notes, backgrounds, furniture, at }: Slide, meta: Meta): Cover | undefined {
  const lines = blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? [block] : []));
  const letters = lines.reduce((sum, { text }) => sum + plain(text).length, 0);
  if (plain(title).trim() === '' || lines.length < blocks.filter(({ kind }) => kind !== 'rule').length) return undefined;
  if (lines.length > MOST_LINES || letters > MOST_LETTERS || [title, ...lines.map(({ text }) => text)].some(cites)) return undefined;
  const said = [meta.subtitle, meta.author, meta.date].map((text) => text?.trim());
  const shown = lines.flatMap((block) =>
    said.includes(plain(block.text).trim()) ? [] : [{ kind: 'paragraph' as const, text: block.text, at: block.at }],
  );
  return {
    title,
    ...(id === undefined ? {} : { id }),
    blocks: shown,
    notes,
    backgrounds,
    ...(furniture === undefined ? {} : { furniture }),
    at,
  };
}

const plain = (text: Rich): string => text.map((run) => run.text).join('');

const cites = (text: Rich): boolean => text.some(({ video, footnote }) => video !== undefined || footnote !== undefined);
