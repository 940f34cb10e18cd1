// Renders every theme's deck and handout to PNG, and one contact sheet a theme and content, into output/gallery: for looking at.
// With --previews it also makes the pictures of the README again, in themes/<name>/.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const root = resolve(import.meta.dirname, '../..');
const gallery = join(root, 'output/gallery');
const contents = [join(root, 'content/2022-ai-events.md'), join(import.meta.dirname, 'layouts.md'), join(root, 'test/cases/torture.md')];
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

/** A PNG's size stands at bytes 16 to 23 (PNG third edition, 11.2.1). */
const read = (file) => {
  const bytes = readFileSync(file);
  return { bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

/** Pictures side by side in a grid, each `width` pixels wide. */
function contactSheet(files, columns, width) {
  const pictures = files.map(read);
  const height = Math.ceil((width * pictures[0].height) / pictures[0].width);
  const gap = 12;
  const rows = Math.ceil(pictures.length / columns);
  const cells = pictures.map(
    ({ bytes }, i) =>
      `<image x="${gap + (i % columns) * (width + gap)}" y="${gap + Math.floor(i / columns) * (height + gap)}" width="${width}" height="${height}" href="data:image/png;base64,${bytes.toString('base64')}"/>`,
  );
  const size = `width="${columns * (width + gap) + gap}" height="${rows * (height + gap) + gap}"`;
  return new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#777"/>${cells.join('')}</svg>`).render().asPng();
}

function renderTheme(theme, content) {
  const name = `${theme}-${basename(content, '.md')}`;
  const folder = join(gallery, name);
  mkdirSync(folder, { recursive: true });
  run(process.execPath, 'dist/cli/main.js', content, '--theme', theme, '--out', folder, '--quiet');
  const stem = join(folder, basename(content, '.md'));
  run('pdftoppm', '-r', '80', '-png', `${stem}.pdf`, join(folder, 'page'));
  run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'office'), `${stem}.pptx`);
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

rmSync(gallery, { recursive: true, force: true });
const themes = readdirSync(join(root, 'themes'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { name } of themes) for (const content of contents) renderTheme(name, content);
console.log(`look at ${gallery}`);
