import { checkYaml, type FileKind, reportYamlValue } from '../lib/check-yaml.js';
import type { Env } from '../lib/world.js';
import type { Path, YamlSource } from '../lib/yaml.js';
import { type ThemeSource, themeSchema } from './schema.js';

export const THEME: FileKind = { value: 'theme-value', key: 'theme-key', page: 'themes/README.md' };

/**
 * Holds a theme file against the schema. A wrong or missing value is an error `theme-value`,
 * an unknown key a warning `theme-key`, each at its own line; undefined after an error.
 */
export const checkTheme = (source: YamlSource, env: Env): ThemeSource | undefined => checkYaml(themeSchema, source, THEME, env.report);

/** One wrong value: “text.title.size” is "big", expected …. */
export const reportValue = (source: YamlSource, path: Path, message: string, help: string, env: Env): void =>
  reportYamlValue({ source, kind: THEME, report: env.report }, path, message, help);
