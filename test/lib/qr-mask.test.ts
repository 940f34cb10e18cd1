import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { WIDEST_MATRIX, withBestMask } from '../../src/lib/qr-mask.js';
import { seeded } from '../support/random.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';

test('the mask is the one that the search module by module finds', () => {
  const random = seeded(7);
  const text = (length: number): string => Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
  for (let i = 0; i < 300; i++) {
    const url = `https://youtu.be/${text(1 + Math.floor(random() * 14))}`;
    const level = (['M', 'Q', 'H'] as const)[i % 3] ?? 'M';
    const whole = create(url, { errorCorrectionLevel: level });
    if (whole.modules.size > WIDEST_MATRIX) continue;
    const { size, data, reservedBit } = create(url, { errorCorrectionLevel: level, version: whole.version, maskPattern: 0 }).modules;
    expect(withBestMask({ size, bits: data, reserved: reservedBit, level }), `${url} at ${level}`).toEqual(
      Uint8Array.from(whole.modules.data),
    );
  }
});
