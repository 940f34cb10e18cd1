import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';
import { checkPackage } from '../support/pptx/invariants.js';
import { readDeck } from '../support/pptx/read.js';

const talk = `${head}# Opening\n\n## One\n\n- see https://youtu.be/Rlp1TdYeutU?si=x\n\n::: notes\nSay it.\n:::\n`;

test('without arguments every content/*.md becomes a deck and a handout in output/', () => {
  const folder = workFolder({ 'content/a.md': talk, 'content/b.md': talk, 'content/README.md': 'for authors' });
  const run = buildDeckIn(folder);
  expect(run.status, run.stderr).toBe(0);
  expect(readdirSync(join(folder, 'output'))).toEqual(['a.pdf', 'a.pptx', 'b.pdf', 'b.pptx']);
  expect(run.stderr).toBe('');
});

test('the last line says what was written', () => {
  const folder = workFolder({ 'talk.md': talk });
  const run = buildDeckIn(folder, 'talk.md');
  expect(run.stdout).toMatch(
    /^wrote output\/talk\.pptx \(\d+ slides, 1 code, \d+ kB\), output\/talk\.pdf \(\d+ pages?, 1 code, \d+ kB\) in \d+\.\d\d s\n$/,
  );
});

test('--quiet prints nothing where all is well', () => {
  const run = buildDeckIn(workFolder({ 'talk.md': talk }), 'talk.md', '-q');
  expect([run.stdout, run.stderr]).toEqual(['', '']);
});

test('--json is for machines', () => {
  const folder = workFolder({ 'talk.md': talk.replace('lang: en', 'lang: en\ntitel: x') });
  const run = buildDeckIn(folder, 'talk.md', '--json', '-f', 'pptx');
  expect(run.stderr).toBe('');
  const { ok, written, diagnostics } = JSON.parse(run.stdout);
  expect(ok).toBe(true);
  expect(written).toMatchObject([{ content: 'talk.md', format: 'pptx', codes: 1, bytes: statSync(join(folder, 'output/talk.pptx')).size }]);
  expect(diagnostics).toMatchObject([{ severity: 'warning', id: 'front-matter-unknown', at: { file: 'talk.md', line: 4, column: 1 } }]);
});

test('--strict makes warnings errors, and nothing is written', () => {
  const folder = workFolder({ 'talk.md': talk.replace('lang: en', 'lang: en\ntitel: x') });
  const run = buildDeckIn(folder, 'talk.md', '--strict');
  expect(run.status).toBe(1);
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('--set stands above the front matter', () => {
  const folder = workFolder({ 'talk.md': talk });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--set', 'title=Another title', '--set', 'company.name=Other');
  expect(run.status, run.stderr).toBe(0);
  const [cover] = readDeck(readFileSync(join(folder, 'output/talk.pptx'))).slides;
  expect(cover?.title).toBe('Another title');
});

/** A quotation mark that is never closed: an error of the author's. */
const BROKEN = '---\ntitle: "T\n---\n# One\n';

test('one file with an error does not keep the others from being built', () => {
  const folder = workFolder({ 'content/a.md': talk, 'content/b.md': BROKEN });
  const run = buildDeckIn(folder, '-f', 'pptx');
  expect(run.status).toBe(1);
  expect(readdirSync(join(folder, 'output'))).toEqual(['a.pptx']);
});

test('the same content gives the same bytes', () => {
  const folder = workFolder({ 'talk.md': talk });
  for (const out of ['one', 'two']) expect(buildDeckIn(folder, 'talk.md', '--out', out).status).toBe(0);
  for (const name of ['talk.pptx', 'talk.pdf'])
    expect(readFileSync(join(folder, 'one', name)).equals(readFileSync(join(folder, 'two', name)))).toBe(true);
});

test('a deck from the command line is sound', () => {
  const folder = workFolder({ 'talk.md': talk });
  buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--theme', 'corporate');
  expect(checkPackage(readFileSync(join(folder, 'output/talk.pptx')))).toEqual([]);
});

test('--help and --version', () => {
  const help = buildDeckIn(root, '--help');
  expect(help.status).toBe(0);
  for (const option of ['--format', '--theme', '--template', '--out', '--set', '--strict', '--json', '--quiet', '--version', 'Examples:'])
    expect(help.stdout).toContain(option);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(buildDeckIn(root, '--version').stdout).toBe(`${version}\n`);
});

/** The built files that a run loads, by the coverage that Node writes. */
function loadedBy(...args: readonly string[]): string {
  const coverage = workFolder();
  process.env.NODE_V8_COVERAGE = coverage;
  buildDeckIn(root, ...args);
  delete process.env.NODE_V8_COVERAGE;
  const reports = readdirSync(coverage).map((name) => JSON.parse(readFileSync(join(coverage, name), 'utf8')));
  const urls: string[] = reports.flatMap(({ result }) => result.map(({ url }: { url: string }) => url));
  return urls
    .filter((url) => url.includes('/dist/'))
    .map((url) => readFileSync(new URL(url), 'utf8'))
    .join('\n');
}

test('--help loads neither writer', () => {
  const code = loadedBy('--help');
  expect(code).toContain('build-deck');
  expect(code).not.toMatch(/PDFDocument|PptxGenJS|Handlebars/);
});

test('a handout form that is not there is a warning at its line', () => {
  const run = buildDeckIn(workFolder({ 'talk.md': talk.replace('lang: en', 'lang: en\nhandout: slides-5') }), 'talk.md', '-f', 'pdf');
  expect(run.status).toBe(0);
  expect(run.stderr).toContain('talk.md:4:1: warning[handout-unknown]: no handout form is called “slides-5”');
});

test('a reader that goes away does not change the exit code', () => {
  const folder = workFolder({ 'talk.md': BROKEN, 'fine.md': talk });
  const piped = (file: string): string =>
    spawnSync('sh', ['-c', `{ node "$0" ${file} 2>&1; echo $? > code; } | true; cat code`, join(root, 'dist/cli/main.cjs')], {
      cwd: folder,
      encoding: 'utf8',
    }).stdout.trim();
  expect([piped('fine.md'), piped('talk.md')]).toEqual(['0', '1']);
});

test('a build that fails leaves no folder that it made, and none that was there is touched', () => {
  const folder = workFolder({ 'bad.md': BROKEN, 'kept/notes.txt': 'precious' });
  for (const out of [[], ['--out', 'a/b/c'], ['--out', 'kept/inner'], ['--theme', 'default,corporate']]) {
    expect(buildDeckIn(folder, 'bad.md', ...out).status).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['bad.md', 'kept']);
    expect(readdirSync(join(folder, 'kept'))).toEqual(['notes.txt']);
  }
});
