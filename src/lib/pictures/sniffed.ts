import type { PictureFile } from './picture-file.js';

/** What a file's bytes say it is. */
export type Sniffed =
  | ({
      readonly kind: 'picture' /** Of an animation only the first frame is left. */;
      readonly frames?: true /** Of a drawing: what would be drawn and is not. */;
      readonly lost?: readonly string[];
    } & PictureFile)
  /** Some other kind of picture, by name. */
  | { readonly kind: 'other'; readonly name: string }
  /** More pixels than are read; both in millions. */
  | { readonly kind: 'vast'; readonly millions: number; readonly most: number }
  /** A drawing that nobody would wait for, and what of it. */
  | { readonly kind: 'endless'; readonly what: string }
  /** Begins like a picture, but can't be read on. */
  | { readonly kind: 'broken'; readonly name: string }
  | { readonly kind: 'none' };
