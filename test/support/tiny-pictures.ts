/** The smallest whole pictures, made by hand from the formats' specifications. */
const text = (characters: string): readonly number[] => [...characters].map((character) => character.charCodeAt(0));
const long = (value: number): readonly number[] => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const chunk = (type: string, data: readonly number[]): readonly number[] => [...long(data.length), ...text(type), ...data, 0, 0, 0, 0];

/** A PNG of a given size in pixels; its data are no picture, its structure is whole. */
export const tinyPng = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    0x89,
    ...text('PNG\r\n\x1a\n'),
    ...chunk('IHDR', [...long(width), ...long(height), 8, 2, 0, 0, 0]),
    ...chunk('IDAT', [0]),
    ...chunk('IEND', []),
  ]);

/** A JPEG's headers up to its frame, behind an APP0 segment. */
export const tinyJpeg = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    1,
    2,
    0xff,
    0xc2,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
    0xff,
    0xda,
    0,
    2,
    0,
    0xff,
    0xd9,
  ]);
