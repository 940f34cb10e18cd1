import { lineOf, richOf } from './sources.js';
import type { Block, DraftSlot, Meta } from './types.js';
import { plainText } from './walk.js';

const FOOTER = 'footer';
const BETWEEN = '  ·  ';

/**
 * The slots of a slide with the company's confidentiality label in the footer, whatever its template says: behind what stands there,
 * or alone. A footer that has the label already stays as it is.
 */
export function labelled(slots: ReadonlyMap<string, DraftSlot>, { company, at }: Meta): ReadonlyMap<string, DraftSlot> {
  const label = company?.confidentiality ?? '';
  if (label === '') return slots;
  const footer = slots.get(FOOTER);
  const place = at('company');
  const text = richOf(label, place);
  if (footer === undefined) return new Map([...slots, [FOOTER, { blocks: lineOf(text, place), at: place }]]);
  if (footer.blocks.some((block) => block.kind === 'paragraph' && plainText(block.text).includes(label))) return slots;
  const [first, ...rest] = footer.blocks;
  const blocks: readonly Block[] =
    first?.kind === 'paragraph'
      ? [{ ...first, text: [...first.text, ...richOf(BETWEEN, place), ...text] }, ...rest]
      : [...footer.blocks, ...lineOf(text, place)];
  return new Map([...slots, [FOOTER, { ...footer, blocks }]]);
}
