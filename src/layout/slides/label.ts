import type { DraftSlide } from '../../compose/types.js';
import { type Colour, contrast, resolveColour } from '../../lib/colour.js';
import { pt, rect } from '../../lib/units.js';
import type { TextItem } from '../../scene/types.js';
import type { Layout, Slot, Theme } from '../../theme/types.js';
import { lowerBlocks } from '../blocks/slides.js';
import { drawFooter } from './footer.js';
import { paragraphsIn } from './piece.js';
import type { DeckSetting } from './setting.js';
import { drawSlotText } from './slot-text.js';

const FOOTER = 'footer';

/** Height of the strip at a slide's foot that footers usually stand in, over the slide's height. */
const STRIP = 1 / 24;

/**
 * The confidentiality label of a company on a layout without a footer: a text box at the slide's foot, as wide as the layout's title.
 * Undefined where there is no label or the layout has a footer, which holds it.
 */
export function looseLabel({ slots }: DraftSlide, layout: Layout, label: string, setting: DeckSetting): TextItem | undefined {
  const footer = slots.get(FOOTER);
  if (label === '' || footer === undefined || layout.slots.some(({ name }) => name === FOOTER)) return undefined;
  const slot = strip(layout, setting.theme);
  const paragraphs = paragraphsIn(lowerBlocks(footer.blocks, { style: slot.style, slot }, setting));
  const drawn =
    layout.foot === undefined ? drawSlotText(paragraphs, slot, footer.at, setting) : drawFooter({ slot, draft: footer }, setting);
  const { slot: _, ...item } = drawn;
  return { ...item, inherits: false };
}

function strip(layout: Layout, theme: Theme): Slot {
  const { width, height } = theme.size;
  const title = layout.slots.find(({ placeholder }) => placeholder === 'title' || placeholder === 'ctrTitle')?.box;
  const high = Math.max(18, height * STRIP);
  return {
    name: FOOTER,
    placeholder: 'ftr',
    idx: 0,
    box: layout.foot?.box ?? rect(title?.x ?? width * 0.05, height - high - high / 4, title?.width ?? width * 0.9, high),
    style: 'footer',
    anchor: 'middle',
    colour: layout.foot?.colour ?? readable(layout, theme),
    inset: pt(0),
    prompt: '',
  };
}

/** The footer's colour where it can be read on the layout's ground (WCAG 2.2, 1.4.3), else the darker or lighter text colour. */
function readable({ background }: Layout, { text, palette }: Theme): Colour {
  const ground = resolveColour(background, palette);
  const ratio = (colour: Colour): number => contrast(resolveColour(colour, palette), ground);
  const [dark, light]: readonly [Colour, Colour] = [{ role: 'dk1' }, { role: 'lt1' }];
  return ratio(text.footer.colour) >= 4.5 ? text.footer.colour : ratio(dark) > ratio(light) ? dark : light;
}
