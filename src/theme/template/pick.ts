import { didYouMean } from '../../lib/suggest.js';
import type { Size } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import { reportValue } from '../check.js';
import { type Anatomy, anatomyOf } from './anatomy.js';
import { type Choice, chooseLayouts, KINDS, type Kind, worthOf } from './choose.js';
import type { RawMaster } from './masters.js';
import { NoTemplate } from './open.js';
import { named, type Sidecar } from './sidecar.js';

/** The master that the sidecar names, else the one whose layouts serve most of our kinds; of equal ones the first. */
export function pickMaster(masters: readonly RawMaster[], size: Size, sidecar: Sidecar | undefined, env: Env): RawMaster {
  const usable = masters.filter(({ layouts }) => layouts.length > 0);
  const [first] = usable;
  if (first === undefined)
    throw new NoTemplate('none of its slide masters has a layout', 'add one in PowerPoint: View › Slide Master › Insert Layout');
  const asked = sidecar?.master === undefined ? undefined : named(usable, sidecar.master, ['master'], sidecar, env);
  if (asked !== undefined || usable.length === 1) return asked ?? first;
  const worth = (master: RawMaster): number => worthOf(master.layouts.map((layout) => anatomyOf(layout, size)));
  return usable.map((master) => ({ master, worth: worth(master) })).reduce((best, one) => (one.worth > best.worth + 0.5 ? one : best))
    .master;
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
