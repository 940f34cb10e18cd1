import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/lib/diagnostics.js';
import { parseMarkdown } from '../../src/parse/index.js';
import { settings as given } from '../support/settings.js';

function read(text: string, settings: Record<string, string>) {
  const diagnostics: Diagnostic[] = [];
  const world = {
    read: () => new Uint8Array(),
    exists: () => false,
    list: () => [],
    real: (path: string) => path,
    packageFile: () => new Uint8Array(),
    epoch: new Date(0),
    today: new Date(0),
  };
  const { frontMatter } = parseMarkdown(text, 'talk.md', { report: (it) => diagnostics.push(it), world }, given(settings));
  return { frontMatter, diagnostics };
}

test('settings stand above the front matter, by key, inside company, and as variables', () => {
  const { frontMatter, diagnostics } = read('---\ntitle: Old\ncompany: {name: Acme, year: 2023}\nvars: {room: A}\n---\n', {
    title: 'New',
    'company.year': '2025',
    room: 'B',
    'slide-level': '1',
  });
  expect(frontMatter).toMatchObject({ title: 'New', company: { name: 'Acme', year: 2025 }, vars: { room: 'B' }, slideLevel: 1 });
  expect(diagnostics).toEqual([]);
});

test('settings serve where there is no front matter', () => {
  expect(read('# One\n', { title: 'New', 'vars.room': 'B' }).frontMatter).toMatchObject({ title: 'New', vars: { room: 'B' } });
});

test('a setting of a wrong kind is named as one', () => {
  const { diagnostics } = read('# One\n', { 'company.year': 'soon' });
  expect(diagnostics).toMatchObject([
    {
      id: 'front-matter-type',
      severity: 'error',
      message: '“soon”; expected a year such as 2024',
      at: { file: '--set company.year', line: 0 },
    },
  ]);
});
