import { inflateSync } from 'node:zlib';

/** A PDF object as it was written: numbers, names and strings are their own text, `ref` is an object's number. */
export type PdfObject =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'ref'; readonly number: number }
  | { readonly kind: 'array'; readonly items: readonly PdfObject[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfObject>; readonly stream?: Uint8Array };

export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: PdfObject;
}

/** Strings, hex strings, names, delimiters, and everything else up to white space or a delimiter (ISO 32000-1, 7.2 and 7.3). */
const TOKEN = /\s+|%[^\r\n]*|<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|\(|[^\s()<>[\]{}/%]+/y;

/** Reads a file that is written as ours are: objects one after the other, a table of where they stand, one trailer. Streams of Flate are inflated. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const objects = new Map<number, PdfObject>();
  const start = Number(/startxref\s+(\d+)/.exec(text.slice(-64))?.[1]);
  const table = /xref\s+0 (\d+)\s+/y;
  table.lastIndex = start;
  const count = Number(table.exec(text)?.[1]);
  for (let i = 1; i < count; i++) {
    const at = table.lastIndex + 20 * i;
    if (text[at + 17] !== 'n') continue;
    const reader = readerOf(text, text.indexOf('obj', Number(text.slice(at, at + 10))) + 3);
    objects.set(i, withStream(reader.object(), text, reader.at()));
  }
  return { objects, trailer: readerOf(text, text.indexOf('trailer', start) + 7).object() };
}

function withStream(object: PdfObject, text: string, at: number): PdfObject {
  const begun = /\s*stream\r?\n/y;
  begun.lastIndex = at;
  if (object.kind !== 'dictionary' || !begun.test(text)) return object;
  const length = object.entries.get('/Length');
  if (length?.kind !== 'text') throw new Error('a stream whose length is elsewhere');
  const data = Buffer.from(text.slice(begun.lastIndex, begun.lastIndex + Number(length.text)), 'latin1');
  const filter = object.entries.get('/Filter');
  const isFlate = filter?.kind === 'text' && filter.text === '/FlateDecode';
  return { ...object, stream: isFlate ? inflateSync(data) : data };
}

function readerOf(text: string, from: number): { readonly object: () => PdfObject; readonly at: () => number } {
  let at = from;
  const token = (): string => {
    for (;;) {
      TOKEN.lastIndex = at;
      const [found] = TOKEN.exec(text) ?? [];
      if (found === undefined) throw new Error(`not a PDF object at ${at}`);
      if (found === '(') return literal();
      at = TOKEN.lastIndex;
      if (!/^[\s%]/.test(found)) return found;
    }
  };
  const literal = (): string => {
    const begin = at;
    for (let depth = 0; ; at++) {
      if (text[at] === '\\') at++;
      else if (text[at] === '(') depth++;
      else if (text[at] === ')' && --depth === 0) return text.slice(begin, ++at);
    }
  };
  const reference = / *(\d+) R\b/y;
  const made = (first: string): PdfObject => {
    if (first === '[') {
      const items: PdfObject[] = [];
      for (const item of until(']')) items.push(made(item));
      return { kind: 'array', items };
    }
    if (first === '<<') {
      const entries = new Map<string, PdfObject>();
      for (const key of until('>>')) entries.set(key, made(token()));
      return { kind: 'dictionary', entries };
    }
    reference.lastIndex = at;
    if (/^\d+$/.test(first) && reference.test(text)) {
      at = reference.lastIndex;
      return { kind: 'ref', number: Number(first) };
    }
    return { kind: 'text', text: first };
  };
  function* until(end: string): Generator<string> {
    for (let next = token(); next !== end; next = token()) yield next;
  }
  return { object: () => made(token()), at: () => at };
}
