import { readZip } from '../../../src/lib/zip/read.js';
import { openArchive } from './archive.js';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decoded = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, number: string | undefined, name = '') =>
    hex !== undefined || number !== undefined
      ? String.fromCodePoint(Number.parseInt(hex ?? number ?? '', hex === undefined ? 10 : 16))
      : (ENTITIES[name] ?? whole),
  );

/** All that a deck says in words, one paragraph or attribute a line: slides, notes, charts with their data; alt texts, tips and addresses too. */
export function saidIn(deck: Uint8Array): string {
  const archive = openArchive(deck);
  const parts = archive.names
    .filter((name) => /^ppt\/(slides|notesSlides|charts)\/.*\.(xml|rels)$|^docProps\//.test(name))
    .map((name) => archive.bytesOf(name));
  const data = archive.names.filter((name) => name.endsWith('.xlsx')).flatMap((name) => [...readZip(archive.bytesOf(name)).values()]);
  return [...parts, ...data]
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .map((xml) => {
      const attributes = [...xml.matchAll(/\s(?:descr|title|tooltip|Target|name)="([^"]*)"/g)].map(([, value = '']) => value);
      const texts = xml.replace(/<\/(?:a:p|c:v|dc:\w+)>|<a:br\b/g, '\n$&').replace(/<[^>]*>/g, '');
      return decoded([...attributes, texts].join('\n'));
    })
    .join('\n');
}
