import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { themeJsonSchema } from '../support/theme-schema.js';

const file = resolve(import.meta.dirname, '../../themes/theme.schema.json');

test('the published schema is what the loader checks; UPDATE=1 writes it anew', () => {
  if (process.env.UPDATE === '1' && process.env.CI === undefined) writeFileSync(file, themeJsonSchema());
  expect(readFileSync(file, 'utf8')).toBe(themeJsonSchema());
});

test('every theme points its editor to the schema', () => {
  for (const name of ['default', 'corporate']) {
    expect(readFileSync(resolve(file, `../${name}/theme.yaml`), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/theme\.schema\.json\n/,
    );
  }
});
