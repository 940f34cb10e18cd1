import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** A PNG's size stands at bytes 16 to 23 (PNG third edition, 11.2.1). */
const read = (file) => {
  const bytes = readFileSync(file);
  return { bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

const GAP = 12;

/** PNG files side by side in a grid, each `width` pixels wide; one PNG. */
export function contactSheet(files, columns, width) {
  const pictures = files.map(read);
  const [first] = pictures;
  if (first === undefined) throw new Error('a contact sheet of no pictures');
  const height = Math.ceil((width * first.height) / first.width);
  const rows = Math.ceil(pictures.length / columns);
  const cells = pictures.map(
    ({ bytes }, i) =>
      `<image x="${GAP + (i % columns) * (width + GAP)}" y="${GAP + Math.floor(i / columns) * (height + GAP)}" width="${width}" height="${height}" href="data:image/png;base64,${bytes.toString('base64')}"/>`,
  );
  const size = `width="${columns * (width + GAP) + GAP}" height="${rows * (height + GAP) + GAP}"`;
  return new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#777"/>${cells.join('')}</svg>`).render().asPng();
}
