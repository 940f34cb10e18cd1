import { didYouMean } from '../../../lib/suggest.js';
import type { Size } from '../../../lib/units.js';
import type { Env } from '../../../lib/world.js';
import { reportValue } from '../../check.js';
import { type Anatomy, anatomyOf } from '../anatomy/anatomy.js';
import type { RawMaster } from '../anatomy/masters.js';
import { NoTemplate } from '../package/open.js';
import { type Choice, chooseLayouts, servesCommon, worthOf } from './choose.js';
import { KINDS, type Kind } from './kind.js';
import { named, type Sidecar } from './sidecar.js';

/**
 * The master that the sidecar names, else the one that most of the file's own slides stand on, else the first whose layouts say that they serve all common kinds, else the one whose layouts serve most of
 * our kinds; of equal ones the first. Masters behind the one that is taken are not read.
 */
export function pickMaster(
  masters: readonly RawMaster[],
  samples: readonly string[],
  size: Size,
  sidecar: Sidecar | undefined,
  env: Env,
): RawMaster {
  const isUsable = ({ layoutPaths }: RawMaster): boolean => layoutPaths.length > 0;
  const asked = sidecar?.master === undefined ? undefined : named(masters.filter(isUsable), sidecar.master, ['master'], sidecar, env);
  if (asked !== undefined) return asked;
  const shown = mostShown(masters, samples);
  if (shown !== undefined) return shown;
  let best: { readonly master: RawMaster; readonly worth: number } | undefined;
  for (const master of masters) {
    if (!isUsable(master)) continue;
    if (masters.length === 1) return master;
    const anatomies = master.layouts.map((layout) => anatomyOf(layout, size));
    if (servesCommon(anatomies)) return master;
    const worth = worthOf(anatomies);
    if (best === undefined || worth > best.worth + 0.5) best = { master, worth };
  }
  if (best !== undefined) return best.master;
  throw new NoTemplate('none of its slide masters has a layout', 'add one in PowerPoint: View › Slide Master › Insert Layout');
}

/** The master that more sample slides stand on than on any other; `samples` are the paths of their layouts. */
function mostShown(masters: readonly RawMaster[], samples: readonly string[]): RawMaster | undefined {
  if (masters.length < 2 || samples.length === 0) return undefined;
  const [first, second] = masters
    .map((master) => ({ master, shown: samples.filter((path) => master.layoutPaths.includes(path)).length }))
    .sort((a, b) => b.shown - a.shown);
  return first !== undefined && first.shown > (second?.shown ?? 0) ? first.master : undefined;
}

/** The layout for each kind, with the sidecar's word first. Reports `theme-value` for kinds and layouts that there are not. */
export function pickLayouts(anatomies: readonly Anatomy[], sidecar: Sidecar | undefined, env: Env): ReadonlyMap<Kind, Choice> {
  const asked = new Map<string, Anatomy>();
  const items = anatomies.map((anatomy) => ({ name: anatomy.layout.name, anatomy }));
  for (const [kind, layout] of Object.entries(sidecar?.layouts ?? {})) {
    if (sidecar === undefined) break;
    if (!KINDS.some((known) => known === kind)) {
      reportValue(sidecar.source, ['layouts', kind], 'is no kind of slide', didYouMean(kind, KINDS), env);
      continue;
    }
    const found = named(items, layout, ['layouts', kind], sidecar, env);
    if (found !== undefined) asked.set(kind, found.anatomy);
  }
  return chooseLayouts(anatomies, asked);
}
