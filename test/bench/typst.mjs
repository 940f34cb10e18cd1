// The lecture in Typst, for measuring beside it: a `typst` on the PATH, else the npm package below where someone has installed it (`npm i --no-save`).
// Run as a script (`node typst.mjs in.typ out.pdf`) it sets a file with that package, in a process of its own like the others.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMPILER = '@myriaddreamin/typst-ts-node-compiler';
const self = fileURLToPath(import.meta.url);
const root = resolve(dirname(self), '../..');
const require = createRequire(self);
/** The fonts that the handout embeds. */
const FONTS = ['@embedpdf/fonts-sc/fonts', '@expo-google-fonts/carlito'].map((folder) => join(root, 'node_modules', folder));

/** The command that sets a Typst file, its arguments without input and output; undefined where there is none. */
export function findTypst() {
  const paths = FONTS.flatMap((folder) => ['--font-path', folder]);
  if (spawnSync('typst', ['--version']).status === 0) return { command: 'typst', args: ['compile', ...paths] };
  try {
    require.resolve(COMPILER);
    return { command: process.execPath, args: [self] };
  } catch {
    return undefined;
  }
}

const escaped = (text) => text.replace(/[\\#$*_`<>@~[\]/"'=+-]/g, '\\$&');
const withLinks = (text) =>
  text
    .split(/<?(https?:\/\/[^\s>]+)>?/)
    .map((part, i) => (i % 2 === 0 ? escaped(part) : `#link("${part.replaceAll('"', '%22')}")`))
    .join('');

/** Markdown of headings, nested bullets, paragraphs and links, which is what the lecture is made of, with its contents list and numbered pages. */
export function typstOf(markdown) {
  const body = markdown.slice(markdown.indexOf('\n---', 3) + 4);
  const lines = body.split('\n').map((line) => {
    const [, indent, mark, text] = /^(\s*)(#+ |- )?(.*)$/.exec(line);
    if (mark?.startsWith('#')) return `${'='.repeat(mark.length - 1)} ${withLinks(text.replace(/ \{.*\}$/, ''))}`;
    return `${indent}${mark ?? ''}${withLinks(text)}`;
  });
  const look =
    '#set page(paper: "a4", numbering: "1 / 1")\n#set text(lang: "zh", size: 10.5pt, font: ("Carlito", "Noto Sans S Chinese"))\n';
  return `${look}#set par(justify: true)\n#outline()\n${lines.join('\n')}\n`;
}

if (process.argv[1] === self) {
  const [source, target] = process.argv.slice(2);
  const { NodeCompiler } = require(COMPILER);
  const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: FONTS }] });
  writeFileSync(target, compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') }));
}
