import type { World } from '../world.js';

/** Bytes of a file from `offset` on, at most `length`. */
export type ReadPart = (offset: number, length: number) => Uint8Array;

/** Reads parts of a font's file; where the world can't, the whole of it once. */
export function partReader(file: string, { packagePart, packageFile }: World): ReadPart {
  if (packagePart !== undefined) return (offset, length) => packagePart(file, offset, length);
  const bytes = packageFile(file);
  return (offset, length) => bytes.subarray(offset, offset + length);
}
