import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { NEEDED_LAYOUTS } from '../../src/theme/layouts.js';
import { SHARED, themeSchema } from '../../src/theme/schema.js';
import { PAPER_STYLES, TEXT_STYLES } from '../../src/theme/types.js';

const page = readFileSync(resolve(import.meta.dirname, '../../themes/README.md'), 'utf8');

test('themes/README.md names every key, style and layout', () => {
  const { font, textStyle, level, shape, slot, layout, paperStyle } = SHARED;
  const entries = [
    themeSchema,
    themeSchema.entries.table,
    themeSchema.entries.code,
    font,
    textStyle,
    level,
    shape,
    slot,
    layout,
    paperStyle,
  ].flatMap((schema) => Object.keys(schema.entries));
  const words = new Set(page.match(/[A-Za-z][\w-]*/g));
  expect([...entries, ...TEXT_STYLES, ...PAPER_STYLES, ...NEEDED_LAYOUTS].filter((word) => !words.has(word))).toEqual([]);
});
