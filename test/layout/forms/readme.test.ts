import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { FORM_NAMES } from '../../../src/layout/index.js';

const page = readFileSync(resolve(import.meta.dirname, '../../../content/README.md'), 'utf8');

test('content/README.md names every form of the handout', () => {
  const section = page.slice(page.indexOf('## The handout'), page.indexOf('## Printing'));
  expect(FORM_NAMES.filter((form) => !section.includes(`\`${form}\``))).toEqual([]);
});
