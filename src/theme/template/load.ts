import type { Colour } from '../../lib/colour.js';
import { startOf } from '../../lib/span.js';
import { pt } from '../../lib/units.js';
import { watchErrors } from '../../lib/watch-errors.js';
import { type Env, FileMissing } from '../../lib/world.js';
import { childOf, descend } from '../../lib/xml/tree.js';
import type { FontRole, LevelLook, Theme } from '../types.js';
import { anatomyOf } from './anatomy/anatomy.js';
import { mastersOf, type RawMaster, slideSize } from './anatomy/masters.js';
import type { Choice } from './choose/choose.js';
import { layoutsOf } from './choose/layouts.js';
import { pickLayouts, pickMaster } from './choose/pick.js';
import { reportLandings, reportLeftOut } from './choose/report.js';
import { readSidecar, type Sidecar } from './choose/sidecar.js';
import { understood } from './choose/understood.js';
import { derivedLevels, derivedTable, derivedText, paperPalette } from './looks/derived.js';
import { derivedCode } from './looks/derived-code.js';
import { facesOf, lookSetting } from './looks/faces.js';
import { reportLegible } from './looks/legible.js';
import { type LogoPlace, logoIn } from './looks/logo.js';
import { firstFace, type LookSetting, levelLook } from './looks/looks.js';
import { templatePaper } from './looks/paper.js';
import { groundFor, groundsOf } from './looks/readable.js';
import { type OwnTable, ownTable, printable } from './looks/table-style.js';
import { openCarrier } from './package/carry.js';
import { NoTemplate, type OpenPackage, openPresentation } from './package/open.js';
import { sampleLayouts, tableStylesIn, templateGround } from './package/presentation.js';
import { dangersIn } from './package/trust.js';
import type { Template } from './types.js';

/**
 * Reads a company's own PowerPoint file (.potx, .pptx, and with macros .potm, .pptm) as a theme: what its masters and layouts say, and the
 * parts that the deck is built on. Text styles that it has no words for, table, code and paper are derived from its body text and palette.
 * Reports `theme-missing`, `theme-package` (errors: the answer is undefined), those of its sidecar, and as notes `theme-left-out`,
 * `theme-layouts`, `theme-font`, `theme-table` and `theme-logo`.
 */
export function loadTemplate(file: string, env: Env, sidecar = readSidecar(file, env)): Theme | undefined {
  const { watching, failed } = watchErrors(env);
  try {
    const theme = build(openPresentation(env.world.read(file)), file, sidecar, watching);
    return failed() ? undefined : theme;
  } catch (cause) {
    reportUnusable(cause, file, env);
    return undefined;
  }
}

function reportUnusable(cause: unknown, file: string, env: Env): void {
  const at = startOf(file);
  if (cause instanceof FileMissing)
    env.report({ severity: 'error', id: 'theme-missing', message: `no template at ${file}`, at, help: 'check the path' });
  else if (cause instanceof NoTemplate)
    env.report({
      severity: 'error',
      id: 'theme-package',
      message: `can't be used as a template: ${cause.message}`,
      at,
      help: cause.help,
    });
  else throw cause;
}

function build(pack: OpenPackage, file: string, sidecar: Sidecar | undefined, env: Env): Theme {
  const size = slideSize(pack.xml(pack.main));
  const masters = mastersOf(pack);
  const master = pickMaster(masters, masters.length > 1 ? sampleLayouts(pack) : [], size, sidecar, env);
  const carrier = openCarrier(pack, master);
  const ground = templateGround(pack, master, carrier);
  reportLeftOut([...dangersIn(pack), ...carrier.leftOut], file, env);
  const { look, landings, parts, plain } = lookOf(master, {
    pack,
    size,
    sidecar,
    file,
    env,
    partOf: (path) => carrier.carry(path, 'slideLayout'),
  });
  const template: Template = { file, masters: understood(masters, master), landings, plain, ground };
  return { ...parts, ...look, size, template };
}

interface LoadSetting {
  readonly pack: OpenPackage;
  readonly size: Theme['size'];
  readonly sidecar: Sidecar | undefined;
  readonly file: string;
  readonly env: Env;
  readonly partOf: (path: string) => string;
}

type Look = Pick<Theme, 'palette' | 'fonts' | 'text' | 'levels' | 'spacing' | 'table' | 'code' | 'layouts' | 'paper' | 'logo'>;

