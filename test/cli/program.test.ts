import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';

const talk = `${head}\n# One\n\n## 标题\n\n- 内容 <https://youtu.be/Rlp1TdYeutU>\n`;

/** The command as it is installed, with what was compiled of it replaced. */
function installed(compiled: Uint8Array | undefined): string {
  const folder = workFolder();
  for (const name of readdirSync(root)) {
    if (name !== 'dist' && name !== '.git') symlinkSync(join(root, name), join(folder, name));
  }
  for (const path of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(c?js|bin)$/.test(path)) continue;
    mkdirSync(dirname(join(folder, 'dist', path)), { recursive: true });
    if (!path.endsWith('.bin')) copyFileSync(join(root, 'dist', path), join(folder, 'dist', path));
    else if (compiled !== undefined) writeFileSync(join(folder, 'dist', path), compiled);
  }
  return join(folder, 'dist/cli/main.cjs');
}

function build(command: string, format: string): Uint8Array {
  const folder = workFolder({ 'talk.md': talk });
  const run = spawnSync(process.execPath, [command, 'talk.md', '--format', format, '--out', 'out'], { cwd: folder, encoding: 'utf8' });
  expect(run.status, run.stderr).toBe(0);
  return readFileSync(join(folder, 'out', `talk.${format}`));
}

test('the builder’s compiled code lies beside it', () => {
  const kept = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.bin'));
  expect(kept.sort()).toEqual(
    ['known', 'pdf', 'pptx', 'program-for-all', 'program-for-pdf', 'program-for-pptx', 'program-for-template', 'xml'].map(
      (name) => `${name}-${process.version}-${process.arch}.bin`,
    ),
  );
});

test.each([
  ['none', undefined],
  ['of another program', Buffer.alloc(100_000, 7)],
])('compiled code: %s: the outputs are the same', (_, compiled) => {
  const command = installed(compiled);
  expect(existsSync(command)).toBe(true);
  for (const format of ['pptx', 'pdf'])
    expect(Buffer.compare(build(command, format), build(join(root, 'dist/cli/main.cjs'), format))).toBe(0);
});

test('a wrong call of the builder is the caller’s mistake, not a bug', () => {
  const run = buildDeckIn(workFolder({ 'talk.md': talk }), 'talk.md', '--theme', 'nowhere');
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('no theme is called “nowhere”');
});
