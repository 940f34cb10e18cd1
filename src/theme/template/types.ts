import type { SafeLink } from '../../lib/links/safe-link.js';
import type { Rect } from '../../lib/units.js';
import type { Element } from '../../lib/xml/tree.js';
import type { LevelLook } from '../text-style.js';

/** A company's own PowerPoint file, as it was understood, and what of it goes into the deck. */
export interface Template {
  readonly file: string;
  /** All slide masters of the file, in its order; the deck is built on the chosen one. */
  readonly masters: readonly TemplateMaster[];
  /** Where each of our layouts lands, and why. */
  readonly landings: readonly Landing[];
  /** What text looks like that stands in no placeholder: table cells. */
  readonly plain: LevelLook;
  readonly ground: TemplateGround;
}

export interface TemplateMaster {
  /** The name of its theme: what PowerPoint's Design tab shows. */
  readonly name: string;
  readonly chosen: boolean;
  /** How many layouts it has. */
  readonly count: number;
  readonly layouts: readonly TemplateLayout[];
}

export interface TemplateLayout {
  readonly name: string;
  /** ECMA-376 Part 1, 19.7.15 ST_SlideLayoutType; `cust` where the layout says none. */
  readonly type: string;
  readonly placeholders: readonly TemplatePlaceholder[];
}

export interface TemplatePlaceholder {
  /** ECMA-376 Part 1, 19.7.10 ST_PlaceholderType; `obj` where it says none. */
  readonly type: string;
  readonly idx: number;
  readonly name: string;
  /** Its frame with its insets, in points; absent where neither layout nor master place it. */
  readonly box?: Rect;
  /** Degrees, clockwise. */
  readonly rotation: number;
  /** True for text that runs from top to bottom. */
  readonly vertical: boolean;
  readonly columns: number;
  /** Face and size of its first level. */
  readonly font: string;
  readonly size: number;
}

/** Why a layout was chosen: the sidecar named it, its type or its name said so, it is a guess by its placeholders, or it is another kind's that serves. */
export type LandedBy = 'sidecar' | 'type' | 'name' | 'guess' | 'otherwise';

export interface Landing {
  /** One of our layouts: `content-codes`. */
  readonly kind: string;
  readonly layout: string;
  readonly by: LandedBy;
  /** Slots of ours that the template's layout has no placeholder for. */
  readonly lacks: readonly string[];
}

/** Parts of the template that go into the deck, checked, with names of the deck's own. */
export interface TemplateGround {
  readonly parts: readonly TemplatePart[];
  readonly master: string;
  /** Its `p:clrMap`. */
  readonly colourMap: Readonly<Record<string, string>>;
  /** The id by which the presentation lists the master. */
  readonly masterId: string;
  readonly notesMaster?: string;
  readonly presentation: TemplatePresentation;
  /** `a:tblStyleLst`. */
  readonly tableStyles?: Element;
  /** `docProps/custom.xml`: classification labels and the like. */
  readonly custom?: Element;
}

export interface TemplatePart {
  /** Its path in the deck's package. */
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly relations: readonly PartRelation[];
}

export type PartRelation = {
  readonly id: string;
  /** The whole URI. */
  readonly type: string;
} & (
  | { readonly external: true; readonly target: SafeLink }
  /** `target`: a path in the deck's package. */
  | { readonly external: false; readonly target: string }
);

/** What the deck's `presentation.xml` takes over. */
export interface TemplatePresentation {
  readonly attributes: Readonly<Record<string, string>>;
  /** `p:sldSz` and `p:notesSz` as they stand. */
  readonly sizes: readonly Element[];
  readonly defaultTextStyle?: Element;
  /** `p:embeddedFontLst`; its relationship ids are those of `fonts`. */
  readonly embeddedFonts?: Element;
  readonly fonts: readonly PartRelation[];
  readonly kinsoku?: Element;
  /** `p:ext` elements: guides. */
  readonly extensions: readonly Element[];
}
