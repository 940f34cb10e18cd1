import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The first pixel of the first page's first picture as pdf.js decodes it: red, green and blue. */
export async function pixelOf(bytes: Uint8Array): Promise<readonly number[]> {
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  }).promise;
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const name: unknown = argsArray[fnArray.indexOf(OPS.paintImageXObject)]?.[0];
  const found = await new Promise<{ data: Uint8Array }>((resolve) => page.objs.get(String(name), resolve));
  return [...found.data.subarray(0, 3)];
}
