import type { Colour } from '../../lib/colour.js';
import { minus, type Pt, pt, sum, times } from '../../lib/units.js';
import type { Element } from '../../lib/xml/tree.js';
import type { SceneParagraph, TextItem } from '../../scene/types.js';
import type { Slot, Theme } from '../../theme/types.js';
import { inheritedLook, type Look, levelLook, NO_BULLET, nativeLook, plainLook, slotLook, styleLook } from './look.js';
import type { Numbered } from './numbering.js';

/** A paragraph whose number has its place in the file. */
export type Counted = Omit<SceneParagraph, 'bullet'> & {
  readonly bullet?: Exclude<SceneParagraph['bullet'], { readonly kind: 'number' }> | Numbered;
};

/** What text stands in: what it inherits at each level, and what it is to look like. */
export interface TextFrame {
  readonly inherited: (level: number) => Look;
  readonly wanted: (paragraph: Counted) => Look;
  /** Scales sizes that are written out; placeholders and text boxes are scaled as a whole. */
  readonly scale: number;
  /** Paragraph and run properties that were made for this frame: most paragraphs of a deck look like one before them. */
  readonly made: Map<string, Made>;
}

/** A paragraph's properties, with those of its runs by what they say. */
export interface Made {
  readonly look: Look;
  readonly inherited: Look;
  readonly properties: Element;
  readonly runs: Map<string, Element>;
}

/** PowerPoint's list levels, 0 to 8. */
export const levelOf = ({ level }: Pick<SceneParagraph, 'level'>): number => Math.min(8, level ?? 0);

/** The frames of a deck: text in the same slot, with the same overrides, shares one. */
export interface Frames {
  readonly placeholder: (item: TextItem, slot: Slot) => TextFrame;
  /** A text box of its own inherits what its list style says, in the sizes that were measured: `levels` are those that it needs. */
  readonly textBox: (item: TextItem) => TextFrame & { readonly levels: readonly number[] };
  readonly cell: (part: CellPart, scale: number) => TextFrame;
}

/** Where a table's cell stands: the table style knows one row of head, so that further ones say their look themselves. */
export type CellPart = 'head' | 'lowerHead' | 'rowHead' | 'body';

