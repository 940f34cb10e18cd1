import type { Token } from 'markdown-it';
import { ODD_SPACE, type Passage, type PassageLine } from './types.js';
import { withoutCode } from './without-code.js';

const KINDS: Readonly<Record<string, Passage['kind']>> = {
  paragraph_open: 'paragraph',
  dt_open: 'paragraph',
  heading_open: 'heading',
  th_open: 'cell',
  td_open: 'cell',
};

/** Every text that Markdown's marks can stand in, by the block parser's tokens: code, comments and HTML are none. */
export function passagesOf(tokens: readonly Token[], lines: readonly string[]): readonly Passage[] {
  const passages: Passage[] = [];
  let row = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'tr_open') row = token.map?.[0] ?? row;
    const open = tokens[i - 1];
    const kind = KINDS[open?.type ?? ''];
    if (token.type !== 'inline' || open === undefined || kind === undefined) continue;
    const first = token.map?.[0] ?? row;
    const text = linesOf(token.content, first, lines);
    const underline = kind === 'heading' && open.markup === '-' ? lineAt((open.map?.[1] ?? 1) - 1, lines) : undefined;
    if (text !== undefined) passages.push({ kind, lines: text, ...(underline !== undefined && { underline }) });
  }
  return passages;
}

/** The lines of a block's text in the source; undefined where one can't be found there, since markup stands between. */
function linesOf(content: string, first: number, lines: readonly string[]): readonly PassageLine[] | undefined {
  const words = withoutCode(content).split('\n');
  const found: PassageLine[] = [];
  for (const [i, typed] of content.split('\n').entries()) {
    const start = typed.search(/[^ \t]|$/);
    const text = withoutEnd(typed.slice(start));
    const row = lines[first + i] ?? '';
    const place = row.lastIndexOf(text);
    if (place < 0) return undefined;
    // markdown-it takes spaces of any kind off a paragraph's ends.
    const odd = row.slice(startOfOdd(row, place), place);
    const shown = (words[i] ?? '').slice(start, start + text.length);
    found.push(lineOf(first + i, place - odd.length, row, odd + text, odd + shown));
  }
  return found;
}

const ODD = new RegExp(`[${ODD_SPACE}]`);

/** Where the odd spaces before a place begin. */
function startOfOdd(row: string, place: number): number {
  let start = place;
  while (start > 0 && ODD.test(row.charAt(start - 1))) start -= 1;
  return start;
}

const lineOf = (line: number, column: number, row: string, text: string, words: string): PassageLine => ({
  line,
  column,
  lead: row.slice(0, column).replace(/[^>\s]/g, ' '),
  text,
  words,
});

function lineAt(line: number, lines: readonly string[]): PassageLine {
  const row = lines[line] ?? '';
  const column = Math.max(0, row.indexOf('-'));
  const text = row.slice(column).trimEnd();
  return lineOf(line, column, row, text, text);
}

/** Without the plain spaces at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end -= 1;
  return text.slice(0, end);
}
