import type { MarkdownIt, StateBlock } from 'markdown-it';
import { NO_ATTRIBUTES } from '../attributes.js';
import { readInside } from './inside.js';

/** Classes of remark's and xaringan's own styles, and colours and sizes: any other `.word[` may be meant as it is written. */
const NAMES =
  'left|right|center|middle|top|bottom|inverse|pull-left|pull-right|left-column|right-column|footnote|tiny|small|large|huge|bold|red|blue|green|orange|yellow|purple|pink|gr[ae]y|black|white|font\\d{2,3}';

const OPEN = new RegExp(`^\\.(${NAMES})(?:\\.[\\w-]+)*\\[[ \\t]*$`);
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])\\.(?:${NAMES})(?:\\.[\\w-]+)*$`, 'u');

/** More than a class has letters. */
const LONGEST_NAME = 60;

/**
 * remark's content classes: `.red[words]` in a text is the words; a line `.pull-left[` up to a line `]` is a directive of that name
 * (remark's wiki, "Markdown", "Content classes").
 */
export function remarkClass(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'remark_class', readBlock, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  markdown.inline.ruler.before('link', 'remark_class', (state, silent) => {
    const { pos } = state;
    if (state.src.charCodeAt(pos) !== 0x5b) return false;
    const mark = BEFORE.exec(state.src.slice(Math.max(0, pos - LONGEST_NAME), pos))?.[0];
    const end = mark === undefined ? -1 : state.md.helpers.parseLinkLabel(state, pos, false);
    if (mark === undefined || end < 0) return false;
    // The class is read as text already.
    if (!silent && !state.pending.endsWith(mark)) return false;
    if (!silent) {
      state.pending = state.pending.slice(0, -mark.length);
      state.pos = pos - mark.length;
      readInside(state, 'span', pos + 1, end).meta = { attributes: NO_ATTRIBUTES };
    }
    state.pos = end + 1;
    return true;
  });
}

function readBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const name = OPEN.exec(lineOf(state, start))?.[1];
  if (name === undefined || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const close = closingLine(state, start, end);
  if (close === undefined) return false;
  if (silent) return true;
  const open = state.push('directive_open', '', 1);
  open.map = [start, close];
  open.info = name;
  open.meta = { attributes: NO_ATTRIBUTES, closed: true };
  const { lineMax, parentType } = state;
  state.lineMax = close;
  state.parentType = 'directive';
  state.md.block.tokenize(state, start + 1, close);
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.push('directive_close', '', -1);
  state.line = close + 1;
  return true;
}

/** Lines that one class may hold: every such opening is looked for once, so the search must end. */
const LONGEST = 300;

function closingLine(state: StateBlock, start: number, end: number): number | undefined {
  let depth = 1;
  for (let line = start + 1; line < Math.min(end, start + LONGEST); line += 1) {
    const text = lineOf(state, line);
    if (OPEN.test(text)) depth += 1;
    else if (/^\][ \t]*$/.test(text)) depth -= 1;
    if (depth === 0) return line;
  }
  return undefined;
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
