import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../support/cli.js';
import { type Installed, install, runIn } from './installed.js';

let installed: Installed;

beforeAll(() => {
  installed = install();
}, 120_000);

afterAll(() => rmSync(installed.folder, { recursive: true, force: true }));

const USE = `
const made = await buildDeck({ cwd: process.cwd(), content: ['talk.md'], formats: ['pptx'], out: 'made' }).catch((error) => error);
console.log(made.ok, made.diagnostics.map(formatDiagnostic).length, new UsageError('a', 'b') instanceof Error);
`;

test.each([
  ['imported', 'use.mjs', `import { buildDeck, formatDiagnostic, UsageError } from 'build-deck';${USE}`],
  ['required', 'use.cjs', `const { buildDeck, formatDiagnostic, UsageError } = require('build-deck');(async () => {${USE}})();`],
])('the library can be %s', (_, name, code) => {
  writeFileSync(join(installed.folder, 'talk.md'), '---\ntitle: T\ndisclaimer: false\n---\n## A\n\nwords\n');
  writeFileSync(join(installed.folder, name), code);
  const { stdout, stderr } = runIn(installed.folder, name);
  expect([stdout, stderr]).toEqual(['true 0 true\n', '']);
});

test.each([
  ['an ES module', 'module', 'nodenext', 'index.ts'],
  ['a CommonJS module', 'commonjs', 'nodenext', 'index.ts'],
  ['a bundler', 'module', 'bundler', 'index.ts'],
])('the types are clean for %s under strict, the libraries checked', (_, type, resolution, file) => {
  const folder = join(installed.folder, `types-${type}-${resolution}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }));
  const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    module,
    moduleResolution: resolution,
    target: 'es2022',
    lib: ['es2023'],
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  writeFileSync(
    join(folder, file),
    `import { buildDeck, type BuildResult, type Diagnostic, formatDiagnostic } from 'build-deck';
export async function build(): Promise<readonly string[]> {
  const result: BuildResult = await buildDeck({ content: ['a.md'], formats: ['pdf'] });
  const first: Diagnostic | undefined = result.diagnostics[0];
  return first === undefined ? [] : [formatDiagnostic(first), first.severity];
}
// @ts-expect-error no such option: the types are there
void buildDeck({ contents: [] });
`,
  );
  let said = '';
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
  } catch (error) {
    said = String((error as { readonly stdout?: string }).stdout ?? error);
  }
  expect(said).toBe('');
});

test('schemas are found by name, and know the keys of the files that the package has', () => {
  const code = `for (const name of ['theme', 'company', 'front-matter', 'sidecar', 'template-theme'])
  console.log(Object.keys(require('build-deck/schemas/' + name + '.json').properties).join());`;
  writeFileSync(join(installed.folder, 'schemas.cjs'), code);
  const { stdout, stderr } = runIn(installed.folder, 'schemas.cjs');
  const [theme = '', , frontMatter = '', sidecar = '', templateTheme = ''] = stdout.split('\n');
  expect(stderr).toBe('');
  const keys = Object.keys(parse(readFileSync(join(installed.own, 'themes/default/theme.yaml'), 'utf8')) as object);
  expect(keys.filter((key) => !theme.split(',').includes(key))).toEqual([]);
  expect(frontMatter.split(',')).toEqual(expect.arrayContaining(['title', 'company', 'print', 'vars']));
  expect(sidecar).toBe('master,layouts,logo');
  expect(templateTheme.split(',')).toContain('template');
});

test('the licences of what is bundled travel with it', () => {
  const notice = readFileSync(join(installed.own, 'dist/NOTICE.txt'), 'utf8');
  const scripts = readFileSync(join(installed.own, 'dist/index.cjs'), 'utf8');
  for (const name of ['markdown-it', 'handlebars', 'pptxgenjs', 'pdfkit', 'qrcode', 'valibot', 'yaml', 'saxes', 'bidi-js', 'commander'])
    expect(notice).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.*(MIT|ISC).*\\)$`, 'm'));
  expect(notice).not.toContain('@valibot/to-json-schema');
  expect(notice).toContain('Permission is hereby granted');
  expect(scripts.length).toBeGreaterThan(500_000);
});
