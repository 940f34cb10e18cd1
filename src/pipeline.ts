import type { ReadMarkdown } from './compose/index.js';
import { CodeShelf, composeHandout, composeSlides, loadTemplates } from './compose/index.js';
import type { HandoutDraft, SlidesDraft } from './compose/types.js';
import type { Env } from './lib/world.js';
import { modelBlocks, modelDeck } from './model/index.js';
import type { Deck } from './model/types.js';
import { parseFragment, parseMarkdown } from './parse/index.js';
import type { Theme } from './theme/types.js';

export { loadTheme } from './theme/index.js';

/** A file made of one content file: its bytes, and what a summary says of it. */
export interface Rendered {
  readonly bytes: Uint8Array;
  /** Slides of a deck, pages of a handout. */
  readonly pages: number;
  /** QR codes drawn. */
  readonly codes: number;
}

/** Content in its templates, before any theme; composed when first asked for, once for all themes and formats. */
export interface Drafts {
  readonly slides: () => Promise<SlidesDraft>;
  readonly handout: () => Promise<HandoutDraft>;
}

/** The renderer registry: a format is one line here and a folder in `render/`. */
export const FORMATS = {
  pptx: renderSlides,
  pdf: renderHandout,
} as const satisfies Record<string, (drafts: Drafts, theme: Theme, env: Env) => Promise<Rendered>>;

export type Format = keyof typeof FORMATS;

/** Content → what it means. `settings` are `--set` values: front matter that the command line overrides. */
export function understand(text: string, file: string, settings: Readonly<Record<string, string>>, env: Env): Deck {
  const doc = parseMarkdown(text, file, env, settings);
  return modelDeck(doc, env);
}

/** The content put into a set of templates; `undefined` after their errors were reported. */
export function draft(deck: Deck, templateFolder: string, env: Env): Drafts | undefined {
  const templates = loadTemplates(templateFolder, env);
  if (templates === undefined) return undefined;
  const read: ReadMarkdown = (text, at) => modelBlocks(parseFragment(text, at, env), at.file, env);
  const codes = new CodeShelf(deck);
  return {
    slides: lazily(() => composeSlides(deck, templates, read, env, codes)),
    handout: lazily(() => composeHandout(deck, templates, read, env, codes)),
  };
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function renderSlides({ slides }: Drafts, theme: Theme, env: Env): Promise<Rendered> {
  const [{ layoutSlides }, { renderPptx }] = await Promise.all([import('./layout/index.js'), import('./render/pptx/index.js')]);
  const scene = await layoutSlides(await slides(), theme, env);
  const bytes = await renderPptx(scene, theme, env);
  return { bytes, pages: scene.pages.length, codes: codesOn(scene.pages) };
}

async function renderHandout({ handout }: Drafts, theme: Theme, env: Env): Promise<Rendered> {
  const [{ layoutHandout, themeForPrint }, { renderPdf }] = await Promise.all([
    import('./layout/index.js'),
    import('./render/pdf/index.js'),
  ]);
  const draft = await handout();
  const look = themeForPrint(theme, draft.meta, env);
  const scene = await layoutHandout(draft, look, env);
  const bytes = await renderPdf(scene, look, env);
  return { bytes, pages: scene.pages.length, codes: codesOn(scene.pages) };
}

const codesOn = (pages: readonly { readonly items: readonly { readonly kind: string }[] }[]): number =>
  pages.reduce((total, { items }) => total + items.filter(({ kind }) => kind === 'code').length, 0);
