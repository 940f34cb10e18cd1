import type { Token } from 'markdown-it';
import type { Span } from '../../lib/span.js';
import { NO_ATTRIBUTES, readAttributes } from '../attributes.js';
import type { Attributes, Block } from '../types.js';
import { blockSpan, locator, type Source } from './source.js';

/** A fenced or an indented code block. Reports a fence that is never closed (`code-unclosed`), and braces behind it that can't be read (`fence-braces`). */
export function readCode(token: Token, source: Source): Block {
  const at = blockSpan(source, token);
  const text = token.content.replace(/\n$/, '');
  if (token.type === 'code_block') return { kind: 'code', attributes: NO_ATTRIBUTES, text, body: at, at };
  const last = source.lines[(token.map?.[1] ?? 1) - 1] ?? '';
  if (!last.trimEnd().endsWith(token.markup) || token.map?.[1] === (token.map?.[0] ?? 0) + 1) {
    source.report({
      severity: 'warning',
      id: 'code-unclosed',
      message: `code is never closed; expected a line “${token.markup}” after it`,
      at,
      help: `write ${token.markup} on a line of its own where the code ends`,
    });
  }
  const { lang, attributes, unread } = readInfo(token.info.trim());
  if (unread !== undefined) reportBraces(unread, at, source);
  const body = locator(source, token.content, (token.map?.[0] ?? 0) + 1)(0);
  return { kind: 'code', ...(lang === undefined ? {} : { lang }), attributes, text, body, at };
}

/** `{2,4-6}`, Slidev's `{all|2|1-3}` and `{*|none|hide}`, reveal-md's `[1-2|3]`. */
const LINES = /[{[]((?:\d|[,\s|*-]|\b(?:all|none|hide)\b)+)[}\]]/;

/** `twoslash {lines:true,startLine:5}` (Slidev's options) as one list of ours: `twoslash lines=true startLine=5`. */
const asOneList = (behind: string): string =>
  behind.replace(/\{([^{}]*)\}/g, (_, inside: string) =>
    /^\s*[A-Za-z]+\s*:/.test(inside)
      ? inside.replace(/(?<![A-Za-z])([A-Za-z]+)\s*:\s*('[^']*'|"[^"]*"|[^,\s]+)\s*,?/g, ' $1=$2 ')
      : ` ${inside} `,
  );

/** Quoted text, or a word that is neither a class nor a value. */
const BARE = /"[^"]*"|'[^']*'|(?<=[\s{])([\p{L}][\p{L}\p{N}_-]*)(?=[\s}])/gu;

/** Words alone are classes in a fence: `{bar stacked}` is `{.bar .stacked}`. */
const asClasses = (braces: string): string =>
  braces.replace(BARE, (whole: string, word: string | undefined) => (word === undefined ? whole : `.${word}`));

/** `js`, `js {2,4-6}`, `{.python highlight="4"}`, `chart bar stacked title="a b"`: the language, and what else is said about the block. */
function readInfo(info: string): Info {
  const lines = LINES.exec(info)?.[1]?.trim();
  const rest = info.replace(LINES, '').trim();
  const word = /^[^\s{]+/.exec(rest)?.[0];
  const behind = rest.slice(word?.length ?? 0).trim();
  const braces = asClasses(`{${asOneList(behind)}}`);
  const found = readAttributes(braces, 0);
  const read = found?.attributes ?? NO_ATTRIBUTES;
  const left = found === undefined ? behind.replace(/^\{\s*\}$/, '') : braces.slice(found.end).trim();
  const lang = word ?? read.classes[0] ?? (rest === '' ? undefined : rest);
  const classes = word === undefined ? read.classes.slice(1) : read.classes;
  const values = lines === undefined ? read.values : { ...read.values, highlight: lines };
  return { ...(lang === undefined ? {} : { lang }), attributes: { ...read, classes, values }, ...(left === '' ? {} : { unread: left }) };
}

interface Info {
  readonly lang?: string;
  readonly attributes: Attributes;
  /** What stands behind the language and can't be read. */
  readonly unread?: string;
}

function reportBraces(unread: string, at: Span, source: Source): void {
  source.report({
    severity: 'warning',
    id: 'fence-braces',
    message: `“${unread}” behind a fence can't be read; expected words, \`.class\`, \`#id\`, \`key=value\` or lines such as \`{2,4-6}\``,
    at,
    help: 'put a value with spaces in quotes: `{title="Two words"}`',
  });
}
