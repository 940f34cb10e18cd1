import { expect, test } from 'vitest';
import type { Hex, Palette } from '../../src/lib/colour.js';
import { linkColour } from '../../src/theme/template/looks/link-colour.js';
import { shippedTheme } from '../support/themes.js';

test('links keep the template’s colour where it can be seen, and take the clearer of text and ground where it can’t', () => {
  const palette: Palette = { ...shippedTheme('default').palette, hlink: '0563C1' as Hex, lt1: 'FFFFFF' as Hex, dk1: '101010' as Hex };
  expect(linkColour({ role: 'lt1' }, palette)).toEqual({});
  expect(linkColour({ hex: '12305A' as Hex }, palette)).toEqual({ links: 'lt1' });
  expect(linkColour({ hex: '3A8FE0' as Hex }, palette)).toEqual({ links: 'dk1' });
});
