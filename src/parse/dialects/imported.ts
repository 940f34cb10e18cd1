import { dirname, isAbsolute, join } from 'node:path';
import { FileMissing } from '../../lib/world.js';
import type { Around } from './types.js';

/** Text of a Markdown file beside the content that a deck brings in, and which of its slides (`./a.md#2,4-6`). Undefined after a warning where it can't be had. */
export function importedText(
  src: string,
  line: number,
  { env, at, report }: Around,
): { readonly text: string; readonly has: (slide: number) => boolean } | undefined {
  const [path = '', range = ''] = src.split('#');
  const place = at(line);
  const folder = dirname(place.file);
  const file = join(folder, path);
  const home = `${env.world.real(folder).replace(/\/$/, '')}/`;
  const inside = !isAbsolute(path) && path.endsWith('.md') && env.world.exists(file) && env.world.real(file).startsWith(home);
  try {
    if (inside) return { text: new TextDecoder().decode(env.world.read(file)).replace(/\r\n?/g, '\n'), has: inRange(range) };
  } catch (cause) {
    if (!(cause instanceof FileMissing)) throw cause;
  }
  report({
    severity: 'warning',
    id: 'foreign-syntax',
    message: `slides of “${src}” are not brought in; expected a Markdown file in the folder of the content`,
    at: place,
    help: 'check the name, or copy its slides into this file',
  });
  return undefined;
}

function inRange(range: string): (slide: number) => boolean {
  const parts = range.split(',').flatMap((part) => {
    const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(part.trim()) ?? [];
    return from === undefined ? [] : [{ from: Number(from), to: Number(to ?? from) }];
  });
  return (slide) => parts.length === 0 || parts.some(({ from, to }) => slide >= from && slide <= to);
}
