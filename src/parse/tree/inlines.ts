import type { Token } from 'markdown-it';
import type { Span } from '../../lib/span.js';
import { NO_ATTRIBUTES } from '../attributes.js';
import type { Attributes, Inline } from '../types.js';
import { attributesOf } from './attributes-of.js';
import { readHtmlTag } from './html-tag.js';
import { readLeaf } from './leaf.js';
import { closeLink } from './link.js';
import { type Opened, OpenMarks } from './open-marks.js';
import { type Locate, locator, type Source } from './source.js';

/** Marks within marks within marks: beyond this depth they end up side by side, so that no recursion overflows. */
const DEEPEST_MARK = 40;

/** A mark that is open: what it holds so far, and what it becomes. */
interface Frame extends Opened {
  readonly children: Inline[];
  readonly close: (children: readonly Inline[], closing: Token) => readonly Inline[];
  /** What it is when it is never closed. */
  readonly dissolve: (children: readonly Inline[]) => readonly Inline[];
}

const MARKS: Readonly<Record<string, 'strong' | 'emphasis' | 'strike' | 'sub' | 'sup' | 'mark'>> = {
  strong_open: 'strong',
  em_open: 'emphasis',
  s_open: 'strike',
  sub_open: 'sub',
  sup_open: 'sup',
  mark_open: 'mark',
};

/** The text of a block's `inline` token. */
export const inlinesOf = (inline: Token, source: Source) =>
  readInlines(inline.children ?? [], locator(source, inline.content, inline.map?.[0] ?? 0), source);

/** markdown-it's flat inline tokens as a tree. Reports addresses that can't be followed and footnotes without a definition. */
export function readInlines(tokens: readonly Token[], locate: Locate, source: Source): readonly Inline[] {
  const builder = new Builder(source);
  for (const token of tokens) builder.add(token, locate(token.map?.[0] ?? 0));
  return builder.finish();
}

class Builder {
  readonly #frames = new OpenMarks<Frame>();
  readonly #root: Inline[] = [];

  constructor(private readonly source: Source) {}

  add(token: Token, at: Span): void {
    const mark = MARKS[token.type];
    if (token.type === 'text' || token.type === 'text_special') this.#text(token.content, at);
    else if (mark !== undefined) this.#open(token.type.replace('_open', '_close'), (children) => [{ kind: mark, children, at }]);
    else if (token.type === 'span_open') this.#open('span_close', (children) => spanOf(attributesOf(token), children, at));
    else if (token.type === 'footnote_text_open')
      this.#open('footnote_text_close', (children) => inlineFootnote(children, at, this.source));
    else if (token.type === 'link_open') this.#open('link_close', (children, closing) => [closeLink(token, closing, children, at)]);
    else if (token.nesting === -1) this.#close(token.type, token);
    else if (token.type === 'html_inline') this.#html(token, at);
    else this.#append(readLeaf(token, at, this.source));
  }

  finish(): readonly Inline[] {
    while (this.#frames.top !== undefined) this.#dissolveTop();
    return this.#root;
  }

  get #children(): Inline[] {
    return this.#frames.top?.children ?? this.#root;
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
    const flat = this.#frames.depth >= DEEPEST_MARK;
    this.#frames.push({
      closedBy,
      children: flat ? this.#children : [],
      close: flat ? () => [] : close,
      dissolve: flat ? () => [] : dissolve,
    });
  }

  /** Closes the nearest open mark of that kind; HTML tags left open within it are text after all. */
  #close(closedBy: string, token: Token): boolean {
    if (!this.#frames.closes(closedBy)) return false;
    while (this.#frames.top?.closedBy !== closedBy) this.#dissolveTop();
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
    else if (tag?.kind === 'open')
      this.#open(
        `</${tag.name}>`,
        (children) => [{ kind: tag.mark, children, at }],
        (children) => [html, ...children],
      );
    else if (tag?.kind === 'link')
      this.#open(
        '</a>',
        (children) => [{ kind: 'link', href: tag.href, bare: false, attributes: NO_ATTRIBUTES, children, at }],
        (children) => [html, ...children],
      );
    else if (tag?.kind !== 'close' || !this.#close(`</${tag.name}>`, token)) this.#children.push(html);
  }
}

/** Pandoc's classes that are marks of ours; of any other the text is shown. */
function spanOf({ classes }: Attributes, children: readonly Inline[], at: Span): readonly Inline[] {
  if (classes.some((name) => name === 'underline' || name === 'ul')) return [{ kind: 'underline', children, at }];
  return classes.includes('mark') ? [{ kind: 'mark', children, at }] : children;
}

function inlineFootnote(children: readonly Inline[], at: Span, { inlineFootnotes, cited }: Source): readonly Inline[] {
  const label = `^${at.line}:${at.column}`;
  inlineFootnotes.push({ label, blocks: [{ kind: 'paragraph', children, at }], at });
  cited.add(label);
  return [{ kind: 'footnote', label, at }];
}

function appendText(children: Inline[], value: string, at: Span): void {
  const last = children.at(-1);
  if (last?.kind === 'text') children[children.length - 1] = { ...last, value: last.value + value };
  else children.push({ kind: 'text', value, at });
}
