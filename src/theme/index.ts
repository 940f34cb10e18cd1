import { PALETTE_ROLES } from '../lib/colour.js';
import { startOf } from '../lib/span.js';
import { decodedText } from '../lib/text-file.js';
import { oneOf, trimmedEnd } from '../lib/trimmed.js';
import { pt, type Size } from '../lib/units.js';
import { watchErrors } from '../lib/watch-errors.js';
import { type Env, FileMissing } from '../lib/world.js';
import { readYaml } from '../lib/yaml.js';
import { checkTheme } from './check.js';
import { fontFamilies } from './font-families.js';
import { layoutsOf } from './layouts.js';
import { logoOf } from './logo.js';
import { paperOf, sizeOf } from './paper.js';
import type { ThemeSource } from './schema.js';
import type { ThemeFile } from './shapes.js';
import { byName, listLevels, textStyles } from './text.js';
import type { Theme } from './types.js';
import { colourOf, hexOf, lengthOf } from './values.js';

export { FACES, faceFile, faceId } from './fonts.js';

/** PowerPoint's 16:9 slide: 13.333 × 7.5 in. */
const WIDESCREEN: Size = { width: pt(960), height: pt(540) };

/**
 * Reads `<folder>/theme.yaml`; lengths in it are points, or millimetres as `12mm`.
 * Reports `theme-missing`, `theme-syntax`, `theme-value`, `theme-picture` (errors: the answer is undefined),
 * `theme-key` and `theme-font` (warnings), each at its line and column.
 */
export function loadTheme(folder: string, env: Env): Theme | undefined {
  const file = `${folder}/theme.yaml`;
  const text = readText(file, env);
  const { watching, failed } = watchErrors(env);
  const yaml = text === undefined ? undefined : readYaml(text, file, 1, 'theme-syntax', watching.report);
  const source = yaml === undefined ? undefined : checkTheme(yaml, watching);
  if (yaml === undefined || source === undefined) return undefined;
  const theme = build(source, { folder, yaml, env: watching });
  return failed() ? undefined : theme;
}

function readText(file: string, env: Env): string | undefined {
  try {
    return decodedText(env.world.read(file), file, env.report);
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error;
    env.report({
      severity: 'error',
      id: 'theme-missing',
      message: `no theme at ${file}`,
      at: startOf(file),
      help: 'a theme is a folder with a theme.yaml in it; see themes/README.md',
    });
    return undefined;
  }
}

function build(source: ThemeSource, file: ThemeFile): Theme {
  const size = source.size === undefined ? WIDESCREEN : sizeOf(source.size);
  const text = textStyles(source.text);
  const { table, code, spacing } = source;
  return {
    name: trimmedEnd(file.folder, oneOf('/')).split('/').at(-1) ?? file.folder,
    label: source.label,
    folder: file.folder,
    size,
    palette: byName(PALETTE_ROLES, (role) => hexOf(source.palette[role])),
    fonts: fontFamilies(source.fonts, file.yaml, file.env),
    text,
    levels: listLevels(source.levels, text.body),
    spacing: { block: lengthOf(spacing.block), gutter: lengthOf(spacing.gutter) },
    table: {
      headFill: colourOf(table.headFill),
      headText: colourOf(table.headText),
      ...(table.bandFill === undefined ? {} : { bandFill: colourOf(table.bandFill) }),
      rule: colourOf(table.rule),
      ruleWidth: lengthOf(table.ruleWidth),
      padX: lengthOf(table.padX),
      padY: lengthOf(table.padY),
    },
    code: {
      fill: colourOf(code.fill),
      highlightFill: colourOf(code.highlightFill),
      padding: lengthOf(code.padding),
      tokens: Object.fromEntries(Object.entries(code.tokens).map(([token, colour]) => [token, colourOf(colour)])),
    },
    layouts: layoutsOf(source.layouts, size, file),
    paper: paperOf(source.paper, file),
    ...logoOf(source.logo, file),
    at: startOf(`${file.folder}/theme.yaml`),
  };
}

/** The text of a folder's `theme.yaml`, and whether it builds on a company's template. */
export function templateIn(folder: string, { world }: Env): { readonly text: string; readonly template: boolean } {
  const file = `${folder}/theme.yaml`;
  const text = world.exists(file) ? decodedText(world.read(file), file, () => undefined) : '';
  return { text, template: /^template:/m.test(text) };
}
