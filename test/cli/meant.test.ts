import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDeckIn, head, workFolder } from '../support/cli.js';

const talk = `${head}# One\n`;

/** A command line that can't work, the files beside it, and what the help is to say. */
const CASES: readonly (readonly [args: readonly string[], files: Readonly<Record<string, string>>, help: string])[] = [
  [['init'], {}, 'write “talk.md”, then `build-deck talk.md`'],
  [['new', 'x'], {}, '`build-deck theme new x`'],
  [['create', 'x'], {}, '`build-deck talk.md`'],
  [['build', 'talk.md'], { 'talk.md': talk }, '`build-deck talk.md`'],
  [['render', 'talk.md'], { 'talk.md': talk }, '`build-deck talk.md`'],
  [['them', 'list'], {}, '`build-deck theme list`'],
  [['themes'], {}, '`build-deck theme list`'],
  [['thme', 'check', 'default'], {}, '`build-deck theme check default`'],
  [['list'], {}, '`build-deck theme list`'],
  [['inspect', 'brand.potx'], { 'brand.potx': 'x' }, '`build-deck theme inspect brand.potx`'],
  [['import', 'brand.potx'], { 'brand.potx': 'x' }, '`build-deck theme import brand.potx`'],
  [['compair'], {}, '`build-deck compare`'],
  [['help'], {}, '`build-deck --help`'],
  [['version'], {}, '`build-deck --version`'],
  [['corporate'], {}, '`--theme corporate`'],
  [['pptx', 'talk.md'], { 'talk.md': talk }, '`build-deck --format pptx'],
  [['-'], {}, '`build-deck talk.md`'],
  [['https://example.com/talk.md'], {}, 'download it'],
  [['talk'], { 'talk.md': talk }, '`build-deck talk.md`'],
  [['init'], { 'init.md': talk }, '`build-deck init.md`'],
  [['tlak.md'], { 'talk.md': talk }, '`build-deck talk.md`'],
  [['decks/Talk.md'], { 'decks/talk.md': talk }, '`build-deck decks/talk.md`'],
  [['*.md'], {}, 'name the folder'],
  [['empty'], { 'empty/.keep': '' }, '`build-deck talk.md`'],
  [['notes'], { 'notes/a.markdown': talk }, '`build-deck notes/a.markdown`'],
  [['notes'], { 'notes/a.txt': 'x' }, '`build-deck notes/a.txt`'],
  [['notes'], { 'notes/README.md': talk }, '`build-deck notes/README.md`'],
  [['notes'], { 'notes/2024/a.md': talk }, '`build-deck notes/2024`'],
  [[], {}, '`build-deck talk.md`'],
  [[], { 'lecture.md': talk }, '`build-deck lecture.md`'],
  [[], { 'content/.keep': '' }, '`build-deck talk.md`'],
  [['talk.md', '-o', 'out.pptx'], { 'talk.md': talk }, 'add `--format pptx`'],
  [['talk.md', '-f', 'pdf', '-o', 'out.pptx'], { 'talk.md': talk }, 'name a folder'],
  [['a.md', 'b.md', '-f', 'pptx', '-o', 'out.pptx'], { 'a.md': talk, 'b.md': talk }, 'name a folder'],
  [['talk.md', '-f', 'pdf', '--handout', 'article,notes', '-o', 'out.pdf'], { 'talk.md': talk }, 'name a folder'],
  [['talk.md', '-f', 'pptx', '-t', 'default,corporate', '-o', 'out.pptx'], { 'talk.md': talk }, 'name a folder'],
  [
    ['talk.md', '-f', 'pdf', '-o', 'out.pdf'],
    { 'talk.md': talk.replace('lang: en', 'lang: en\nhandout: [article, notes]') },
    'name a folder',
  ],
  [['talk.md', '-o', 'out.html'], { 'talk.md': talk }, 'name a folder'],
  [['talk.md', '-o', 'out.docx'], { 'talk.md': talk }, 'name a folder'],
  [['theme', 'inspect', 'default', '--preview', 'a.pdf'], {}, '`--preview a.png`'],
];

