import { crc32 } from 'node:zlib';
import { checkYaml } from '../../../lib/check-yaml.js';
import { watchErrors } from '../../../lib/watch-errors.js';
import type { Env } from '../../../lib/world.js';
import { readYaml } from '../../../lib/yaml.js';
import { reportValue, THEME } from '../../check.js';
import type { Theme } from '../../types.js';
import { loadTemplate } from '../load.js';
import { overridden } from './overrides.js';
import { type FolderSource, folderSchema } from './schema.js';

/**
 * A theme folder that builds on the template beside its `theme.yaml`. Reports what `loadTemplate` does, and `theme-syntax`, `theme-value`,
 * `theme-key`, `theme-fixed` and `theme-changed` of the folder's own file.
 */
export function loadTemplateFolder(folder: string, text: string, env: Env): Theme | undefined {
  const file = `${folder}/theme.yaml`;
  const yaml = readYaml(text, file, 1, 'theme-syntax', env.report);
  const source = yaml === undefined ? undefined : checkYaml(folderSchema, yaml, THEME, env.report);
  if (yaml === undefined || source === undefined) return undefined;
  const { label, template, master, imported } = source;
  const path = `${folder}/${template}`;
  if (!env.world.exists(path)) {
    reportValue(yaml, ['template'], `is "${template}", which is not there`, `put the template into ${folder}`, env);
    return undefined;
  }
  const { watching, failed } = watchErrors(env);
  const chosen = { source: yaml, ...(master !== undefined && { master }) };
  const theme = loadTemplate(path, watching, { ...chosen, layouts: landingsIn(source) });
  if (theme === undefined) return undefined;
  if (imported !== undefined && imported !== fingerprint(env.world.read(path)))
    env.report({
      severity: 'warning',
      id: 'theme-changed',
      message: `${template} is another file than the one that was imported; boxes and styles here are of that one`,
      at: yaml.keyAt(['imported']),
      help: `build-deck theme import ${template} --force, or take away what the new template is to decide`,
    });
  // What it reports was said above.
  const asImported = (): Theme => loadTemplate(path, { ...env, report: () => undefined }, { ...chosen, layouts: {} }) ?? theme;
  const own = overridden(theme, source, asImported, { folder, yaml, env: watching });
  const name =
    folder
      .split(/[\\/]/)
      .filter((part) => part !== '')
      .at(-1) ?? folder;
  return failed() ? undefined : { ...own, name, folder, label: label ?? theme.label };
}

/** By which a `theme.yaml` knows the template that it was made of: CRC-32, as ZIP has it. */
export const fingerprint = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');

/** The layouts that are named for kinds of slides. */
const landingsIn = ({ layouts }: FolderSource): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(layouts).flatMap(([kind, own]) => {
      const layout = typeof own === 'object' ? own.layout : own;
      return layout === undefined ? [] : [[kind, layout]];
    }),
  );
