import { makePng } from '../../support/make-png.js';
import { fourInks, HALF_CLEAR_WEBP, KINDS, QUARTERS, tinyJpeg, tinyPng, withOrientation } from '../../support/tiny-pictures.js';

const svg = (size: string, inside: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`);

const noise = (x: number, y: number): number => (Math.imul(x + 1, 73_856_093) ^ Math.imul(y + 1, 19_349_663)) & 255;

/** Files beside the content: every format that is read, sizes that are hard, and what is no picture though it is called one. */
export const PICTURES: Readonly<Record<string, Uint8Array>> = {
  ...KINDS,
  'a.png': makePng({ width: 40, height: 30, depth: 8, colour: 2, samples: (x, y) => [noise(x, y), x * 6, y * 8] }),
  'clear.png': makePng({ width: 9, height: 9, depth: 8, colour: 6, samples: (x, y) => [255, noise(x, y), 0, x * 28] }),
  'wide.png': tinyPng(4000, 3),
  'high.png': tinyPng(2, 3000),
  'dot.png': tinyPng(1, 1),
  'b.jpg': tinyJpeg(64, 48),
  'turned.jpg': withOrientation(QUARTERS.jpeg, 6),
  'inks.jpg': fourInks([10, 200, 30, 40], true),
  'c.gif': QUARTERS.gif,
  'd.webp': QUARTERS.webp,
  'half.webp': HALF_CLEAR_WEBP,
  'e.svg': svg('width="80" height="40"', '<rect width="80" height="40" fill="#246"/><text x="4" y="20" fill="white">words 字</text>'),
  'boxless.svg': svg('', '<circle r="5"/>'),
  'flat.svg': svg('viewBox="0 0 100 0"', '<path d="M0 0h100"/>'),
  'huge.svg': svg('width="1e7" height="1"', '<path d="M0 0h100"/>'),
  'filter.svg': svg('viewBox="0 0 20 20"', '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><circle r="9" filter="url(#f)"/>'),
  'cut.png': tinyPng(30, 30).subarray(0, 60),
  'none.jpg': new TextEncoder().encode('not a picture'),
  'empty.png': new Uint8Array(),
  'my pic.png': tinyPng(20, 10),
  'notes.pdf': new TextEncoder().encode('%PDF-1.4\n'),
};

const UNSOUND = ['flat.svg', 'huge.svg', 'cut.png', 'none.jpg', 'empty.png', 'notes.pdf'];

/** An error for each of these: they are named seldom, so that the rest is built. */
export const UNSOUND_NAMES: readonly string[] = [
  ...UNSOUND,
  'missing.png',
  'https://e.com/a.png',
  '/a.png',
  '../a.png',
  'A.PNG',
  '',
  'a%2Epng',
  'my pic.png',
];

export const PICTURE_NAMES: readonly string[] = Object.keys(PICTURES).filter((name) => !UNSOUND_NAMES.includes(name));
