import { diskWorld } from '../io/disk.js';
import { type Inputs, openInputs } from '../io/inputs.js';
import { folderOrThrow } from '../io/shelves.js';
import type { Diagnostic } from '../lib/diagnostics.js';
import type { Env } from '../lib/world.js';
import { loadTheme } from '../pipeline.js';
import { lacksNote } from '../theme/template/choose/lacks.js';
import type { Theme } from '../theme/types.js';

export interface OpenedTheme {
  /** Absent after an error. */
  readonly theme?: Theme;
  readonly folder: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly env: Env;
}

/** A theme by name, folder or file, with what was reported of it; `env` goes on collecting, and `inputs` remember what was read. Throws `UsageError` where there is none. */
export async function openTheme(name: string, cwd: string, inputs: Inputs = openInputs(cwd)): Promise<OpenedTheme> {
  const diagnostics: Diagnostic[] = [];
  const env: Env = { world: inputs.watch(diskWorld(cwd)), report: (diagnostic) => diagnostics.push(diagnostic) };
  const folder = folderOrThrow('theme', name, cwd);
  inputs.add(folder);
  const theme = await loadTheme(folder, env);
  return { ...(theme !== undefined && { theme }), folder, diagnostics, env };
}

/** The same where the theme itself is looked at: with the note of what any of its layouts has no place for; decks report it of those they use. */
export async function openWholeTheme(name: string, cwd: string, inputs: Inputs = openInputs(cwd)): Promise<OpenedTheme> {
  const opened = await openTheme(name, cwd, inputs);
  const note = opened.theme?.template === undefined ? undefined : lacksNote(opened.theme.template);
  if (note !== undefined) opened.env.report(note);
  return opened;
}
