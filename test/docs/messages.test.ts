import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/cli.js';
import { diagnosticCodes } from './codes.js';

const page = readFileSync(join(root, 'content/README.md'), 'utf8');
const table = page.slice(page.indexOf('\n## Messages'));
const named = new Set(
  [...table.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code)),
);
const inSource = diagnosticCodes(join(root, 'src'));

test('the table of messages names every code that a diagnostic can have', () => {
  expect(inSource.size).toBeGreaterThan(120);
  const matches = (code: string): boolean => [...named].some((name) => new RegExp(`^${code.replace('*', '[a-z]+')}$`).test(name));
  const missing = [...inSource].filter(([code]) => !matches(code)).map(([code, file]) => `${code} (src/${file})`);
  expect(missing, 'content/README.md, Messages').toEqual([]);
});

test('the table of messages names no code that there is not', () => {
  const codes = [...inSource.keys()].map((code) => new RegExp(`^${code.replace('*', '[a-z]+')}$`));
  expect([...named].filter((name) => !codes.some((code) => code.test(name)))).toEqual([]);
});
