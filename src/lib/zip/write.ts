import { crc32, deflateRawSync, type ZlibOptions } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Already compressed (PNG, JPEG): stored as it is. */
  readonly stored?: boolean;
}

/** A ZIP archive while it is written: what is added is compressed at once, so that no part is held twice. */
interface ZipWriter {
  /** Throws where there is an entry of this name already. */
  readonly add: (entry: ZipEntry) => void;
  /** The archive (APPNOTE 6.3.10), without directory entries: `first`, then the others by name. Throws beyond 65,535 entries or 4 GB. */
  readonly bytes: (first: ZipEntry) => Uint8Array;
}

/** 1980-01-01, the first day the format knows: the same content gives the same bytes. */
const DOS_DATE = 0x21;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8 (APPNOTE 6.3.10, 4.4.4, bit 11). */
const FLAGS = 0x0800;

interface Packed {
  readonly name: Buffer;
  readonly body: Uint8Array;
  readonly common: Buffer;
}

export function openZip(): ZipWriter {
  const entries = new Map<string, Packed>();
  return {
    add: (entry) => {
      if (entries.has(entry.name)) throw new Error(`${entry.name} twice in the package`);
      entries.set(entry.name, pack(entry));
    },
    bytes: (first) => {
      const names = [...entries.keys()].sort();
      return joinEntries([pack(first), ...names.flatMap((name) => entries.get(name) ?? [])]);
    },
  };
}

/** Writes a ZIP archive of entries in the order given. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => joinEntries(entries.map(pack));

function pack({ name, bytes, stored }: ZipEntry): Packed {
  // A copy of just the bytes: zlib's own buffer is 16 KB a part.
  const deflated = stored === true ? bytes : Buffer.from(deflateRawSync(bytes, { level: 6, ...roomFor(bytes.length) }));
  const method = stored === true || deflated.length >= bytes.length ? 0 : 8;
  const body = method === 0 ? bytes : deflated;
  const nameBytes = Buffer.from(name, 'utf8');
  return { name: nameBytes, body, common: commonFields(method, crc32(bytes), body.length, bytes.length, nameBytes.length) };
}

function joinEntries(entries: readonly Packed[]): Uint8Array {
  if (entries.length > 0xffff) throw new Error(`a package of ${entries.length} parts; the format holds 65,535`);
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, body, common } of entries) {
    chunks.push(localHeader(common), name, body);
    directory.push(centralHeader(common, offset), name);
    offset += 30 + name.length + body.length;
  }
  const size = directory.reduce((total, part) => total + part.length, 0);
  if (offset + size > 0xffffffff) throw new Error('a package larger than 4 GB');
  return Buffer.concat([...chunks, ...directory, endRecord(entries.length, size, offset)]);
}

/** The 22 bytes that local and central headers share: flags to the length of the extra field. */
function commonFields(method: number, checksum: number, packed: number, plain: number, nameLength: number): Buffer {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(FLAGS, 0);
  fields.writeUInt16LE(method, 2);
  fields.writeUInt16LE(0, 4);
  fields.writeUInt16LE(DOS_DATE, 6);
  fields.writeUInt32LE(checksum, 8);
  fields.writeUInt32LE(packed, 12);
  fields.writeUInt32LE(plain, 16);
  fields.writeUInt16LE(nameLength, 20);
  return fields;
}

function localHeader(common: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(20, 4);
  common.copy(header, 6);
  return header;
}

function centralHeader(common: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  common.copy(header, 8);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/**
 * By default zlib clears a quarter of a megabyte for each part and takes 16 kB for its answer;
 * most parts have a few kilobytes, and a window as wide as the part finds all that a wider one does
 * (RFC 1951 has distances up to 32 kB). Deflating a thousand slides takes half the time.
 */
function roomFor(length: number): Pick<ZlibOptions, 'windowBits' | 'memLevel' | 'chunkSize'> {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(length + 1))));
  return { windowBits, memLevel: Math.max(1, windowBits - 7), chunkSize: Math.min(16_384, length + 64) };
}
