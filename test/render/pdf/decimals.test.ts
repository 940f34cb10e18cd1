import { expect, test } from 'vitest';
import { decimal, fineDecimal } from '../../../src/render/pdf/decimals.js';
import { seeded } from '../../support/random.js';

const random = seeded(7);
const numbers = [
  ...[0, -0, 1, -1, 0.0004, -0.0004, 0.0005, -0.0005, 0.001, -0.999, 0.1, 999.9995, 595.2756, 1e6 + 0.01],
  ...Array.from({ length: 20_000 }, () => (random() - 0.3) * 10 ** Math.floor(random() * 8 - 4)),
];

// JavaScript writes fractions below a millionth with an exponent, which PDF has not (ISO 32000-1, 7.3.3): none is that small here.
test('numbers are written as JavaScript writes them rounded to three and to five decimals', () => {
  expect(numbers.map(decimal)).toEqual(numbers.map((number) => String(Math.round(number * 1e3) / 1e3)));
  expect(numbers.map(fineDecimal)).toEqual(numbers.map((number) => String(Math.round(number * 1e5) / 1e5)));
});
