import { extname, resolve } from 'node:path';
import { openInputs } from '../../io/inputs.js';
import { writeWhole } from '../../io/write.js';
import { layoutSlides, wholeSlide } from '../../layout/index.js';
import { UsageError } from '../../lib/diagnostics.js';
import type { Env } from '../../lib/world.js';
import { type Element, h } from '../../lib/xml/tree.js';
import { writeXml } from '../../lib/xml/write.js';
import { openPictures, renderPng, renderSvg } from '../../render/svg/index.js';
import type { Theme } from '../../theme/types.js';
import { openTheme } from '../open-theme.js';
import { sampleDeck } from './sample.js';

const COLUMNS = 3;
const WIDTH = 480;
const GAP = 24;
const CAPTION = 28;

/** A sheet of all of a theme's layouts, filled with sample content: an SVG that stands alone. */
export async function previewSheet(theme: Theme, env: Env): Promise<Element> {
  const quiet: Env = { world: env.world, report: () => undefined };
  const scene = await layoutSlides(await sampleDeck(theme, quiet), theme, quiet);
  const layouts = [...theme.layouts.values()];
  const pages = layouts.flatMap((layout) => scene.pages.filter((page) => page.layout === layout.name).slice(0, 1));
  const pictures = openPictures('');
  const height = (WIDTH * scene.size.height) / scene.size.width;
  const cells = pages.map((page, i) => {
    const [x, y] = [GAP + (i % COLUMNS) * (WIDTH + GAP), GAP + Math.floor(i / COLUMNS) * (height + CAPTION + GAP)];
    const label = theme.layouts.get(page.layout)?.label ?? page.layout;
    const drawing = renderSvg(wholeSlide(page, theme), scene.size, theme, { pictures, label });
    return [placed(drawing, x, y, WIDTH, height), caption(`${label}  (${page.layout})`, x, y + height + 18)];
  });
  const size = {
    width: GAP + COLUMNS * (WIDTH + GAP),
    height: GAP + Math.ceil(pages.length / COLUMNS) * (height + CAPTION + GAP),
  };
  return h(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${size.width} ${size.height}` },
    pictures.defs(),
    h('rect', { ...size, fill: '#E4E6E9' }),
    ...cells,
  );
}

const placed = (drawing: Element, x: number, y: number, width: number, height: number): Element => ({
  ...drawing,
  attributes: { ...drawing.attributes, x: String(x), y: String(y), width: String(width), height: String(height) },
});

const caption = (text: string, x: number, y: number): Element =>
  h('text', { x, y, 'font-family': 'Arimo, Noto Sans S Chinese, sans-serif', 'font-size': 13, fill: '#33383E' }, text);

export interface PreviewOptions {
  /** `.png` or `.svg`. Default: `<theme>-layouts.png`. */
  readonly file?: string;
  readonly cwd?: string;
}

/**
 * Writes a sheet of a theme's layouts: as SVG where the file is called so, else as PNG at twice its size. Answers with the file's path.
 * Throws `UsageError` where there is no such theme, or none that loads, and for a file that the theme is read from or that is called as no picture.
 */
export async function previewTheme(name: string, options: PreviewOptions = {}): Promise<string> {
  const cwd = resolve(options.cwd ?? '.');
  const inputs = openInputs(cwd);
  const { theme, env } = await openTheme(name, cwd, inputs);
  if (theme === undefined) throw new UsageError(`the theme “${name}” does not load`, `build-deck theme check ${name} says why`);
  const file = options.file ?? `${theme.name}-layouts.png`;
  checkName(file);
  inputs.refuse([resolve(cwd, file)], 'name another file with --preview');
  const sheet = await previewSheet(theme, env);
  const isSvg = extname(file).toLowerCase() === '.svg';
  const bytes = isSvg
    ? new TextEncoder().encode(writeXml(sheet))
    : await renderPng(sheet, 2 * Number(sheet.attributes['width']), env.world);
  writeWhole(resolve(cwd, file), bytes);
  return file;
}

function checkName(file: string): void {
  const ending = extname(file).toLowerCase();
  if (ending !== '' && ending !== '.png' && ending !== '.svg')
    throw new UsageError(
      `“${file}” is called as no picture that is made; expected .png or .svg`,
      `write \`--preview ${file.slice(0, -ending.length)}.png\``,
    );
}
