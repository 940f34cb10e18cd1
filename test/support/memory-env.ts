import { posix } from 'node:path';
import { type Diagnostic, formatDiagnostic } from '../../src/lib/diagnostics.js';
import { type Env, FileMissing } from '../../src/lib/world.js';

/** An environment whose files are held in memory and whose diagnostics are kept. */
export interface MemoryEnv extends Env {
  readonly found: Diagnostic[];
  /** Every diagnostic as it would be printed. */
  readonly messages: () => readonly string[];
  readonly codes: () => readonly string[];
}

export function memoryEnv(
  files: Readonly<Record<string, Uint8Array | string>> = {},
  links: Readonly<Record<string, string>> = {},
): MemoryEnv {
  const found: Diagnostic[] = [];
  const real = (path: string): string => links[posix.normalize(path)] ?? posix.resolve('/', path);
  const held = new Map(
    Object.entries(files).map(([path, bytes]) => [
      posix.resolve('/', path),
      typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    ]),
  );
  const read = (path: string): Uint8Array => {
    const bytes = held.get(real(path));
    if (bytes === undefined) throw new FileMissing(path);
    return bytes;
  };
  return {
    found,
    messages: () => found.map(formatDiagnostic),
    codes: () => found.map(({ id: code }) => code),
    report: (diagnostic) => found.push(diagnostic),
    world: {
      read,
      exists: (path) => held.has(real(path)),
      list: () => [],
      real,
      packageFile: read,
      epoch: new Date(0),
      today: new Date('2026-01-15T12:00:00Z'),
    },
  };
}
