import { execFileSync } from 'node:child_process';

/** A PDF object as qpdf writes it in JSON (version 2): names begin with a slash, strings with `u:` or `b:`, references look like `12 0 R`. */
export type PdfObject = null | boolean | number | string | readonly PdfObject[] | { readonly [key: string]: PdfObject };
export type PdfDictionary = { readonly [key: string]: PdfObject };

/** A file's objects, references followed. */
export interface PdfObjects {
  readonly trailer: PdfDictionary;
  /** What a reference stands for; other objects are answered as they are. A stream is its dictionary. */
  readonly follow: (object: PdfObject | undefined) => PdfObject | undefined;
  readonly dictionary: (object: PdfObject | undefined) => PdfDictionary;
  /** An array's objects; what is no array is the only one of it, as the reference that it was. */
  readonly array: (object: PdfObject | undefined) => readonly PdfObject[];
  /** A stream's decoded bytes as Latin-1. */
  readonly streamOf: (reference: PdfObject | undefined) => string;
  readonly all: () => readonly PdfDictionary[];
}

interface Written {
  readonly value?: PdfObject;
  readonly stream?: { readonly dict: PdfDictionary; readonly data?: string };
}

const isReference = (object: PdfObject | undefined): object is string => typeof object === 'string' && /^\d+ \d+ R$/.test(object);
const isDictionary = (object: PdfObject | undefined): object is PdfDictionary =>
  typeof object === 'object' && object !== null && !Array.isArray(object);

/** Reads a PDF by qpdf; `change` may plant faults into its JSON. */
export function readObjects(file: string, change: (json: string) => string = (json) => json): PdfObjects {
  const json = execFileSync('qpdf', ['--json', '--json-stream-data=inline', '--decode-level=generalized', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  });
  const [, objects] = (JSON.parse(change(json)) as { readonly qpdf: readonly [unknown, Readonly<Record<string, Written>>] }).qpdf;
  const written = (object: PdfObject | undefined): Written | undefined => (isReference(object) ? objects[`obj:${object}`] : undefined);
  const plain = ({ value, stream }: Written): PdfObject => stream?.dict ?? value ?? null;
  const follow = (object: PdfObject | undefined): PdfObject | undefined => {
    const found = written(object);
    return found === undefined ? object : plain(found);
  };
  const dictionary = (object: PdfObject | undefined): PdfDictionary => {
    const found = follow(object);
    return isDictionary(found) ? found : {};
  };
  return {
    trailer: dictionary(objects['trailer']?.value),
    follow,
    dictionary,
    array: (object) => {
      const found = follow(object);
      return Array.isArray(found) ? found : found === undefined || found === null || object === undefined ? [] : [object];
    },
    streamOf: (reference) => Buffer.from(written(reference)?.stream?.data ?? '', 'base64').toString('latin1'),
    all: () => Object.values(objects).map(plain).filter(isDictionary),
  };
}
