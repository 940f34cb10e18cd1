import { type Line, lineOf, type Mistake, quoted } from './yaml-line.js';
import { mistakeInValue } from './yaml-value.js';

/** A mistake as the `yaml` package reports it; `pos` counts in the text. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, ...number[]];
}

/**
 * What is wrong with YAML text, in an author's words, each with what to type instead: one mistake a line, since a parser that has lost its
 * way says several things of one place. `offset` counts in the text.
 */
export function yamlMistakes(text: string, errors: readonly YamlError[]): readonly Mistake[] {
  const said = new Map<number, Mistake>();
  for (const error of errors) {
    const mistake = explained(text, error);
    const line = text.lastIndexOf('\n', mistake.offset - 1);
    if (!said.has(line)) said.set(line, mistake);
  }
  return [...said.values()];
}

/** A line that is no `key: value`, in text that is no mapping at all; undefined where every line looks sound. */
export function lineMistake(text: string): Mistake | undefined {
  let offset = 0;
  for (const _ of text.split('\n')) {
    const line = lineOf(text, offset);
    const mistake = line.text.trim() === '' || line.text.trimStart().startsWith('#') ? undefined : mistakeIn(line);
    if (mistake !== undefined) return mistake;
    offset = line.end + 1;
  }
  return undefined;
}

const ANY = 'write one `key: value` a line; put a value that holds `: `, ` #` or quotes between quotes';

function explained(text: string, error: YamlError): Mistake {
  const line = lineOf(text, Math.min(error.pos[0], text.length - 1));
  const found =
    ofCode(text, error, line) ??
    mistakeIn(line) ??
    unclosedAbove(text, line) ??
    indentedBelow(text, line) ??
    indentedAbove(text, line) ??
    keyInList(text, line);
  if (found !== undefined) return found;
  const words = `${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
  return { offset: error.pos[0], message: `broken YAML: ${words}`, help: ANY };
}

/** What the parser itself knows best. */
function ofCode(text: string, { code, pos: [offset] }: YamlError, line: Line): Mistake | undefined {
  if (code === 'DUPLICATE_KEY') {
    const [key] = /^[^\s:,{}[\]'"]+/.exec(text.slice(offset, offset + 100).replace(/^["']/, '')) ?? ['a key'];
    return { offset, message: `the key “${key}” stands here a second time`, help: 'take one of the two away' };
  }
  if (code === 'BAD_DQ_ESCAPE')
    return {
      offset,
      message: 'between double quotes a backslash begins an escape such as `\\n`; this is none',
      help: line.key === undefined ? 'write single quotes' : `write single quotes: \`${line.key.trim()}: ${singleQuoted(line.value)}\``,
    };
  if (code === 'BAD_INDENT') return unclosedBracket(text, line);
  return undefined;
}

const singleQuoted = (value: string): string => `'${value.trim().replace(/^"|"$/g, '').replaceAll("'", "''")}'`;

/** A bracket that was opened on this line or one above it. */
function unclosedBracket(text: string, from: Line): Mistake | undefined {
  for (let line: Line | undefined = from; line !== undefined; line = before(text, line)) {
    const open = /[[{]/.exec(line.text)?.[0];
    const close = open === '[' ? ']' : '}';
    if (open === undefined || line.text.includes(close)) continue;
    return {
      offset: line.start + line.text.indexOf(open),
      message: `“${open}” without its “${close}”`,
      help: `write \`${line.text.trim()}${close}\``,
    };
  }
  return undefined;
}

function mistakeIn(line: Line): Mistake | undefined {
  const { text, start, key, value } = line;
  const tab = /^ *\t/.exec(text)?.[0];
  if (tab !== undefined)
    return {
      offset: start + tab.length - 1,
      message: 'a tab begins this line; YAML takes spaces only',
      help: `write two spaces in place of each tab: \`${text.trimEnd().replace(/^[ \t]+/, (white) => white.replaceAll('\t', '  '))}\``,
    };
  return key === undefined ? withoutColon(line) : mistakeInValue({ ...line, key, value });
}

function withoutColon({ text, start }: Line): Mistake | undefined {
  const line = text.trim();
  if (/^(?:-(?: |$)|[[\]{}"'#])/.test(line) || line === '') return undefined;
  const offset = start + text.indexOf(line);
  const equals = line.indexOf('=');
  if (equals > 0 && /^[\w.-]+ *$/.test(line.slice(0, equals)))
    return {
      offset,
      message: 'a key and its value with “=” between them; expected `: `',
      help: `write \`${line.slice(0, equals).trim()}: ${quoted(line.slice(equals + 1))}\``,
    };
  return {
    offset,
    message: `“${shortened(line)}” has no colon; expected \`key: value\``,
    help: 'write `key: value`; a line that goes on with the value above begins with two spaces, and that value stands between quotes',
  };
}

const shortened = (text: string): string => (text.length > 40 ? `${[...text].slice(0, 39).join('')}…` : text);

/** A quote that was opened above and swallowed lines down to here. */
function unclosedAbove(text: string, from: Line): Mistake | undefined {
  for (let line = before(text, from); line !== undefined; line = before(text, line)) {
    const mistake = line.key === undefined ? undefined : mistakeInValue({ ...line, key: line.key });
    if (mistake?.unclosed === true) return mistake;
    if (line.key !== undefined && /["']/.test(line.value)) return undefined;
  }
  return undefined;
}

/** `title: a`, and below it, indented, `sub: b`. */
function indentedBelow(text: string, line: Line): Mistake | undefined {
  const next = line.end < text.length ? lineOf(text, line.end + 1) : undefined;
  if (next?.key === undefined || line.key === undefined || line.value.trim() === '' || next.indent <= line.indent) return undefined;
  return {
    offset: next.start + next.indent,
    message: `this line is indented, but “${line.key.trim()}” above it has a value already`,
    help: `begin it in the column of the line above: \`${next.text.trim()}\``,
  };
}

/** The first key is indented, this one is not. */
function indentedAbove(text: string, line: Line): Mistake | undefined {
  const first = lineOf(text, text.search(/\S|$/));
  if (first.start >= line.start || line.key === undefined || first.indent <= line.indent) return undefined;
  return {
    offset: first.start,
    message: 'this line is indented, and the lines below it are not',
    help: `begin all keys in the same column: \`${first.text.trim()}\``,
  };
}

function keyInList(text: string, line: Line): Mistake | undefined {
  const first = lineOf(text, text.search(/\S|$/));
  if (line.key === undefined || !/^- /.test(first.text) || /^ *- /.test(line.text)) return undefined;
  return {
    offset: first.start,
    message: 'a list stands among keys, and has no key of its own',
    help: `write its key in a line above it, such as \`tags:\`, or take away the “- ” in front of \`${first.text.slice(2)}\``,
  };
}

const before = (text: string, { start }: Line): Line | undefined => (start === 0 ? undefined : lineOf(text, start - 1));
