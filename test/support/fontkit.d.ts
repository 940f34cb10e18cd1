/** The little of fontkit (pdfkit's font reader) that tests compare our own reading with. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    readonly italicAngle: number;
    readonly layout: unknown;
    readonly 'OS/2': { readonly usWeightClass: number };
    readonly glyphForCodePoint: (codePoint: number) => { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
}
