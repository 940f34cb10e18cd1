import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { familyNames } from '../lib/font/names.js';

/** Where a system keeps its fonts. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  win32: [join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), join(process.env['LOCALAPPDATA'] ?? '', 'Microsoft/Windows/Fonts')],
  darwin: ['/System/Library/Fonts', '/Library/Fonts', join(homedir(), 'Library/Fonts')],
  linux: ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts'), join(homedir(), '.local/share/fonts')],
};

/** The families of all fonts that this machine has, in lower case. */
export function installedFamilies(): ReadonlySet<string> {
  const folders = (FOLDERS[process.platform] ?? FOLDERS['linux'] ?? []).filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name))
      .map((name) => join(folder, name)),
  );
  return new Set(files.flatMap(familiesOf).map((name) => name.toLowerCase()));
}

function familiesOf(path: string): readonly string[] {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return [];
  }
  try {
    return familyNames((offset, length) => {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    });
  } finally {
    closeSync(file);
  }
}
