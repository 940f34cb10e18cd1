import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';
import { TEMPLATES } from '../support/pptx/templates.js';

const page = readFileSync(join(root, 'themes/README.md'), 'utf8');
const WORD = /`([A-Za-z]+)`/g;
/** What stands in brackets behind a key says its values. */
const rows = [...page.matchAll(/^\| `?(inspect|check|import|list|compare|all)`? \| (top|`[^|]+`) \| (.+) \|$/gm)].flatMap(
  ([, command = '', at = '', keys = '']) =>
    at.split(', ').map((path) => ({
      command,
      path: path.replaceAll('`', '').replace(/^top$/, ''),
      keys: [...keys.replace(/\([^)]*\)/g, '').matchAll(WORD)].map(([, key = '']) => key).filter((key) => key !== 'build'),
    })),
);

/** Keys of all objects in a value, by where they stand. */
function keysIn(value: unknown, path = '', found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (Array.isArray(value)) for (const one of value) keysIn(one, `${path}[]`, found);
  else if (typeof value === 'object' && value !== null) {
    const known = found.get(path) ?? new Set();
    found.set(path, known);
    for (const [key, inner] of Object.entries(value)) {
      known.add(key);
      keysIn(inner, path === '' ? key : `${path}.${key}`, found);
    }
  }
  return found;
}

const files = {
  'talk.md': `${head}## One\n\n- text\n\n## Two\n\n${'- a line\n'.repeat(40)}`,
  'one.potx': TEMPLATES['one layout']?.() ?? '',
  'dark.potx': TEMPLATES['dark']?.() ?? '',
  'company.yaml': 'themes: [one]\n',
};

test.each([
  ['inspect', ['theme', 'inspect', 'one.potx']],
  ['check', ['theme', 'check', 'one.potx']],
  ['import', ['theme', 'import', 'one.potx']],
  ['list', ['theme', 'list']],
  ['compare', ['compare', 'talk.md', '--theme', 'default', '--theme', 'one.potx']],
])('themes/README.md tells all keys of %s --json, and no other', (command, args) => {
  const run = buildDeckIn(workFolder(files), ...args, '--json');
  const found = keysIn(JSON.parse(run.stdout));
  const told = rows.filter((row) => row.command === command || (row.command === 'all' && found.has(row.path)));
  expect(told.length).toBeGreaterThan(0);
  for (const { path, keys } of told) expect([path, [...(found.get(path) ?? [])].sort()]).toEqual([path, [...keys].sort()]);
});

test('inspect, compare and import of a file that can’t be read say so in JSON', () => {
  const folder = workFolder({ ...files, 'bad.potx': 'Dear Sir or Madam' });
  for (const args of [
    ['theme', 'inspect', 'bad.potx'],
    ['theme', 'import', 'bad.potx'],
    ['compare', 'talk.md', '--theme', 'default', '--theme', 'bad.potx'],
  ]) {
    const run = buildDeckIn(folder, ...args, '--json');
    expect([run.status, run.stderr]).toEqual([2, '']);
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: false, diagnostics: [{ id: 'theme-package' }] });
  }
});

test('a call that can’t work is said on standard error, and leaves standard output empty', () => {
  const folder = workFolder(files);
  for (const args of [
    ['theme', 'inspect', 'none.potx'],
    ['compare', 'talk.md', '--theme', 'default'],
  ]) {
    const run = buildDeckIn(folder, ...args, '--json');
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('help:');
  }
});
