import { readLogos } from '../lib/pictures/logo.js';
import type { LogoSource } from './schema.js';
import type { ThemeFile } from './shapes.js';
import type { Theme } from './types.js';

/** The logo that a theme's file names: `logo: false` takes one away. Reports `theme-picture` for a file that can't be had. */
export function logoOf(source: LogoSource, { folder, yaml, env }: ThemeFile): Pick<Theme, 'logo'> {
  if (source === undefined) return {};
  return { logo: source === false ? [] : readLogos(source, folder, yaml.at(['logo']), 'theme-picture', env) };
}