export function collectFrames(theme: Theme): Frames {
  const placeholders = new Map<Slot, Map<string, TextFrame>>();
  const boxes = new Map<string, TextFrame & { readonly levels: readonly number[] }>();
  const cells = new Map<string, TextFrame>();
  return {
    placeholder: ({ colour, scale, tighter }, slot) => {
      const frames = entry(placeholders, slot, () => new Map<string, TextFrame>());
      const fitted = scale !== 1 || tighter !== 0;
      return entry(frames, `${fitted} ${colourKey(colour)}`, () => placeholderFrame(theme, slot, colour, fitted));
    },
    textBox: (item) => {
      const listed = new Set(item.paragraphs.flatMap(({ level }) => (level === undefined ? [] : [Math.min(8, level)])));
      const levels = [...new Set([0, ...item.paragraphs.map(levelOf)])].sort();
      const key = `${item.style} ${colourKey(item.colour)} ${item.scale} ${item.tighter} ${levels} ${[...listed].sort()}`;
      return entry(boxes, key, () => textBoxFrame(theme, item, levels, listed));
    },
    cell: (part, scale) => entry(cells, `${part} ${scale}`, () => cellFrame(theme, part, scale)),
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const colourKey = (colour: Colour | undefined): string => (colour === undefined ? '' : JSON.stringify(colour));

function placeholderFrame(theme: Theme, slot: Slot, colour: Colour | undefined, fitted: boolean): TextFrame {
  const looks = Array.from({ length: 9 }, (_, level) => heard(slotLook(theme, slot, level), slot, level, fitted));
  return {
    inherited: (level) => looks[level] ?? slotLook(theme, slot, level),
    wanted: (paragraph) => {
      const look = paragraphLook(theme, paragraph, { colour: colour ?? slot.colour, align: slot.align, slot });
      return colourKey(colour) === colourKey(slot.colour) ? look : inOneColour(look, colour);
    },
    scale: 1,
    made: new Map(),
  };
}

/**
 * What text hears of its placeholder. A pitch in points stays as it is whatever size the text is given: text that is made smaller has to say its
 * own, so it hears of none.
 */
function heard(look: Look, { native }: Slot, level: number, fitted: boolean): Look {
  const resized = fitted || native?.wanted[level]?.size !== native?.levels[level]?.size;
  return native?.levels[level]?.exact === true && resized ? { ...look, leading: 0 } : look;
}

function textBoxFrame(
  theme: Theme,
  { style, colour, scale, tighter }: TextItem,
  levels: readonly number[],
  listed: ReadonlySet<number>,
): TextFrame & { readonly levels: readonly number[] } {
  const fitted = (look: Look): Look => ({
    ...look,
    size: times(look.size, scale),
    before: times(look.before, scale),
    leading: look.leading - tighter,
  });
  const lookOf = (level: number): Look => ({
    ...(listed.has(level) ? levelLook(theme, level, style) : styleLook(theme.text[style])),
    ...inOneColour({}, colour),
  });
  const looks = Array.from({ length: 9 }, (_, level) => fitted(lookOf(level)));
  return {
    inherited: (level) => looks[level] ?? fitted(inheritedLook(theme, style, level)),
    wanted: (paragraph) =>
      fitted(inOneColour(paragraphLook(theme, paragraph, { colour, hang: times(paragraph.hang ?? pt(0), scale) }), colour)),
    scale: 1,
    made: new Map(),
    levels,
  };
}

/** A colour that the text itself says is its bullets' too: the theme's may not be seen on the ground that asked for it. */
const inOneColour = <T extends Partial<Look>>(look: T, colour: Colour | undefined): T =>
  colour === undefined ? look : { ...look, colour, bulletColour: colour };

/** Cells take colour and weight from the table style, the rest from the deck's plain text; what differs is written out. */
function cellFrame(theme: Theme, part: CellPart, scale: number): TextFrame {
  const style = styleLook(theme.text.table);
  const { bold, headText } = theme.table;
  const [head, rowHead] = [bold?.head ?? true, bold?.firstColumn ?? true];
  const inherited: Look = { ...plainLook(theme), colour: style.colour, bold: part === 'head' ? head : part === 'rowHead' && rowHead };
  const wanted = part === 'body' ? style.bold : part === 'rowHead' ? rowHead : head;
  const own = { bold: wanted, colour: part === 'lowerHead' ? headText : style.colour };
  return {
    inherited: () => inherited,
    wanted: (paragraph) => ({ ...paragraphLook(theme, paragraph, {}), ...own }),
    scale,
    made: new Map(),
  };
}

interface Overrides {
  readonly colour?: Colour | undefined;
  readonly align?: 'left' | 'center' | 'right' | undefined;
  readonly hang?: Pt;
  /** The slot that the text stands in: a template's has looks of its own. */
  readonly slot?: Slot;
}

/** What a paragraph of the scene looks like in a slot: of its list level where it has one, else of its style. */
function paragraphLook(theme: Theme, paragraph: Counted, slot: Overrides): Look {
  const { style, level, bullet, wider = pt(0) } = paragraph;
  const base = ownLook(paragraph, slot.slot) ?? (level === undefined ? styleLook(theme.text[style]) : levelLook(theme, level, style));
  const look = {
    ...base,
    left: sum(base.left, wider),
    first: minus(base.first, wider),
    ...(bullet === undefined ? {} : bulleted(bullet, base)),
    before: paragraph.before,
    align: paragraph.align ?? slot.align ?? base.align,
    ...(slot.colour === undefined ? {} : { colour: slot.colour }),
  };
  return slot.hang === undefined ? look : { ...look, left: sum(look.left, slot.hang), first: minus(look.first, slot.hang) };
}

/** The look of text of a template's slot; what is no list item stands without the slot's bullet, at the left edge. */
function ownLook({ style, level }: Counted, slot: Slot | undefined): Look | undefined {
  const own = slot?.style === style ? slot.native?.wanted[level ?? 0] : undefined;
  if (own === undefined) return undefined;
  const look = nativeLook(own);
  return level !== undefined || own.bullet === undefined ? look : { ...look, left: pt(0), first: pt(0), bullet: NO_BULLET };
}

function bulleted(bullet: NonNullable<Counted['bullet']>, { bullet: usual }: Look): Partial<Look> {
  switch (bullet.kind) {
    case 'none':
      return usual.kind === 'none' ? {} : { bullet: NO_BULLET, first: pt(0) };
    case 'number':
    case 'typed':
      return { bullet };
    case 'char':
      return { bullet };
  }
}
