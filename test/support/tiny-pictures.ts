import { deflateSync } from 'node:zlib';
import { pngOf } from './make-png.js';

/** The smallest whole pictures, made by hand from the formats' specifications. */
const text = (characters: string): readonly number[] => [...characters].map((character) => character.charCodeAt(0));
const long = (value: number): readonly number[] => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const chunk = (type: string, data: readonly number[]): readonly number[] => [...long(data.length), ...text(type), ...data, 0, 0, 0, 0];

/** A black PNG of a given size in pixels, a bit each. */
export const tinyPng = (width: number, height: number): Uint8Array => {
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))));
  return Uint8Array.from(
    pngOf([
      ['IHDR', Uint8Array.from([...long(width), ...long(height), 1, 0, 0, 0, 0])],
      ['IDAT', rows],
      ['IEND', new Uint8Array()],
    ]),
  );
};

const segment = (marker: number, data: readonly number[]): readonly number[] => [0xff, marker, 0, data.length + 2, ...data];

/** Every coefficient as it is; blocks of one colour in five bits and more: the mean's size in four, itself, and the block's end in one (ITU-T T.81, B.2.4). */
const TABLES = [
  ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
  ...segment(0xc4, [0x00, 0, 0, 0, 12, ...Array.from({ length: 12 }, () => 0), ...Array.from({ length: 12 }, (_, size) => size)]),
  ...segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]),
];

/** A grey JPEG of a given size in pixels, behind an application's segment. */
export function tinyJpeg(width: number, height: number): Uint8Array {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [1, 2]),
    ...TABLES,
    ...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...Array.from({ length: Math.ceil((5 * blocks) / 8) }, () => 0),
    0xff,
    0xd9,
  ]);
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));

/** 32 × 16 pixels in four quarters: red, lime over blue, yellow. */
export const QUARTERS = {
  jpeg: bytesOf(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUFBQcGBw4ICA4eFBEUHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh7/wAARCAAQACADAREAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAcICf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAXAQEBAQEAAAAAAAAAAAAAAAAABwkI/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AlidOywF2T5kSAx81RdEgOnbGdRAH/9k=',
  ),
  gif: bytesOf(
    'R0lGODlhIAAQAPEAAP8AAAD/AP//AAAA/yH5BAAAAAAAIf8LSW1hZ2VNYWdpY2sNZ2FtbWE9MC40NTQ1NQAsAAAAACAAEAAAAj+EjwnB7R+UPLC2Oa3FUleueBCYiA+JmA5KqcwAx/I8CPaN5wLNx/p/6/WAQCGP+DPSkDrljJlzyqA4qY9qKwAAOw==',
  ),
  webp: bytesOf(
    'UklGRlgAAABXRUJQVlA4IEwAAAAQAwCdASogABAAAUAmJaACdMoRwN4B+EH63cYFyzATisAA/vid///xBj/+alIC74z//pYzAdV3/P13//uTKOo4ysgnR6FlawrQAAAA',
  ),
} as const;

/** 8 × 8 pixels, the left half red, the right half clear. */
export const HALF_CLEAR_WEBP = bytesOf(
  'UklGRmgAAABXRUJQVlA4WAoAAAAQAAAABwAABwAAQUxQSAsAAAABDzD/ERGiDxH9DwBWUDggNgAAABACAJ0BKggACAABQCYlqAJ0cgCr/9wABcAA/vLrf81Qm6PZktYf/7Dr5YGmYv/50HywNLoAAA==',
);

