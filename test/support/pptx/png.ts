import { inflateSync } from 'node:zlib';

/** RGBA pixels of a greyscale PNG of one bit, rows plain or as differences from the row above: what the codes on slides are (PNG third edition, 9.2). Throws on any other. */
export function decodePng(bytes: Uint8Array): { readonly pixels: Uint8ClampedArray; readonly width: number; readonly height: number } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  if (file[24] !== 1 || file[25] !== 0) throw new Error('not a greyscale PNG of one bit');
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  const stride = 1 + Math.ceil(width / 8);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * stride];
    if (filter !== 0 && filter !== 2) throw new Error(`a row of filter ${filter}`);
    if (filter === 2 && y > 0)
      for (let i = 1; i < stride; i++) rows[y * stride + i] = ((rows[y * stride + i] ?? 0) + (rows[(y - 1) * stride + i] ?? 0)) & 0xff;
    for (let x = 0; x < width; x++) {
      const white = ((rows[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (white === 0) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { pixels, width, height };
}
