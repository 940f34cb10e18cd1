import type { Token } from 'markdown-it';
import { NO_ATTRIBUTES, readAttributes } from '../attributes.js';
import type { Attributes, Block } from '../types.js';
import { blockSpan, type Source } from './source.js';

/** A fenced or an indented code block. Reports a fence that is never closed (`code-unclosed`). */
export function readCode(token: Token, source: Source): Block {
  const at = blockSpan(source, token);
  const text = token.content.replace(/\n$/, '');
  if (token.type === 'code_block') return { kind: 'code', attributes: NO_ATTRIBUTES, text, at };
  const last = source.lines[(token.map?.[1] ?? 1) - 1] ?? '';
  if (!last.trimEnd().endsWith(token.markup) || token.map?.[1] === (token.map?.[0] ?? 0) + 1) {
    source.report({
      severity: 'warning',
      code: 'code-unclosed',
      message: `code is never closed; expected a line \`${token.markup}\` after it`,
      at,
      help: `write \`${token.markup}\` on a line of its own where the code ends`,
    });
  }
  const { lang, attributes } = readInfo(token.info.trim());
  return { kind: 'code', ...(lang === undefined ? {} : { lang }), attributes, text, at };
}

const LINES = /\{([\d,\s|*-]+)\}/;

/** `js`, `js {2,4-6}`, `{.python highlight="4"}`, `js title="a b"`: the language, and what else is said about the block. */
function readInfo(info: string): { readonly lang?: string; readonly attributes: Attributes } {
  const lines = LINES.exec(info)?.[1]?.trim();
  const rest = info.replace(LINES, '').trim();
  const word = /^[^\s{]+/.exec(rest)?.[0];
  const behind = rest.slice(word?.length ?? 0).trim();
  const read = readAttributes(behind.startsWith('{') ? behind : `{${behind}}`, 0)?.attributes ?? NO_ATTRIBUTES;
  const lang = word ?? read.classes[0] ?? (rest === '' ? undefined : rest);
  const classes = word === undefined ? read.classes.slice(1) : read.classes;
  const values = lines === undefined ? read.values : { ...read.values, highlight: lines };
  return { ...(lang === undefined ? {} : { lang }), attributes: { ...read, classes, values } };
}
