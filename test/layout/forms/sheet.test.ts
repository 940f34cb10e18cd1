import { expect, test } from 'vitest';
import { type CodesNeed, sheetFor } from '../../../src/layout/forms/slides/sheet-for.js';
import { mm, pt } from '../../../src/lib/units.js';
import type { Theme } from '../../../src/theme/types.js';
import { paperEnv, shippedTheme } from '../../support/pdf/build.js';
import { edgesOf, formOf } from '../../support/pdf/forms.js';

const theme = shippedTheme('default', paperEnv());
const sized = (width: number, height: number): Theme => ({ ...theme, size: { width: pt(width), height: pt(height) } });
const CODES: CodesNeed = { count: 3, width: mm(21), height: mm(35), coded: Array.from({ length: 36 }, () => true) };
const NONE = undefined;

/** `3×2 landscape`. */
function sheet(count: number, look: Theme, need: CodesNeed | undefined, mayTurn = true): string {
  const { paper, across, down } = sheetFor(count, look, need, mayTurn);
  return `${across}×${down} ${paper.size.width > paper.size.height ? 'landscape' : 'portrait'}`;
}

test('wide slides without codes stand larger on paper that is turned', () => {
  expect([4, 6, 9].map((count) => sheet(count, sized(960, 540), NONE))).toEqual(['2×2 landscape', '2×3 portrait', '3×3 landscape']);
});

test('with codes below them they need the height; four stand larger in a column, their codes beside them', () => {
  expect([4, 6, 9].map((count) => sheet(count, sized(960, 540), CODES))).toEqual(['1×4 portrait', '2×3 portrait', '3×3 portrait']);
});

test('slides with more codes than stand beside them have them below', () => {
  expect(sheet(4, sized(960, 540), { ...CODES, count: 5 })).toBe('2×2 portrait');
});

test('one slide with codes among many does not make all others smaller', () => {
  const one = { ...CODES, coded: Array.from({ length: 36 }, (_, i) => i === 5) };
  expect([4, 6, 9].map((count) => sheet(count, sized(960, 540), one))).toEqual(['2×2 landscape', '2×3 portrait', '3×3 landscape']);
});

test('paper is not turned against the author’s word', () => {
  expect(sheet(4, sized(960, 540), NONE, false)).toBe('2×2 portrait');
});

test('slides of any shape find the sheet that shows them largest', () => {
  expect(sheet(4, sized(720, 540), NONE)).toBe('2×2 landscape');
  expect(sheet(6, sized(540, 960), NONE)).toBe('3×2 portrait');
  expect(sheet(9, sized(540, 540), NONE)).toBe('3×3 portrait');
});

test.each(['slides-3', 'slides-9', 'cards'] as const)('%s: paper that is wide for lines to read is used to its margins', async (form) => {
  const lines = `---\ntitle: t\nlang: en\ndisclaimer: false\nprint: { paper: A3, orientation: landscape }\n---\n\n`;
  const slides = Array.from({ length: 9 }, (_, i) => `## S${i}\n\n[Film](https://youtu.be/film000000${i})\n`).join('\n');
  const { scene } = await formOf(lines + slides, form);
  const rights = scene.pages.flatMap(({ items }) => items.flatMap((item) => edgesOf(item).map(({ right }) => right)));
  expect(Math.max(...rights)).toBeGreaterThan(scene.size.width - mm(30));
  expect(Math.max(...rights)).toBeLessThan(scene.size.width - mm(10));
});
