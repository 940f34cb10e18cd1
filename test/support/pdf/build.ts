import { resolve } from 'node:path';
import { composeHandout, loadTemplates, type ReadMarkdown } from '../../../src/compose/index.js';
import type { HandoutDraft } from '../../../src/compose/types.js';
import { diskWorld } from '../../../src/io/disk.js';
import { layoutHandout } from '../../../src/layout/forms/article/layout-article.js';
import { onSheet } from '../../../src/layout/page/sheet.js';
import { type Diagnostic, formatDiagnostic } from '../../../src/lib/diagnostics.js';
import { type Env, FileMissing } from '../../../src/lib/world.js';
import { modelBlocks, modelDeck } from '../../../src/model/index.js';
import { parseFragment, parseMarkdown } from '../../../src/parse/index.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import type { PaperScene } from '../../../src/scene/types.js';
import { loadTheme } from '../../../src/theme/index.js';
import { themeForPrint } from '../../../src/theme/print/theme-for-print.js';
import type { Theme } from '../../../src/theme/types.js';

const root = resolve(import.meta.dirname, '../../..');

export const THEMES = ['default', 'corporate'] as const;

/** The shipped fonts, themes and templates; content pictures by name from memory. */
export function paperEnv(pictures: Readonly<Record<string, Uint8Array>> = {}): Env & { readonly messages: () => readonly string[] } {
  const found: Diagnostic[] = [];
  const disk = diskWorld(root);
  const held = (path: string): Uint8Array | undefined => pictures[path.split('/').at(-1) ?? ''];
  const read = (path: string): Uint8Array => held(path) ?? disk.read(path);
  const exists = (path: string): boolean => held(path) !== undefined || disk.exists(path);
  return { report: (diagnostic) => found.push(diagnostic), messages: () => found.map(formatDiagnostic), world: { ...disk, read, exists } };
}

export function shippedTheme(name: string, env: Env): Theme {
  const theme = loadTheme(resolve(root, 'themes', name), env);
  if (theme === undefined) throw new FileMissing(name);
  return theme;
}

export interface Handout {
  readonly draft: HandoutDraft;
  readonly scene: PaperScene;
  readonly bytes: Uint8Array;
  readonly messages: readonly string[];
}

/** Markdown → paper scene, through all stages but the last, in a shipped theme. */
export async function sceneOf(markdown: string, theme: string, env: Env): Promise<{ draft: HandoutDraft; scene: PaperScene; look: Theme }> {
  const deck = modelDeck(parseMarkdown(markdown, 'lecture.md', env), env);
  const templates = loadTemplates(resolve(root, 'templates/default'), env);
  if (templates === undefined) throw new FileMissing('templates/default');
  const read: ReadMarkdown = (text, at, expand) => modelBlocks(parseFragment(text, at, env), at.file, env, { expand });
  const draft = await composeHandout(deck, templates, read, env);
  const look = themeForPrint(shippedTheme(theme, env), deck.meta, env);
  return { draft, scene: onSheet(await layoutHandout(draft, look, env), look.paper), look };
}

/** Markdown → handout, through all stages, in a shipped theme. */
export async function handoutOf(
  markdown: string,
  theme = 'default',
  pictures: Readonly<Record<string, Uint8Array>> = {},
): Promise<Handout> {
  const env = paperEnv(pictures);
  const { draft, scene, look } = await sceneOf(markdown, theme, env);
  return { draft, scene, bytes: await renderPdf(scene, look, env), messages: env.messages() };
}

/** The lecture that ships with the project. */
export const lecture = (): string => new TextDecoder().decode(diskWorld(root).read('content/2022-ai-events.md'));
