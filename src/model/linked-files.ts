import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { lazily } from '../lib/lazily.js';
import type { FindFile, FoundFile } from '../lib/links/safe-link.js';
import { once } from '../lib/once.js';
import type { World } from '../lib/world.js';
import { homeOf, isWithin } from './home.js';

/** Finds the files that links in content in `folder` lead to, as seen from the folder `out` that outputs are written into. */
export function linkedFiles(folder: string, out: string, world: World): FindFile {
  const home = lazily(() => homeOf(folder, world));
  return once((path: string): FoundFile => {
    const wanted = join(folder, path);
    const place = [wanted, wanted.normalize('NFC'), wanted.normalize('NFD')].find((candidate) => world.exists(candidate));
    if (place === undefined)
      return isWithin(home(), join(world.real(folder), path))
        ? { kind: 'missing', near: world.list(dirname(wanted)) }
        : { kind: 'outside' };
    const real = world.real(place);
    const from = relative(world.real(out), join(world.real(dirname(place)), basename(place)));
    // From another drive of Windows there is no way to it.
    if (!isWithin(home(), real) || isAbsolute(from)) return { kind: 'outside' };
    return { kind: 'found', from: from.split(sep).join('/'), real: real.split(sep).join('/') };
  });
}
