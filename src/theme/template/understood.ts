import { firstFace } from './looks.js';
import type { RawMaster } from './masters.js';
import type { Holder } from './placeholders.js';
import type { TemplateMaster, TemplatePlaceholder } from './types.js';

/** What was read of the masters, for people: names, types, places, faces. */
export const understood = (masters: readonly RawMaster[], chosen: RawMaster): readonly TemplateMaster[] =>
  masters.map((master) => ({
    name: master.name,
    chosen: master === chosen,
    layouts: master.layouts.map(({ name, type, placeholders }) => ({ name, type, placeholders: placeholders.map(placeholder) })),
  }));

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
