import { expect, test } from 'vitest';
import { contrast, type Hex, type Palette, parseColour, parseHex, resolveColour } from '../../src/lib/colour.js';

const hex = (text: string): Hex => {
  const parsed = parseHex(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const palette = Object.fromEntries(
  ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((role) => [
    role,
    hex('4472C4'),
  ]),
) as unknown as Palette;

test('reads hex colours, roles, and roles made lighter or darker', () => {
  expect(parseColour('#1a2')).toEqual({ hex: '11AA22' });
  expect(parseColour('accent1')).toEqual({ role: 'accent1' });
  expect(parseColour('accent1+80')).toEqual({ role: 'accent1', lighter: 0.8 });
  expect(parseColour('dk2-25')).toEqual({ role: 'dk2', darker: 0.25 });
  expect(parseColour('blue')).toBeUndefined();
});

test('is as light as PowerPoint’s own “Accent 1, Lighter 80 %” and “Darker 25 %” of the Office blue', () => {
  // Office 2013–2022 theme, Accent 1 #4472C4: the palette's tooltips give D9E2F3 (DAE3F3 in newer builds) and 2F5496.
  const lighter = resolveColour({ role: 'accent1', lighter: 0.8 }, palette);
  expect(['D9E2F3', 'DAE3F3']).toContain(lighter);
  const darker = resolveColour({ role: 'accent1', darker: 0.25 }, palette);
  expect(['2F5496', '2F5597']).toContain(darker);
});

test('contrast is WCAG’s', () => {
  expect(contrast(hex('000'), hex('FFF'))).toBeCloseTo(21, 5);
  expect(contrast(hex('777777'), hex('FFFFFF'))).toBeCloseTo(4.48, 2);
});
