import { between } from '../../support/random.js';
import type { Random } from '../types.js';
import { block, nest } from './blocks.js';
import { frontMatter } from './front-matter.js';
import { sourceOf } from './words.js';

/** A document of our format: front matter and blocks of every kind, most of them sound. */
export function randomDocument(random: Random): string {
  const source = sourceOf(random);
  const count = source.once(30) ? between(random, 20, 60) : between(random, 1, 6);
  const blocks = Array.from({ length: count }, () => (source.once(40) ? nest(source) : block(source)));
  const text = frontMatter(source) + blocks.join(source.once(12) ? '\n' : '\n\n') + source.one('\n', '\n', '', '\n\n\n');
  return source.once(12) ? text.replaceAll('\n', source.one('\r\n', '\r\n', '\r')) : text;
}
