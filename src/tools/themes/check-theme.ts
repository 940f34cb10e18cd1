import { resolve } from 'node:path';
import type { Diagnostic } from '../../lib/diagnostics.js';
import { logoSize } from '../../lib/pictures/logo.js';
import { sniff } from '../../lib/pictures/sniff.js';
import { type Span, startOf } from '../../lib/span.js';
import type { Size } from '../../lib/units.js';
import { type Path, readYaml } from '../../lib/yaml.js';
import { type ContrastPair, contrastsOf } from '../../theme/contrast/index.js';
import { onPicture } from '../../theme/template/looks/seen.js';
import type { Theme } from '../../theme/types.js';
import { type OpenedTheme, openWholeTheme } from '../open-theme.js';
import { platformsOf } from './platform-fonts.js';

export interface ThemeChecked {
  readonly theme: string;
  /** False where there is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Pixels to the inch below which a picture looks coarse on a projector of 1920 pixels across a slide of 13.3 in. */
const LEAST_DPI = 144;

/**
 * Looks a theme over before decks are made in it: what loading reports; text too weak on its ground (`theme-contrast`, an error; in a company's template a note where that decides, else a warning), a face that
 * few machines have (`theme-font-rare`), a picture or logo of too few pixels for its box (`theme-picture-coarse`), both warnings. Throws `UsageError` where there is no such theme.
 */
export async function checkTheme(name: string, options: { readonly cwd?: string } = {}): Promise<ThemeChecked> {
  const opened = await openWholeTheme(name, resolve(options.cwd ?? '.'));
  const { theme, diagnostics, folder } = opened;
  const found = theme === undefined ? [] : [...contrastFaults(theme), ...fontFaults(theme), ...pictureFaults(theme), ...logoFaults(theme)];
  const at = placesIn(opened);
  const all = [...diagnostics, ...found.map(({ path, ...fault }): Diagnostic => ({ ...fault, at: at(path) }))];
  return { theme: theme?.name ?? folder, ok: all.every(({ severity }) => severity !== 'error'), diagnostics: all };
}

/** A diagnostic that knows the key it speaks of. */
type Fault = Omit<Diagnostic, 'at'> & { readonly path: Path };

/**
 * The weakest place of each colour that is too weak somewhere: one change mends them all. In a template, where styles have no names of ours, it is
 * the colour on its ground.
 */
function contrastFaults(theme: Theme): readonly Fault[] {
  const weak = contrastsOf(theme).filter((pair) => pair.ratio < pair.least && !isUnknown(pair, theme));
  const colours = new Map<string, ContrastPair[]>();
  for (const pair of weak) {
    const { what, colour, ground, slot } = pair;
    const key = theme.template !== undefined && slot !== undefined ? `${colour} ${ground}` : `${what.replace(/ \d+$/, '')} ${colour}`;
    colours.set(key, [...(colours.get(key) ?? []), pair]);
  }
  return [...colours.values()]
    .map((pairs) => [...pairs].sort((a, b) => a.ratio / a.least - b.ratio / b.least))
    .flatMap(([worst, ...others]) => (worst === undefined ? [] : [{ ...worst, others: others.length }]))
    .map(({ where, slot, what, colour, ground, ratio, least, others }): Fault => {
      const more = others === 0 ? '' : `, and too weak in ${others} other place${others === 1 ? '' : 's'}`;
      const place = slot === undefined ? `in the ${where}` : `in slot “${slot}” of layout “${where}”`;
      return {
        severity: severityOf(slot, what, theme),
        id: 'theme-contrast',
        message: `“${what}” is #${colour} on #${ground} ${place}: ${ratio.toFixed(2)} : 1, expected ${least} : 1 or more${more}`,
        help: contrastHelp(theme, slot),
        path: slot === undefined ? pathsOf(where, what) : ['layouts', where, 'slots', slot],
      };
    });
}

/** A picture lies under the slot: what colours it has there is not looked into. */
function isUnknown({ where, slot }: ContrastPair, { layouts }: Theme): boolean {
  const layout = layouts.get(where);
  const box = layout?.slots.find(({ name }) => name === slot)?.box;
  return layout !== undefined && box !== undefined && onPicture(box, layout);
}

/** What a company's template itself sets is its own business; what we draw in it can be told otherwise in an imported theme.yaml. */
function severityOf(slot: string | undefined, what: string, { template }: Theme): Diagnostic['severity'] {
  if (template === undefined) return 'error';
  return slot !== undefined || what === 'hlink' || what === 'folHlink' ? 'note' : 'warning';
}

function contrastHelp({ template }: Theme, slot: string | undefined): string {
  if (template === undefined) return 'choose a darker or lighter colour for one of the two (WCAG 2.2, 1.4.3)';
  return slot === undefined
    ? 'choose others in the theme.yaml that build-deck theme import makes of it (WCAG 2.2, 1.4.3)'
    : 'mend one of the two on the slide master in PowerPoint: View › Slide Master (WCAG 2.2, 1.4.3)';
}

const pathsOf = (where: string, what: string): Path =>
  where === 'handout' ? ['paper', 'text', what] : where === 'code' ? ['code', 'tokens', what] : ['table'];

function fontFaults({ fonts }: Theme): readonly Fault[] {
  const faces = (['heading', 'body', 'mono'] as const).flatMap((role) =>
    (['latin', 'eastAsian'] as const).map((script) => ({ face: fonts[role][script], path: ['fonts', role, script] })),
  );
  return faces
    .filter(({ face }, i) => face !== '' && faces.findIndex((one) => one.face === face) === i && !isCommon(face))
    .map(
      ({ face, path }): Fault => ({
        severity: 'warning',
        id: 'theme-font-rare',
        message: `“${face}” comes neither with Windows, macOS nor Microsoft 365; other machines show another face in its place`,
        help: 'name a face that readers have, embed it in PowerPoint, or see that it is installed; build-deck theme inspect lists them',
        path,
      }),
    );
}

function isCommon(face: string): boolean {
  const { windows, macos, office } = platformsOf(face);
  return windows || macos || office;
}

function pictureFaults({ layouts }: Theme): readonly Fault[] {
  const seen = new Set<Uint8Array>();
  return [...layouts].flatMap(([name, { shapes }]) =>
    shapes.flatMap((shape, i): readonly Fault[] => {
      if (shape.kind !== 'picture' || shape.format === 'svg' || seen.has(shape.bytes)) return [];
      seen.add(shape.bytes);
      const picture = sniff(shape.bytes);
      const dpi = picture.kind === 'picture' ? resolution(picture, shape.box) : 0;
      return dpi >= LEAST_DPI ? [] : [coarse(`a picture of layout “${name}”`, 'there', dpi, ['layouts', name, 'shapes', i, 'picture'])];
    }),
  );
}

function logoFaults({ logo = [] }: Theme): readonly Fault[] {
  return logo.flatMap((one): readonly Fault[] => {
    const dpi = one.format === 'svg' ? LEAST_DPI : resolution(one, logoSize(one));
    return dpi >= LEAST_DPI ? [] : [coarse(`the logo “${one.src}”`, 'on the cover', dpi, ['logo'])];
  });
}

/** Pixels to the inch of a picture in a box. */
const resolution = (pixels: { readonly width: number; readonly height: number }, box: Size): number =>
  Math.min(pixels.width / box.width, pixels.height / box.height) * 72;

const coarse = (what: string, where: string, dpi: number, path: Path): Fault => ({
  severity: 'warning',
  id: 'theme-picture-coarse',
  message: `${what} has ${Math.round(dpi)} dpi at its size ${where}, expected ${LEAST_DPI} or more`,
  help: 'use a larger one, or SVG',
  path,
});

/** Places in the theme's own file, where it has one. */
function placesIn({ folder, env }: OpenedTheme): (path: Path) => Span {
  const file = `${folder}/theme.yaml`;
  if (!env.world.exists(file)) return () => startOf(folder);
  const yaml = readYaml(new TextDecoder().decode(env.world.read(file)), file, 1, 'theme-syntax', () => undefined);
  return (path) => yaml?.keyAt(path) ?? startOf(file);
}
