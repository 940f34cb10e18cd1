import * as v from 'valibot';
import { checkYaml } from '../../lib/check-yaml.js';
import type { Env } from '../../lib/world.js';
import { readYaml } from '../../lib/yaml.js';
import { reportValue, THEME } from '../check.js';
import type { Theme } from '../types.js';
import { loadTemplate } from './load.js';

const FILE = 'a PowerPoint file beside theme.yaml';

const NAMED = 'a name, or a number from 1';

/** What the `theme.yaml` of an imported template holds: which file, and what its reader is told. */
const schema = v.object(
  {
    label: v.optional(v.string('text')),
    template: v.pipe(v.string(FILE), v.regex(/^[^/\\]+\.(pot|ppt|pps)[xm]$/i, FILE)),
    master: v.optional(v.union([v.string(), v.number()], NAMED)),
    layouts: v.optional(v.record(v.string(), v.union([v.string(), v.number()], NAMED), 'layouts by name'), {}),
  },
  'a mapping of keys and values',
);

/**
 * A theme folder that builds on the template beside its `theme.yaml`. Reports what `loadTemplate` does, and `theme-syntax`, `theme-value`
 * and `theme-key` of the folder's own file.
 */
export function loadTemplateFolder(folder: string, text: string, env: Env): Theme | undefined {
  const file = `${folder}/theme.yaml`;
  const source = readYaml(text, file, 1, 'theme-syntax', env.report);
  const checked = source === undefined ? undefined : checkYaml(schema, source, THEME, env.report);
  if (source === undefined || checked === undefined) return undefined;
  const { label, template, master, layouts } = checked;
  if (!env.world.exists(`${folder}/${template}`)) {
    reportValue(source, ['template'], `is "${template}", which is not there`, `put the template into ${folder}`, env);
    return undefined;
  }
  const theme = loadTemplate(`${folder}/${template}`, env, { source, layouts, ...(master !== undefined && { master }) });
  const name =
    folder
      .replace(/[\\/]+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? folder;
  return theme === undefined ? undefined : { ...theme, name, folder, label: label ?? theme.label };
}
