// The library, and the commands that are seldom called, as modules that share their parts.
import { build } from 'esbuild';
import { common, fetchless, LOADED } from './options.mjs';

const commands = Object.fromEntries(LOADED.map((name) => [`commands/${name}`, `src/cli/commands/${name}.ts`]));

export const buildModules = () =>
  build({
    ...common,
    entryPoints: { ...commands, index: 'src/index.ts', 'for-bundling': 'src/bundle/for-bundling.ts' },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    plugins: [fetchless],
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  });
