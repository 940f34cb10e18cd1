import { crc32, inflateRawSync } from 'node:zlib';
import { BadArchive, type Entry, listEntries } from './directory.js';

/** A ZIP archive, opened; an entry is unpacked when it is asked for. */
export interface Archive {
  /** Names of the files in it, in the directory's order. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The bytes of a file. Throws `BadArchive` where there is none of this name, or what is stored is not what the directory says. */
  readonly read: (name: string) => Uint8Array;
}

/**
 * Opens a ZIP archive that may be anybody's (APPNOTE 6.3.10). Throws `BadArchive`, with a message for people, on anything that is not a
 * whole, plain archive within the limits of `listEntries`.
 */
export function openArchive(archive: Uint8Array): Archive {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries = listEntries(bytes);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new BadArchive(`it has no file “${name}”`, 'damaged');
      return unpack(bytes, entry);
    },
  };
}

/** The files of a ZIP archive by name, in the directory's order. Throws `BadArchive` as `openArchive` does. */
export function readZip(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const { names, read } = openArchive(archive);
  return new Map(names.map((name) => [name, read(name)]));
}

const LOCAL = 0x04034b50;

function unpack(bytes: Buffer, { name, method, packed, plain, sum, offset }: Entry): Uint8Array {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw broken(name);
  const nameEnd = offset + 30 + bytes.readUInt16LE(offset + 26);
  const start = nameEnd + bytes.readUInt16LE(offset + 28);
  // Readers that go by the local header must see the file that this one sees.
  if (bytes.toString('utf8', offset + 30, nameEnd) !== name || start + packed > bytes.length) throw broken(name);
  const body = bytes.subarray(start, start + packed);
  const unpacked = method === 0 ? body : inflate(body, plain, name);
  if (unpacked.length !== plain || crc32(unpacked) !== sum) throw broken(name);
  return unpacked;
}

/** An entry's room at once, in bytes: zlib's own is 16 KB, of which most parts take a few hundred. No directory's word gets more than this. */
const MOST_ROOM = 1 << 20;

function inflate(body: Buffer, plain: number, name: string): Buffer {
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, plain), chunkSize: Math.min(MOST_ROOM, plain + 64) });
  } catch {
    throw broken(name);
  }
}

const broken = (name: string): BadArchive => new BadArchive(`“${name}” in it is damaged`, 'damaged');
