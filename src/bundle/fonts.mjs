// The faces that are used of the font packages, with their licences, in dist/fonts: whole packages have three times as many.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot } from './options.mjs';

/** Copies files of installed packages, such as `@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf`. */
export function copyFonts(files) {
  mkdirSync(inRoot('dist/fonts'));
  for (const file of files) copyNew(`node_modules/${file}`, `dist/fonts/${basename(file)}`);
  for (const name of new Set(files.map(packageOf))) copyNew(licenceOf(name), `dist/fonts/${basename(name)}.LICENSE.txt`);
}

const packageOf = (file) => file.split('/').slice(0, 2).join('/');

/** Google's fonts have their packager's licence beside the font's own. */
function licenceOf(name) {
  const own = `node_modules/${name}/LICENSE_FONT`;
  return existsSync(inRoot(own)) ? own : `node_modules/${name}/LICENSE`;
}

function copyNew(from, to) {
  if (existsSync(inRoot(to))) throw new Error(`two files would be called ${to}`);
  copyFileSync(inRoot(from), inRoot(to));
}
