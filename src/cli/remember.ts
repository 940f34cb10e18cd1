import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../io/disk.js';
import { isUsageError } from '../lib/diagnostics.js';
import { loadProgram, USES } from './program.js';

/*
 * Keeps the builder's compiled code for the use that is named, once it has built the sample content for it and, where it takes one, has
 * read a template and built on it: V8 compiles a function when it is first called, so what is kept is what a run needs. Run by `src/bundle.mjs`.
 */
const use = USES.find((known) => known === process.argv[2]) ?? 'all';
const formats = use === 'all' ? (['pptx', 'pdf'] as const) : ([use === 'pdf' ? 'pdf' : 'pptx'] as const);
const out = mkdtempSync(join(tmpdir(), 'build-deck-remember-'));
try {
  const { buildDeck, importTheme, compiled } = loadProgram(use);
  const cwd = packageRoot();
  await buildDeck({ content: ['content'], cwd, formats, out }).catch(unlessUsage);
  // A deck serves as a template of its kind.
  const [deck] = readdirSync(out).filter((name) => name.endsWith('.pptx'));
  if ((use === 'all' || use === 'template') && deck !== undefined) {
    if (use === 'all') await importTheme(join(out, deck), { out: join(out, 'imported') });
    await buildDeck({ content: ['content'], cwd, theme: join(out, deck), formats: ['pptx'], out: join(out, 'again') });
  }
  for (const [file, code] of compiled()) writeFileSync(file, code);
} finally {
  rmSync(out, { recursive: true, force: true });
}

/** Without content there is less to remember. */
function unlessUsage(cause: unknown): void {
  if (!isUsageError(cause)) throw cause;
}
