import type { Report } from '../lib/diagnostics.js';
import type { Block, Inline } from '../parse/types.js';
import { NO_ATTRIBUTES } from './attributes.js';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Where the notes begin: a line of a paragraph, and what of it stands before and behind the mark. */
interface Found {
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly before: readonly Inline[];
  readonly behind: readonly Inline[];
  /** The line as it is shown. */
  readonly mark: Extract<Inline, { kind: 'text' }>;
}

const MARK = /^\s*notes?\s?[:：]\s*/i;

/**
 * A slide's blocks with what stands behind `Note:` or `Notes:` as its speaker notes, up to its end. As in reveal.js a line begins with the mark,
 * and it stands once on the slide (plugin/markdown: `notesSeparator`, and `notesMatch.length === 2`). What else begins like this is words for
 * the audience: as the first words of a slide with more below, or with anything but paragraphs below. Both are reported.
 */
export function notesBehindNames(blocks: readonly Block[], report: Report): readonly Block[] {
  const [first, ...others] = blocks.flatMap((block, index) => (block.kind === 'paragraph' ? marksIn(block, index) : []));
  if (first === undefined) return blocks;
  if (others.length > 0 || !isNotes(first, blocks)) {
    tellShown(first, report);
    return blocks;
  }
  const { index, paragraph, before, behind, mark } = first;
  report({
    severity: 'warning',
    id: 'taken-as-meant',
    message: `“${shortened(mark.value)}” begins speaker notes in reveal.js; it is read so: what follows on its slide is notes`,
    at: mark.at,
    help: 'put notes between `::: notes` and `:::`; to show the words write `**Note:**`',
  });
  const notes: readonly Block[] = [
    ...(behind.length === 0 ? [] : [{ ...paragraph, children: behind, at: mark.at }]),
    ...blocks.slice(index + 1),
  ];
  const kept: readonly Block[] = before.length === 0 ? [] : [{ ...paragraph, children: before }];
  const directive: Block = { kind: 'directive', name: 'notes', attributes: NO_ATTRIBUTES, blocks: notes, at: mark.at };
  return [...blocks.slice(0, index), ...kept, directive];
}

function marksIn(paragraph: Paragraph, index: number): readonly Found[] {
  const { children } = paragraph;
  return children.flatMap((child, i): readonly Found[] => {
    if (child.kind !== 'text' || (i > 0 && children[i - 1]?.kind !== 'lineBreak') || !MARK.test(child.value)) return [];
    const value = child.value.replace(MARK, '');
    const rest = children.slice(i + 1);
    const behind = value === '' ? rest.slice(rest[0]?.kind === 'lineBreak' ? 1 : 0) : [{ ...child, value }, ...rest];
    return [{ index, paragraph, before: children.slice(0, Math.max(0, i - 1)), behind, mark: child }];
  });
}

/** A mark alone on its line is nothing else; with words behind it, it is where no more than paragraphs stand below, and none of them where nothing stands above. */
function isNotes({ index, before, mark }: Found, blocks: readonly Block[]): boolean {
  if (mark.value.replace(MARK, '') === '') return true;
  const below = blocks.slice(index + 1);
  const above = before.length > 0 || blocks.slice(0, index).some(({ kind }) => kind !== 'comment');
  return above ? below.every(isSaid) : below.every((block) => block.kind !== 'paragraph' && isSaid(block));
}

const isSaid = (block: Block): boolean =>
  block.kind === 'comment' ||
  (block.kind === 'directive' && block.name === 'notes') ||
  (block.kind === 'paragraph' && block.children.every(({ kind }) => kind !== 'image'));

function tellShown({ mark }: Found, report: Report): void {
  report({
    severity: 'warning',
    id: 'foreign-syntax',
    message: `“${shortened(mark.value)}” begins speaker notes in reveal.js; here it seems to be said to the audience, and is shown`,
    at: mark.at,
    help: 'put notes between `::: notes` and `:::`; write `**Note:**` for what is to be shown',
  });
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
