import { attributesIn, withoutTags } from '../lib/html/tags.js';
import { partsIn } from './html-parts.js';

/** What an HTML block holds, in its order. Lines are the source's, 0-based. */
export type HtmlPiece =
  /** Text, with tags such as `<b>` in it: a paragraph, or a heading of a level. */
  | { readonly kind: 'text'; readonly text: string; readonly level?: number; readonly line: number }
  /** `<pre>`: its text, without tags. */
  | { readonly kind: 'code'; readonly text: string; readonly line: number }
  /** `start`: the number of a list's first item, where it is not 1. */
  | { readonly kind: 'open' | 'close'; readonly name: Nest; readonly start?: number; readonly line: number }
  /** Lists or quotes begin here that are nested too deeply: what they hold stands in those around them. */
  | { readonly kind: 'deep'; readonly line: number }
  /** Tags, comments and whole elements without a text of their own. */
  | { readonly kind: 'tags'; readonly html: string; readonly line: number };

export type Nest = 'ul' | 'ol' | 'li' | 'blockquote';

/** Tags that stand within a line of text; any other ends the paragraph. */
const INLINE = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Tags that are reported, or shown, by themselves: what they stand for is no text. */
const EMBEDS = new Set('audio canvas embed iframe input object source video youtube'.split(' '));

/** Lists and quotes in one another; what is deeper stands in the deepest. */
const DEEPEST = 24;

const NESTS: Readonly<Record<string, Nest>> = { ul: 'ul', ol: 'ol', menu: 'ul', li: 'li', blockquote: 'blockquote' };

/** Reads the text of an HTML block (CommonMark 0.31, 4.6), which begins in `line`: tags that only say how it looks fall away. */
export function readHtmlFlow(html: string, line: number): readonly HtmlPiece[] {
  const reader = new Reader(line);
  let from = 0;
  for (const part of partsIn(html)) {
    reader.text(html.slice(from, part.start));
    const whole = html.slice(part.start, part.end);
    if (part.kind === 'pre') reader.code(part.text, whole);
    else if (part.kind === 'silent') reader.tags(whole);
    else reader.tag(part.name, part.closes, part.attributes, whole);
    from = part.end;
  }
  reader.text(html.slice(from));
  return reader.finish();
}

class Reader {
  readonly #pieces: HtmlPiece[] = [];
  readonly #nests: Nest[] = [];
  #buffer = '';
  #start: number;
  #level: number | undefined;
  /** Those that are nested too deeply are told once. */
  #deep = false;
  /** One tag that sets a look is told for all of a block. */
  #told = false;

  constructor(private line: number) {
    this.#start = line;
  }

  text(text: string): void {
    this.#buffer += text;
    this.line += countLines(text);
  }

  tag(name: string, closes: boolean, attributes: string, whole: string): void {
    if (INLINE.has(name) || (attributes.endsWith('/') && !EMBEDS.has(name))) {
      this.text(whole);
      return;
    }
    if (name === 'summary' && closes) this.#buffer += '</b>';
    this.#flush();
    const nest = NESTS[name];
    this.#level = closes ? undefined : headingLevel(name);
    if (nest !== undefined) this.#nest(nest, closes, attributes);
    else if (name === 'summary' && !closes) this.#buffer = '<b>';
    if (EMBEDS.has(name) || (nest === undefined && !closes && !this.#told && attributes.trim() !== '')) {
      this.#told ||= !EMBEDS.has(name);
      this.#pieces.push({ kind: 'tags', html: whole, line: this.line });
    }
    this.#skip(whole);
  }

  tags(whole: string): void {
    this.#flush();
    this.#pieces.push({ kind: 'tags', html: whole, line: this.line });
    this.#skip(whole);
  }

  code(text: string, whole: string): void {
    this.#flush();
    if (text.trim() !== '') this.#pieces.push({ kind: 'code', text: codeText(text), line: this.line });
    this.#skip(whole);
  }

  finish(): readonly HtmlPiece[] {
    this.#flush();
    while (this.#nests.length > 0) this.#close();
    return this.#pieces;
  }

  #skip(whole: string): void {
    this.line += countLines(whole);
    this.#start = this.line;
  }

  #flush(): void {
    const text = this.#buffer;
    const line = this.#start + countLines(/^\s*/.exec(text)?.[0] ?? '');
    this.#buffer = '';
    this.#start = this.line;
    if (withoutTags(text).trim() !== '')
      this.#pieces.push({ kind: 'text', text, ...(this.#level === undefined ? {} : { level: this.#level }), line });
    else if (text.trim() !== '' && !/^<b>\s*(?:<\/b>)?$/.test(text)) this.#pieces.push({ kind: 'tags', html: text.trim(), line });
  }

  /** Items stand in lists only, and end tags of items may be missing (HTML, 4.4.8). */
  #nest(name: Nest, closes: boolean, attributes: string): void {
    if (closes) {
      if (!this.#nests.includes(name)) return;
      while (this.#nests.at(-1) !== name) this.#close();
      this.#close();
      return;
    }
    if (name === 'li') {
      if (this.#nests.at(-1) === 'li') this.#close();
      const list = this.#nests.at(-1);
      if (list !== 'ul' && list !== 'ol') return;
      this.#countFrom(numberIn(attributes, 'value'));
    } else if (this.#nests.at(-1) === 'ul' || this.#nests.at(-1) === 'ol') this.#open('li');
    this.#open(name, name === 'ol' ? numberIn(attributes, 'start') : undefined);
  }

  /** An item that says its number begins a list of its own. */
  #countFrom(value: number | undefined): void {
    if (value === undefined || this.#nests.at(-1) !== 'ol') return;
    if (this.#pieces.at(-1)?.kind === 'open') {
      this.#nests.pop();
      this.#pieces.pop();
    } else this.#close();
    this.#open('ol', value);
  }

  #open(name: Nest, start?: number): void {
    if (this.#nests.length >= DEEPEST) {
      if (!this.#deep) this.#pieces.push({ kind: 'deep', line: this.line });
      this.#deep = true;
      return;
    }
    this.#nests.push(name);
    this.#pieces.push({ kind: 'open', name, ...(start === undefined ? {} : { start }), line: this.line });
  }

  #close(): void {
    const name = this.#nests.pop();
    if (name !== undefined) this.#pieces.push({ kind: 'close', name, line: this.line });
  }
}

const headingLevel = (name: string): number | undefined => (/^h[1-6]$/.test(name) ? Number(name.slice(1)) : undefined);

/** A whole number of up to nine digits, as many as CommonMark's lists have. */
function numberIn(attributes: string, name: 'start' | 'value'): number | undefined {
  const value = attributesIn(attributes).get(name)?.trim() ?? '';
  return /^[-+]?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

const countLines = (text: string): number => text.split('\n').length - 1;

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' };

const codeText = (text: string): string =>
  `${withoutTags(text)
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trimEnd()
    .replace(/^\s*\n/, '')}\n`;
