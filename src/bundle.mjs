// Makes dist/: the command and the library as modules, and the builder as one script whose compiled code is kept beside it.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const src = (file) => join(root, 'src', file);

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  external: ['@resvg/resvg-js', 'hyphen'],
  // What packages load and never use here stays out: see the files that stand in.
  alias: {
    fontkit: src('render/pdf/left-out.ts'),
    linebreak: src('render/pdf/left-out.ts'),
    '@noble/ciphers/aes': src('render/pdf/left-out.ts'),
    'source-map': src('lib/left-out.ts'),
    yaml: join(root, 'node_modules/yaml/browser/index.js'),
  },
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: [src('cli/main.ts'), src('cli/remember.ts'), src('index.ts')],
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  }),
  build({
    ...common,
    entryPoints: [src('build.ts')],
    outfile: 'dist/program.cjs',
    format: 'cjs',
    external: [...common.external, 'highlight.js/lib/languages/*'],
    // A script that V8's code cache serves can't import; it requires.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
  }),
]);
// Pure ASCII is read and kept at a byte a character. esbuild leaves letters in regular expressions as they are; there, as in texts, an
// escape means the same (ECMA-262, 22.2.1 and 12.9.4).
const program = join(root, 'dist/program.cjs');
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
writeFileSync(program, readFileSync(program, 'utf8').replace(/[^\0-\x7f]/g, escaped));
execFileSync(process.execPath, [join(root, 'dist/cli/remember.js')], { stdio: ['ignore', 'ignore', 'inherit'] });