function lookOf(master: RawMaster, { pack, size, sidecar, file, env, partOf }: LoadSetting) {
  const anatomies = master.layouts.map((layout) => anatomyOf(layout, size));
  const choices = pickLayouts(anatomies, sidecar, env);
  const content = choices.get('content')?.anatomy;
  const body = content?.large[0] ?? master.placeholders.find(({ type }) => type === 'body');
  const title = content?.title ?? master.placeholders.find(({ type }) => type === 'title');
  const face = (holder: typeof body, otherwise: string): string => (holder === undefined ? otherwise : firstFace(holder.styles).typeface);
  const fonts = facesOf(master.theme, { heading: face(title, '+mj-lt'), body: face(body, '+mn-lt') }, file, env);
  const { layouts, landings, shown } = layoutsOf(choices, master, {
    pack,
    size,
    partOf,
    lookFor: (colours) => lookSetting(fonts, colours),
  });
  reportLandings(landings, master.layouts.length, file, env);
  reportLegible(shown, file, env);
  const { palette } = master.colours;
  // Tables and code stand on the content's layout, which may see the palette its own way.
  const colours = shown.find(({ layout }) => layout.path === content?.layout.path)?.layout.colours ?? master.colours;
  const styled = derivedText(layouts, palette);
  const [under = groundFor(styled.body.colour, colours.palette)] = groundsOf(layouts.get('content'), 'body', palette);
  const ground: Colour = under === colours.palette.lt1 ? { role: 'lt1' } : { hex: under };
  const derived: OwnTable = { table: derivedTable(colours.palette, styled.table.size, ground), text: styled.table };
  const { table, text: cells } = ownTable(tableStylesIn(pack), derived, { colours, theme: master.theme, file, env }) ?? derived;
  const text = { ...styled, table: cells };
  const logo = sidecar?.logo ?? logoIn(placesOf([choices.get('cover'), choices.get('content')], master), size, pack, file, env);
  const white = paperPalette(palette, under);
  const onWhite =
    white === undefined && colours.palette === palette && printable(table, palette) ? undefined : onPaper(white ?? palette, text);
  const look: Look = {
    palette,
    fonts,
    text,
    levels: derivedLevels(
      layouts.get('content')?.slots.find(({ name }) => name === 'body'),
      text.body,
    ),
    spacing: { block: pt(Math.max(8, text.body.size * 0.55)), gutter: pt(0.025 * size.width) },
    table,
    code: derivedCode(colours.palette, text.code.size, ground),
    layouts: white === undefined ? layouts : withPalette(layouts, palette),
    paper: templatePaper(palette, onWhite, file, env),
    ...(logo.length > 0 && { logo }),
  };
  const stem = file.split(/[\\/]/).at(-1) ?? file;
  const parts = {
    name: stem.replace(/\.[^.]+$/, ''),
    label: master.name || stem,
    folder: file.slice(0, -stem.length) || '.',
    at: startOf(file),
  };
  return { look, landings, parts, plain: plainLook(pack, master, text.table.font, lookSetting(fonts, master.colours)) };
}

/** What is drawn in a palette that suits white paper. */
const onPaper = (palette: Theme['palette'], text: Theme['text']): Theme['paper']['onWhite'] => ({
  palette,
  table: derivedTable(palette, text.table.size),
  code: derivedCode(palette, text.code.size),
});

/**
 * The first level of `p:defaultTextStyle`, which table cells inherit. LibreOffice (7.4) has them inherit the master's `p:otherStyle`: where
 * one of them names another face than `wanted`, so does the answer, and cells say theirs; where they differ in size, its size is 0, and cells
 * say theirs too.
 */
function plainLook(pack: OpenPackage, { root }: RawMaster, wanted: FontRole, setting: LookSetting): LevelLook {
  const defaults = childOf(pack.xml(pack.main), 'p:defaultTextStyle');
  const other = descend(root, 'p:txStyles', 'p:otherStyle');
  const look = levelLook(defaults === undefined ? [] : [defaults], 0, setting);
  const others = other === undefined ? [] : [levelLook([other], 0, setting)];
  const font = [look, ...others].map((one) => one.font).find((one) => one !== wanted) ?? wanted;
  return { ...look, font, size: others.some(({ size }) => size !== look.size) ? pt(0) : look.size };
}

/** Where a logo is looked for: the cover, the master, the layout of most slides. */
function placesOf([cover, content]: readonly (Choice | undefined)[], { path, root, name }: RawMaster): readonly LogoPlace[] {
  const of = (choice: Choice | undefined): readonly LogoPlace[] => (choice === undefined ? [] : [choice.anatomy.layout]);
  return [...new Set([...of(cover), { path, root, name }, ...of(content)])];
}

/** Drawn on paper, whose palette is another, slides keep their own. */
const withPalette = (layouts: Theme['layouts'], palette: Theme['palette']): Theme['layouts'] =>
  new Map([...layouts].map(([name, layout]) => [name, { ...layout, palette: layout.palette ?? palette }]));
