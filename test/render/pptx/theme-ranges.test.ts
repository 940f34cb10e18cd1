import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { diskWorld } from '../../../src/io/disk.js';
import type { Diagnostic } from '../../../src/lib/diagnostics.js';
import { draft, dress, FORMATS, loadTheme, understand } from '../../../src/pipeline.js';
import { root } from '../../support/cli.js';
import { checkPackage } from '../../support/pptx/invariants.js';

type Change = readonly [path: string, value: unknown];

const THEME = readFileSync(join(root, 'themes/default/theme.yaml'), 'utf8');
const FILE = join(root, 'themes/default/theme.yaml');

/** The default theme with some of its values changed. */
function changed(changes: readonly Change[]): string {
  const theme = parseDocument(THEME);
  for (const [path, value] of changes) {
    const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    theme.setIn(keys, theme.createNode(value));
  }
  return theme.toString();
}

const CONTENT = `---
title: T
lang: en
company: {name: Acme, legalName: Acme Ltd., year: 2024}
---

# Part

## Words

Words and **more** 中文.

- a
  - b
    1. c

> quoted

## Table and code

| a | b |
|---|---|
| 1 | 2 |

\`\`\`js
let a = 1
\`\`\`

::: notes
Said.
:::
`;

/** The deck of a small content in that theme; without errors, or none. */
async function built(theme: string): Promise<{ readonly deck: Uint8Array | undefined; readonly found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const disk = diskWorld(root);
  const read: typeof disk.read = (path) => (path === FILE ? new TextEncoder().encode(theme) : disk.read(path));
  const env = { world: { ...disk, read }, report: (diagnostic: Diagnostic) => found.push(diagnostic) };
  const look = await loadTheme(join(root, 'themes/default'), env);
  const drafts = look && draft(understand(CONTENT, 'talk.md', {}, env), join(root, 'templates/default'), env);
  const [file] = look === undefined || drafts === undefined ? [] : await FORMATS.pptx(dress(drafts, look, [], env), env);
  return { deck: file?.bytes, found };
}

const INFINITY = Number.POSITIVE_INFINITY;

/** What a theme may not say, for PowerPoint would not read it (or nobody could). */
const REFUSED: readonly (readonly [path: string, ...values: unknown[]])[] = [
  ['size.0', 71, 4033, -1, INFINITY, Number.NaN, '25mm', '1423mm'],
  ['text.body.size', 0, 0.9, 4001, -12, INFINITY, '0.2mm', '1412mm'],
  ['text.code.floor', 0, -1, 4001],
  ['text.title.leading', 0, -1, 133, INFINITY],
  ['text.title.before', -1, 1585, INFINITY],
  ['levels.0.indent', -1, 2001, INFINITY],
  ['levels.4.hanging', -1, 2001],
  ['levels.1.size', 0.5, 5000],
  ['levels.0.bullet', '', 'abcde'],
  ['fonts.heading.latin', 'A typeface of thirty-two letters', ''],
  ['fonts.mono.eastAsian', '字'.repeat(32)],
  ['fonts.body.lineHeight', 0, 6],
  ['spacing.block', -1, 4033],
  ['table.ruleWidth', -0.5, 1585],
  ['table.padX', -1, 4033],
  ['code.padding', -1, INFINITY],
  ['layouts.cover.shapes.1.ellipse.2', -1, 4033],
  ['layouts.cover.shapes.0.opacity', -0.1, 1.1, 100],
  ['layouts.cover.shapes.0.radius', -1],
  ['layouts.cover.shapes.4.width', -1, 1585],
  ['layouts.cover.shapes.4.line.0', -4033, INFINITY],
  ['layouts.content.slots.body.inset', -1],
  ['layouts.content.slots.body.box.2', -1, 0, 4032],
  ['paper.size', [71, 500], [500, 14_401]],
  ['paper.margin.top', -1],
  ['paper.text.body.size', 0, 4001],
  ['paper.text.body.leading', 0],
]; // biome-ignore format: a table of values

