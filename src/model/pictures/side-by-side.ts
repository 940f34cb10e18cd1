import type { ImageBlock } from './read.js';

/** Pictures of one text: each but the first stands beside the one before it. */
export const sideBySide = (pictures: readonly ImageBlock[]): readonly ImageBlock[] =>
  pictures.map((picture, i) => (i === 0 ? picture : { ...picture, beside: true }));
