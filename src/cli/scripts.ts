import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import type { CompiledScript } from '../io/compiled/index.js';
import { once } from '../lib/once.js';

/** A script's file, its text in ASCII and the CRC-32 of that. */
export interface ScriptFile {
  readonly file: string;
  readonly text: Buffer;
  readonly source: number;
}

/** A script that has run. */
export interface RunScript {
  readonly source: number;
  /** Whether V8 took the code that was kept of it. */
  readonly wasKept: boolean;
  /** What is compiled of it by now. */
  readonly code: () => Uint8Array;
}

export interface Scripts {
  /** What a script exports; it runs once. */
  readonly load: (name: string) => unknown;
  /** By name, in the order that they were first asked for. */
  readonly run: ReadonlyMap<string, RunScript>;
}

/** Reads the CommonJS scripts of a folder by name, each once. */
export const scriptFiles = (folder: string): ((name: string) => ScriptFile) =>
  once((name) => {
    const file = join(folder, `${name}.cjs`);
    const text = readFileSync(file);
    return { file, text, source: crc32(text) };
  });

/** What scripts require of their own folder: the writers and the reading of XML when it comes to them, and what is known of the package's files. */
const OTHER = /^\.\/(\w+)\.cjs$/;

/** Runs scripts as Node's `require` does, with the code that was kept of them where it was compiled of the same text. */
export function scriptRunner(read: (name: string) => ScriptFile, kept: ReadonlyMap<string, CompiledScript>): Scripts {
  const run = new Map<string, RunScript>();
  const load = once((name: string): unknown => {
    const { file, text, source } = read(name);
    const requireOther = createRequire(file);
    const code = kept.get(name);
    const script = compile(file, text, code?.source === source ? code.code : undefined);
    run.set(name, { source, wasKept: script.cachedDataRejected === false, code: () => script.createCachedData() });
    const module = { exports: {} };
    const requirePart = (id: string): unknown => {
      const part = OTHER.exec(id)?.[1];
      return part === undefined ? requireOther(id) : load(part);
    };
    script.runInThisContext()(module, module.exports, requirePart, file);
    return module.exports;
  });
  return { load, run };
}

function compile(filename: string, text: Buffer, code: Uint8Array | undefined): Script {
  const source = `(function(module,exports,require,__filename){${text.toString('latin1')}\n})`;
  return new Script(source, { filename, ...(code === undefined ? {} : { cachedData: code }) });
}