test.each(REFUSED.flatMap(([path, ...values]) => values.map((value) => [path, value] as const)))(
  '%s: %j is refused at its place, with what is expected',
  async (path, value) => {
    const { deck, found } = await built(changed([[path, value]]));
    expect(deck).toBeUndefined();
    const [error] = found.filter(({ severity }) => severity === 'error');
    expect(error).toMatchObject({ id: 'theme-value', message: expect.stringMatching(/expected|leaves the slide/) });
  },
);

const STYLES = ['title', 'body', 'heading', 'quote', 'code', 'table', 'caption', 'footer', 'coverTitle', 'sectionNumber'];
const ofStyles = (key: string, value: unknown): readonly Change[] => STYLES.map((name) => [`text.${name}.${key}`, value]);
const ofLevels = (key: string, value: unknown): readonly Change[] => [0, 1, 2, 3, 4].map((i) => [`levels.${i}.${key}`, value]);

/** The ends of what a theme may say. */
const ALLOWED: Readonly<Record<string, readonly Change[]>> = {
  'the smallest type': [...ofStyles('size', 1), ...ofStyles('floor', 1), ...ofLevels('size', 1)],
  'the largest type': [...ofStyles('size', 4000), ...ofStyles('floor', 1), ...ofLevels('size', 4000)],
  'one style much larger than the body': [['text.body.size', 1], ['text.quote.size', 4000], ...ofLevels('before', 1584)],
  'the least leading': [...ofStyles('leading', 0.1), ...ofStyles('before', 0)],
  'the most leading': [...ofStyles('leading', 132), ...ofStyles('before', 1584)],
  'the widest indents': [...ofLevels('indent', 2000), ...ofLevels('hanging', 2000)],
  'no room between things': [['spacing.block', 0], ['table.ruleWidth', 0], ['table.padX', 0], ['table.padY', 0], ['code.padding', 0]],
  'more room than there is': [['spacing.block', 4032], ['spacing.gutter', 4032], ['table.ruleWidth', 1584], ['table.padX', 4032], ['table.padY', 4032], ['code.padding', 4032]],
  'shapes of no size': [['layouts.cover.shapes', [{ rect: [0, 0, 0, 0], fill: 'dk1', radius: 4 }, { ellipse: [0, 0, 0, 9], fill: 'dk1', opacity: 0 }, { line: [5, 5, 5, 5], stroke: 'dk1', width: 0 }, { polygon: [[1, 1], [1, 1], [1, 1]], fill: 'dk1' }]]],
  'shapes larger than the slide': [['layouts.cover.shapes', [{ rect: [-4032, -4032, 4032, 4032], fill: 'dk1', radius: 4032 }, { line: [4032, 4032, -4032, -4032], stroke: 'dk1', width: 1584 }, { polygon: [[-4032, 0], [4032, 0], [0, 4032]], fill: 'dk1', opacity: 1 }]]],
  'the largest slide': [['size', [4032, 4032]]],
  'slots wider inside than outside': [['layouts.content.slots.body.inset', 4032], ['layouts.content.slots.title.inset', 300]],
  'names of 31 characters': [['fonts.heading.latin', 'A'.repeat(31)], ['fonts.body.eastAsian', '字'.repeat(31)], ['label', 'a\u0001b\n"<&>'], ['layouts.content.label', `${'l'.repeat(500)}\u0007`], ['levels.0.bullet', '→→→→']],
}; // biome-ignore format: a table of values

test.each(Object.entries(ALLOWED))('%s: a sound deck, or a message', async (_, changes) => {
  const { deck, found } = await built(changed(changes));
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) expect(errors.map(({ id: code }) => code)).not.toContain('theme-value');
  else expect(checkPackage(deck ?? new Uint8Array())).toEqual([]);
});
