import { dirname } from 'node:path';
import type { CompanyFile } from './company/types.js';
import type { ReadMarkdown } from './compose/index.js';
import { CodeShelf, composeHandout, composeSlides, loadTemplates } from './compose/index.js';
import type { HandoutDraft, QrCode, SlidesDraft } from './compose/types.js';
import type { Form, FormSource, SlidesScene } from './layout/index.js';
import { lazily } from './lib/lazily.js';
import type { Span } from './lib/span.js';
import { didYouMean } from './lib/suggest.js';
import type { Env } from './lib/world.js';
import { modelBlocks, modelDeck } from './model/index.js';
import type { Block, Deck } from './model/types.js';
import type { Settings } from './parse/front-matter/settings.js';
import { parseFragment, parseMarkdown } from './parse/index.js';
import { loadTheme as loadFolder, templateIn } from './theme/index.js';
import { lacksNote } from './theme/template/choose/lacks.js';
import type { Theme } from './theme/types.js';

/** A file made of one content file: its bytes, and what a summary says of it. */
export interface Rendered {
  readonly bytes: Uint8Array;
  /** Of a handout: which of its forms. */
  readonly form?: Form;
  /** Slides of a deck, pages of a handout. */
  readonly pages: number;
  /** QR codes drawn. */
  readonly codes: number;
}

/** A theme from its folder or, where `place` is a file, from a company's own PowerPoint template; `undefined` after its errors were reported. */
export async function loadTheme(place: string, env: Env): Promise<Theme | undefined> {
  if (env.world.exists(`${place}/theme.yaml`) || !/\.[a-z]+$/i.test(place)) {
    const { text, template } = templateIn(place, env);
    return template
      ? (await import('./theme/template/folder/load-folder.js')).loadTemplateFolder(place, text, env)
      : loadFolder(place, env);
  }
  return (await import('./theme/template/load.js')).loadTemplate(place, env);
}

/** Content in its templates, before any theme; composed when first asked for, once for all themes and formats. */
export interface Drafts {
  readonly deck: Deck;
  readonly slides: () => Promise<SlidesDraft>;
  readonly handout: () => Promise<HandoutDraft>;
  /** The codes of all videos, by number. */
  readonly codes: () => Promise<readonly QrCode[]>;
}

/** Content in its templates and a theme: what every format is made from. The slides are laid out once. */
export interface Material extends FormSource {
  readonly deck: Deck;
  /** The handout's forms that are asked for; none: the front matter decides. */
  readonly forms: readonly Form[];
}

/** The renderer registry: a format is one line here and a folder in `render/`. */
export const FORMATS = {
  pptx: renderSlides,
  pdf: renderHandout,
} as const satisfies Record<string, (material: Material, env: Env) => Promise<readonly Rendered[]>>;

export type Format = keyof typeof FORMATS;
export type { Form } from './layout/index.js';

/** The names of the handout's forms. */
export const formNames = async (): Promise<readonly Form[]> => (await import('./layout/index.js')).FORM_NAMES;

/**
 * Content → what it means. `settings` are front matter from the command line, which stands above the file's; `companyFile` is what the company
 * file says, beneath both; `out` is the folder that outputs are written into, without it the content's.
 */
export function understand(text: string, file: string, settings: Settings, env: Env, companyFile?: CompanyFile, out?: string): Deck {
  const doc = parseMarkdown(text, file, env, settings);
  return modelDeck(doc, env, companyFile, out);
}

/** Reads a company file; its schema is loaded only where there is one. */
export async function readCompany(file: string, env: Env): Promise<CompanyFile | undefined> {
  const { loadCompany } = await import('./company/index.js');
  return loadCompany(file, env);
}

