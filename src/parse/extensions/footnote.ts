import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { execAt } from './exec-at.js';
import { readInside } from './inside.js';

const DEFINITION = /\[\^([^\s\]^]+)\]:[ \t]*/y;
const REFERENCE = /\[\^([^\s\]^]+)\](?![(:])/y;

/** GitHub's and Pandoc's footnotes: `[^1]` in the text, `[^1]: …` with paragraphs indented by four columns beneath it; `^[…]` is both at once. */
export function footnote(markdown: MarkdownIt): void {
  markdown.block.ruler.before('reference', 'footnote_definition', readDefinition, { alt: ['paragraph', 'reference'] });
  markdown.inline.ruler.before('link', 'footnote_reference', (state, silent) => {
    const label = matchAt(REFERENCE, state.src, state.pos);
    if (label?.[1] === undefined || state.pos + label[0].length > state.posMax) return false;
    if (!silent) state.push('footnote_reference', '', 0).content = label[1];
    state.pos += label[0].length;
    return true;
  });
  markdown.inline.ruler.before('link', 'footnote_inline', readInline);
}

/** `^[text]`: a footnote written where it is cited. */
function readInline(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5e || state.src.charCodeAt(state.pos + 1) !== 0x5b) return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos + 1);
  if (end < 0 || end >= state.posMax) return false;
  if (!silent) readInside(state, 'footnote_text', state.pos + 2, end);
  state.pos = end + 1;
  return true;
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  if (text.charCodeAt(position) !== 0x5b || text.charCodeAt(position + 1) !== 0x5e) return null;
  return execAt(pattern, text, position);
}

function readDefinition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const position = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  const match = matchAt(DEFINITION, state.src, position);
  if (match?.[1] === undefined || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  if (silent) return true;
  const open = state.push('footnote_open', '', 1);
  open.content = match[1];
  const map: [number, number] = [start, start + 1];
  open.map = map;
  readBody(state, start, end, position + match[0].length);
  map[1] = state.line;
  state.push('footnote_close', '', -1);
  return true;
}

/** The body's first line begins after the label; the further ones are indented by four columns, as a list item's are. */
function readBody(state: StateBlock, start: number, end: number, bodyStart: number): void {
  const [mark, shift, count, parent] = [state.bMarks[start] ?? 0, state.tShift[start] ?? 0, state.sCount[start] ?? 0, state.parentType];
  const indent = state.blkIndent;
  state.bMarks[start] = bodyStart;
  state.tShift[start] = 0;
  state.sCount[start] = indent + 4;
  state.blkIndent = indent + 4;
  state.parentType = 'footnote';
  state.line = start + 1;
  if (bodyStart < (state.eMarks[start] ?? 0)) state.md.block.tokenize(state, start, end);
  else if (start + 1 < end) state.md.block.tokenize(state, start + 1, end);
  state.parentType = parent;
  state.blkIndent = indent;
  state.sCount[start] = count;
  state.tShift[start] = shift;
  state.bMarks[start] = mark;
}
