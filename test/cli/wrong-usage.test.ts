import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reasonOf, wayOutOf } from '../../src/io/reason-of.js';
import { buildDeckIn, head, workFolder } from '../support/cli.js';

const talk = { 'talk.md': `${head}# One\n\nText\n` };

/** Runs a call that can't work: exit code 2, one message with its help, nothing on stdout, nothing written. */
function refused(...args: readonly string[]): string {
  const folder = workFolder(talk);
  const run = buildDeckIn(folder, ...args);
  expect({ status: run.status, stdout: run.stdout, files: readdirSync(folder) }, run.stderr).toEqual({
    status: 2,
    stdout: '',
    files: ['talk.md'],
  });
  expect(run.stderr).toMatch(/^build-deck: [^\n]+\n {2}help: [^\n]+\n$/);
  return run.stderr;
}

test.each([
  [['--ink-savr'], 'unknown option “--ink-savr”', 'did you mean “--ink-saver”? `build-deck --help` lists what there is'],
  [['talk.md', '--out'], 'option “-o, --out <folder>”: its value is missing', '`build-deck --help` says what it takes'],
  [['talk.md', '--set', 'novalue'], 'option “--set <key=value>”', 'expected key=value, such as company.name=Acme'],
  [['theme', 'check'], 'missing required argument “theme”', '`build-deck theme check --help`'],
  [['theme', 'check', 'a', 'b'], 'too many arguments for “check”; expected 1, got 2', '`build-deck theme check --help`'],
  [['theme', 'chek', 'a'], 'unknown command “chek”', 'did you mean “check”? `build-deck theme --help`'],
  [['theme', 'check', 'default', '--jsn'], 'unknown option “--jsn”', 'did you mean “--json”? `build-deck theme check --help`'],
])('a command line that can’t be read: %j', (args, found, help) => {
  const message = refused(...args);
  expect(message).toContain(`build-deck: ${found}`);
  expect(message).toContain(help);
});

test.each([
  [['--landscape', '--portrait'], '“--landscape” and “--portrait” contradict each other'],
  [['--paper', 'A5', '--set', 'print.paper=A4'], '“--set print.paper” and “--paper” contradict each other'],
  [['--theme', 'corporate', '--set', 'theme=default'], '“--theme” and “--set theme” contradict each other'],
  [['--format', 'pptx', '--handout', 'slides-3'], '“--handout” and “--format” contradict each other'],
])('switches that contradict each other: %j', (args, found) => {
  expect(refused('talk.md', ...args)).toContain(found);
});

test('the same said twice is no contradiction', () => {
  const run = buildDeckIn(workFolder(talk), 'talk.md', '--paper', 'A5', '--set', 'print.paper=A5', '-f', 'pptx');
  expect(run.status, run.stderr).toBe(0);
});

test.each([
  [['--paper', 'A9'], '--paper: error[front-matter-type]: “A9”; expected A3,', 'did you mean “A3”?'],
  [['--qr', 'vidoes'], '--qr: error[front-matter-type]: “vidoes”; expected videos,', 'did you mean “videos”?'],
  [['--gutter', '5'], '--gutter: error[front-matter-type]: “5”; expected a length', 'leave it out'],
  [['--set', 'index=video'], '--set index: error[front-matter-type]: “video”; expected videos', 'did you mean “videos”?'],
  [
    ['--set', 'agenda=section'],
    '--set agenda: error[front-matter-type]: “section”; expected true, false or sections',
    'did you mean “sections”?',
  ],
  [['--set', 'slide-level=9'], '--set slide-level: error[front-matter-type]: “9”; expected a heading level', 'leave it out'],
])('a wrong value on the command line is the switch’s, not the file’s: %j', (args, found, help) => {
  const run = buildDeckIn(workFolder(talk), 'talk.md', ...args);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain(found);
  expect(run.stderr).toContain(help);
  expect(run.stderr).not.toContain('talk.md:');
});

test('a template file that is not there: the templates that are, or the folder that is not', () => {
  const folder = workFolder({ ...talk, 'brand/company.potx': '' });
  const refusal = (theme: string): string => {
    const run = buildDeckIn(folder, 'talk.md', '--theme', theme);
    expect(run.status, run.stderr).toBe(2);
    return run.stderr;
  };
  expect(refusal('brand/compny.potx')).toContain('no such file: brand/compny.potx\n  help: did you mean “company.potx”?');
  expect(refusal('brnad/company.potx')).toMatch(/help: check the path: there is no folder “.*brnad”/);
  expect(refusal('company.potx')).toMatch(/help: check the path: there is no PowerPoint template in “/);
});

test('an unknown theme in --set is that switch’s', () => {
  const run = buildDeckIn(workFolder(talk), 'talk.md', '-f', 'pptx', '--set', 'theme=corprate');
  expect(run.status).toBe(0);
  expect(run.stderr).toContain('--set theme: warning[theme-unknown]: no theme is called “corprate”');
});

test('a misspelt key of --set becomes a variable, and says so', () => {
  const run = buildDeckIn(workFolder(talk), 'talk.md', '-f', 'pptx', '--set', 'titel=Talk', '--set', 'room=12', '--set', 'vars.titel=x');
  expect(run.status).toBe(0);
  expect(run.stderr).toBe(
    '--set titel: note[set-unknown]: “titel” is no key of the front matter; it becomes `vars.titel`\n  help: did you mean “title”? write `vars.titel` where a template reads it\n',
  );
});

describe('an output that can’t be written', () => {
  const LONG = 'a'.repeat(300);
  test.each([
    ['a file', ['-o', 'talk.md'], 'talk.md”: a file of that name is in the way'],
    ['below a file', ['-o', 'talk.md/here'], 'talk.md/here”: a part of its path is a file'],
    ['a name too long', ['-o', LONG], 'the path is too long'],
  ])('%s', (_, args, reason) => {
    expect(refused('talk.md', ...args)).toContain(reason);
  });

  // The kernel's own file system: its folders refuse every new entry with "no such file".
  test.skipIf(!existsSync('/proc/self'))('a folder that can never be made', () => {
    expect(refused('talk.md', '-o', '/proc/never/here')).toContain('can’t write to the output folder “/proc/never/here”');
  });

  test('a full disk: room is what is asked for, not another program’s end', () => {
    for (const code of ['ENOSPC', 'EDQUOT']) {
      const cause = Object.assign(new Error(code), { code });
      expect([reasonOf(cause), wayOutOf(cause, 'close the program')]).toEqual([
        expect.stringContaining('full'),
        expect.stringMatching(/make room/),
      ]);
    }
    expect(wayOutOf(Object.assign(new Error('?'), { code: 'EBUSY' }), '')).toMatch(/close the program/);
  });

  test('theme new below a file', () => {
    const folder = workFolder({ ...talk, themes: 'a file' });
    const run = buildDeckIn(folder, 'theme', 'new', 'mine');
    expect(run.status, run.stderr).toBe(2);
    expect(run.stderr).toContain('themes”: a part of its path is a file');
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a read-only folder', () => {
    const folder = workFolder(talk);
    mkdirSync(join(folder, 'output'));
    chmodSync(join(folder, 'output'), 0o555);
    const run = buildDeckIn(folder, 'talk.md');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('permission denied');
  });
});

test('theme check says what it found', () => {
  const folder = workFolder({ 'x.pdf': '%PDF-1.4' });
  const run = buildDeckIn(folder, 'theme', 'check', 'x.pdf');
  expect(run.status).toBe(2);
  expect(run.stdout).toMatch(/x\.pdf: 1 error\n$/);
});
