import { getDocument, ImageKind, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A picture's rows from the top, four bytes a pixel: red, green, blue, alpha. */
export interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The pictures of the first page, in the order in which they are drawn, as pdf.js decodes them. */
export async function picturesOf(bytes: Uint8Array): Promise<readonly Decoded[]> {
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  }).promise;
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = fnArray.flatMap((operator, i) => (operator === OPS.paintImageXObject ? [String(argsArray[i]?.[0])] : []));
  return Promise.all(names.map((name) => new Promise<Image>((resolve) => page.objs.get(name, resolve)).then(decoded)));
}

interface Image {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array;
}

function decoded({ width, height, kind, data }: Image): Decoded {
  const row = (width + 7) >> 3;
  const pixels = Array.from({ length: width * height }, (_, i): readonly number[] => {
    const [x, y] = [i % width, Math.floor(i / width)];
    if (kind === ImageKind.RGBA_32BPP) return [...data.subarray(4 * i, 4 * i + 4)];
    if (kind === ImageKind.RGB_24BPP) return [...data.subarray(3 * i, 3 * i + 3), 255];
    const bit = ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
    return [255 * bit, 255 * bit, 255 * bit, 255];
  });
  return { width, height, pixels: Uint8Array.from(pixels.flat()) };
}
