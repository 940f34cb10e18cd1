import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';
import { checkPackage } from '../support/pptx/invariants.js';

const slides = Array.from({ length: 150 }, (_, i) => `## Slide ${i}\n\n- one\n- two https://youtu.be/aaaaaaaa${100 + i}\n`).join('\n');

test('a build that is killed leaves whole files or none', async () => {
  const folder = workFolder({ 'talk.md': `${head}# All\n\n${slides}` });
  for (const delay of [80, 150, 220, 300, 400, 500]) {
    const run = spawn(process.execPath, [join(root, 'dist/cli/main.cjs'), 'talk.md', '--out', `out-${delay}`], {
      cwd: folder,
      stdio: 'ignore',
    });
    await setTimeout(delay);
    run.kill('SIGKILL');
    await once(run, 'close');
    const out = readdirSync(folder).includes(`out-${delay}`) ? readdirSync(join(folder, `out-${delay}`)) : [];
    for (const name of out.filter((file) => !file.startsWith('.'))) {
      const bytes = readFileSync(join(folder, `out-${delay}`, name));
      if (name.endsWith('.pptx')) expect(checkPackage(bytes)).toEqual([]);
      else expect(bytes.subarray(-6).toString()).toBe('%%EOF\n');
    }
  }
});

test('the next build clears away what a killed one left', () => {
  const folder = workFolder({ 'talk.md': `${head}# One\n`, 'output/.build-deck-999999999-1.tmp': 'half' });
  const running = `.build-deck-${process.pid}-1.tmp`;
  const own = '.notes.999999999.tmp';
  writeFileSync(join(folder, `output/${running}`), 'being written by a process that runs');
  writeFileSync(join(folder, `output/${own}`), 'the author’s');
  expect(buildDeckIn(folder, 'talk.md', '-f', 'pptx').status).toBe(0);
  expect(readdirSync(join(folder, 'output')).sort()).toEqual([running, own, 'talk.pptx']);
});
