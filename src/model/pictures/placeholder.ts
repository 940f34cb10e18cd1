import type { PictureFile } from '../../lib/pictures/picture-file.js';

/** Width and height where none were asked for, in SVG user units. */
const SIZE = { width: 480, height: 360 };

/** Characters of a line; Han and kana are twice as wide as others. */
const LINE = 30;
const MOST_LINES = 5;

/** The width and height asked for, in SVG user units. */
export interface PlaceholderSize {
  readonly width?: number;
  readonly height?: number;
}

/** What stands where a picture can't be had: a frame of the size that was asked for, with the picture's description or name in it. */
export function placeholder(words: string, { width = SIZE.width, height = SIZE.height }: PlaceholderSize): PictureFile {
  const size = Math.max(4, Math.min(height / 8, width / 18));
  const lines = linesOf(words);
  const top = height / 2 - ((lines.length - 1) * size * 1.3) / 2 + size * 0.35;
  const text = lines.map(
    (line, i) =>
      `<text x="${width / 2}" y="${(top + i * size * 1.3).toFixed(1)}" text-anchor="middle" font-family="sans-serif" font-size="${size.toFixed(1)}" fill="#555555">${escaped(line)}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect x="1" y="1" width="${width - 2}" height="${height - 2}" fill="#f2f2f2" stroke="#999999" stroke-width="2" stroke-dasharray="8 6"/>${text.join('')}</svg>`;
  return { format: 'svg', bytes: new TextEncoder().encode(svg), width, height };
}

function linesOf(words: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words
    .trim()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,24}|\s+/gu,
    ) ?? []) {
    if (widthOf(line + piece) > LINE) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  const all = [...lines, line.trim()].filter((one) => one !== '');
  return all.length <= MOST_LINES ? all : [...all.slice(0, MOST_LINES - 1), '…'];
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter) ? 2 : 1), 0);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
