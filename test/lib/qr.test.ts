import { expect, test } from 'vitest';
import { type Matrix, makeMatrix, QUIET_ZONE } from '../../src/lib/qr.js';
import { readDeck } from '../support/deck-text.js';
import { readQr } from '../support/jsqr.js';

/** What a reader that is not ours finds in the matrix, drawn at 4 pixels a module. */
function decode({ size, bits }: Matrix): string | undefined {
  const scale = 4;
  const side = (size + 2 * QUIET_ZONE) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const row = Math.floor(y / scale) - QUIET_ZONE;
      const column = Math.floor(x / scale) - QUIET_ZONE;
      const inside = row >= 0 && column >= 0 && row < size && column < size;
      if (inside && bits[row * size + column] === 1) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return readQr(pixels, side, side);
}

test.each([
  ['https://youtu.be/Rlp1TdYeutU', 29],
  ['https://www.bilibili.com/video/BV1xx411c7mD?p=2', undefined],
  ['https://example.org/a/very/long/address?with=many&parameters=that&make=a&larger=code#and-a-fragment', undefined],
])('%s is read back', async (url, size) => {
  const matrix = await makeMatrix(url);
  expect(decode(matrix)).toBe(url);
  if (size !== undefined) expect(matrix.size).toBe(size);
});

test.each([
  ['www.youtube.com/watch?v=Rlp1TdYeutU&pp=ygU', 'https://youtu.be/Rlp1TdYeutU'],
  ['看youtu.be/Rlp1TdYeutU?t=90。', 'https://youtu.be/Rlp1TdYeutU?t=90'],
  ['m.bilibili.com/video/BV1xx411c7mD?p=2', 'https://www.bilibili.com/video/BV1xx411c7mD?p=2'],
  ['[x](https://münchen.de/größe){.qr}', 'https://xn--mnchen-3ya.de/gr%C3%B6%C3%9Fe'],
  ['[x](https://zh.wikipedia.org/wiki/人工智能){.qr}', 'https://zh.wikipedia.org/wiki/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD'],
  ['[x](www.e.com/a){.qr}', 'http://www.e.com/a'],
  [`[x](https://e.com/${'a1-'.repeat(250)}){.qr}`, `https://e.com/${'a1-'.repeat(250)}`],
])('what an author writes is read from its code as the one address of its target: %s', async (written, url) => {
  const [video] = readDeck(`## S\n\n${written}\n`).deck.videos;
  expect(decode(await makeMatrix(video?.url ?? ''))).toBe(url);
});

test('correction is raised as long as the code does not grow', async () => {
  const { level } = await makeMatrix('https://youtu.be/Rlp1TdYeutU');
  expect(level).toBe('Q');
});
