import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../io/disk.js';
import { isUsageError } from '../lib/diagnostics.js';
import { loadProgram } from './program.js';

/*
 * Keeps the builder's compiled code, once it has built the sample content: V8 compiles a function when it is first called, so what is
 * kept is what a run needs. Run by `src/bundle.mjs`.
 */
const out = mkdtempSync(join(tmpdir(), 'build-deck-remember-'));
try {
  const { buildDeck, compiled } = loadProgram();
  await buildDeck({ content: ['content'], cwd: packageRoot(), out }).catch(unlessUsage);
  for (const [file, code] of compiled()) writeFileSync(file, code);
} finally {
  rmSync(out, { recursive: true, force: true });
}

/** Without content there is less to remember. */
function unlessUsage(cause: unknown): void {
  if (!isUsageError(cause)) throw cause;
}
