/** An archive that is not read: `message` says what was found, as the rest of a sentence about the file. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
  /** `harmful`: as no sound program writes it; `damaged`: in copying, most likely; `other`: another kind of archive. */
  readonly fault: 'harmful' | 'damaged' | 'other';

  constructor(message: string, fault: BadArchive['fault']) {
    super(message);
    this.fault = fault;
  }
}

/** What the central directory says of a file (APPNOTE 6.3.10, 4.3.12). */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly plain: number;
  readonly sum: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Far more than any deck has, and little enough that reading one can't exhaust a machine. */
const MOST_ENTRIES = 20_000;
const MOST_UNPACKED = 512 * 1024 * 1024;

/** Deflate can do 1,032 : 1, and only on what says nothing; XML of real decks stays below 60 : 1. Small files may do as they like. */
const MOST_RATIO = 200;
const SMALL = 4 * 1024 * 1024;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/**
 * The files (and folders, with a slash at the end) of an archive by name. Throws `BadArchive` for what is no archive, is cut short, in parts, encrypted or in
 * the 64-bit form, is packed by anything but deflate, unpacks to more than 512 MB or 200 times its size, has more than 20,000 entries,
 * two files of one name (letter case aside: ECMA-376 Part 2, 6.2.2.3), or names that lead out of it.
 */
export function listEntries(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endRecord(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) throw new BadArchive('it is a 64-bit ZIP archive, which presentations are not', 'other');
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count)
    throw new BadArchive('it is one part of a divided archive', 'other');
  if (count > MOST_ENTRIES) throw new BadArchive(`it holds ${count} files; ${MOST_ENTRIES} are the most that is read`, 'harmful');
  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    const { entry, next } = entryAt(bytes, at, end);
    at = next;
    if (folded.has(entry.name.toLowerCase())) throw new BadArchive(`it holds “${entry.name}” twice`, 'harmful');
    folded.add(entry.name.toLowerCase());
    unpacked += entry.plain;
    if (unpacked > MOST_UNPACKED) throw new BadArchive('it unpacks to more than 512 MB', 'harmful');
    entries.set(entry.name, entry);
  }
  return entries;
}

/** The end record is the last thing in the file but for a comment of at most 65,535 bytes. */
function endRecord(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  throw new BadArchive(
    bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50
      ? 'it is cut short: the end of the archive is missing'
      : 'it is no ZIP archive',
    'damaged',
  );
}

function entryAt(bytes: Buffer, at: number, end: number): { readonly entry: Entry; readonly next: number } {
  if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw new BadArchive('its directory is damaged', 'damaged');
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  if (nameEnd > end) throw new BadArchive('its directory is damaged', 'damaged');
  const entry: Entry = {
    name: bytes.toString('utf8', at + 46, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    sum: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    plain: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  check(entry, bytes.readUInt16LE(at + 8));
  return { entry, next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32) };
}

function check({ name, method, packed, plain, offset }: Entry, flags: number): void {
  // Bits 0, 6 and 13: encrypted, strongly encrypted, and a directory that hides its names (APPNOTE 4.4.4).
  if ((flags & 0x2041) !== 0) throw new BadArchive('it is encrypted', 'other');
  if (method !== 0 && method !== 8)
    throw new BadArchive(`“${name}” in it is packed by method ${method}; presentations use deflate`, 'other');
  if ([packed, plain, offset].includes(0xffffffff))
    throw new BadArchive('it is a 64-bit ZIP archive, which presentations are not', 'other');
  if (plain > SMALL && plain > packed * MOST_RATIO)
    throw new BadArchive(`“${name}” in it unpacks to over ${MOST_RATIO} times its size`, 'harmful');
  if (leadsOut(name)) throw new BadArchive(`it holds a file called “${printable(name)}”, a path that leads out of it`, 'harmful');
}

/** Absolute, with `..`, a drive, a backslash or control characters. */
const leadsOut = (name: string): boolean =>
  name === '' ||
  name.startsWith('/') ||
  name.includes('\\') ||
  name.split('/').includes('..') ||
  /^[a-z]:/i.test(name) ||
  /\p{Cc}/u.test(name);

const printable = (name: string): string => name.replace(/\p{Cc}/gu, '\ufffd').slice(0, 80);
