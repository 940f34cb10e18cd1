import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { head, root } from '../support/cli.js';
import { type Installed, install, node, runIn } from './installed.js';

let installed: Installed;

beforeAll(() => {
  installed = install();
  mkdirSync(join(installed.folder, 'content'));
  cpSync(join(root, 'content/cheat-sheet.md'), join(installed.folder, 'content/cheat-sheet.md'));
  cpSync(join(root, 'content/2022-ai-events.md'), join(installed.folder, 'lecture.md'));
  writeTalk(installed.folder);
}, 120_000);

afterAll(() => rmSync(installed.folder, { recursive: true, force: true }));

const cli = (...args: readonly string[]) => runIn(installed.folder, 'node_modules/build-deck/dist/cli/main.cjs', ...args);

const megabytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(installed.own, file)).size, 0) / 1e6;

test('what is installed is small, and nothing of it serves one Node or the tests alone', () => {
  const { files, packages } = installed;
  expect(megabytes(files.filter((file) => !file.startsWith('dist/fonts/')))).toBeLessThan(20);
  expect(megabytes(files)).toBeLessThan(40);
  expect(packages.length).toBeLessThan(10);
  expect(files.filter((file) => /\.bin$|\.test\.|^dist\/types\/(test|src)\/|^test\/.*\.ts$/.test(file))).toEqual([]);
  expect(files).toContain('dist/fonts/fonts-sc.LICENSE.txt');
});

test('what the package’s file names is there', () => {
  const { bin, types, exports } = JSON.parse(readFileSync(join(installed.own, 'package.json'), 'utf8'));
  const named = JSON.stringify([bin, types, exports]).match(/(?<=")[^"]*\.(c?js|(d\.)?[cm]?ts|json)(?=")/g) ?? [];
  expect(named.length).toBeGreaterThan(3);
  const inPackage = named.filter((path) => !path.startsWith('./schemas/'));
  const isThere = (path: string): boolean => {
    const [start = '', end = ''] = join(path).split('*');
    return installed.files.some((file) => (path.includes('*') ? file.startsWith(start) && file.endsWith(end) : file === start));
  };
  expect(inPackage.filter((path) => !isThere(path))).toEqual([]);
});

/** A deck and a handout with what the packages are for that are not bundled: a drawing, a lossy WebP picture, code, hyphenation. */
function writeTalk(folder: string): void {
  writeFileSync(
    join(folder, 'red.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#c00"/></svg>',
  );
  writeFileSync(join(folder, 'dot.webp'), Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64'));
  const words = 'internationalisation responsibility understanding '.repeat(12);
  const blocks = ['```python\nprint("x")\n```', '![Red](red.svg)', '![Dot](dot.webp)', words, '한글 العربية 内容 ✗ 😀'];
  const slides = blocks.map((block, i) => `## Slide ${i}\n\n${block}\n`);
  writeFileSync(join(folder, 'talk.md'), `${head.replace('---\n', '---\nhyphenate: true\n')}\n${slides.join('\n')}`);
}

/** What the command makes of the talk. */
function talkMade(): readonly string[] {
  rmSync(join(installed.folder, 'talks'), { recursive: true, force: true });
  const { status, stderr } = cli('talk.md', '--out', 'talks');
  const bytes = ['pptx', 'pdf'].map((format) => join(installed.folder, `talks/talk.${format}`)).filter((file) => existsSync(file));
  return [`${status} ${stderr}`, ...bytes.map((file) => readFileSync(file, 'latin1'))];
}

test('each package that is not bundled is there, and is needed', () => {
  const { folder, own } = installed;
  const made = talkMade();
  expect([made.length, made[0]]).toEqual([3, '0 ']);
  const names = Object.keys(JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')).dependencies);
  for (const name of names) {
    renameSync(join(folder, 'node_modules', name), join(folder, 'away'));
    expect(talkMade().join() === made.join(), name).toBe(false);
    renameSync(join(folder, 'away'), join(folder, 'node_modules', name));
  }
  expect(talkMade().join() === made.join()).toBe(true);
}, 120_000);

test('the commands on the first page do what they say', () => {
  const { folder, own } = installed;
  expect(cli('lecture.md', '--format', 'pptx', '--out', 'first').status).toBe(0);
  cpSync(join(folder, 'first/lecture.pptx'), join(folder, 'company.potx'));
  const commands = [...readFileSync(join(own, 'README.md'), 'utf8').matchAll(/^build-deck\b *([^#\n]*)/gm)].map(([, args = '']) =>
    args.trim(),
  );
  expect(commands.length).toBeGreaterThan(8);
  const failed = commands.filter((args) => cli(...args.split(' ').filter((arg) => arg !== '')).status !== 0);
  expect(failed).toEqual([]);
}, 300_000);

test('the library’s example runs', () => {
  const { folder, own } = installed;
  const [, code = ''] = /```ts\n(import \{ buildDeck[^`]*)```/.exec(readFileSync(join(own, 'README.md'), 'utf8')) ?? [];
  writeFileSync(join(folder, 'example.mjs'), code);
  const { status, stdout, stderr } = runIn(folder, 'example.mjs');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('lecture.pptx');
});

test('it runs on the Node that is asked for', () => {
  expect(runIn(installed.folder, '--version').stdout).toMatch(/^v(2[0-9]|[3-9][0-9])\./);
  expect(cli('--version').stdout).toBe(`${JSON.parse(readFileSync(join(installed.own, 'package.json'), 'utf8')).version}\n`);
  expect(existsSync(node)).toBe(true);
});
