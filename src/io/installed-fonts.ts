import { closeSync, openSync, readSync } from 'node:fs';
import { familyNames } from '../lib/font/names.js';
import { systemFontFiles } from './system-fonts.js';

/** The families of all fonts that this machine has, in lower case. */
export const installedFamilies = (): ReadonlySet<string> =>
  new Set(
    systemFontFiles()
      .flatMap(familiesOf)
      .map((name) => name.toLowerCase()),
  );

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
