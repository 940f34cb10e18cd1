import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildModules } from './modules.mjs';
import { inRoot } from './options.mjs';
import { buildScripts, writeKnown } from './scripts.mjs';

rmSync(inRoot('dist'), { recursive: true, force: true });
await Promise.all([buildModules(), buildScripts()]);
const { precompile } = await import(pathToFileURL(inRoot('dist/for-bundling.js')));
writeKnown(precompile);
rmSync(inRoot('dist/for-bundling.js'));
