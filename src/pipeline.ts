import type { ReadMarkdown, TemplateSet } from './compose/index.js';
import { CodeShelf, composeHandout, composeSlides, loadTemplates } from './compose/index.js';
import type { Env } from './lib/world.js';
import { modelBlocks, modelDeck } from './model/index.js';
import type { Deck } from './model/types.js';
import { parseFragment, parseMarkdown } from './parse/index.js';
import { loadTheme } from './theme/index.js';
import type { Theme } from './theme/types.js';

/** A file made of one content file: its bytes, and what a summary says of it. */
export interface Rendered {
  readonly bytes: Uint8Array;
  /** Slides of a deck, pages of a handout. */
  readonly pages: number;
  /** QR codes drawn. */
  readonly codes: number;
}

/** What every format is made from. */
export interface Material {
  readonly deck: Deck;
  readonly templates: TemplateSet;
  readonly theme: Theme;
  readonly read: ReadMarkdown;
  /** The QR codes, each made once for all formats. */
  readonly codes: CodeShelf;
}

/** The renderer registry: a format is one line here and a folder in `render/`. */
export const FORMATS = {
  pptx: renderSlides,
  pdf: renderHandout,
} as const satisfies Record<string, (material: Material, env: Env) => Promise<Rendered>>;

export type Format = keyof typeof FORMATS;

/** Content → what it means. `settings` are `--set` values: front matter that the command line overrides. */
export function understand(text: string, file: string, settings: Readonly<Record<string, string>>, env: Env): Deck {
  const doc = parseMarkdown(text, file, env, settings);
  return modelDeck(doc, env);
}

/** Theme and templates, read and checked; `undefined` after their errors were reported. */
export function dress(deck: Deck, themeFolder: string, templateFolder: string, env: Env): Material | undefined {
  const theme = loadTheme(themeFolder, env);
  const templates = loadTemplates(templateFolder, env);
  const read: ReadMarkdown = (text, at) => modelBlocks(parseFragment(text, at, env), at.file, env);
  return theme === undefined || templates === undefined ? undefined : { deck, templates, theme, read, codes: new CodeShelf(deck) };
}

async function renderSlides({ deck, templates, theme, read, codes }: Material, env: Env): Promise<Rendered> {
  const [{ layoutSlides }, { renderPptx }] = await Promise.all([import('./layout/index.js'), import('./render/pptx/index.js')]);
  const draft = await composeSlides(deck, templates, read, env, codes);
  const scene = await layoutSlides(draft, theme, env);
  const bytes = await renderPptx(scene, theme, env);
  return { bytes, pages: scene.pages.length, codes: codesOn(scene.pages) };
}

async function renderHandout({ deck, templates, theme, read, codes }: Material, env: Env): Promise<Rendered> {
  const [{ layoutHandout }, { renderPdf }] = await Promise.all([import('./layout/index.js'), import('./render/pdf/index.js')]);
  const draft = await composeHandout(deck, templates, read, env, codes);
  const scene = await layoutHandout(draft, theme, env);
  const bytes = await renderPdf(scene, theme, env);
  return { bytes, pages: scene.pages.length, codes: codesOn(scene.pages) };
}

const codesOn = (pages: readonly { readonly items: readonly { readonly kind: string }[] }[]): number =>
  pages.reduce((total, { items }) => total + items.filter(({ kind }) => kind === 'code').length, 0);
