// The library as a script, for `require('build-deck')`: Node before 22 warns of modules that are required.
import { build } from 'esbuild';
import { common, fetchless } from './options.mjs';

export const buildCommonJs = () =>
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.cjs',
    format: 'cjs',
    plugins: [fetchless],
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
  });
