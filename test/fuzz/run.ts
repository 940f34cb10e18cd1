import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { TEMPLATES } from '../support/pptx/templates.js';
import { caseOf, type Stock } from './cases.js';
import { readCorpus } from './corpus.js';
import { shrunk } from './shrink.js';
import type { Case } from './types.js';
import { Watch } from './watch.js';

/** A kind of failure with the smallest input found for it. */
export interface Found {
  readonly kind: string;
  readonly count: number;
  readonly first: Case;
  readonly smallest: Case;
  readonly detail: string;
}

export interface Plan {
  readonly root: string;
  readonly seed: number;
  readonly from: number;
  readonly cases: number;
  /** A folder of PowerPoint templates to build on as well; which case is built on which depends on it. */
  readonly templates?: string;
  /** Called after each case. */
  readonly onCase?: (number: number, milliseconds: number) => void;
  readonly onFound?: (found: Found) => void;
  /** False: failures are told as they are, as large as they came. */
  readonly shrink?: boolean;
}

export interface Report {
  readonly found: readonly Found[];
  /** Cases of which files were written. */
  readonly written: number;
}

/** Tries the cases of a seed. Everything that is written stands in a folder of its own, which goes in the end. */
export async function fuzz({ root, seed, from, cases, templates, onCase, onFound, shrink = true }: Plan): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'build-deck-fuzz-'));
  const watch = new Watch(await bundledWorker(root), root, folder);
  const stock: Stock = { corpus: readCorpus(root), templates: [...writeTemplates(join(folder, 'templates')), ...templatesIn(templates)] };
  const kinds = new Map<string, Found>();
  let written = 0;
  try {
    for (let number = from; number < from + cases; number++) {
      const one = caseOf(seed, number, stock);
      const started = performance.now();
      const outcome = await watch.try(one);
      onCase?.(number, performance.now() - started);
      if (outcome.written) written++;
      for (const { kind, detail } of outcome.failures) {
        const known = kinds.get(kind);
        // Words are lost in many ways: each is looked into until there are a dozen of them.
        if (known !== undefined && (!kind.startsWith('lost') || known.count >= 12)) {
          kinds.set(kind, { ...known, count: known.count + 1 });
          continue;
        }
        const same = async (smaller: Case): Promise<boolean> =>
          (await watch.try(smaller)).failures.some((failure) => failure.kind === kind);
        const smallest = shrink ? await shrunk(one, same) : one;
        const found: Found = { kind, detail, first: known?.first ?? one, smallest, count: (known?.count ?? 0) + 1 };
        kinds.set(kind, found);
        onFound?.(found);
      }
    }
  } finally {
    await watch.end();
    rmSync(folder, { recursive: true, force: true });
  }
  return { found: [...kinds.values()], written };
}

/** The worker is TypeScript and shares its checks with the tests: it is bundled where the package's own modules are found from. */
async function bundledWorker(root: string): Promise<string> {
  const outfile = resolve(root, `output/fuzz/worker-${process.pid}.mjs`);
  const entryPoints = [join(root, 'test/fuzz/worker.ts')];
  await build({
    absWorkingDir: root,
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}

const templatesIn = (folder: string | undefined): readonly string[] =>
  folder === undefined
    ? []
    : readdirSync(folder)
        .filter((name) => /\.(?:potx|pptx)$/.test(name))
        .sort()
        .map((name) => resolve(folder, name));

function writeTemplates(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(TEMPLATES).map(([name, make], i) => {
    const file = join(folder, `t${i}-${name.replace(/[^a-z]+/g, '-')}.pptx`);
    writeFileSync(file, make());
    return file;
  });
}
