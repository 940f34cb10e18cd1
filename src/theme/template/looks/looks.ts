import type { Colour } from '../../../lib/colour.js';
import { pt } from '../../../lib/units.js';
import { childOf, childrenOf, type Element } from '../../../lib/xml/tree.js';
import type { FontRole, LevelLook } from '../../types.js';
import { fromEmu, isOn } from '../anatomy/shape-tree.js';
import { bulletOf } from './bullets.js';
import { type Colours, colourIn } from './colours.js';
import { fillColour } from './fills.js';

/** What looks are read with. */
export interface LookSetting {
  readonly colours: Colours;
  /** The role of ours that a face of the template plays; its natural line height over its size. */
  readonly roleOf: (typeface: string) => FontRole;
  readonly lineHeight: (role: FontRole) => number;
}

/** PowerPoint's levels, and its size where nothing says one (ECMA-376 Part 1, 21.1.2.3.2). */
const LEVELS = 9;
const DEFAULT_SIZE = 18;

/** The looks of a placeholder's nine levels: each property from the nearest of `styles` that says it. */
export const levelLooks = (styles: readonly Element[], setting: LookSetting): readonly LevelLook[] =>
  Array.from({ length: LEVELS }, (_, level) => levelLook(styles, level, setting));

/** The face and size of a first level, as they are written. */
export function firstFace(styles: readonly Element[]): { readonly typeface: string; readonly size: number } {
  const { run } = sourcesOf(styles, 0);
  return { typeface: typefaceOf(run), size: sizeOf(run) };
}

interface Sources {
  readonly paragraph: readonly Element[];
  readonly run: readonly Element[];
}

function sourcesOf(styles: readonly Element[], level: number): Sources {
  const paragraph = styles.flatMap((style) => childOf(style, `a:lvl${level + 1}pPr`) ?? []);
  return { paragraph, run: paragraph.flatMap((one) => childOf(one, 'a:defRPr') ?? []) };
}

export function levelLook(styles: readonly Element[], level: number, setting: LookSetting): LevelLook {
  const { paragraph, run } = sourcesOf(styles, level);
  const size = sizeOf(run);
  const font = setting.roleOf(typefaceOf(run));
  const colour = textColour(run, setting.colours);
  const bullet = bulletOf(paragraph);
  const natural = setting.lineHeight(font);
  const spacing = nearest(paragraph, 'a:lnSpc');
  return {
    font,
    size: pt(size),
    floor: pt(floorOf(size)),
    leading: leadingOf(spacing, size * natural),
    before: pt(spaceOf(nearest(paragraph, 'a:spcBef'), size * natural) + spaceOf(nearest(paragraph, 'a:spcAft'), size * natural)),
    colour,
    bold: isOn(attribute(run, 'b')),
    italic: isOn(attribute(run, 'i')),
    align: ALIGN[attribute(paragraph, 'algn') ?? 'l'] ?? 'left',
    ...(isOn(attribute(paragraph, 'rtl')) ? { rtl: true } : {}),
    indent: pt(Math.max(0, fromEmu(attribute(paragraph, 'marL')))),
    hanging: pt(-fromEmu(attribute(paragraph, 'indent'))),
    ...(bullet === undefined ? {} : { bullet }),
    bulletColour: bulletColour(paragraph, setting.colours) ?? colour,
    ...(childOf(spacing, 'a:spcPts') === undefined ? {} : { exact: true as const }),
  };
}

const attribute = (sources: readonly Element[], name: string): string | undefined =>
  sources.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];

function nearest(sources: readonly Element[], name: string): Element | undefined {
  for (const source of sources) {
    const child = childOf(source, name);
    if (child !== undefined) return child;
  }
  return undefined;
}

const sizeOf = (run: readonly Element[]): number => Number(attribute(run, 'sz') ?? DEFAULT_SIZE * 100) / 100 || DEFAULT_SIZE;

const typefaceOf = (run: readonly Element[]): string => nearest(run, 'a:latin')?.attributes.typeface ?? '+mn-lt';

const ALIGN: Readonly<Record<string, 'left' | 'center' | 'right'>> = { l: 'left', just: 'left', dist: 'left', ctr: 'center', r: 'right' };

/** How far text of a size may be made smaller: to three fifths, and no smaller than 12 pt nor beyond what a floor of 18 pt asks. */
export const floorOf = (size: number): number => Math.min(size, Math.max(12, Math.min(18, size * 0.6)));

/** As a multiple of the natural line height `natural`, in points: `a:spcPct` says just that, `a:spcPts` the pitch itself. */
function leadingOf(spacing: Element | undefined, natural: number): number {
  const share = Number(childOf(spacing, 'a:spcPct')?.attributes.val ?? Number.NaN) / 100_000;
  if (share > 0) return share;
  const exact = Number(childOf(spacing, 'a:spcPts')?.attributes.val ?? Number.NaN) / 100;
  return exact > 0 ? exact / natural : 1;
}

function spaceOf(spacing: Element | undefined, natural: number): number {
  const exact = Number(childOf(spacing, 'a:spcPts')?.attributes.val ?? Number.NaN) / 100;
  if (Number.isFinite(exact)) return exact;
  const share = Number(childOf(spacing, 'a:spcPct')?.attributes.val ?? 0) / 100_000;
  return Number.isFinite(share) ? share * natural : 0;
}

function textColour(run: readonly Element[], colours: Colours): Colour {
  for (const one of run) {
    const fill = childrenOf(one).find(({ name }) => name === 'a:solidFill' || name === 'a:gradFill');
    const read = fill === undefined ? undefined : fillColour(fill, colours);
    if (read !== undefined) return read.colour;
  }
  return { role: 'dk1' };
}

function bulletColour(paragraph: readonly Element[], colours: Colours): Colour | undefined {
  for (const one of paragraph) {
    if (childOf(one, 'a:buClrTx') !== undefined) return undefined;
    const own = childOf(one, 'a:buClr');
    if (own !== undefined) return colourIn(own, colours)?.colour;
  }
  return undefined;
}
