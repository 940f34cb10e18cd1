import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { diskWorld } from '../../src/io/disk.js';
import { eastAsianLineHeight, FACES, faceFile, faceId, latinLineHeight } from '../../src/theme/fonts.js';
import type { BundledFamily } from '../../src/theme/types.js';

const world = diskWorld(process.cwd());
const families = Object.keys(FACES) as BundledFamily[];

test.each(families)('%s: every face is an installed font of that weight and slant', (family) => {
  for (const bold of [false, true]) {
    for (const italic of [false, true]) {
      const font = create(Buffer.from(world.packageFile(faceFile(faceId(family, bold, italic)).file)));
      if (!('OS/2' in font)) throw new Error('a collection, not a font');
      expect(font['OS/2'].usWeightClass >= 600, `${family} bold ${bold}`).toBe(bold);
      expect(font.italicAngle !== 0, `${family} italic ${italic}`).toBe(italic && family !== 'noto-sans-sc');
    }
  }
});

test('Han type has no italic: the upright serves, once', () => {
  expect(faceId('noto-sans-sc', true, true)).toBe(faceId('noto-sans-sc', true, false));
});

test('a line with East Asian text has room for the face of another machine', () => {
  expect(eastAsianLineHeight('Calibri', 'Microsoft YaHei')).toBe(1.448);
  expect(latinLineHeight('Georgia')).toBe(1.136);
});
