import { startOf } from '../../../lib/span.js';
import type { Env } from '../../../lib/world.js';
import { childOf, childrenOf, descend, type Element } from '../../../lib/xml/tree.js';
import { eastAsianLineHeight, latinLineHeight, twinOf } from '../../fonts.js';
import type { BundledFamily, FontFamily, FontRole, Theme } from '../../types.js';
import type { LookSetting } from './looks.js';
import { nearestFace } from './nearest-face.js';

/** The faces that titles and text really have, as their styles name them: `+mj-lt` or a typeface. */
export interface NamedFaces {
  readonly heading: string;
  readonly body: string;
}

const MONO = 'Consolas';
const SANS = 'Arial';

/** Fonts of a template: those that its titles and text show, its scheme's for East Asian text. Notes (`theme-font`) faces that are measured by others. */
export function facesOf(theme: Element | undefined, named: NamedFaces, file: string, env: Env): Theme['fonts'] {
  const scheme = schemeOf(theme);
  const family = (role: 'heading' | 'body', typeface: string): FontFamily => {
    const latin = resolve(typeface, scheme);
    const own = scheme[role];
    return made(latin, own.eastAsian, latin !== own.latin, file, env);
  };
  const body = family('body', named.body);
  const heading = family('heading', named.heading);
  return { heading, body, mono: made(MONO, body.eastAsian, false, file, env) };
}

interface Scheme {
  readonly heading: { readonly latin: string; readonly eastAsian: string };
  readonly body: { readonly latin: string; readonly eastAsian: string };
}

function schemeOf(theme: Element | undefined): Scheme {
  const scheme = descend(theme, 'a:themeElements', 'a:fontScheme');
  const fonts = (name: string) => {
    const font = childOf(scheme, name);
    const latin = childOf(font, 'a:latin')?.attributes.typeface || SANS;
    return { latin, eastAsian: eastAsianOf(font) };
  };
  return { heading: fonts('a:majorFont'), body: fonts('a:minorFont') };
}

/** The scheme's own East Asian face, else the one it lists for simplified Chinese (ECMA-376 Part 1, 20.1.4.1.16). */
function eastAsianOf(font: Element | undefined): string {
  const own = childOf(font, 'a:ea')?.attributes.typeface;
  if (own) return own;
  const listed = font === undefined ? undefined : childrenOf(font, 'a:font').find(({ attributes }) => attributes.script === 'Hans');
  return listed?.attributes.typeface || 'Microsoft YaHei';
}

const resolve = (typeface: string, { heading, body }: Scheme): string =>
  typeface.startsWith('+mj') ? heading.latin : typeface.startsWith('+mn') ? body.latin : typeface;

function made(latin: string, eastAsian: string, byName: boolean, file: string, env: Env): FontFamily {
  const twin = twinOf(latin);
  const { family, wider } = twin === undefined ? nearestFace(latin) : { family: twin, wider: 1 };
  if (twin === undefined) {
    env.report({
      severity: 'note',
      id: 'theme-font',
      message: `no bundled font is known to have the widths of “${latin}”; ${SHOWN[family]}'s are printed, and measured on slides as ${Math.round((wider - 1) * 100)} % wider`,
      at: startOf(file),
      help: 'nothing runs over, but lines may break a little early; build-deck theme inspect says who has the face',
    });
  }
  return {
    latin,
    eastAsian,
    embedLatin: family,
    ...(wider > 1 ? { wider } : {}),
    embedEastAsian: 'noto-sans-sc',
    lineHeight: eastAsianLineHeight(latin, eastAsian),
    latinLineHeight: latinLineHeight(latin),
    ...(byName ? { byName: true } : {}),
  };
}

const SHOWN: Partial<Record<BundledFamily, string>> = {
  carlito: 'Calibri',
  gelasio: 'Georgia',
  arimo: 'Arial',
  'jetbrains-mono': 'Courier New',
};

/** What a face of the template's styles is to us: its heading face where it names that one, else its body face. */
export function lookSetting(fonts: Theme['fonts'], colours: LookSetting['colours']): LookSetting {
  return {
    colours,
    roleOf: (typeface) =>
      typeface.startsWith('+mj') || (typeface === fonts.heading.latin && typeface !== fonts.body.latin) ? 'heading' : 'body',
    lineHeight: (role: FontRole) => fonts[role].latinLineHeight,
  };
}