/** A JPEG with an Exif segment that gives its orientation, behind a path that a camera's software left there. */
export function withOrientation(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [...text('II*\0'), 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
  const exif = [...text('Exif\0\0'), ...tiff, ...text('/home/secret/DCIM')];
  return Uint8Array.from([...jpeg.subarray(0, 2), 0xff, 0xe1, 0, exif.length + 2, ...exif, ...jpeg.subarray(2)]);
}

/** A PNG with one more chunk behind its header. */
export const withChunk = (png: Uint8Array, type: string, data: string): Uint8Array =>
  Uint8Array.from([...png.subarray(0, 33), ...chunk(type, text(data)), ...png.subarray(33)]);

/** 16 × 16 pixels, a colour a quarter as in `QUARTERS`, in the kinds of files that readers are apt to get wrong. */
export const KINDS: Readonly<Record<string, Uint8Array>> = {
  'interlaced.png': bytesOf(
    'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQBAMAAAGa2tLEAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAAD1BMVEX/AAAA/wAAAP///wD////1Tp3PAAAAAWJLR0QEj2jZUQAAAAd0SU1FB+oLGRUlK39o83wAAAAQY2FOdgAAAAgAAAAIAAAAAAAAAACy7VbZAAAAN0lEQVQI12NgZFBmAGEGQQYlYxAJYYDYDIKCEEJJydgYQiDEsMkiqwNJgVXgZCgpgZSCdeBiAAAyeAyjqYS4DwAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAyNi0xMS0yNVQyMTozNzo0MiswMDowMDaetT4AAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjVUMjE6Mzc6NDIrMDA6MDBHww2CAAAAAElFTkSuQmCC',
  ),
  'deep.png': bytesOf(
    'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQEAIAAADAAbR1AAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABmJLR0T/7//v/+9oKdNKAAAAB3RJTUUH6gsZFSUrf2jzfAAAABBjYU52AAAACAAAAAgAAAAAAAAAALLtVtkAAAAySURBVDjL7ZKxDQAgAMKo//9cbyAuDnSHhgQ0FdAlTlffM8EE75AkzbNV4aMFE0zwzgV/oAoZcVp7lgAAACV0RVh0ZGF0ZTpjcmVhdGUAMjAyNi0xMS0yNVQyMTozNzo0MiswMDowMDaetT4AAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjVUMjE6Mzc6NDIrMDA6MDBHww2CAAAAAElFTkSuQmCC',
  ),
  'deep-clear-interlaced.png': bytesOf(
    'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQEAYAAAE4ZBO0AAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABmJLR0T/7//v/+9oKdNKAAAAB3RJTUUH6gsZFSUrf2jzfAAAABBjYU52AAAACAAAAAgAAAAAAAAAALLtVtkAAABwSURBVEjH7VNBDsAgCGuN//8yu4ywaLa6acIONjERgVJQYQYAZr4KGSbc9xjBiDgPGHsAqJ6BCyUZtmQoEJAlJEOnoQvgvW+owuseWrQ9LVeQP4N8gvxbyCeQ70AS8Hvukg5msQXIf6Cg/snvJ7AFHFwJShZAevt0AAAAJXRFWHRkYXRlOmNyZWF0ZQAyMDI2LTExLTI1VDIxOjM3OjQyKzAwOjAwNp61PgAAACV0RVh0ZGF0ZTptb2RpZnkAMjAyNi0xMS0yNVQyMTozNzo0MiswMDowMEfDDYIAAAAASUVORK5CYII=',
  ),
  'progressive.jpg': bytesOf(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgr/wgARCAAQABADAREAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAACAcJ/8QAFgEBAQEAAAAAAAAAAAAAAAAABwkI/9oADAMBAAIQAxAAAAGLlO/koWwrBtptWbFQBVP/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAEFAh//xAAUEQEAAAAAAAAAAAAAAAAAAAAg/9oACAEDAQE/AR//xAAUEQEAAAAAAAAAAAAAAAAAAAAg/9oACAECAQE/AR//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Ah//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/IR//2gAMAwEAAgADAAAAEAAP/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPxAf/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAgEBPxAf/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQABPxAf/9k=',
  ),
  'cmyk.jpg': bytesOf(
    '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggLCAkKCgoKCgYICwwLCgwJCgoK/9sAQwECAgICAgIFAwMFCgcGBwoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoK/8AAFAgAEAAQBAERAAIRAQMRAQQRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAJCAr/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAACggJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwDZirB/1/E11SHWC8gV7KccdZ/iVx//2Q==',
  ),
};

/** A JPEG of eight by eight pixels in one colour of four inks, 0 to 255 as they stand in the file; with Adobe's marker or without. Baseline, of ITU-T T.81's steps only what one colour needs. */
export function fourInks(inks: readonly [number, number, number, number], adobe: boolean): Uint8Array {
  const perInk = (one: (id: number) => readonly number[]): readonly number[] => [1, 2, 3, 4].flatMap(one);
  const bits = inks.map((ink) => steady(8 * (ink - 128))).join('');
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const scan = (padded.match(/.{8}/g) ?? [])
    .map((byte) => Number.parseInt(byte, 2))
    .flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
  return Uint8Array.from([
    0xff,
    0xd8,
    ...(adobe ? segment(0xee, [...text('Adobe'), 0, 100, 0, 0, 0, 0, 0]) : []),
    ...TABLES,
    ...segment(0xc0, [8, 0, 8, 0, 8, 4, ...perInk((id) => [id, 0x11, 0])]),
    ...segment(0xda, [4, ...perInk((id) => [id, 0]), 0, 63, 0]),
    ...scan,
    0xff,
    0xd9,
  ]);
}

/** A block's mean in the codes of the tables above: its size in four bits, itself, and the end of the block. */
function steady(mean: number): string {
  const size = mean === 0 ? 0 : Math.floor(Math.log2(Math.abs(mean))) + 1;
  const value = mean < 0 ? mean + 2 ** size - 1 : mean;
  return `${size.toString(2).padStart(4, '0')}${size === 0 ? '' : value.toString(2).padStart(size, '0')}0`;
}
