import type { Token } from 'markdown-it';
import { attributesOf } from './attributes-of.js';
import type { Inline } from '../types.js';
import type { Span } from '../../lib/span.js';
import { readHtmlTag } from './html-tag.js';
import { closeLink, isUnsafe, reportUnsafe } from './link.js';
import type { Locate, Source } from './source.js';

/** Marks within marks within marks: beyond this depth they end up side by side, so that no recursion overflows. */
const DEEPEST = 40;

/** A mark that is open: what closes it, what it holds so far, and what it becomes. */
interface Frame {
  readonly closedBy: string;
  readonly children: Inline[];
  readonly close: (children: readonly Inline[], closing: Token) => readonly Inline[];
  /** What it is when it is never closed. */
  readonly dissolve: (children: readonly Inline[]) => readonly Inline[];
}

const MARKS: Readonly<Record<string, 'strong' | 'emphasis' | 'strike' | 'sub' | 'sup'>> = {
  strong_open: 'strong',
  em_open: 'emphasis',
  s_open: 'strike',
  sub_open: 'sub',
  sup_open: 'sup',
};

/** markdown-it's flat inline tokens as a tree. Reports addresses that can't be followed and footnotes without a definition. */
export function readInlines(tokens: readonly Token[], locate: Locate, source: Source): readonly Inline[] {
  const builder = new Builder(source);
  for (const token of tokens) builder.add(token, locate(token.map?.[0] ?? 0));
  return builder.finish();
}

class Builder {
  readonly #frames: Frame[] = [];
  readonly #root: Inline[] = [];

  constructor(private readonly source: Source) {}

  add(token: Token, at: Span): void {
    const mark = MARKS[token.type];
    if (token.type === 'text' || token.type === 'text_special') this.#text(token.content, at);
    else if (mark !== undefined) this.#open(token.type.replace('_open', '_close'), (children) => [{ kind: mark, children, at }]);
    else if (token.type === 'link_open') this.#open('link_close', (children, closing) => closeLink(token, closing, children, at, this.source));
    else if (token.nesting === -1) this.#close(token.type, token);
    else if (token.type === 'html_inline') this.#html(token, at);
    else this.#append(leaf(token, at, this.source));
  }

  finish(): readonly Inline[] {
    while (this.#frames.length > 0) this.#dissolveTop();
    return this.#root;
  }

  get #children(): Inline[] {
    return this.#frames.at(-1)?.children ?? this.#root;
  }

  #text(value: string, at: Span): void {
    if (value !== '') appendText(this.#children, value, at);
  }

  #append(nodes: readonly Inline[]): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.#text(node.value, node.at);
      else this.#children.push(node);
    }
  }

  #open(closedBy: string, close: Frame['close'], dissolve: Frame['dissolve'] = (children) => children): void {
    const flat = this.#frames.length >= DEEPEST;
    this.#frames.push({ closedBy, children: flat ? this.#children : [], close: flat ? () => [] : close, dissolve: flat ? () => [] : dissolve });
  }

  /** Closes the nearest open mark of that kind; HTML tags left open within it are text after all. */
  #close(closedBy: string, token: Token): boolean {
    if (!this.#frames.some((frame) => frame.closedBy === closedBy)) return false;
    while (this.#frames.at(-1)?.closedBy !== closedBy) this.#dissolveTop();
    const frame = this.#frames.pop();
    if (frame !== undefined) this.#append(frame.close(frame.children, token));
    return true;
  }

  #dissolveTop(): void {
    const frame = this.#frames.pop();
    if (frame !== undefined) this.#append(frame.dissolve(frame.children));
  }

  #html(token: Token, at: Span): void {
    const tag = readHtmlTag(token.content);
    const html: Inline = { kind: 'html', text: token.content, at };
    if (tag?.kind === 'break') this.#children.push({ kind: 'lineBreak', soft: false, at });
    else if (tag?.kind === 'open') this.#open(`</${tag.name}>`, (children) => [{ kind: tag.mark, children, at }], (children) => [html, ...children]);
    else if (tag?.kind !== 'close' || !this.#closeTag(`</${tag.name}>`, token)) this.#children.push(html);
  }

  /** A tag closes within the Markdown mark that it was opened in, or not at all. */
  #closeTag(closedBy: string, token: Token): boolean {
    const inner = this.#frames.slice(this.#frames.findLastIndex((frame) => !frame.closedBy.startsWith('</')) + 1);
    return inner.some((frame) => frame.closedBy === closedBy) && this.#close(closedBy, token);
  }
}

function appendText(children: Inline[], value: string, at: Span): void {
  const last = children.at(-1);
  if (last?.kind === 'text') children[children.length - 1] = { ...last, value: last.value + value };
  else children.push({ kind: 'text', value, at });
}

function leaf(token: Token, at: Span, source: Source): readonly Inline[] {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return [{ kind: 'lineBreak', soft: token.type === 'softbreak', at }];
    case 'code_inline':
      return [{ kind: 'code', value: token.content, at }];
    case 'math_inline':
      source.report({ severity: 'note', code: 'math-source', message: `formula “${token.content}” is shown as its source`, at, help: 'use a picture of the formula, or `x^2^` and `H~2~O` where that is enough' });
      return [{ kind: 'code', value: token.content, at }];
    case 'image':
      return image(token, at, source);
    case 'footnote_reference':
      return footnote(token.content, at, source);
    default:
      return token.content === '' ? [] : [{ kind: 'text', value: token.content, at }];
  }
}

function image(token: Token, at: Span, source: Source): readonly Inline[] {
  const src = String(token.attrGet('src') ?? '');
  const alt = plainText(token.children ?? []);
  const title = token.attrGet('title');
  if (isUnsafe(src)) {
    reportUnsafe(src, at, source.report);
    return [{ kind: 'text', value: alt, at }];
  }
  return [{ kind: 'image', src, alt, ...(title === null ? {} : { title: String(title) }), attributes: attributesOf(token), at }];
}

function footnote(label: string, at: Span, source: Source): readonly Inline[] {
  if (source.defined.has(label)) {
    source.cited.add(label);
    return [{ kind: 'footnote', label, at }];
  }
  source.report({ severity: 'warning', code: 'footnote-undefined', message: `footnote “[^${label}]” has no text; expected a line that begins with \`[^${label}]:\``, at, help: `write \`[^${label}]: …\` on a line of its own, anywhere in the file` });
  return [{ kind: 'text', value: `[^${label}]`, at }];
}

/** A picture's description: its text without the marks (CommonMark 0.31, "Images"). */
function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.children === null || token.children.length === 0 ? token.content : plainText(token.children))).join('');
}
