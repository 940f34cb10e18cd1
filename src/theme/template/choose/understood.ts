import { lazily } from '../../../lib/lazily.js';
import type { RawMaster } from '../anatomy/masters.js';
import type { Holder } from '../anatomy/placeholders.js';
import { firstFace } from '../looks/looks.js';
import { NoTemplate } from '../package/open.js';
import type { TemplateLayout, TemplateMaster, TemplatePlaceholder } from '../types.js';

/** What was read of the masters, for people: names, types, places, faces. Masters that the deck is not built on are read when they are asked for. */
export const understood = (masters: readonly RawMaster[], chosen: RawMaster): readonly TemplateMaster[] =>
  masters.map((master) => {
    const layouts = lazily(() => layoutsOf(master));
    return {
      chosen: master === chosen,
      get count() {
        return master.layoutPaths.length;
      },
      get name() {
        return master.name;
      },
      get layouts() {
        return layouts();
      },
    };
  });

/** None of a master with damaged parts that no deck is built on. */
function layoutsOf(master: RawMaster): readonly TemplateLayout[] {
  try {
    return master.layouts.map(({ name, type, placeholders }) => ({ name, type, placeholders: placeholders.map(placeholder) }));
  } catch (cause) {
    if (cause instanceof NoTemplate) return [];
    throw cause;
  }
}

function placeholder({ type, idx, name, box, rotation, body, styles }: Holder): TemplatePlaceholder {
  const { typeface, size } = firstFace(styles);
  return {
    type,
    idx,
    name,
    ...(box === undefined ? {} : { box }),
    rotation,
    vertical: body.vertical,
    columns: body.columns,
    font: typeface,
    size,
  };
}
