import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  readonly source: string;
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)|\bload\('([^']+)'\)/g;

/** The walk over the model's blocks: it comes with their type, and every stage behind the model may take it. */
const WALK = 'model/walk.ts';

/** A file's place: `parse`, `render/pptx`, or its own name for a file directly in src. */
const placeOf = (path: string): string => {
  const parts = relative(src, path).split('/');
  if (parts.length === 1) return parts[0] ?? '';
  if (parts.join('/') === WALK) return WALK;
  return parts[0] === 'render' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
};

const imports: Import[] = filesIn(src).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => {
    const source = match[2] ?? match[3] ?? match[4] ?? '';
    const to = source.startsWith('.') ? placeOf(resolve(dirname(file), source.replace(/\.js$/, '.ts'))) : source;
    const typeOnly = match[1] !== undefined || /import\s*\{\s*(type [^,}]+,?\s*)+\}/.test(match[0]);
    return { from: placeOf(file), to, typeOnly, source: `${relative(src, file)} → ${source}` };
  }),
);

/** What a place may import of ours, beside lib and itself; `types` only where marked. */
const ALLOWED: Record<string, { functions: string[]; types: string[] }> = {
  lib: { functions: [], types: [] },
  company: { functions: [], types: [] },
  parse: { functions: [], types: [] },
  model: { functions: [], types: ['parse', 'company'] },
  compose: { functions: [], types: ['model'] },
  theme: { functions: [], types: ['compose'] },
  scene: { functions: [], types: ['compose', 'theme'] },
  layout: { functions: ['theme'], types: ['compose', 'theme', 'scene'] },
  'render/pptx': { functions: ['theme'], types: ['scene', 'theme', 'compose'] },
  'render/svg': { functions: ['theme'], types: ['scene', 'theme'] },
  'render/pdf': { functions: ['theme'], types: ['scene', 'theme', 'compose'] },
  io: { functions: [], types: [] },
  'pipeline.ts': {
    functions: ['company', 'parse', 'model', 'compose', 'theme', 'layout', 'render/pptx', 'render/pdf', 'render/svg'],
    types: ['scene'],
  },
  'choose.ts': { functions: ['io'], types: ['model'] },
  'build-file.ts': { functions: ['pipeline.ts', 'choose.ts', 'io'], types: ['parse'] },
  'wishes.ts': { functions: ['pipeline.ts', 'io'], types: ['build-file.ts'] },
  'build.ts': { functions: ['build-file.ts', 'wishes.ts', 'io'], types: ['pipeline.ts'] },
  'build-text.ts': { functions: ['build-file.ts', 'wishes.ts', 'io'], types: ['pipeline.ts'] },
  'build-either.ts': { functions: ['build.ts', 'build-text.ts'], types: [] },
  tools: {
    functions: ['pipeline.ts', 'choose.ts', 'io', 'theme', 'layout', 'render/svg'],
    types: ['company', 'compose', 'scene'],
  },
  bundle: { functions: ['company', 'compose', 'parse', 'theme'], types: [] },
  'index.ts': { functions: ['build-either.ts', 'tools'], types: ['build.ts', 'build-text.ts', 'pipeline.ts'] },
  cli: { functions: ['build.ts', 'tools', 'io'], types: [] },
};

test('imports go one way', () => {
  const wrong = imports.filter(({ from, to, typeOnly, source }) => {
    if (!source.includes('→ .') || to === from || to === 'lib') return false;
    if (to === WALK) return !['model', 'compose', 'layout', 'render/pptx'].includes(from);
    if (from === WALK) return to !== 'model';
    const rule = ALLOWED[from];
    return rule === undefined || !(rule.functions.includes(to) || (typeOnly && rule.types.includes(to)));
  });
  expect(wrong.map(({ source }) => source)).toEqual([]);
});

const HOMES: Record<string, string[]> = {
  'markdown-it': ['parse'],
  'markdown-it-cjk-friendly': ['parse'],
  'markdown-it-deflist': ['parse'],
  handlebars: ['compose'],
  pptxgenjs: ['render/pptx'],
  jszip: ['render/pptx'],
  saxes: ['lib'],
  '@cwasm/webp': ['lib'],
  'jpeg-js': ['lib'],
  pdfkit: ['render/pdf'],
  qrcode: ['lib'],
  commander: ['cli'],
  picocolors: ['cli'],
  'highlight.js': ['layout'],
  'bidi-js': ['layout'],
  hyphen: ['layout'],
  'fastest-levenshtein': ['lib'],
  'get-east-asian-width': ['model'],
  '@resvg/resvg-js': ['lib', 'render/pptx', 'render/pdf', 'render/svg'],
};

test('each third-party library has its home', () => {
  const wrong = imports.filter(({ from, to }) => {
    const home = Object.entries(HOMES).find(([name]) => to === name || to.startsWith(`${name}/`))?.[1];
    return home !== undefined && !home.includes(from);
  });
  expect(wrong.map(({ source }) => source)).toEqual([]);
});

test('files, the clock and the console are touched in io and cli alone', () => {
  const wrong = filesIn(src)
    .filter((file) => !['io', 'cli'].includes(placeOf(file)))
    .filter((file) => /console\.|\bprocess\.|node:fs|new Date\(\)|Date\.now|Math\.random/.test(readFileSync(file, 'utf8')));
  expect(wrong.map((file) => relative(src, file))).toEqual([]);
});

test('the design page lists the folders there are', () => {
  const page = readFileSync(join(src, 'README.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `([a-z]+)\/` \|/gm)].map((match) => match[1]).sort();
  const there = readdirSync(src)
    .filter((name) => statSync(join(src, name)).isDirectory())
    .sort();
  expect(listed).toEqual(there);
});

/** Files that lead back to themselves through what they import, types too: each circle once (Tarjan's strongly connected components). */
function circles(): readonly (readonly string[])[] {
  const files = filesIn(src);
  const targets = new Map(
    files.map((file) => [
      file,
      [...readFileSync(file, 'utf8').matchAll(IMPORT)]
        .map((match) => match[2] ?? match[3] ?? match[4] ?? '')
        .filter((source) => source.startsWith('.'))
        .map((source) => resolve(dirname(file), source.replace(/\.js$/, '.ts'))),
    ]),
  );
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    open.push(file);
    let least = own;
    for (const target of targets.get(file) ?? []) {
      if (!targets.has(target)) continue;
      if (!order.has(target)) least = Math.min(least, visit(target));
      else if (open.includes(target)) least = Math.min(least, order.get(target) ?? own);
    }
    if (least === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) found.push(circle.map((one) => relative(src, one)));
    }
    return least;
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found;
}

test('no file leads back to itself through its imports, types too', () => {
  expect(circles()).toEqual([]);
});

test('only the check of addresses makes links that outputs carry', () => {
  const makers = filesIn(src).filter((file) => /\bas (unknown as )?SafeLink\b/.test(readFileSync(file, 'utf8')));
  expect(makers.length).toBeGreaterThan(0);
  expect(makers.map((file) => relative(src, file)).filter((file) => !file.startsWith('lib/links/'))).toEqual([]);
});