/** The content put into a set of templates; `undefined` after their errors were reported. */
export function draft(deck: Deck, templateFolder: string, env: Env): Drafts | undefined {
  const templates = loadTemplates(templateFolder, env);
  if (templates === undefined) return undefined;
  const folder = dirname(deck.file);
  const read: ReadMarkdown = (text, at, expand) =>
    modelBlocks(parseFragment(text, at, env), at.file, env, { folder, out: deck.out, expand });
  const codes = new CodeShelf(deck);
  return {
    deck,
    codes: lazily(() => codes.all()),
    slides: lazily(() => composeSlides(deck, templates, read, env, codes)),
    handout: lazily(() => composeHandout(deck, templates, read, env, codes)),
  };
}

/** Markdown that stands nowhere in the content, as blocks. */
export const readMarkdown = (text: string, at: Span, env: Env): readonly Block[] => modelBlocks(parseFragment(text, at, env), at.file, env);

/** Drafts in a theme. Slides on a template's layouts report what these have no place for (`theme-lacks`). */
export function dress({ deck, slides, handout, codes }: Drafts, theme: Theme, forms: readonly Form[], env: Env): Material {
  const laid = new Map<Theme['layouts'], Promise<SlidesScene>>();
  const laidIn = async (look: Theme): Promise<SlidesScene> => {
    const [{ layoutSlides }, slidesDraft] = await Promise.all([import('./layout/index.js'), slides()]);
    const scene = await layoutSlides(slidesDraft, look, env);
    const used = scene.pages.map(({ layout }) => layout);
    const note = look.template === undefined ? undefined : lacksNote(look.template, used);
    if (note !== undefined) env.report(note);
    return scene;
  };
  return {
    deck,
    theme,
    forms,
    handout,
    codes,
    // What is printed may be on other paper and in another palette than the theme's, but the slides are the deck's unless ink is saved on them.
    slides: (look) => {
      const scene = laid.get(look.layouts) ?? laidIn(look.layouts === theme.layouts ? theme : look);
      laid.set(look.layouts, scene);
      return scene;
    },
  };
}

async function renderSlides({ slides, theme }: Material, env: Env): Promise<readonly Rendered[]> {
  const [scene, { renderPptx }] = await Promise.all([slides(theme), import('./render/pptx/index.js')]);
  const bytes = await renderPptx(scene, theme, env);
  return [{ bytes, pages: scene.pages.length, codes: codesOn(scene.pages) }];
}

/** The handout in each of its forms that are asked for. */
async function renderHandout(material: Material, env: Env): Promise<readonly Rendered[]> {
  const [{ layoutForm, FORM_NAMES, onceAScript }, { themeForPrint }, { renderPdf, openPictures }] = await Promise.all([
    import('./layout/index.js'),
    import('./theme/print/theme-for-print.js'),
    import('./render/pdf/index.js'),
  ]);
  const look = themeForPrint(material.theme, material.deck.meta, env);
  const forms = material.forms.length > 0 ? material.forms : formsWanted(material.deck, FORM_NAMES, env);
  const printing: Env = { world: env.world, report: onceAScript(env.report) };
  const pictures = openPictures();
  const rendered: Rendered[] = [];
  for (const form of forms) {
    await env.pause?.();
    const scene = await layoutForm(form, material, look, printing);
    const bytes = await renderPdf(scene, look, env, pictures);
    rendered.push({ form, bytes, pages: scene.pages.length, codes: codesOn(scene.pages) });
  }
  return rendered;
}

/** The forms that the front matter names, each once; the article where it names none. Reports `handout-unknown`. */
function formsWanted({ meta }: Deck, known: readonly Form[], env: Env): readonly Form[] {
  const wanted = new Set<Form>();
  for (const name of meta.handout ?? []) {
    const form = known.find((one) => one === name);
    if (form !== undefined) wanted.add(form);
    else
      env.report({
        severity: 'warning',
        id: 'handout-unknown',
        message: `no handout form is called “${name}”`,
        at: meta.at('handout'),
        help: didYouMean(name, known),
      });
  }
  return wanted.size === 0 ? ['article'] : [...wanted];
}

const codesOn = (pages: readonly { readonly items: readonly { readonly kind: string }[] }[]): number =>
  pages.reduce((total, { items }) => total + items.filter(({ kind }) => kind === 'code').length, 0);
