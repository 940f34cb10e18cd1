import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { between, pick } from '../support/random.js';
import type { Random } from './types.js';

/** Markdown that others have thought about: the lecture, the tests' cases, this package's pages, and what stands in tests between backticks. */
export function readCorpus(root: string): readonly string[] {
  const files = (folder: string, ending: string): readonly string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => readFileSync(join(root, folder, name), 'utf8'));
  const pages = [...files('content', '.md'), ...files('test', '.md'), ...files('templates', 'README.md'), ...files('themes', 'README.md')];
  const quoted = files('test', '.test.ts').flatMap((text) => [
    ...[...text.matchAll(/`((?:[^`\\$]|\\.){12,3000})`/g)].map(([, inside = '']) => inside.replaceAll('\\`', '`').replaceAll('\\n', '\n')),
    ...[...text.matchAll(/'((?:[^'\\\n]|\\.){12,500})'/g)].map(([, inside = '']) => inside).filter((inside) => inside.includes('\\n')).map((inside) => inside.replaceAll('\\n', '\n')),
  ]); // biome-ignore format: two kinds of quotes
  return [...pages, ...pages, ...quoted];
}

/** Some blocks of one of them that stand together; rarely all. */
export function excerpt(corpus: readonly string[], random: Random): string {
  const text = pick(random, corpus);
  if (random() < 0.004) return text;
  const blocks = text.split(/\n\n+/);
  const from = Math.floor(random() * blocks.length);
  return blocks
    .slice(from, from + between(random, 1, 9))
    .join('\n\n')
    .slice(0, 6000);
}
