import type { DraftSlide, DraftSlot } from '../../compose/types.js';
import type { Layout, Slot } from '../../theme/types.js';
import type { DeckSetting } from './setting.js';

/** Placeholders of a company's template that belong to every slide of their layout. */
const OWN: ReadonlySet<Slot['placeholder']> = new Set(['ftr', 'sldNum', 'dt']);

/**
 * A slide whose layout is a company's with what that has a place for: footer, number and date, on covers, dividers and closings, too. What the
 * slide's own template says there stands.
 */
export function withOwnFurniture(draft: DraftSlide, { slots }: Layout, { furniture }: DeckSetting): DraftSlide {
  const own = slots.filter(({ placeholder, native, name }) => native !== undefined && OWN.has(placeholder) && !draft.slots.has(name));
  const filled = own.flatMap(({ name, placeholder }): readonly (readonly [string, DraftSlot])[] => {
    // A number needs no words.
    const said = furniture?.get(name) ?? (placeholder === 'sldNum' ? { blocks: [], at: draft.at } : undefined);
    return said === undefined ? [] : [[name, said]];
  });
  return filled.length === 0 ? draft : { ...draft, slots: new Map([...draft.slots, ...filled]) };
}
