import { glyphFinder } from '../../lib/font/cmap.js';
import { DIRECTORY, fontOffsets, type TableRecord, tableRecords } from '../../lib/font/directory.js';
import type { ReadPart } from '../../lib/font/read-part.js';
import { systemFace } from '../../theme/fonts.js';
import type { FaceId } from '../../theme/types.js';

/** A font of the machine's that could be embedded. */
interface Candidate {
  readonly id: FaceId;
  readonly weight: number;
  readonly italic: boolean;
  /** Glyph of a code point, 0 for none. Its `cmap` is read when it is first asked. */
  readonly glyphOf: (codePoint: number) => number;
}

/** The machine's font that has a character, or `undefined`. */
export type FindSystemFont = (codePoint: number, bold: boolean) => FaceId | undefined;

/** Regular, bold (OpenType 1.9, `OS/2`, usWeightClass). */
const [REGULAR, BOLD] = [400, 700];

/**
 * Looks through the machine's fonts, whose directories are read when the first character is asked for. The font that was taken before goes first,
 * so that a script stays in one; then the upright ones nearest in weight, in the order of `files`. Left out are fonts that may not be embedded or cut down,
 * fonts without outlines or in colour, and those made to have a box, or nothing, for every character.
 */
export function openSystemFonts(files: () => readonly string[], readerOf: (file: string) => ReadPart): FindSystemFont {
  const orders = new Map<boolean, Candidate[]>();
  let all: readonly Candidate[] | undefined;
  return (codePoint, bold) => {
    all ??= files().flatMap((file) => candidatesIn(file, readerOf(file)));
    const order = orders.get(bold) ?? byDistance(all, bold ? BOLD : REGULAR);
    orders.set(bold, order);
    const at = order.findIndex(({ glyphOf }) => glyphOf(codePoint) !== 0);
    const [found] = at < 0 ? [] : order.splice(at, 1);
    if (found === undefined) return undefined;
    order.unshift(found);
    return found.id;
  };
}

function byDistance(all: readonly Candidate[], weight: number): Candidate[] {
  const distance = (one: Candidate): number => Math.abs(one.weight - weight) + (one.italic ? 1000 : 0);
  return all
    .map((one, i) => ({ one, i }))
    .sort((a, b) => distance(a.one) - distance(b.one) || a.i - b.i)
    .map(({ one }) => one);
}

const NOT_FOR_TEXT = /lastresort|adobeblank|tofu/i;

/** Damaged files are passed over: they are not ours. */
function candidatesIn(file: string, read: ReadPart): readonly Candidate[] {
  if (NOT_FOR_TEXT.test(file)) return [];
  try {
    return fontOffsets(viewOf(read(0, 4 * 64))).flatMap((offset, member) => candidateAt(systemFace(file, member), offset, read));
  } catch {
    return [];
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post', 'OS/2'];
const COLOURED = ['CBDT', 'sbix', 'COLR', 'SVG '];

function candidateAt(id: FaceId, offset: number, read: ReadPart): readonly Candidate[] {
  const tables = tableRecords(viewOf(read(offset, DIRECTORY)));
  const [os2, cmap] = [tables.get('OS/2'), tables.get('cmap')];
  const drawn = tables.has('glyf') || tables.has('CFF ');
  if (!drawn || os2 === undefined || cmap === undefined || NEEDED.some((tag) => !tables.has(tag))) return [];
  if (COLOURED.some((tag) => tables.has(tag))) return [];
  const view = viewOf(read(os2.offset, os2.length));
  if (!mayEmbed(view.getUint16(8))) return [];
  return [{ id, weight: view.getUint16(4), italic: (view.getUint16(62) & 1) !== 0, glyphOf: lazily(cmap, read) }];
}

/** `OS/2`, fsType: not 2 (restricted licence embedding), no subsetting forbidden, not bitmaps alone. */
const mayEmbed = (type: number): boolean => (type & 0xf) !== 2 && (type & 0x0100) === 0 && (type & 0x0200) === 0;

function lazily(cmap: TableRecord, read: ReadPart): (codePoint: number) => number {
  let find: ((codePoint: number) => number) | undefined;
  return (codePoint) => {
    find ??= opened(cmap, read);
    return find(codePoint);
  };
}

function opened(cmap: TableRecord, read: ReadPart): (codePoint: number) => number {
  try {
    const find = glyphFinder(viewOf(read(cmap.offset, cmap.length)));
    return (codePoint) => {
      try {
        return find(codePoint);
      } catch {
        return 0;
      }
    };
  } catch {
    return () => 0;
  }
}
