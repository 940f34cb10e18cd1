import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { JSON_SCHEMAS } from '../../src/bundle/schemas.js';

const themes = resolve(import.meta.dirname, '../../themes');

test.each(['theme.schema.json', 'company.schema.json'].map((name) => [name, JSON_SCHEMAS[name] ?? String] as const))(
  'the published %s is what the loader checks; UPDATE=1 writes it anew',
  (name, make) => {
    const file = resolve(themes, name);
    if (process.env.UPDATE === '1' && process.env.CI === undefined) writeFileSync(file, make());
    expect(readFileSync(file, 'utf8')).toBe(make());
  },
);

test('every theme points its editor to the schema', () => {
  for (const name of ['default', 'corporate']) {
    expect(readFileSync(resolve(themes, `${name}/theme.yaml`), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/theme\.schema\.json\n/,
    );
  }
});