describe('the command that was meant', () => {
  test.each(CASES)('build-deck %j beside %j', (args, files, help) => {
    const folder = workFolder(files);
    const before = readdirSync(folder, { recursive: true });
    const run = buildDeckIn(folder, ...args);
    expect(run.status, run.stderr).toBe(2);
    expect(run.stderr).toMatch(/build-deck: .+\n {2}help: .+\n$/);
    expect(run.stderr.split('help: ')[1]).toContain(help);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });
});

test.each([
  [['-f', 'pptx', '-o', 'out.pptx'], 'out.pptx'],
  [['-f', 'pdf', '-o', 'far/Out.PDF'], 'far/Out.PDF'],
  [['-f', 'pdf', '--handout', 'notes', '-o', 'out.pdf'], 'out.pdf'],
])('one output takes the name of its own: %j', (args, file) => {
  const folder = workFolder({ 'talk.md': talk });
  const run = buildDeckIn(folder, 'talk.md', ...args, '--json');
  expect(run.status, run.stderr).toBe(0);
  const { written } = JSON.parse(run.stdout) as { written: readonly { file: string }[] };
  expect(written.map(({ file: path }) => path.slice(-file.length))).toEqual([file]);
  expect(readdirSync(folder, { recursive: true })).toContain(file);
});

test('a folder that is called like a file stays a folder', () => {
  const folder = workFolder({ 'talk.md': talk, 'out.pptx/x': '' });
  expect(buildDeckIn(folder, 'talk.md', '-o', 'out.pptx').status).toBe(0);
  expect(readdirSync(join(folder, 'out.pptx')).sort()).toEqual(['talk.pdf', 'talk.pptx', 'x']);
});

test.each([
  ['vars=x', 1, 'write `vars.room=x`, or `room=x`'],
  ['print=A5', 1, 'write `print.paper=A5`'],
  ['company=Acme', 0, ''],
])('--set %s', (value, status, help) => {
  const run = buildDeckIn(workFolder({ 'talk.md': talk }), 'talk.md', '-f', 'pptx', '--set', value);
  expect(run.status, run.stderr).toBe(status);
  expect(run.stderr).toContain(help);
});

describe('a company file is read of the author’s own folders alone', () => {
  const company = 'name: Zenith\nlegalName: Zenith Ltd.\n';
  const content = '---\ntitle: T\nlang: en\ndisclaimer: false\n---\n# One\n';
  const built = (files: Readonly<Record<string, string>>, cwd: string, ...args: string[]) => {
    const folder = workFolder(files);
    const run = buildDeckIn(join(folder, cwd), ...args, '--json', '-f', 'pptx');
    const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: readonly { id: string; message: string }[] };
    return diagnostics.filter(({ id }) => id === 'company-outside');
  };
  test.each([
    ['beside the content', { 'a/talk.md': content, 'a/company.yaml': company }, 'a', ['talk.md'], 0],
    ['in the working folder above it', { 'a/talk.md': content, 'company.yaml': company }, '', ['a/talk.md'], 0],
    ['in its repository', { 'r/.git/HEAD': '', 'r/a/talk.md': content, 'r/company.yaml': company }, 'r/a', ['talk.md'], 0],
    ['above its repository', { 'r/.git/HEAD': '', 'r/a/talk.md': content, 'company.yaml': company }, 'r', ['a/talk.md'], 1],
    ['above it in anybody’s folder', { 'a/b/talk.md': content, 'company.yaml': company }, 'a/b', ['talk.md'], 1],
    ['asked for', { 'a/b/talk.md': content, 'company.yaml': company }, 'a/b', ['talk.md', '--company', '../../company.yaml'], 0],
  ])('%s', (_, files, cwd, args, notes) => {
    expect(built(files, cwd, ...args)).toHaveLength(notes);
  });
  test('what is passed over is none: neither its name nor its mistakes count', () => {
    const folder = workFolder({ 'a/b/talk.md': content, 'company.yaml': 'name: [broken' });
    expect(buildDeckIn(join(folder, 'a/b'), 'talk.md', '-f', 'pptx').status).toBe(0);
  });
  test('a link to a company file elsewhere is what the author made it', () => {
    const folder = workFolder({ 'a/talk.md': content, 'x/house.yaml': company });
    symlinkSync(join(folder, 'x/house.yaml'), join(folder, 'a/company.yaml'));
    expect(buildDeckIn(join(folder, 'a'), 'talk.md', '-f', 'pptx').status).toBe(0);
  });
});
