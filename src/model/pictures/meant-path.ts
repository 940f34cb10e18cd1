import { join } from 'node:path';
import { percentDecoded } from '../../lib/percent-decoded.js';
import { suggest } from '../../lib/suggest.js';
import type { World } from '../../lib/world.js';

/** Looked through for a picture of the same name: so many folders, so far down. */
const MOST_FOLDERS = 200;
const DEEPEST = 4;

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/i;
const QUOTES = '“”„‟‘’‚‛«»‹›「」『』"\'`<>';

/**
 * The path that was probably meant, seen from `folder`: with the quotes around it and the backslashes in it mended, in the letter case that the
 * file has, with another ending, in another folder near by, or of nearly that name. Undefined where there is none.
 */
export function meantPath(src: string, folder: string, world: World): string | undefined {
  const path = plain(src);
  if (path === '' || path.split('/').includes('..')) return undefined;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const name = steps.at(-1);
  if (name === undefined) return undefined;
  return asWritten(steps, folder, world) ?? elsewhere(name, folder, world) ?? nearly(steps, folder, world);
}

/** Without what editors and other programs put around and into a path. */
function plain(src: string): string {
  const characters = [...percentDecoded(src.trim())];
  const first = characters.findIndex((one) => !QUOTES.includes(one));
  const last = characters.findLastIndex((one) => !QUOTES.includes(one));
  const bare = characters
    .slice(Math.max(first, 0), last + 1)
    .join('')
    .trim();
  const [path = ''] = bare.replace(/^file:\/\//i, '').split(/[?#]/, 1);
  return path.replaceAll('\\', '/').replaceAll('／', '/');
}

/** Step by step, in another letter case where the one that is written is not there; the last one may end otherwise. */
function asWritten(steps: readonly string[], folder: string, world: World): string | undefined {
  let found: readonly string[] = [];
  for (const [i, step] of steps.entries()) {
    const names = world.list(join(folder, ...found));
    const next = sameName(step, names) ?? (i === steps.length - 1 ? otherEnding(step, names) : undefined);
    if (next === undefined) return undefined;
    found = [...found, next];
  }
  return found.join('/');
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();

const sameName = (name: string, names: readonly string[]): string | undefined =>
  names.includes(name) ? name : names.find((one) => folded(one) === folded(name));

function otherEnding(name: string, names: readonly string[]): string | undefined {
  const stem = folded(name.replace(PICTURE, ''));
  return names.find((one) => PICTURE.test(one) && folded(one.replace(PICTURE, '')) === stem);
}

/** A file of that name in a folder below the content's, the nearest first. */
function elsewhere(name: string, folder: string, world: World): string | undefined {
  const open: (readonly string[])[] = [[]];
  for (let looked = 0; looked < MOST_FOLDERS; looked++) {
    const steps = open.shift();
    if (steps === undefined) return undefined;
    const names = world.list(join(folder, ...steps));
    const found = sameName(name, names) ?? otherEnding(name, names);
    if (found !== undefined && PICTURE.test(found)) return [...steps, found].join('/');
    // What has an ending is a file, nearly always; and looking into one costs no more than into a folder.
    if (steps.length < DEEPEST)
      open.push(...names.filter((one) => !/^\.|^node_modules$/.test(one) && !/\.[a-z0-9]{2,5}$/i.test(one)).map((one) => [...steps, one]));
  }
  return undefined;
}

function nearly(steps: readonly string[], folder: string, world: World): string | undefined {
  const inside = steps.slice(0, -1);
  const pictures = world.list(join(folder, ...inside)).filter((one) => PICTURE.test(one));
  const meant = suggest(steps.at(-1) ?? '', pictures);
  return meant === undefined ? undefined : [...inside, meant].join('/');
}
