// Makes dist/: the library and the lesser commands as modules; the command, the builder and its writers as scripts; the fonts.
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { copyFonts } from './fonts.mjs';
import { buildModules } from './modules.mjs';
import { inRoot } from './options.mjs';
import { buildScripts, writeKnown } from './scripts.mjs';

rmSync(inRoot('dist'), { recursive: true, force: true });
await Promise.all([buildModules(), buildScripts()]);
const { BUNDLED_FILES, precompile } = await import(pathToFileURL(inRoot('dist/for-bundling.js')));
writeKnown(precompile);
copyFonts(BUNDLED_FILES);
rmSync(inRoot('dist/for-bundling.js'));
