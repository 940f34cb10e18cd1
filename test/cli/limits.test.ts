import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { oldNode } from '../../src/cli/node-version.js';
import { buildDeck } from '../../src/index.js';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';

const many = (slides: number): string =>
  `${head}# All\n\n${Array.from({ length: slides }, (_, i) => `## Slide ${i}\n\n- one and two\n- three https://youtu.be/aaaaaaaa${100 + (i % 900)}\n`).join('\n')}`;

/** A quotation mark that is never closed: an error of the author's. */
const BROKEN = '---\ntitle: "T\n---\n# One\n';

describe('--timeout', () => {
  test.each([
    ['at once', '1ms', []],
    ['in the middle of work', '700ms', []],
    ['in several themes', '900ms', ['-t', 'default,corporate']],
    ['with a file of its own', '900ms', ['-f', 'pptx', '-o', 'new/far/out.pptx']],
  ])('%s: exit 124, and nothing is left behind', (_, time, args) => {
    const folder = workFolder({ 'talk.md': many(4000) });
    const started = performance.now();
    const run = buildDeckIn(folder, 'talk.md', ...args, '--timeout', time);
    expect(run.status, run.stderr).toBe(124);
    expect(run.stderr).toContain(`--timeout ${time}: error[timeout]: the build was not done in this time and was stopped`);
    expect(run.stderr).toMatch(/\n {2}help: .+\n$/);
    expect(readdirSync(folder)).toEqual(['talk.md']);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('what was there before stays as it was', () => {
    const folder = workFolder({ 'talk.md': many(4000), 'output/talk.pptx': 'old', 'output/talk.pdf': 'older' });
    expect(buildDeckIn(folder, 'talk.md', '--timeout', '600ms').status).toBe(124);
    expect(readdirSync(join(folder, 'output')).sort()).toEqual(['talk.pdf', 'talk.pptx']);
    expect(['talk.pptx', 'talk.pdf'].map((name) => readFileSync(join(folder, 'output', name), 'utf8'))).toEqual(['old', 'older']);
  });

  test('a build that is done in time is as without', () => {
    const folder = workFolder({ 'talk.md': `${head}# One\n`, 'bad.md': BROKEN });
    const run = buildDeckIn(folder, 'talk.md', '--timeout', '1m');
    expect({ status: run.status, said: run.stderr, files: readdirSync(join(folder, 'output')).sort() }).toEqual({
      status: 0,
      said: '',
      files: ['talk.pdf', 'talk.pptx'],
    });
    expect(run.stdout).toMatch(/^wrote /);
    expect(buildDeckIn(folder, 'bad.md', '--timeout', '1m').status).toBe(1);
    expect(buildDeckIn(folder, 'none.md', '--timeout', '1m').status).toBe(2);
  });

  test('for machines', () => {
    const run = buildDeckIn(workFolder({ 'talk.md': many(4000) }), 'talk.md', '--json', '--timeout', '300ms');
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: false, written: [], diagnostics: [{ id: 'timeout', severity: 'error' }] });
  });

  test.each(['', '0', '-1s', 'soon', '1d', '5 s s', '99999999h'])('%j is no time', (time) => {
    const run = buildDeckIn(workFolder({ 'talk.md': head }), 'talk.md', `--timeout=${time}`);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^build-deck: option “--timeout <time>”.*; expected a time such as 30s/);
  });
});

describe('a signal', () => {
  test('that was given before: nothing is begun', async () => {
    const cwd = workFolder({ 'talk.md': `${head}# One\n` });
    await expect(buildDeck({ cwd, content: ['talk.md'], signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(readdirSync(cwd)).toEqual(['talk.md']);
  });

  test.each(['talk.md', 'talk.md pptx', 'talk.md pdf'])('given at “%s”: nothing is left behind', async (step) => {
    const cwd = workFolder({ 'talk.md': `${head}# One\n` });
    const calling = new AbortController();
    const building = buildDeck({
      cwd,
      content: ['talk.md'],
      signal: calling.signal,
      onProgress: ({ file, format }) => {
        if ([file, format].filter(Boolean).join(' ') === step) calling.abort(new Error('no more'));
      },
    });
    await expect(building).rejects.toThrow('no more');
    expect(readdirSync(cwd)).toEqual(['talk.md']);
  });

  test('of a timer reaches a build that is at work; files that were done stay', async () => {
    const cwd = workFolder({ 'a.md': `${head}# One\n`, 'b.md': many(3000) });
    const calling = new AbortController();
    const building = buildDeck({
      cwd,
      content: ['a.md', 'b.md'],
      signal: calling.signal,
      onProgress: ({ file }) => {
        if (file === 'b.md') setTimeout(() => calling.abort(), 1);
      },
    });
    await expect(building).rejects.toMatchObject({ name: 'AbortError' });
    expect(readdirSync(join(cwd, 'output')).sort()).toEqual(['a.pdf', 'a.pptx']);
  });
});

describe('an old Node', () => {
  test.each([
    ['18.20.4', true],
    ['20.18.3', true],
    ['0.10.48', true],
    ['20.19.0', false],
    ['22.1.0', false],
    ['100.0.0-pre', false],
  ])('%s', (version, refused) => {
    expect(oldNode(version)?.split('\n')[0]).toBe(refused ? `build-deck needs Node 20.19 or later; this is ${version}` : undefined);
  });

  test('is told before anything else is loaded, in a language that it reads', async () => {
    const main = join(root, 'dist/cli/main.cjs');
    const script = `Object.defineProperty(process.versions,'node',{value:'18.20.4'});const load=module.constructor._load;module.constructor._load=function(id){if(id!==process.argv[1])throw new Error('loaded '+id);return load.apply(this,arguments)};require(process.argv[1])`;
    const run = spawnSync(process.execPath, ['-e', script, main], { encoding: 'utf8' });
    expect(run.stderr).toMatch(/^build-deck needs Node 20\.19 or later; this is 18\.20\.4\n {2}help: .+\n$/);
    expect(run.status).toBe(2);
    const code = readFileSync(main, 'utf8').replace(/^#!.*\n/, '');
    const [now, then] = await Promise.all(['esnext', 'es2015'].map((target) => transform(code, { target, minify: true })));
    expect(then?.code).toBe(now?.code);
    expect(code).not.toContain('node:');
  });
});

describe.skipIf(!existsSync('/dev/full'))('a standard output that takes no more', () => {
  test.each([['--json'], ['--help'], ['theme', 'list']])('%j: said, without a stack trace', (...args) => {
    const folder = workFolder({ 'content/talk.md': `${head}# One\n` });
    const run = spawnSync('bash', ['-c', `"${process.execPath}" "${join(root, 'dist/cli/main.cjs')}" ${args.join(' ')} > /dev/full`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(run.status, run.stderr).toBe(2);
    expect(run.stderr).toBe('build-deck: can’t print: the disk is full\n  help: what was built is built; print to another place\n');
  });

  test('a reader that stops is no mistake', () => {
    const folder = workFolder({ 'content/talk.md': `${head}# One\n` });
    const command = `"${process.execPath}" "${join(root, 'dist/cli/main.cjs')}" --json | true; echo "\${PIPESTATUS[0]}"`;
    expect(execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })).toBe('0\n');
  });
});
