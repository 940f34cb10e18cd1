/** bidi-js 1.1: its own types describe a module with a default export that its CommonJS entry does not have. */
declare module 'bidi-js/dist/bidi.mjs' {
  interface Bidi {
    readonly getEmbeddingLevels: (
      text: string,
      direction: 'ltr' | 'rtl' | 'auto',
    ) => {
      readonly levels: Uint8Array;
      readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
    };
    readonly getMirroredCharacter: (character: string) => string | null;
  }
  export default function bidiFactory(): Bidi;
}
