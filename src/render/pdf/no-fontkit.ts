/**
 * Stands in the bundle (esbuild's `alias`) for what pdfkit 0.20 loads and is never asked for here: `fontkit` and `linebreak`, 40 to 50 ms
 * of a run, since the fonts it is given are opened (`font/face.ts`) and the lines are broken; `png-js`, since it is given no pictures; and the ciphers of protected files, whose
 * tables take 6 ms to make.
 */
export function create(): never {
  throw new Error('pdfkit was asked to open a font file; give it an opened face');
}

export default class Unused {
  constructor() {
    throw new Error('pdfkit was asked to wrap text or to read a picture; give it lines and image XObjects');
  }
}

function encrypt(): never {
  throw new Error('pdfkit was asked for a protected file');
}

export { encrypt as cbc, encrypt as ecb };
