import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeTogether } from '../../src/io/write.js';
import { UsageError } from '../../src/lib/diagnostics.js';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('files that belong together', () => {
  test('all are written, over what was there', () => {
    const folder = workFolder({ 'a.pptx': 'old' });
    writeTogether(['a.pptx', 'a.pdf'].map((name) => ({ path: join(folder, name), bytes: bytes(`new ${name}`) })));
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'a.pptx']);
    expect(readFileSync(join(folder, 'a.pptx'), 'utf8')).toBe('new a.pptx');
  });

  test.each([
    [
      'a folder in the way of the last',
      (folder: string) => mkdirSync(join(folder, 'c.pdf')),
      'c.pdf',
      'a folder of that name is in the way',
    ],
    [
      'a folder that is gone',
      (folder: string) => renameSync(join(folder, 'sub'), join(folder, 'gone')),
      'sub/c.pdf',
      'there is no such folder',
    ],
    ['a name too long', () => undefined, `${'x'.repeat(260)}.pdf`, 'the path is too long'],
  ])('%s: none is, and what was there stays', (_, spoil, last, reason) => {
    const folder = workFolder({ 'a.pptx': 'old', 'sub/x': '' });
    spoil(folder);
    const before = readdirSync(folder).sort();
    const outputs = ['a.pptx', 'b.pdf', last].map((name) => ({ path: `${folder}/${name}`, bytes: bytes('new') }));
    expect(() => writeTogether(outputs)).toThrow(UsageError);
    expect(() => writeTogether(outputs)).toThrow(reason);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readFileSync(join(folder, 'a.pptx'), 'utf8')).toBe('old');
  });
});

describe.skipIf(process.platform === 'win32')('a disk that takes no more', () => {
  test.each([20, 60])('after %i blocks: the deck that was there stays, and the message is true', (blocks) => {
    const folder = workFolder({ 'talk.md': `${head}# One\n\n中文 ${'words '.repeat(40)}\n` });
    expect(buildDeckIn(folder, 'talk.md').status).toBe(0);
    const was = ['talk.pptx', 'talk.pdf'].map((name) => readFileSync(join(folder, 'output', name)));
    writeFileSync(join(folder, 'talk.md'), `${head}# Another\n\n中文 ${'words '.repeat(40)}\n`);
    const sizes = was.map(({ length }) => length);
    const limit = Math.floor(blocks === 20 ? Math.min(...sizes) / 2048 : (Math.min(...sizes) + Math.max(...sizes)) / 2048);
    const command = `ulimit -f ${limit}; exec "${process.execPath}" "${join(root, 'dist/cli/main.cjs')}" talk.md`;
    let said = '';
    try {
      execFileSync('bash', ['-c', command], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
    } catch (cause) {
      said = String((cause as { stderr?: unknown }).stderr);
      expect((cause as { status?: unknown }).status, said).toBe(2);
    }
    expect(said).toMatch(
      /^build-deck: can’t write “.+”: a file of that size is not allowed there\n {2}help: make room .*; what was there before is untouched\n$/,
    );
    expect(readdirSync(join(folder, 'output')).sort()).toEqual(['talk.pdf', 'talk.pptx']);
    for (const [i, name] of ['talk.pptx', 'talk.pdf'].entries())
      expect(readFileSync(join(folder, 'output', name)).equals(was[i] ?? Buffer.alloc(0)), name).toBe(true);
  });
});

describe('long names', () => {
  test.each([
    ['82 Han letters', '字'.repeat(82)],
    ['240 letters', 'a'.repeat(240)],
    ['250 letters', 'a'.repeat(250)],
  ])('a content file of %s', (_, stem) => {
    const folder = workFolder({ [`${stem}.md`]: `${head}# One\n` });
    const run = buildDeckIn(folder, `${stem}.md`);
    expect(run.status, run.stderr).toBe(0);
    expect(readdirSync(join(folder, 'output')).sort()).toEqual([`${stem}.pdf`, `${stem}.pptx`]);
  });

  test.each([
    ['the deck’s is too long', 'a'.repeat(252), []],
    ['a form’s is too long', 'a'.repeat(245), ['--handout', 'cards-labels,article']],
  ])('%s: said, and nothing is written', (_, stem, args) => {
    const folder = workFolder({ [`${stem}.md`]: `${head}# One\n\n- https://youtu.be/aaaaaaaaaaa\n` });
    const run = buildDeckIn(folder, `${stem}.md`, ...args);
    expect(run.status, run.stderr).toBe(2);
    expect(run.stderr).toMatch(/too long\n {2}help: give the content file a shorter name/);
    expect(readdirSync(folder)).toEqual([`${stem}.md`]);
  });
});

test.each(['1e99', 'tomorrow', '-1', '1.5', '99999999999999', '253402300800', '0x10', 'NaN'])(
  'SOURCE_DATE_EPOCH=%s is told of',
  async (value) => {
    const { sourceDate } = await import('../../src/io/source-date.js');
    expect(() => sourceDate({ SOURCE_DATE_EPOCH: value })).toThrow('SOURCE_DATE_EPOCH');
    const folder = workFolder({ 'talk.md': `${head}# One\n` });
    let status: unknown;
    let said = '';
    try {
      execFileSync(process.execPath, [join(root, 'dist/cli/main.cjs'), 'talk.md'], {
        cwd: folder,
        env: { ...process.env, SOURCE_DATE_EPOCH: value },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    } catch (cause) {
      status = (cause as { status?: unknown }).status;
      said = String((cause as { stderr?: unknown }).stderr);
    }
    expect(status, said).toBe(2);
    expect(said).toMatch(/^build-deck: the environment’s SOURCE_DATE_EPOCH is “.+”; expected whole seconds since 1970.*\n {2}help: .+\n$/);
    expect(readdirSync(folder)).toEqual(['talk.md']);
  },
);

test.each(['', ' ', '0', '1700000000', '253402300799'])('SOURCE_DATE_EPOCH=“%s” is taken', async (value) => {
  const { sourceDate } = await import('../../src/io/source-date.js');
  expect(sourceDate({ SOURCE_DATE_EPOCH: value })?.getTime()).toBe(value.trim() === '' ? undefined : Number(value) * 1000);
});
