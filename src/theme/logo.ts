import { readLogo } from '../lib/pictures/logo.js';
import type { LogoSource } from './schema.js';
import type { ThemeFile } from './shapes.js';
import type { Theme } from './types.js';

/** The logo that a theme's file names: `logo: false` takes one away. Reports `theme-picture` for a file that can't be had. */
export function logoOf(source: LogoSource, { folder, yaml, env }: ThemeFile): Pick<Theme, 'logo'> {
  if (source === undefined) return {};
  const names = source === false ? [] : [source].flat();
  return { logo: names.flatMap((name) => readLogo(name, folder, yaml.at(['logo']), 'theme-picture', env) ?? []) };
}
