// What all bundles have in common.
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export const inRoot = (path) => join(root, path);

const src = (path) => inRoot(`src/${path}`);

export const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  metafile: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  external: ['@resvg/resvg-js', 'hyphen', 'highlight.js/lib/languages/*'],
  // What packages load and never use here stays out: see the files that stand in.
  alias: {
    fontkit: src('render/pdf/no-fontkit.ts'),
    linebreak: src('render/pdf/no-fontkit.ts'),
    'png-js': src('render/pdf/no-fontkit.ts'),
    '@noble/ciphers/aes': src('render/pdf/no-fontkit.ts'),
    'source-map': src('lib/no-source-map.ts'),
    yaml: inRoot('node_modules/yaml/browser/index.js'),
  },
};

/** pptxgenjs must not reach for files or the network by itself. */
export const fetchless = {
  name: 'fetchless',
  setup({ onResolve }) {
    onResolve({ filter: /^node:(fs|https)$/ }, ({ importer }) =>
      importer.includes(join('node_modules', 'pptxgenjs')) ? { path: src('render/pptx/no-network.ts') } : undefined,
    );
  },
};

/** The commands that `main.cjs` loads when they are called: modules of their own. */
export const LOADED = ['compare', 'theme'];
