import { join } from 'node:path';
import { checkApproved, chooseTemplates, chooseTheme } from './choose.js';
import { stemOf } from './io/content.js';
import type { Inputs } from './io/inputs.js';
import { type OutPlace, outputPath } from './io/out-place.js';
import { themeName } from './io/shelves.js';
import { writeTogether } from './io/write.js';
import { type Diagnostic, formatDiagnostic, UsageError } from './lib/diagnostics.js';
import type { Env, World } from './lib/world.js';
import type { Settings } from './parse/front-matter/settings.js';
import { draft, dress, FORMATS, type Form, type Format, loadTheme, type Rendered, readCompany, understand } from './pipeline.js';

/** A content file, read. */
export interface Content {
  readonly file: string;
  readonly text: string;
  readonly company?: string;
  /** What was said of it so far. */
  readonly found: readonly Diagnostic[];
}

/** What is the same for all content files of a call. */
export interface Run {
  readonly formats: readonly Format[];
  readonly forms: readonly Form[];
  /** The folders of the themes asked for; none: the front matter decides. */
  readonly themes: readonly string[];
  readonly template?: string;
  readonly settings: Settings;
  readonly strict: boolean;
  readonly place: OutPlace;
  readonly cwd: string;
  readonly world: World;
  readonly inputs: Inputs;
  /** Paths that were written by this call, as file systems without letter case have them. */
  readonly taken: Map<string, string>;
  readonly onProgress: (step: { readonly file: string; readonly format?: Format; readonly theme?: string }) => void;
  /** Lets the event loop turn; throws where the build was called off. */
  readonly pause: () => Promise<void>;
  /** Runs the writing of one content's files. */
  readonly commit: Commit;
}

export type Commit = (write: () => void) => Promise<void> | void;

export interface Made extends Omit<Rendered, 'bytes'> {
  readonly file: string;
  readonly format: Format;
  readonly theme: string;
  readonly bytes: number;
}

export interface FileBuilt {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly made: readonly Made[];
}

/** What one content's files are rendered with. */
export type Rendering = Omit<Run, 'taken' | 'commit'>;

/** Renders one content in all themes and formats; nothing where it has an error, or with `strict` a warning. */
export async function renderContent(
  content: Content,
  run: Rendering,
): Promise<{ readonly ok: boolean; readonly diagnostics: readonly Diagnostic[]; readonly rendered: readonly InTheme[] }> {
  const diagnostics: Diagnostic[] = [];
  const env: Env = { report: once(diagnostics), world: run.world, pause: run.pause };
  for (const one of content.found) env.report(one);
  const rendered = await render(content, run, env, () => diagnostics.some(({ severity }) => severity === 'error'));
  // Warnings that fail a build do so in the end: all are told at once.
  const failed = diagnostics.some(({ severity }) => severity === 'error' || (run.strict && severity === 'warning'));
  return { ok: !failed, diagnostics, rendered: failed ? [] : rendered };
}

/** Builds one content file in all themes and formats, and writes what came of it together, last. */
export async function buildFile(content: Content, run: Run): Promise<FileBuilt> {
  const { ok, diagnostics, rendered } = await renderContent(content, run);
  if (!ok) return { ok, diagnostics, made: [] };
  const outputs = rendered.map((one) => ({ ...one, path: pathOf(one, content, run) }));
  if (run.place.name !== undefined && outputs.length > 1)
    throw new UsageError(`“${run.place.name}” is one file, and ${outputs.length} are made of ${content.file}`, 'name a folder with --out');
  const paths = outputs.map(({ path }) => path);
  run.inputs.refuse(paths, 'name another folder with --out');
  for (const path of paths) take(path, content.file, run.taken);
  await run.pause();
  await run.commit(() => writeTogether(outputs));
  return { ok: true, diagnostics, made: outputs.map(({ path, bytes, ...made }) => ({ file: path, ...made, bytes: bytes.length })) };
}

type InTheme = Rendered & { readonly format: Format; readonly theme: string };

async function render({ file, text, company }: Content, run: Rendering, env: Env, broken: () => boolean): Promise<readonly InTheme[]> {
  run.onProgress({ file });
  if (broken()) return [];
  const companyFile = company === undefined ? undefined : await readCompany(company, env);
  const deck = understand(text, file, run.settings, env, companyFile, folderOf(run));
  if (broken()) return [];
  await run.pause();
  const templates = chooseTemplates(run.template, deck, run.cwd, env);
  const folders = run.themes.length > 0 ? run.themes : [chooseTheme(deck, run.cwd, env)];
  for (const path of [templates, ...folders]) run.inputs.add(path);
  const drafts = draft(deck, templates, env);
  for (const folder of folders) checkApproved(folder, deck, env);
  const looks = await Promise.all(folders.map((folder) => loadTheme(folder, env)));
  const rendered: InTheme[] = [];
  for (const theme of looks) {
    if (drafts === undefined || theme === undefined) break;
    const inTheme = run.themes.length > 1 ? naming(theme.name, env) : env;
    const material = dress(drafts, theme, run.forms, inTheme);
    for (const format of run.formats) {
      if (broken()) break;
      await run.pause();
      run.onProgress({ file, format, theme: theme.name });
      for (const made of await FORMATS[format](material, inTheme)) rendered.push({ format, theme: theme.name, ...made });
    }
  }
  return rendered;
}

/** The folder that outputs are written into; of several themes’, which stand side by side, any. */
const folderOf = ({ place: { folder }, themes: [first, second] }: Rendering): string =>
  first === undefined || second === undefined ? folder : join(folder, themeName(first));

const pathOf = ({ theme, form, format }: InTheme, { file }: Content, { themes, place }: Run): string =>
  outputPath(place, themes.length > 1 ? theme : '', outputName(file, format, form));

/** The article has the plain name; any other form is in its file's name, whatever else is built. */
export const outputName = (file: string, format: Format, form?: Form): string =>
  `${stemOf(file)}${form === undefined || form === 'article' ? '' : `.${form}`}.${format}`;

/** `talk.notes.md` is called as the notes of `talk.md` are. */
function take(path: string, content: string, taken: Map<string, string>): void {
  const name = path.normalize('NFC').toLowerCase();
  const other = taken.get(name);
  if (other !== undefined)
    throw new UsageError(`“${other}” and “${content}” would both be written to “${path}”`, 'build them into different folders with --out');
  taken.set(name, content);
}

/** Says of each diagnostic which of several themes it came up in. */
const naming = (theme: string, { report, ...env }: Env): Env => ({ ...env, report: (diagnostic) => report({ ...diagnostic, theme }) });

/** Both formats read the same templates: what was said of one is not said again of the other. */
function once(diagnostics: Diagnostic[]): Env['report'] {
  const said = new Set<string>();
  return (diagnostic) => {
    const key = formatDiagnostic(diagnostic);
    if (said.has(key)) return;
    said.add(key);
    diagnostics.push(diagnostic);
  };
}
