import { eachText, mapBlock } from '../model/walk.js';
import { HANDLE, type Handles } from './handles.js';
import type { Block, Rich, Run } from './types.js';

/** Blocks that Markdown read from a template, with what their handles stand for in place. Changes nothing it was given. */
export function exchange(blocks: readonly Block[], handles: Handles): readonly Block[] {
  return blocks.flatMap((block) => exchangeBlock(block, handles));
}

function exchangeBlock(block: Block, handles: Handles): readonly Block[] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return splice(block, handles);
  const change = {
    text: (text: Rich) => flatten(pieces(text, handles)),
    blocks: (blocks: readonly Block[]) => exchange(blocks, handles),
    words: (words: string) => handles.expand(words),
  };
  return [mapBlock(block, change)];
}

/** A run of a template's text, or blocks that stand in the middle of it. */
type Part = Run | readonly Block[];

/** Text and blocks in one paragraph: text before, the blocks, text after; one slot of one paragraph stays in the line. */
function splice(block: Extract<Block, { kind: 'paragraph' | 'heading' }>, handles: Handles): readonly Block[] {
  const parts = pieces(block.text, handles);
  const alone = parts.length === 1 ? parts[0] : undefined;
  if (isBlocks(alone)) return block.kind === 'paragraph' ? alone : asHeading(block, alone);
  const result: Block[] = [];
  let text: Run[] = [];
  const flush = (): void => {
    if (text.length > 0) result.push({ ...block, text });
    text = [];
  };
  for (const part of parts) {
    const line = isBlocks(part) ? soleLine(part) : undefined;
    if (!isBlocks(part)) text.push(part);
    else if (line !== undefined) text.push(...line);
    else {
      flush();
      result.push(...part);
    }
  }
  flush();
  return result;
}

const isBlocks = (part: Part | undefined): part is readonly Block[] => Array.isArray(part);

function asHeading(heading: Extract<Block, { kind: 'paragraph' | 'heading' }>, blocks: readonly Block[]): readonly Block[] {
  const line = soleLine(blocks);
  return line === undefined ? blocks : [{ ...heading, text: line }];
}

function soleLine(blocks: readonly Block[]): Rich | undefined {
  const [first] = blocks;
  return blocks.length === 1 && first?.kind === 'paragraph' ? first.text : undefined;
}

/** Runs with their handles exchanged. A value takes the marks of the text around it, and its line ends become line breaks. */
function pieces(text: Rich, handles: Handles): readonly Part[] {
  return text.flatMap((run): readonly Part[] => (HANDLE.test(run.text) ? piecesOf(run, handles) : [run]));
}

function piecesOf(run: Run, handles: Handles): readonly Part[] {
  const parts: Part[] = [];
  let text = '';
  const flush = (): void => {
    parts.push(...literal(text, run));
    text = '';
  };
  for (const part of run.text.split(HANDLE)) {
    const piece = handles.get(part);
    if (piece?.kind === 'blocks') {
      flush();
      parts.push(piece.blocks);
    } else text += piece?.text ?? part;
  }
  flush();
  return parts;
}

/** Text with its line ends as runs of their own, as `Run.text` wants them. */
export function literal(text: string, like: Run): Run[] {
  return text
    .split(/(\n)/)
    .filter((part) => part !== '')
    .map((part) => ({ ...like, text: part }));
}

/** For places that hold one line only, a cell or a caption: blocks become their text. */
function flatten(parts: readonly Part[]): Rich {
  return parts.flatMap((part): readonly Run[] => (isBlocks(part) ? blocksText(part) : [part]));
}

function blocksText(blocks: readonly Block[]): Rich {
  const runs: Run[] = [];
  eachText(blocks, (text) => {
    const [first] = text;
    if (runs.length > 0 && first !== undefined) runs.push({ text: ' ', at: first.at });
    runs.push(...text);
  });
  return runs;
}
