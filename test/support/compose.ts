import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { composeHandout, composeSlides, loadTemplates, type ReadMarkdown, type TemplateSet } from '../../src/compose/index.js';
import type { DraftSlide, HandoutDraft, SlidesDraft } from '../../src/compose/types.js';
import { modelBlocks } from '../../src/model/index.js';
import { parseFragment } from '../../src/parse/index.js';
import { blockText, readDeck } from './deck-text.js';
import { type MemoryEnv, memoryEnv } from './memory-env.js';

const shipped = resolve(import.meta.dirname, '../../templates/default');

/** The shipped templates by their path in a memory world, for a test to add to or to break. */
export const shippedTemplates: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(shipped)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => [`/set/${name}`, readFileSync(join(shipped, name), 'utf8')]),
);

/** A memory world whose folders can be listed. */
export function folderEnv(files: Readonly<Record<string, string>>): MemoryEnv {
  const env = memoryEnv(files);
  const list = (folder: string): readonly string[] =>
    Object.keys(files)
      .filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
      .map((path) => path.slice(folder.length + 1))
      .sort();
  return { ...env, world: { ...env.world, list } };
}

export interface Templates {
  readonly env: MemoryEnv;
  readonly set: TemplateSet | undefined;
}

/** The shipped templates with some replaced or added, by file name. */
export function templatesWith(files: Readonly<Record<string, string>> = {}): Templates {
  const added = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/set/${name}`, text]));
  const env = folderEnv({ ...shippedTemplates, ...added });
  return { env, set: loadTemplates('/set', env) };
}

export interface Composed {
  readonly env: MemoryEnv;
  readonly slides: SlidesDraft;
  readonly handout: HandoutDraft;
}

/** Markdown through parse, model and compose. Throws where the templates did not load. */
export async function compose(markdown: string, files: Readonly<Record<string, string>> = {}): Promise<Composed> {
  const { env, set } = templatesWith(files);
  if (set === undefined) throw new Error(env.messages().join('\n'));
  const { deck } = readDeck(markdown, env);
  const read: ReadMarkdown = (text, at, expand) => modelBlocks(parseFragment(text, at, env), at.file, env, { expand });
  return { env, slides: await composeSlides(deck, set, read, env), handout: await composeHandout(deck, set, read, env) };
}

/** A slot's blocks as an outline; undefined where the slide has no such slot. */
export function slotText(slide: DraftSlide | undefined, name: string): string | undefined {
  const slot = slide?.slots.get(name);
  return slot && blockText(slot.blocks);
}

/** A slide in one line: its template and title. */
export const names = (draft: SlidesDraft): readonly string[] => draft.slides.map(({ template, title }) => `${template}: ${title}`);
