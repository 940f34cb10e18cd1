import { joined, type PictureFile, spells } from './picture-file.js';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** Bytes of a colour table, by the packed field that announces it (GIF89a, 18 and 20). */
const tableLength = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/** A GIF with all its frames (GIF89a), without comments and the notes of programs. */
export function readGif(bytes: Uint8Array): PictureFile | undefined {
  if (bytes.length < 14) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 13 + tableLength(view.getUint8(10));
  const kept: Uint8Array[] = [bytes.subarray(0, start)];
  let hasFrame = false;
  for (let at = start; at < bytes.length; ) {
    const kind = bytes[at];
    if (kind === TRAILER) break;
    const end = kind === IMAGE ? endOfFrame(bytes, at) : kind === EXTENSION ? endOfBlocks(bytes, at + 2) : undefined;
    // What begins as a picture and breaks off is shown as far as it goes by nobody: the file is damaged.
    if (end === undefined) return undefined;
    hasFrame ||= kind === IMAGE;
    if (kind === IMAGE || showsLook(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(Uint8Array.of(TRAILER));
  if (!hasFrame) return undefined;
  return { format: 'gif', bytes: joined(bytes, kept), width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Timing and transparency, and how often an animation runs; comments, plain text and everything else go. */
const showsLook = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + 1] === GRAPHIC_CONTROL || (bytes[at + 1] === APPLICATION && spells(bytes, 'NETSCAPE2.0', at + 3));

function endOfFrame(bytes: Uint8Array, at: number): number | undefined {
  const packed = bytes[at + 9];
  return packed === undefined ? undefined : endOfBlocks(bytes, at + 11 + tableLength(packed));
}

/** Behind the empty block that ends a chain of data blocks; undefined where the file ends first. */
function endOfBlocks(bytes: Uint8Array, first: number): number | undefined {
  let at = first;
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += 1 + length;
    if (length === 0) return at;
  }
  return undefined;
}
