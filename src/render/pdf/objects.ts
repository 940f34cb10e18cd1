import type { Rect } from '../../lib/units.js';
import type { Pdf, PdfRef } from './types.js';

/**
 * Ends an object whose content is written out already. For the kinds that a document has tens of thousands of: pdfkit 0.20 keeps each one's
 * dictionary as an object and takes it apart key by key, a third of the time that pages are drawn in.
 */
export function endAs(ref: PdfRef, content: string, pdf: Pdf): void {
  ref.offset = pdf._offset;
  pdf._write(`${ref.id} 0 obj\n${content}\nendobj`);
  pdf._refEnd(ref);
}

/** Ends a stream whose data are as its dictionary's `entries` say. They are written as they stand: pdfkit would copy them, hundreds of megabytes where pictures are many. */
export function endStream(ref: PdfRef, entries: string, data: Uint8Array, pdf: Pdf): void {
  ref.offset = pdf._offset;
  pdf._write(`${ref.id} 0 obj\n<< ${entries} /Length ${data.length} >>\nstream`);
  pdf._write(data);
  pdf._write('\nendstream\nendobj');
  pdf._refEnd(ref);
}

/** As a value in another object (ISO 32000-1, 7.3.10). */
export const to = ({ id }: PdfRef): string => `${id} 0 R`;

/** Text as a literal string (ISO 32000-1, 7.3.4.2 and 7.9.2.2): ASCII as it is, anything else as UTF-16 with its mark. */
export function literal(text: string): string {
  const bytes = /^[\0-\x7f]*$/.test(text) ? text : `\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`;
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (character) => ESCAPED[character] ?? character)})`;
}

const ESCAPED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
};

/** Enough for numbers that others are multiplied by, or that are read back. */
export const millionth = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Numbers to a millionth, as an array (ISO 32000-1, 7.3.6). */
export const array = (numbers: readonly number[]): string => `[${numbers.map(millionth).join(' ')}]`;

/** A box whose y runs down from the top of a page, so many points high, as PDF has it: left, bottom, right, top, from the lower left corner. */
export const upright = ({ x, y, width, height }: Rect, page: number): readonly number[] => [x, page - (y + height), x + width, page - y];
