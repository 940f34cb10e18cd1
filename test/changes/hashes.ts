import { createHash } from 'node:crypto';
import type { Parts } from './parts/types.js';

/** What a part is recognised by, by its name; by the output that it is of. */
export type Hashes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Enough that no two of some ten thousand parts share theirs by chance. */
const DIGITS = 12;

export const hashOf = (part: string | Uint8Array): string => createHash('sha256').update(part).digest('hex').slice(0, DIGITS);

export const hashesOf = (parts: Parts): ReadonlyMap<string, string> => new Map([...parts].map(([name, part]) => [name, hashOf(part)]));

/** The file that hashes are kept in: an output's name in a line, its parts indented below. */
export const writeHashes = (hashes: Hashes): string =>
  [...hashes]
    .map(([output, parts]) => [output, ...[...parts].map(([name, hash]) => `  ${hash} ${name}`)].join('\n'))
    .join('\n\n')
    .concat('\n');

export const readHashes = (text: string): Hashes =>
  new Map(
    text
      .trimEnd()
      .split('\n\n')
      .map((block) => {
        const [output = '', ...lines] = block.split('\n');
        return [output, new Map(lines.map((line) => [line.slice(DIGITS + 3), line.slice(2, DIGITS + 2)]))];
      }),
  );

export interface Change {
  readonly part: string;
  readonly what: 'changed' | 'new' | 'gone';
}

/** What differs between two states of an output; one that there was not has no parts. */
export function changesOf(
  before: ReadonlyMap<string, string> = new Map(),
  after: ReadonlyMap<string, string> = new Map(),
): readonly Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((part): readonly Change[] => {
    const [one, other] = [before.get(part), after.get(part)];
    return one === other ? [] : [{ part, what: one === undefined ? 'new' : other === undefined ? 'gone' : 'changed' }];
  });
}
