import type { MarkdownIt, StateBlock } from 'markdown-it';
import { type HtmlCell, type HtmlTable, readHtmlTable } from '../html-table.js';
import { closingLine, lastOfBlock } from './table-end.js';

/**
 * `<table>` … `</table>` as the tokens of a table of pipes, with `colspan`, `rowspan` and alignment as their attributes. Blank lines
 * inside don't end it, as they would end CommonMark's HTML block; one without its closing tag ends with it.
 */
export function htmlTable(markdown: MarkdownIt): void {
  markdown.block.ruler.before('html_block', 'html_table', readTable, { alt: ['paragraph', 'reference', 'blockquote'] });
}

const OPEN = /^<table(?=[\s>]|$)/i;

function readTable(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (state.src.charCodeAt(first) !== 0x3c || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  if (!OPEN.test(state.src.slice(first, first + 7))) return false;
  if (silent) return true;
  const close = closingLine(state, start, end) ?? lastOfBlock(state, start, end);
  const table = readHtmlTable(finished(state.getLines(start, close + 1, 0, false)), start);
  for (const { text, line } of table.before) pushText(state, text, line, 'paragraph', 'p');
  pushTable(state, table, start, close + 1);
  for (const { text, line } of table.after) pushText(state, text, line, 'paragraph', 'p');
  state.line = close + 1;
  return true;
}

/** A tag that only begins is one: `<td`. */
const finished = (html: string): string =>
  /^<\/?(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td)(?:\s[^<>]*)?$/i.test(html.slice(Math.max(0, html.lastIndexOf('<'))))
    ? `${html}>`
    : html;

/** What of the table's attributes is left out rides on its token, as `line tag attribute`. */
function pushTable(state: StateBlock, { groups, unread }: HtmlTable, start: number, end: number): void {
  const open = state.push('table_open', 'table', 1);
  open.map = [start, end];
  for (const { text, line } of unread) open.attrPush(['unread', `${line} ${text}`]);
  for (const { head, rows } of groups) {
    const group = head ? 'thead' : 'tbody';
    state.push(`${group}_open`, group, 1);
    for (const { cells, line } of rows) {
      state.push('tr_open', 'tr', 1).map = [line, line + 1];
      for (const cell of cells) pushCell(state, cell);
      state.push('tr_close', 'tr', -1);
    }
    state.push(`${group}_close`, group, -1);
  }
  state.push('table_close', 'table', -1);
}

function pushCell(state: StateBlock, { head, text, line, across, down, align }: HtmlCell): void {
  const tag = head ? 'th' : 'td';
  const token = pushText(state, text, line, tag, tag);
  token.attrSet('colspan', String(across));
  token.attrSet('rowspan', String(down));
  if (align !== undefined) token.attrSet('style', `text-align:${align}`);
}

function pushText(state: StateBlock, text: string, line: number, type: string, tag: string) {
  const open = state.push(`${type}_open`, tag, 1);
  open.map = [line, line + 1];
  const inline = state.push('inline', '', 0);
  inline.content = text;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push(`${type}_close`, tag, -1);
  return open;
}
