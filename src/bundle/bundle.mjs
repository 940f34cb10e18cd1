// Makes dist/: the library and the lesser commands as modules; the command, the builder and its writers as scripts; the fonts.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildCommonJs } from './commonjs.mjs';
import { copyFonts } from './fonts.mjs';
import { buildModules } from './modules.mjs';
import { writeNotice } from './notice.mjs';
import { inRoot } from './options.mjs';
import { buildScripts, writeKnown } from './scripts.mjs';

rmSync(inRoot('dist'), { recursive: true, force: true });
const builds = (await Promise.all([buildModules(), buildCommonJs(), buildScripts()])).flat();
writeNotice(
  builds.map(({ metafile }) => metafile),
  (path) => path !== 'dist/for-bundling.js',
);
const { BUNDLED_FILES, JSON_SCHEMAS, precompile } = await import(pathToFileURL(inRoot('dist/for-bundling.js')));
writeKnown(precompile);
copyFonts(BUNDLED_FILES);
mkdirSync(inRoot('dist/schemas'));
for (const [name, make] of Object.entries(JSON_SCHEMAS)) writeFileSync(inRoot(`dist/schemas/${name}`), make());
rmSync(inRoot('dist/for-bundling.js'));
