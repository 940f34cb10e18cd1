import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskWorld } from '../../src/io/disk.js';
import { parseHex } from '../../src/lib/colour.js';
import { rect } from '../../src/lib/units.js';
import { loadTheme } from '../../src/pipeline.js';
import { groundsUnder } from '../../src/theme/contrast/grounds.js';
import { contrastsOf } from '../../src/theme/contrast/index.js';
import type { Layout, Theme } from '../../src/theme/types.js';
import { root, workFolder } from '../support/cli.js';
import { TEMPLATES } from '../support/pptx/templates.js';
import { shippedTheme, themeNames } from '../support/themes.js';

describe.each(themeNames)('%s', (name) => {
  const pairs = contrastsOf(shippedTheme(name));

  // Large text may be at 3 : 1 (WCAG 2.2, 1.4.3); themes of ours are held to more.
  test('text stands out from whatever lies under it, at 4.5 : 1', () => {
    const weak = pairs.filter(({ what, ratio }) => ratio < (what.startsWith('bullet') || what === 'accent' ? 3 : 4.5));
    expect(weak).toEqual([]);
  });

  test('every layout, code, tables and the handout were looked at', () => {
    const { layouts } = shippedTheme(name);
    expect(new Set(pairs.map(({ where }) => where))).toEqual(new Set([...layouts.keys(), 'code', 'table', 'handout']));
  });
});

const hex = (digits: string) => {
  const read = parseHex(digits);
  if (read === undefined) throw new Error(digits);
  return { hex: read };
};

const layout = (...shapes: Layout['shapes']): Layout => ({
  name: 'x',
  label: 'X',
  type: 'cust',
  background: hex('FFFFFF'),
  shapes,
  slots: [],
});

test('what lies under a box: shapes in their order, clear ones mixed with what is beneath', () => {
  const theme: Theme = shippedTheme('default');
  const under = (one: Layout): readonly string[] => groundsUnder(rect(10, 10, 20, 20), one, theme);
  expect(under(layout())).toEqual(['FFFFFF']);
  expect(under(layout({ kind: 'rect', box: rect(0, 0, 50, 50), fill: hex('000000') }))).toEqual(['000000']);
  expect(under(layout({ kind: 'rect', box: rect(0, 0, 50, 50), fill: hex('000000'), opacity: 0.5 }))).toEqual(['808080']);
  expect([...under(layout({ kind: 'ellipse', box: rect(10, 10, 20, 20), fill: hex('FF0000') }))].sort()).toEqual(['FF0000', 'FFFFFF']);
  expect(under(layout({ kind: 'rect', box: rect(40, 40, 9, 9), fill: hex('000000') }))).toEqual(['FFFFFF']);
});

test('a dark template’s handout, tables and code are measured in the colours that they have: on white paper in those of paper', async () => {
  for (const name of ['dark', 'a dark content layout', 'dark text on a dark ground']) {
    const file = join(workFolder({ 'company.potx': TEMPLATES[name]?.() ?? new Uint8Array() }), 'company.potx');
    const theme = await loadTheme(file, { world: diskWorld(root), report: () => undefined });
    if (theme === undefined) throw new Error(`no theme from ${name}`);
    const weak = contrastsOf(theme).filter(({ ratio, least, what }) => ratio < least && !/[hH]link/.test(what));
    expect(weak, name).toEqual([]);
  }
});
