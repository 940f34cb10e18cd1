import { attributesIn } from '../lib/html/tags.js';
import { alignIn, spanIn, unreadIn } from './html-attributes.js';
import { cellText } from './html-cell.js';
import { partsIn } from './html-parts.js';
import type { Align } from './types.js';

/** A table written in HTML, its text still as written. Lines are the source's, 0-based. */
export interface HtmlTable {
  readonly groups: readonly HtmlGroup[];
  /** `<caption>`, and text that stands in no cell: browsers put both above the table. */
  readonly before: readonly HtmlText[];
  /** What stands behind `</table>` on its line. */
  readonly after: readonly HtmlText[];
  /** Attributes that a table does not show, as `td bgcolor`, each once, where it first stands. */
  readonly unread: readonly HtmlText[];
}

export interface HtmlGroup {
  readonly head: boolean;
  readonly rows: readonly HtmlRow[];
}

export interface HtmlRow {
  readonly cells: readonly HtmlCell[];
  readonly line: number;
}

export interface HtmlText {
  readonly text: string;
  readonly line: number;
}

export interface HtmlCell extends HtmlText {
  readonly head: boolean;
  /** Columns it spans, 1 or more. */
  readonly across: number;
  /** Rows it spans; `0` as far as its group goes (HTML, 4.9.11 "rowspan"). */
  readonly down: number;
  readonly align?: Align;
}

const PARTS = new Set('table caption colgroup col thead tbody tfoot tr th td'.split(' '));

/** Reads `<table>` … `</table>` the way browsers do (HTML, 4.9): end tags of rows, cells and groups may be missing. `line` is its first. */
export function readHtmlTable(html: string, line: number): HtmlTable {
  const reader = new Reader(line);
  let from = 0;
  for (const part of partsIn(html)) {
    if (part.kind !== 'tag' || !PARTS.has(part.name)) continue;
    reader.text(html.slice(from, part.start));
    reader.tag(part.name, part.closes, part.attributes, html.slice(part.start, part.end));
    from = part.end;
  }
  reader.text(html.slice(from));
  return reader.finish();
}

interface OpenText {
  text: string;
  readonly line: number;
}

class Reader {
  readonly #groups: { readonly head: boolean; readonly rows: { readonly cells: (OpenText & HtmlCell)[]; readonly line: number }[] }[] = [];
  readonly #before: HtmlText[] = [];
  readonly #after: HtmlText[] = [];
  readonly #unread = new Map<string, HtmlText>();
  #depth = 0;
  #inRow = false;
  /** Where text goes: a cell, the caption; undefined between them. */
  #open: OpenText | undefined;

  constructor(private line: number) {}

  text(text: string): void {
    if (this.#open !== undefined) this.#open.text += text;
    else if (text.trim() !== '') (this.#depth === 0 ? this.#after : this.#before).push(finished({ text, line: this.line }));
    this.line += countLines(text);
  }

  tag(name: string, closes: boolean, written: string, whole: string): void {
    if (name === 'table') this.#depth += closes ? -1 : 1;
    // Tables inside a cell are its text.
    if (this.#depth > (name === 'table' && closes ? 0 : 1)) {
      this.text(whole);
      return;
    }
    this.#open = undefined;
    const attributes = attributesIn(closes ? '' : written);
    for (const unread of unreadIn(name, attributes)) this.#leaveOut(`${name} ${unread}`);
    if (name === 'caption' && !closes) this.#caption();
    else if (name === 'tr') this.#inRow = !closes && this.#row();
    else if ((name === 'td' || name === 'th') && !closes) this.#cell(name === 'th', attributes);
    else if (/^t(head|body|foot)$/.test(name)) this.#group(name === 'thead', closes);
    this.line += countLines(whole);
  }

  finish(): HtmlTable {
    const groups = this.#groups.map(({ head, rows }) => ({
      head,
      rows: rows.map(({ cells, line }) => ({ line, cells: cells.map(finished) })),
    }));
    const before = this.#before.map(finished).filter(({ text }) => text !== '');
    return {
      groups: withHead(groups.filter(({ rows }) => rows.length > 0)),
      before,
      after: this.#after,
      unread: [...this.#unread.values()],
    };
  }

  #leaveOut(text: string): void {
    if (!this.#unread.has(text)) this.#unread.set(text, { text, line: this.line });
  }

  #caption(): void {
    this.#open = { text: '', line: this.line };
    this.#before.push(this.#open);
  }

  #group(head: boolean, closes: boolean): void {
    this.#inRow = false;
    this.#groups.push({ head: head && !closes, rows: [] });
  }

  #row(): true {
    if (this.#groups.length === 0) this.#groups.push({ head: false, rows: [] });
    this.#groups.at(-1)?.rows.push({ cells: [], line: this.line });
    return true;
  }

  #cell(head: boolean, attributes: ReadonlyMap<string, string>): void {
    if (!this.#inRow) this.#inRow = this.#row();
    const align = alignIn(attributes);
    const cell = {
      text: '',
      line: this.line,
      head,
      across: Math.max(1, spanIn(attributes, 'colspan')),
      down: spanIn(attributes, 'rowspan'),
      ...(align === undefined ? {} : { align }),
    };
    this.#groups.at(-1)?.rows.at(-1)?.cells.push(cell);
    this.#open = cell;
  }
}

/** A text as it is shown, which begins in the line of its first word. */
const finished = <T extends HtmlText>(written: T): T => ({
  ...written,
  text: cellText(written.text),
  line: written.line + countLines(/^\s*/.exec(written.text)?.[0] ?? ''),
});

/** Without `<thead>`, rows of nothing but `<th>` at the top are the head. */
function withHead(groups: readonly HtmlGroup[]): readonly HtmlGroup[] {
  const [first, ...rest] = groups;
  if (first === undefined || first.head || groups.some(({ head }) => head)) return groups;
  const end = first.rows.findIndex(({ cells }) => cells.some(({ head }) => !head));
  if (end <= 0) return groups;
  return [{ head: true, rows: first.rows.slice(0, end) }, { head: false, rows: first.rows.slice(end) }, ...rest];
}

const countLines = (text: string): number => text.split('\n').length - 1;
