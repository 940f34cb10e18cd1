import type { Env } from '../lib/world.js';
import type { YamlSource } from '../lib/yaml.js';
import { eastAsianLineHeight, latinLineHeight, twinOf } from './fonts.js';
import type { ThemeSource } from './schema.js';
import type { FontFamily, FontRole, Theme } from './types.js';

/** The theme's three fonts. Warns (`theme-font`) of a face whose widths no bundled family shares and for which none was chosen. */
export function fontFamilies(fonts: ThemeSource['fonts'], source: YamlSource, env: Env): Theme['fonts'] {
  const family = (role: FontRole): FontFamily => {
    const { latin, eastAsian, embedLatin, embedEastAsian, lineHeight } = fonts[role];
    const twin = embedLatin ?? twinOf(latin);
    if (twin === undefined) {
      env.report({
        severity: 'warning',
        id: 'theme-font',
        message: `no bundled font is known to have the widths of “${latin}”; Arial's are measured`,
        at: source.at(['fonts', role, 'latin']),
        help: 'name the nearest one: `embedLatin: carlito` (as wide as Calibri), gelasio (Georgia), arimo (Arial) or jetbrains-mono',
      });
    }
    return {
      latin,
      eastAsian,
      embedLatin: twin ?? 'arimo',
      embedEastAsian: embedEastAsian ?? 'noto-sans-sc',
      lineHeight: lineHeight ?? eastAsianLineHeight(latin, eastAsian),
      latinLineHeight: latinLineHeight(latin),
    };
  };
  return { heading: family('heading'), body: family('body'), mono: family('mono') };
}
