import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCompany } from '../../src/company/index.js';
import { companySchema, SHARED } from '../../src/company/schema.js';
import { root } from '../support/cli.js';
import { memoryEnv } from '../support/memory-env.js';

const page = readFileSync(join(root, 'content/README.md'), 'utf8');

test('content/README.md names every key of the company file', () => {
  const keys = [companySchema, SHARED.disclaimer].flatMap((schema) => Object.keys(schema.entries));
  expect(keys.filter((key) => !page.includes(key))).toEqual([]);
});

test('its example is a sound company file', () => {
  const example = /```yaml\n(name: Acme\n[\s\S]*?)```/.exec(page)?.[1] ?? '';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="3"/>';
  const env = memoryEnv({ '/company.yaml': example, '/logo.svg': svg, '/logo-for-dark.svg': svg });
  expect(loadCompany('/company.yaml', env)).toMatchObject({ name: 'Acme', disclaimer: { version: 'LEG-2026-03' }, themes: ['corporate'] });
  expect(env.messages()).toEqual([]);
});
