import { expect, test } from 'vitest';
import { root } from '../support/cli.js';
import { fuzz } from './run.js';

/** What failed, as `npm run fuzz` would repeat it. */
test('300 cases of a seed: no crash, no hang, no broken file, no lost word', { timeout: 600_000 }, async () => {
  const { found, written } = await fuzz({ root, seed: 20_261_201, from: 0, cases: 300 });
  expect(
    found.map(({ detail, smallest }) => `${detail}\nnpm run fuzz -- --seed ${smallest.seed} --case ${smallest.number}\n${smallest.text}`),
  ).toEqual([]);
  // Most are documents that can be built; the rest are refused with a message.
  expect(written).toBeGreaterThan(150);
});
