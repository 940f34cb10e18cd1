import { parseXml } from '../../../src/lib/xml/parse.js';
import { type Element, elementsIn, isElement } from '../../../src/lib/xml/tree.js';
import { readZip } from '../../../src/lib/zip/read.js';

/** A package taken apart: files by name, XML parts parsed. */
export interface Archive {
  readonly names: readonly string[];
  /** All of the directory, that of folders too. */
  readonly entries: readonly string[];
  readonly bytesOf: (name: string) => Uint8Array;
  readonly xmlOf: (name: string) => Element;
  readonly relationsOf: (name: string) => readonly Relation[];
}

/** Names in an archive's directory as they stand there, directories too: readers leave those out (APPNOTE 6.3.10, 4.3.12 and 4.3.16). */
function entryNames(archive: Uint8Array): readonly string[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.lastIndexOf('PK\x05\x06');
  const found: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (at < end && bytes.readUInt32LE(at) === 0x02014b50) {
    const length = bytes.readUInt16LE(at + 28);
    found.push(bytes.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The part it points at (`ppt/media/image1.png`), or the address outside. */
  readonly target: string;
  readonly external: boolean;
}

export function openArchive(bytes: Uint8Array): Archive {
  const files = readZip(bytes);
  const parsed = new Map<string, Element>();
  const bytesOf = (name: string): Uint8Array => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`the package has no ${name}`);
    return file;
  };
  const xmlOf = (name: string): Element => {
    const known = parsed.get(name) ?? parseXml(new TextDecoder().decode(bytesOf(name)));
    parsed.set(name, known);
    return known;
  };
  const relationsOf = (name: string): readonly Relation[] => {
    const path = relationsPath(name);
    if (!files.has(path)) return [];
    return elementsIn(xmlOf(path), 'rel:Relationship').map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      external: attributes.TargetMode === 'External',
      target: attributes.TargetMode === 'External' ? (attributes.Target ?? '') : resolveTarget(name, attributes.Target ?? ''),
    }));
  };
  return { names: [...files.keys()], entries: entryNames(bytes), bytesOf, xmlOf, relationsOf };
}

export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolveTarget(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The text below an element. */
export const textOf = (element: Element): string => element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
