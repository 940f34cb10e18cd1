import { dirname } from 'node:path';
import * as v from 'valibot';
import type { Logo } from '../../../lib/pictures/logo.js';
import { didYouMean } from '../../../lib/suggest.js';
import { decodedText } from '../../../lib/text-file.js';
import { type Env, FileMissing } from '../../../lib/world.js';
import { readYaml, type YamlSource } from '../../../lib/yaml.js';
import { reportValue } from '../../check.js';
import { logoOf } from '../../logo.js';
import { themeSchema } from '../../schema.js';

/** What a `company.theme.yaml` beside `company.potx` says, where its reader's own judgement is not wanted. */
export interface Sidecar {
  readonly source: YamlSource;
  /** A master's name, or its number from 1. */
  readonly master?: string | number;
  /** The template's layout, by name or by its number from 1, for kinds of ours. */
  readonly layouts: Readonly<Record<string, string | number>>;
  /** The logo for the handout's cover, in place of the template's; none: there is to be no logo. */
  readonly logo?: readonly Logo[];
}

/** What the file may hold. */
export const sidecarSchema = v.object({
  master: v.optional(v.union([v.string(), v.number()], 'a master’s name, or its number from 1')),
  layouts: v.optional(v.record(v.string(), v.union([v.string(), v.number()], 'a layout’s name, or its number from 1')), {}),
  logo: themeSchema.entries.logo,
});

const KEYS = ['master', 'layouts', 'logo'];

/** Where the sidecar of a template is looked for. */
export const sidecarPath = (file: string): string => `${file.replace(/\.[^./\\]+$/, '')}.theme.yaml`;

/** The sidecar of a template, if there is one. Reports `theme-syntax` and `theme-value`, `theme-picture` (errors) and `theme-key`. */
export function readSidecar(file: string, env: Env): Sidecar | undefined {
  const path = sidecarPath(file);
  const text = textAt(path, env);
  const source = text === undefined ? undefined : readYaml(text, path, 1, 'theme-syntax', env.report);
  if (source === undefined) return undefined;
  warnOfKeys(source, env);
  const { success, output, issues } = v.safeParse(sidecarSchema, source.value ?? {});
  if (success) {
    const { layouts, master, logo } = output;
    const named = logoOf(logo, { folder: dirname(path), yaml: source, env });
    return { source, layouts, ...(master === undefined ? {} : { master }), ...named };
  }
  for (const issue of issues) {
    const at = (issue.path ?? []).map(({ key }) => String(key));
    reportValue(source, at, `is ${JSON.stringify(issue.input)}, expected ${issue.message}`, 'themes/README.md shows the file', env);
  }
  return undefined;
}

function textAt(path: string, env: Env): string | undefined {
  if (!env.world.exists(path)) return undefined;
  try {
    return decodedText(env.world.read(path), path, env.report);
  } catch (error) {
    if (error instanceof FileMissing) return undefined;
    throw error;
  }
}

function warnOfKeys(source: YamlSource, env: Env): void {
  const { value } = source;
  for (const key of typeof value === 'object' && value !== null ? Object.keys(value) : []) {
    if (KEYS.includes(key)) continue;
    env.report({
      severity: 'warning',
      id: 'theme-key',
      message: `unknown key “${key}”`,
      at: source.keyAt([key]),
      help: didYouMean(key, KEYS),
    });
  }
}

/** One of several by its name (letter case aside) or its number from 1. Reports `theme-value` where there is none. */
export function named<T extends { readonly name: string }>(
  items: readonly T[],
  asked: string | number,
  path: readonly string[],
  { source }: Sidecar,
  env: Env,
): T | undefined {
  const low = String(asked).trim().toLowerCase();
  const found = typeof asked === 'number' ? items[asked - 1] : items.find(({ name }) => name.trim().toLowerCase() === low);
  if (found === undefined) {
    const names = items.map(({ name }) => name);
    const help = typeof asked === 'number' ? `there are ${items.length}: ${names.join(', ')}` : didYouMean(String(asked), names);
    reportValue(source, path, `is ${JSON.stringify(asked)}, which the template does not have`, help, env);
  }
  return found;
}
