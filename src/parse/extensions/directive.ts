import type { MarkdownIt, StateBlock } from 'markdown-it';
import { NO_ATTRIBUTES, readAttributes } from '../attributes.js';
import type { Attributes } from '../types.js';

const FENCE = /^:{3,}(?!:)(.*)$/;
const CODE_FENCE = /^(`{3,}(?!`)|~{3,}(?!~))(.*)$/;

/** `::: name` … `:::` (Pandoc's fenced divs): a closing fence closes the innermost open one, whatever its length. */
export function directive(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'directive', readDirective, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function readDirective(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const fence = fenceAt(state, start);
  if (fence === undefined) return false;
  if (silent) return true;
  if (fence === '') return pushStray(state, start);
  const close = closingLine(state, start, end);
  const open = state.push('directive_open', '', 1);
  open.map = [start, close.line];
  open.info = nameOf(fence);
  open.meta = { attributes: attributesOf(fence), closed: close.found };
  tokenizeInside(state, start + 1, close.line);
  state.push('directive_close', '', -1);
  state.line = close.found ? close.line + 1 : close.line;
  return true;
}

/** What stands behind the colons; empty for a closing fence; undefined where the line is none. */
function fenceAt(state: StateBlock, line: number): string | undefined {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src.charCodeAt(start) !== 0x3a || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return undefined;
  const info = FENCE.exec(state.src.slice(start, state.eMarks[line]))?.[1]?.trim();
  return info === undefined || /^[:\s]*$/.test(info) ? info?.replace(/[:\s]+/g, '') : info.replace(/\s:{3,}$/, '');
}

function pushStray(state: StateBlock, line: number): boolean {
  const token = state.push('directive_stray', '', 0);
  token.map = [line, line + 1];
  state.line = line + 1;
  return true;
}

/** The line of the fence that closes the one at `start`, fences inside code left out; the end of the surrounding block where none does. */
function closingLine(state: StateBlock, start: number, end: number): { readonly line: number; readonly found: boolean } {
  let depth = 1;
  let code: string | undefined;
  for (let line = start + 1; line < end; line += 1) {
    if (!state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) return { line, found: false };
    const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
    const marker = CODE_FENCE.exec(text);
    if (code !== undefined) {
      if (marker?.[1]?.startsWith(code) === true && marker[2]?.trim() === '') code = undefined;
      continue;
    }
    if (marker !== null) code = marker[1];
    const fence = fenceAt(state, line);
    if (fence !== undefined) depth += fence === '' ? -1 : 1;
    if (depth === 0) return { line, found: true };
  }
  return { line: end, found: false };
}

function tokenizeInside(state: StateBlock, start: number, end: number): void {
  const { lineMax, parentType } = state;
  state.lineMax = end;
  state.parentType = 'directive';
  state.md.block.tokenize(state, start, end);
  state.lineMax = lineMax;
  state.parentType = parentType;
}

/** `notes`, `{.notes}`, `{.column width="40%"}`: the name is the first word, or the first class. */
function nameOf(info: string): string {
  const word = /^[^\s{]+/.exec(info)?.[0];
  return word ?? readAttributes(info, info.indexOf('{'))?.attributes.classes[0] ?? info;
}

function attributesOf(info: string): Attributes {
  const word = /^[^\s{]*/.exec(info)?.[0] ?? '';
  const brace = info.indexOf('{');
  const { attributes, end } = (brace < 0 ? undefined : readAttributes(info, brace)) ?? {
    attributes: NO_ATTRIBUTES,
    end: brace < 0 ? word.length : 0,
  };
  const title = (brace < 0 ? info.slice(word.length) : info.slice(word.length, brace) + info.slice(Math.max(end, brace))).trim();
  const classes = word === '' ? attributes.classes.slice(1) : attributes.classes;
  return { ...attributes, classes, values: title === '' ? attributes.values : { title, ...attributes.values } };
}
