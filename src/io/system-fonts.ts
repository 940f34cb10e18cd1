import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where each system keeps its fonts; the user's own come first. */
function foldersOf(platform: NodeJS.Platform, home: string, env: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'];
    return [...(local === undefined ? [] : [join(local, 'Microsoft', 'Windows', 'Fonts')]), join(env['WINDIR'] ?? 'C:\\Windows', 'Fonts')];
  }
  if (platform === 'darwin') return [join(home, 'Library', 'Fonts'), '/Library/Fonts', '/System/Library/Fonts'];
  return [join(home, '.local', 'share', 'fonts'), join(home, '.fonts'), '/usr/local/share/fonts', '/usr/share/fonts'];
}

/** All TrueType and OpenType files in the system's font folders and below, each folder's sorted by path. Folders that can't be read are passed over. */
export function systemFontFiles(): readonly string[] {
  return foldersOf(process.platform, homedir(), process.env).flatMap(filesBelow);
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
