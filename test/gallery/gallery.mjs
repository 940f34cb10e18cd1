// Renders every theme's deck and handout to PNG, and one contact sheet a theme and content, into output/gallery: for looking at.
// With --previews it also makes the pictures of the README again, in themes/<name>/. With a folder of PowerPoint templates it tries these instead:
// lecture and torture deck on each, what the Open XML SDK and LibreOffice find wrong with them, and a contact sheet of each.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { contactSheet } from '../support/contact-sheet.mjs';

const root = resolve(import.meta.dirname, '../..');
const gallery = join(root, 'output/gallery');
const contents = [join(root, 'content/2022-ai-events.md'), join(import.meta.dirname, 'layouts.md'), join(root, 'test/cases/torture.md')];
// A profile of its own: LibreOffice may be open.
const profile = `-env:UserInstallation=${pathToFileURL(join(gallery, 'profile')).href}`;
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

function renderTheme(theme, content) {
  const name = `${theme}-${basename(content, '.md')}`;
  const folder = join(gallery, name);
  mkdirSync(folder, { recursive: true });
  run(process.execPath, 'dist/cli/main.cjs', content, '--theme', theme, '--out', folder, '--quiet');
  const stem = join(folder, basename(content, '.md'));
  run('pdftoppm', '-r', '80', '-png', `${stem}.pdf`, join(folder, 'page'));
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'office'), `${stem}.pptx`);
  run('pdftoppm', '-r', '96', '-png', join(folder, 'office', `${basename(stem)}.pdf`), join(folder, 'slide'));
  const pictures = (kind) =>
    readdirSync(folder)
      .filter((file) => file.startsWith(`${kind}-`))
      .sort()
      .map((file) => join(folder, file));
  writeFileSync(join(gallery, `${name}-deck.png`), contactSheet(pictures('slide'), 3, 640));
  writeFileSync(join(gallery, `${name}-handout.png`), contactSheet(pictures('page'), 4, 480));
  if (process.argv.includes('--previews') && content === contents[0]) {
    const pick = (files, numbers) => numbers.map((n) => files[n - 1]);
    writeFileSync(join(root, 'themes', theme, 'preview-deck.png'), contactSheet(pick(pictures('slide'), [1, 2, 4, 9, 15, 16]), 2, 400));
    writeFileSync(join(root, 'themes', theme, 'preview-handout.png'), contactSheet(pick(pictures('page'), [1, 2]), 2, 400));
  }
  console.log(`${name}: ${pictures('slide').length} slides, ${pictures('page').length} pages`);
}

function renderThemes() {
  const themes = readdirSync(join(root, 'themes'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of themes) for (const content of contents) renderTheme(name, content);
  rmSync(join(gallery, 'profile'), { recursive: true, force: true });
  return true;
}

/** The checks are TypeScript, and shared with the tests. */
async function tryTemplates(folder) {
  const outfile = join(gallery, 'templates.mjs');
  const entryPoints = [join(import.meta.dirname, 'templates.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const { tryTemplates: tried } = await import(pathToFileURL(outfile).href);
  return tried(resolve(folder), [contents[0], contents[2]], { root, out: gallery });
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
rmSync(gallery, { recursive: true, force: true });
const sound = folder === undefined ? renderThemes() : await tryTemplates(folder);
console.log(`look at ${gallery}`);
process.exitCode = sound ? 0 : 1;
