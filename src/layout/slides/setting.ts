import type { SlidesDraft } from '../../compose/types.js';
import type { SafeLink } from '../../lib/links/safe-link.js';
import type { Rect } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { Link } from '../../scene/types.js';
import type { Slot, TextStyleName, Theme } from '../../theme/types.js';
import type { Tokenise } from '../blocks/code/tokens.js';
import type { Marks } from '../blocks/text/slides/marks.js';
import type { Fonts } from '../text/index.js';

/** What stays the same for all slides of a deck. */
export interface DeckSetting {
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly marks: Marks;
  readonly env: Env;
  /** The deck's language, BCP 47. */
  readonly lang: string;
  readonly words: SlidesDraft['words'];
  /** True for a deck that is read from the right: tables and columns begin there. */
  readonly rtl: boolean;
  /** What stands in a company's own footers and dates on slides that say nothing there themselves. */
  readonly furniture: SlidesDraft['furniture'];
  /** The company's confidentiality label; empty for none. */
  readonly label: string;
  /** Tells of a template's own text that needs so many points and has fewer. */
  readonly reportFurniture: (slot: Slot, needed: number) => void;
  readonly tokenise: Tokenise;
  /** A link as written; one to `#id` gets its page number when all pages are known. */
  readonly link: (address: SafeLink) => Link;
}

/** Where a flow of blocks goes: a slot's box, or part of it. */
export interface SlotFrame {
  readonly slot: Slot;
  /** Inside of the slot: without its inset. */
  readonly room: Rect;
}

/** What the text of a slot looks like where nothing else is said. */
export interface Voice {
  readonly style: TextStyleName;
  readonly slot: Slot;
}

/** The slot's own colour and alignment are for its running text alone. */
export function plainSlot(slot: Voice['slot']): Voice['slot'] {
  const { colour: _colour, align: _align, ...rest } = slot;
  return rest;
}
