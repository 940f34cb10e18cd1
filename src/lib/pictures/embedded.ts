import type { Sniffed } from './sniffed.js';
import { EndlessDrawing } from './svg-work.js';

/** A drawing holds a picture of more pixels than are read; both in millions. */
export class VastInside extends Error {
  override readonly name = 'VastInside';
  constructor(
    readonly millions: number,
    readonly most: number,
  ) {
    super(`it holds a picture of ${millions} million pixels`);
  }
}

const TYPES = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' } as const;

/**
 * The address of a picture that a drawing holds (`data:image/…`, RFC 2397), without what its file says beside its picture. One that is none
 * is left to those who draw; one that a note of its camera's turns keeps that. Throws `VastInside`.
 */
export function cleanedAddress(address: string, sniff: (bytes: Uint8Array) => Sniffed): string {
  const [, base64, data = ''] = /^\s*data:image\/[^,;]*(?:;[^,]*?)??(;base64)?,(.*)$/is.exec(address) ?? [];
  const found = sniff(base64 === undefined ? Buffer.from(percentBytes(data), 'latin1') : Buffer.from(data, 'base64'));
  return found.kind === 'picture' && found.turn !== undefined ? address : (addressOf(found) ?? address);
}

/** A picture file as an address; undefined where it is none. Throws `VastInside` and `EndlessDrawing`. */
export const embeddedAddress = (bytes: Uint8Array | undefined, sniff: (bytes: Uint8Array) => Sniffed): string | undefined =>
  bytes === undefined ? undefined : addressOf(sniff(bytes));

function addressOf(found: Sniffed): string | undefined {
  if (found.kind === 'vast') throw new VastInside(found.millions, found.most);
  if (found.kind === 'endless') throw new EndlessDrawing(found.what);
  if (found.kind !== 'picture') return undefined;
  return `data:${TYPES[found.format]};base64,${Buffer.from(found.bytes).toString('base64')}`;
}

/** The text in UTF-8, each byte a character, with the bytes that it spells. */
const percentBytes = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
