import { resolve } from 'node:path';
import type { Diagnostic } from '../../lib/diagnostics.js';
import { type Pt, pt, type Rect, toMm } from '../../lib/units.js';
import { type ContrastPair, contrastsOf, weakestUses } from '../../theme/contrast/index.js';
import type { Theme } from '../../theme/types.js';
import { openWholeTheme } from '../open-theme.js';
import { fontsOf, type ThemeFont } from './fonts-of.js';

/** What a theme or a company's template is made of. Lengths of boxes are millimetres, of type points. */
export interface ThemeInspected {
  readonly name: string;
  readonly label: string;
  /** The folder or file that it was read from. */
  readonly from: string;
  readonly size: readonly [width: number, height: number];
  readonly palette: Theme['palette'];
  readonly masters: readonly InspectedMaster[];
  readonly landings: readonly InspectedLanding[];
  readonly fonts: readonly ThemeFont[];
  readonly contrasts: readonly ContrastPair[];
  /** Each pair of colours once, at its weakest use, the weakest first. */
  readonly weakest: readonly ContrastPair[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface InspectedMaster {
  readonly name: string;
  /** Whether decks are built on it. */
  readonly chosen: boolean;
  readonly layouts: readonly InspectedLayout[];
}

export interface InspectedLayout {
  readonly name: string;
  readonly type: string;
  readonly placeholders: readonly InspectedPlaceholder[];
}

export interface InspectedPlaceholder {
  readonly name: string;
  readonly type: string;
  readonly idx: number;
  /** x, y, width, height; absent where nothing places it. */
  readonly box?: readonly [number, number, number, number];
  readonly font: string;
  readonly size: number;
}

export interface InspectedLanding {
  /** The layout that templates ask for. */
  readonly kind: string;
  readonly layout: string;
  readonly why: string;
  /** Slots that have no placeholder there. */
  readonly lacks: readonly string[];
}

/** Looks into a theme. `undefined` for `inspected` after an error. Throws `UsageError` where there is no such theme. */
export async function inspectTheme(
  name: string,
  options: { readonly cwd?: string } = {},
): Promise<{ readonly inspected?: ThemeInspected; readonly diagnostics: readonly Diagnostic[] }> {
  const { theme, folder, diagnostics } = await openWholeTheme(name, resolve(options.cwd ?? '.'));
  if (theme === undefined) return { diagnostics };
  const inspected: ThemeInspected = {
    name: theme.name,
    label: theme.label,
    from: folder,
    size: [mm(theme.size.width), mm(theme.size.height)],
    palette: theme.palette,
    masters: mastersOf(theme),
    landings: landingsOf(theme),
    fonts: fontsOf(theme),
    contrasts: contrastsOf(theme),
    weakest: weakestUses(contrastsOf(theme)),
    diagnostics,
  };
  return { inspected, diagnostics };
}

const mm = (length: Pt): number => Math.round(toMm(length) * 10) / 10;

const boxIn = ({ x, y, width, height }: Rect): readonly [number, number, number, number] => [mm(x), mm(y), mm(width), mm(height)];

/** A template's as they are in its file; a theme folder has one master, whose layouts are its own. */
function mastersOf(theme: Theme): readonly InspectedMaster[] {
  if (theme.template !== undefined)
    return theme.template.masters.map(({ name, chosen, layouts }) => ({
      name,
      chosen,
      layouts: layouts.map((layout) => ({
        name: layout.name,
        type: layout.type,
        placeholders: layout.placeholders.map(({ name: one, type, idx, box, font, size }) => ({
          name: one,
          type,
          idx,
          ...(box !== undefined && { box: boxIn(box) }),
          font,
          size,
        })),
      })),
    }));
  const layouts = [...theme.layouts.values()].map(
    ({ label, type, slots }): InspectedLayout => ({
      name: label,
      type,
      placeholders: slots.map(({ name, placeholder, idx, box, style }) => ({
        name,
        type: placeholder,
        idx,
        box: boxIn(box),
        font: theme.fonts[theme.text[style].font].latin,
        size: Math.round(pt(theme.text[style].size) * 10) / 10,
      })),
    }),
  );
  return [{ name: theme.label, chosen: true, layouts }];
}

const WHY = {
  sidecar: 'the layouts: map says so',
  type: 'by its type',
  name: 'by its name',
  guess: 'a guess: by its placeholders',
  otherwise: 'nothing nearer: another kind’s serves',
} as const;

function landingsOf(theme: Theme): readonly InspectedLanding[] {
  if (theme.template !== undefined)
    return theme.template.landings.map(({ kind, layout, by, lacks }) => ({ kind, layout, why: WHY[by], lacks }));
  return [...theme.layouts.values()].map(({ name, label }) => ({ kind: name, layout: label, why: 'the theme’s own', lacks: [] }));
}
