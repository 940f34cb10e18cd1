import { hashOf } from '../hashes.js';
import { type PdfObject, readPdf } from './pdf-objects.js';
import type { Parts } from './types.js';

/** Of compressed bytes these depend on the version of zlib. */
const PASSED_OVER = new Set(['/Length', '/ID']);
/** What leads back from where one came. */
const UPWARDS = new Set(['/Parent', '/P', '/Prev', '/Last', '/Pg', '/ParentTree']);

/**
 * A PDF as parts that can be compared: each page with its contents, links and resources, the structure tree, the outline, fonts and pictures.
 * Each is a tree of what is written, references followed; numbers of objects don't count, nor do dictionaries' orders.
 */
export function pdfParts(bytes: Uint8Array): Parts {
  const { objects, trailer } = readPdf(bytes);
  const parts = new Map<string, string>();
  /** What an object that was written before is called. */
  const known = new Map<number, string>();
  const counts = new Map<string, number>();
  const counted = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${count}`;
  };
  const follow = (object: PdfObject | undefined): PdfObject | undefined => (object?.kind === 'ref' ? objects.get(object.number) : object);
  const entry = (object: PdfObject | undefined, key: string): PdfObject | undefined => {
    const found = follow(object);
    return found?.kind === 'dictionary' ? found.entries.get(key) : undefined;
  };

  const write = (part: string, object: PdfObject, lines: string[], indent: string): string => {
    switch (object.kind) {
      case 'text':
        return object.text;
      case 'array': {
        const items = object.items.map((item) => nested(part, item, `${indent}  `));
        if (items.every((item) => !item.includes('\n'))) return `[${items.join(' ')}]`;
        lines.push(...items.map((item) => `${indent}- ${item}`));
        return '[…]';
      }
      case 'dictionary':
        for (const [key, value] of [...object.entries].sort(([one], [other]) => (one < other ? -1 : 1))) {
          if (PASSED_OVER.has(key)) continue;
          const said = UPWARDS.has(key) && value.kind === 'ref' ? known.get(value.number) : nested(part, value, `${indent}  `);
          lines.push(`${indent}${key} ${said ?? 'elsewhere'}`);
        }
        if (object.stream !== undefined) lines.push(`${indent}stream ${readable(object.stream)}`);
        return '<…>';
      case 'ref':
        return known.get(object.number) ?? first(part, object.number, lines, indent);
    }
  };
  const first = (part: string, number: number, lines: string[], indent: string): string => {
    const target = objects.get(number);
    if (target === undefined) return 'missing';
    const shared = sharedAs(target);
    if (shared === undefined) {
      known.set(number, counted(`${part} #`));
      return write(part, target, lines, indent);
    }
    const own = counted(shared);
    known.set(number, own);
    dump(own, target);
    return own;
  };
  /** A value and, below it, what it is made of. */
  const nested = (part: string, value: PdfObject, indent: string): string => {
    const below: string[] = [];
    const head = write(part, value, below, indent);
    return [head, ...below].join('\n');
  };
  const dump = (name: string, object: PdfObject | undefined): void => {
    if (object !== undefined) parts.set(name, nested(name, object, ''));
  };

  const catalog = follow(entry(trailer, '/Root'));
  const kids = follow(entry(entry(catalog, '/Pages'), '/Kids'));
  const pages = kids?.kind === 'array' ? kids.items : [];
  for (const [i, page] of pages.entries()) if (page.kind === 'ref') known.set(page.number, `page ${i + 1}`);
  for (const [i, page] of pages.entries()) dump(`page ${i + 1}`, follow(page));
  const structure = entry(catalog, '/StructTreeRoot');
  dump('structure', structure);
  dump('structure, by page', entry(structure, '/ParentTree'));
  dump('file', trailer);
  return parts;
}

/** A page's drawing as it is, of anything else its hash. */
function readable(stream: Uint8Array): string {
  const text = Buffer.from(stream).toString('latin1');
  return /^[\t\n\r -~]*$/.test(text) ? text : hashOf(stream);
}

/** Fonts and pictures, which pages share, are parts of their own. */
function sharedAs(object: PdfObject): string | undefined {
  if (object.kind !== 'dictionary') return undefined;
  const text = (key: string): string | undefined => {
    const value = object.entries.get(key);
    return value?.kind === 'text' ? value.text : undefined;
  };
  if (text('/Type') === '/Font' && text('/Subtype') === '/Type0') return `font ${text('/BaseFont')}`;
  return text('/Subtype') === '/Image' ? 'picture' : undefined;
}
