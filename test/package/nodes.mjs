// Tests the packed package on the oldest Node that it supports and on the newest that npm has: `npm run test:nodes`, or `-- 22 24` for others.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : [`${engines.node.replace('>=', '')}.0`, 'latest'];
const shell = process.platform === 'win32';

for (const version of versions) {
  const folder = mkdtempSync(join(tmpdir(), 'build-deck-node-'));
  try {
    // The package `node` brings the binary.
    execFileSync('npm', ['install', '--silent', '--no-save', '--prefix', folder, `node@${version}`], { cwd: folder, shell });
    const node = join(folder, 'node_modules/node/bin/node');
    console.log(`Node ${version}: ${execFileSync(node, ['--version'], { encoding: 'utf8' })}`);
    execFileSync('npx', ['vitest', 'run', '--dir', 'test/package', '--testTimeout', '300000'], {
      cwd: root,
      stdio: 'inherit',
      shell,
      env: { ...process.env, BUILD_DECK_NODE: node },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
