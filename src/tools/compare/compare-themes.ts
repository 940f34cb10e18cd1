import { resolve } from 'node:path';
import { chooseTemplates } from '../../choose.js';
import { contentFiles, readContent } from '../../io/content.js';
import { diskWorld } from '../../io/disk.js';
import { type Inputs, openInputs } from '../../io/inputs.js';
import { locateCompany } from '../../io/locate-company.js';
import { type Diagnostic, formatDiagnostic } from '../../lib/diagnostics.js';
import type { Env } from '../../lib/world.js';
import { type Drafts, draft, dress, readCompany, understand } from '../../pipeline.js';
import type { SlidePage, SlidesScene } from '../../scene/types.js';
import { contrastsOf, weakestUses } from '../../theme/contrast/index.js';
import type { FontRole, Theme } from '../../theme/types.js';
import { openTheme } from '../open-theme.js';
import { bare, lookOf, slidesOf } from './look-of.js';
import type { ComparedTheme, Comparison, ContentCompared, FontChange, SlideChange, SlideCompared, SlideLook } from './types.js';

export interface CompareOptions {
  /** The theme that decks are made in now, and the one that they are to be re-issued in. */
  readonly themes: readonly [old: string, fresh: string];
  /** Content files, or folders of them. Default: `content`. */
  readonly content?: readonly string[];
  readonly template?: string;
  readonly company?: string;
  readonly cwd?: string;
}

/** What a page that shows both renderings is made from. */
export interface Sides {
  readonly file: string;
  readonly old: Side;
  readonly new: Side;
}

export interface Side {
  readonly theme: Theme;
  readonly scene: SlidesScene;
}

/**
 * Lays content out in two themes and says what differs. `sides` are the decks themselves, for drawing.
 * `inputs` take up what is read. Throws `UsageError` where a theme, a template set or a content file is not there.
 */
export async function compareThemes(
  options: CompareOptions,
  inputs: Inputs = openInputs(resolve(options.cwd ?? '.')),
): Promise<{ readonly comparison?: Comparison; readonly sides: readonly Sides[]; readonly diagnostics: readonly Diagnostic[] }> {
  const cwd = resolve(options.cwd ?? '.');
  const files = contentFiles(options.content ?? [], cwd);
  const [old, fresh] = await Promise.all(options.themes.map((name) => openTheme(name, cwd, inputs)));
  const diagnostics: Diagnostic[] = [...(old?.diagnostics ?? []), ...(fresh?.diagnostics ?? [])];
  if (old?.theme === undefined || fresh?.theme === undefined) return { sides: [], diagnostics };
  const sides: Sides[] = [];
  const contents: ContentCompared[] = [];
  for (const file of files) {
    const drafts = await draftsOf(file, options, cwd, inputs, diagnostics);
    if (drafts === undefined) continue;
    const one = await layOut(drafts, old.theme, cwd);
    const other = await layOut(drafts, fresh.theme, cwd);
    sides.push({ file, old: { theme: old.theme, scene: one.scene }, new: { theme: fresh.theme, scene: other.scene } });
    contents.push({
      file,
      title: drafts.deck.meta.title,
      slides: { old: one.scene.pages.length, new: other.scene.pages.length },
      rows: rowsOf(one.scene, old.theme, other.scene, fresh.theme),
      diagnostics: { gone: without(one.found, other.found), new: without(other.found, one.found) },
    });
  }
  const ok = diagnostics.every(({ severity }) => severity !== 'error');
  const comparison: Comparison = {
    old: themeCompared(old.theme),
    new: themeCompared(fresh.theme),
    fonts: fontChanges(old.theme, fresh.theme),
    contents,
    ok,
    diagnostics,
  };
  return { comparison, sides, diagnostics };
}

async function draftsOf(
  file: string,
  options: CompareOptions,
  cwd: string,
  inputs: Inputs,
  found: Diagnostic[],
): Promise<Drafts | undefined> {
  const own: Diagnostic[] = [];
  const env: Env = { world: inputs.watch(diskWorld(cwd)), report: (diagnostic) => own.push(diagnostic) };
  const { file: located, note } = locateCompany(file, options.company, cwd);
  if (note !== undefined) own.push(note);
  const companyFile = located === undefined ? undefined : await readCompany(located, env);
  const deck = understand(readContent(file, env.world, env.report), file, {}, env, companyFile);
  const templates = chooseTemplates(options.template, deck, cwd, env);
  inputs.add(templates);
  const drafts = draft(deck, templates, env);
  await drafts?.slides();
  found.push(...own);
  return own.some(({ severity }) => severity === 'error') ? undefined : drafts;
}

/** The deck in a theme, with what came up in laying it out. */
async function layOut(
  drafts: Drafts,
  theme: Theme,
  cwd: string,
): Promise<{ readonly scene: SlidesScene; readonly found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const env: Env = { world: diskWorld(cwd), report: (diagnostic) => found.push(diagnostic) };
  return { scene: await dress(drafts, theme, [], env).slides(theme), found };
}

function without(found: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(others.map(formatDiagnostic));
  return found.filter((diagnostic) => !known.has(formatDiagnostic(diagnostic)));
}

function rowsOf(old: SlidesScene, oldTheme: Theme, fresh: SlidesScene, freshTheme: Theme): readonly SlideCompared[] {
  const [before, after] = [slidesOf(old), slidesOf(fresh)];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, i): SlideCompared => {
    const [one, other] = [before[i] ?? [], after[i] ?? []];
    const first: SlidePage | undefined = one[0] ?? other[0];
    const [oldLook, freshLook] = [lookOf(one, oldTheme), lookOf(other, freshTheme)];
    return {
      title: bare(first?.title ?? ''),
      line: first?.at.line ?? 1,
      old: oldLook,
      new: freshLook,
      changes: changesOf(oldLook, freshLook),
    };
  });
}

/** Differences of scale under this are not seen. */
const SEEN = 0.02;

function changesOf(old: SlideLook, fresh: SlideLook): readonly SlideChange[] {
  const parts = fresh.pages.length - old.pages.length;
  const scale = fresh.scale - old.scale;
  return [
    ...(parts > 0 ? (['split'] as const) : parts < 0 ? (['joined'] as const) : []),
    ...(scale < -SEEN ? (['smaller'] as const) : scale > SEEN ? (['larger'] as const) : []),
    ...(old.layouts.join() === fresh.layouts.join() ? [] : (['layout'] as const)),
  ];
}

const themeCompared = (theme: Theme): ComparedTheme => ({
  name: theme.name,
  label: theme.label,
  size: [theme.size.width, theme.size.height],
  contrastFailures: weakestUses(contrastsOf(theme)).filter(({ ratio, least }) => ratio < least),
});

function fontChanges(old: Theme, fresh: Theme): readonly FontChange[] {
  const roles: readonly FontRole[] = ['heading', 'body', 'mono'];
  return roles.flatMap((role) =>
    (['latin', 'eastAsian'] as const).flatMap((script): readonly FontChange[] => {
      const [one, other] = [old.fonts[role][script], fresh.fonts[role][script]];
      return one === other ? [] : [{ role, script, old: one, new: other }];
    }),
  );
}
