import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built } from './built.mjs';
import { check } from './check.mjs';
import { literals } from './literals.mjs';

const safe: ReadonlySet<string> = new Set(JSON.parse(readFileSync(join(import.meta.dirname, 'safe.json'), 'utf8')) as string[]);

test('every regular expression takes time in proportion to the text', () => {
  expect(literals().size).toBeGreaterThan(300);
  expect(built().size).toBeGreaterThan(15);
  const found = [...new Map([...built(), ...literals()])];
  const open = found
    .filter(([literal]) => !safe.has(literal))
    .map(([literal, files]) => `${check(literal)} ${literal} (${files.join(', ')})`);
  expect(
    open.filter((text) => !text.startsWith('safe ')),
    '`npm run regex` says more',
  ).toEqual([]);
}, 300_000);

test('the checker tells one that does not', () => {
  expect(check('/^(?:a+)+$/')).toContain('exponential');
  expect(check('/\\s+$/')).toContain('polynomial');
});
