import { INDICATOR, inQuotes, type Line, type Mistake, quoted } from './yaml-line.js';

type Keyed = Line & { readonly key: string };

/** What is wrong between a key's colon and the end of its line; undefined where that looks sound. */
export function mistakeInValue(line: Keyed): Mistake | undefined {
  const { key, colon, value, start } = line;
  const name = key.trim();
  const offset = start + key.length;
  if (colon === '：')
    return { offset, message: '“：” is a full-width colon; expected `: `', help: `write \`: \`, such as \`${name}: ${quoted(value)}\`` };
  const odd = /^[\u00a0\u2000-\u200a\u202f\u3000]/.exec(value)?.[0];
  if (odd !== undefined)
    return {
      offset: offset + 1,
      message: `behind the colon stands ${odd === '\u3000' ? 'a full-width' : 'a no-break'} space; expected a plain one`,
      help: `write \`${name}: ${quoted(value)}\``,
    };
  if (/^[^\s/]/.test(value))
    return { offset: offset + 1, message: 'there is no space behind the colon', help: `write \`${name}: ${quoted(value)}\`` };
  const text = withoutComment(value.trim());
  const at = offset + 1 + (value.length - value.trimStart().length);
  return text === '' ? undefined : mistakeInText(name, text, at);
}

function withoutComment(text: string): string {
  const comment = /^["']/.test(text) ? -1 : text.indexOf(' #');
  return comment < 0 ? text : text.slice(0, comment).trimEnd();
}

function mistakeInText(name: string, text: string, offset: number): Mistake | undefined {
  const first = text.charAt(0);
  if (first === '"' || first === "'") return mistakeInQuotes(name, text, first, offset);
  const bracket = /^[[{]/.test(text) && /[\]}]\s*[^\s\]},#]/.test(text);
  const mark = INDICATOR.exec(text)?.[0];
  if (mark !== undefined && (bracket || !/^[[{]|^[|>][-+0-9]*$|^[&!*][\w-]+$|^- /.test(text)))
    return { offset, message: `a value that begins with “${mark}” needs quotes`, help: `write \`${name}: ${inQuotes(text)}\`` };
  if (mark === undefined && /:(?:\s|$)/.test(text))
    return {
      offset,
      message: `a value with \`: \` in it needs quotes${/^[“”‘’]/.test(text) ? ', straight ones' : ''}`,
      help: `write \`${name}: ${inQuotes(text)}\``,
    };
  return undefined;
}

function mistakeInQuotes(name: string, text: string, mark: string, offset: number): Mistake | undefined {
  const close = closing(text, mark);
  const isWhole = close > 0 && /^(?:\s*|\s+#.*)$/.test(text.slice(close + 1));
  if (isWhole) return undefined;
  if (close < 0)
    return {
      offset,
      message: `a quote that is never closed: ${mark}`,
      help: `write \`${name}: ${inQuotes(text.slice(1))}\``,
      unclosed: true,
    };
  // A letter behind it makes it an apostrophe; words behind it were meant to follow a quotation.
  const inner = text.endsWith(mark) ? text.slice(1, -1) : /\p{L}/u.test(text.charAt(close + 1)) ? text.slice(1) : text;
  return {
    offset: offset + close,
    message: `the quote ${mark} ends the value here, and more stands behind it`,
    help: `write \`${name}: ${inQuotes(inner)}\``,
  };
}

/** Where a quoted value ends; -1 where it does not on its line. */
function closing(text: string, mark: string): number {
  for (let i = 1; i < text.length; i++) {
    if (mark === '"' && text[i] === '\\') i += 1;
    else if (mark === "'" && text[i] === mark && text[i + 1] === mark) i += 1;
    else if (text[i] === mark) return i;
  }
  return -1;
}
