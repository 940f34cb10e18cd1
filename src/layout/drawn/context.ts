import type { Rect } from '../../lib/units.js';
import type { Link, PaperItem, PaperStep, PaperTag, QrItem } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import type { Placement } from './scaled.js';

/** What drawing a slide needs besides the slide. */
export interface Drawing {
  readonly theme: Theme;
  readonly placement: Placement;
  /** The structure's levels of a slide's title and of the headings on it. */
  readonly headings: { readonly title: PaperTag; readonly inner: PaperTag };
  /** The structure around the slide. */
  readonly within: readonly PaperStep[];
  /** Where a link of the deck goes in this document; `undefined`: nowhere. */
  readonly linkTo: (link: Link) => Link | undefined;
  /** Draws something else in a code's place; `box` is the code's on the page. */
  readonly drawCode?: (code: QrItem, box: Rect) => readonly PaperItem[];
}
