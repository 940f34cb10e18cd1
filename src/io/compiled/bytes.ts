import { crc32 } from 'node:zlib';

/** What V8 compiled of one script. */
export interface CompiledScript {
  /** CRC-32 of the script's text. */
  readonly source: number;
  readonly code: Uint8Array;
}

/** What is kept of a program. */
export interface Compiled {
  /** By the script's name. */
  readonly scripts: ReadonlyMap<string, CompiledScript>;
  /** Bytes of bytecode that the richest run so far ended with, by the names of the scripts that it loaded. */
  readonly runs: ReadonlyMap<string, number>;
}

interface Listed {
  readonly scripts: readonly (readonly [name: string, source: number, length: number])[];
  readonly runs: readonly (readonly [names: string, bytecode: number])[];
}

/** What a file begins with; behind it stand the CRC-32 of all the rest in eight hexadecimal digits, a line of JSON (`Listed`) and the code. */
const MAGIC = 'build-deck compiled 1 ';
const HEAD = MAGIC.length + 8;

export function toBytes({ scripts, runs }: Compiled): Uint8Array {
  const entries = [...scripts];
  const listed: Listed = { scripts: entries.map(([name, { source, code }]) => [name, source, code.length]), runs: [...runs] };
  const rest = Buffer.concat([Buffer.from(`\n${JSON.stringify(listed)}\n`, 'latin1'), ...entries.map(([, { code }]) => code)]);
  return Buffer.concat([Buffer.from(MAGIC + checksum(rest), 'latin1'), rest]);
}

/**
 * `undefined` for any other bytes. V8 checks for whom code was made, not whether it is whole: a flipped bit in it ends the process. CRC-32
 * finds any single flipped bit, and all but one in 4,000,000,000 of other damage.
 */
export function fromBytes(bytes: Uint8Array): Compiled | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const rest = file.subarray(HEAD);
  if (file.toString('latin1', 0, HEAD) !== MAGIC + checksum(rest)) return undefined;
  const end = rest.indexOf('\n', 1);
  const listed = JSON.parse(rest.toString('latin1', 1, end)) as Listed;
  let at = end + 1;
  const scripts = listed.scripts.map(([name, source, length]): [string, CompiledScript] => {
    at += length;
    return [name, { source, code: rest.subarray(at - length, at) }];
  });
  return { scripts: new Map(scripts), runs: new Map(listed.runs) };
}

const checksum = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');
