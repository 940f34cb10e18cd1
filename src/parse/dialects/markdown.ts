import type { Dialect } from './types.js';

/** Markdown of ours, for those whose deck is taken for another tool's; nothing is recognised as it, since it is what everything else is. */
export const markdown: Dialect = {
  name: 'markdown',
  tool: 'build-deck',
  reading: { cut: 'headings', cover: 'head' },
  keys: [],
  recognises: () => false,
};
