import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder that build-deck keeps compiled code in: in the user's cache folder, as each system names it (XDG Base Directory Specification
 * 0.8, which passes over paths that are not absolute; `~/Library/Caches`; `%LOCALAPPDATA%`). `undefined` where BUILD_DECK_CACHE is `off`,
 * or no folder is the user's.
 */
export function compiledFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string | undefined {
  if (env['BUILD_DECK_CACHE']?.trim().toLowerCase() === 'off') return undefined;
  const caches = cachesOf(env, platform);
  return caches === undefined ? undefined : join(caches, 'build-deck');
}

function cachesOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const named = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'];
  if (named !== undefined && isAbsolute(named)) return named;
  const home = homeOf();
  if (home === undefined) return undefined;
  if (platform === 'win32') return join(home, 'AppData', 'Local');
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

/** The user's home; `undefined` for a user who has none, where Node throws. */
function homeOf(): string | undefined {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : undefined;
  } catch {
    return undefined;
  }
}
