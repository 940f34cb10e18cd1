/**
 * Stands in for `fontkit` and `linebreak` in the bundle (esbuild's `alias`). pdfkit 0.20 imports both on loading, 40 to 50 ms of a run,
 * but uses them only to open font files and to wrap text: the fonts it is given are opened (`font/face.ts`) and the lines are broken.
 */
export function create(): never {
  throw new Error('pdfkit was asked to open a font file; give it an opened face');
}

export default class Unused {
  constructor() {
    throw new Error('pdfkit was asked to wrap text; give it lines');
  }
}
