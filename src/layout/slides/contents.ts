import type { DraftSlide, DraftSlot } from '../../compose/types.js';
import type { Span } from '../../lib/span.js';
import type { Layout, Slot } from '../../theme/types.js';
import { lowerBlocks } from '../blocks/slides.js';
import { isPlainText, paragraphsIn } from './piece.js';
import type { DeckSetting } from './setting.js';
import { fitsSlot } from './slot-text.js';
import type { Piece } from './types.js';

/** A slide's slots, by how they are filled. */
export interface Contents {
  /** Text that is the same on all parts of the slide: title, footer, number. */
  readonly texts: readonly Filled[];
  /** What flows on to further slides where it needs to. */
  readonly flows: readonly Flowing[];
}

export interface Filled {
  readonly slot: Slot;
  readonly draft: DraftSlot;
}

export interface Flowing {
  readonly slot: Slot;
  readonly pieces: readonly Piece[];
  readonly at: Span;
}

/** A layout may do without these: the theme decides. */
const OPTIONAL = new Set(['footer', 'date', 'page', 'number', 'codes']);

/** Sorts a slide's slots. Reports `slot-unknown` for one that the layout lacks: its content joins the first slot that flows. */
export function contentsOf({ slots }: DraftSlide, layout: Layout, setting: DeckSetting): Contents {
  const texts: Filled[] = [];
  const flows: Flowing[] = [];
  const homeless: (readonly [string, DraftSlot])[] = [];
  for (const [name, draft] of slots) {
    const slot = slotFor(name, layout, setting);
    if (draft.blocks.length === 0 && slot?.placeholder !== 'sldNum') continue;
    if (slot === undefined || slot.placeholder === 'codes') {
      if (!OPTIONAL.has(name)) homeless.push([name, draft]);
      continue;
    }
    const pieces = mayFlow(slot, layout) ? lowerBlocks(draft.blocks, { style: slot.style, slot }, setting) : undefined;
    if (pieces !== undefined && (isContent(slot) || !staysInSlot(pieces, slot, draft.at))) flows.push({ slot, pieces, at: draft.at });
    else texts.push({ slot, draft });
  }
  return { texts, flows: housed(homeless, flows, layout, setting) };
}

/** The slot of a name; what is read from the right begins in the right one of two columns. */
function slotFor(name: string, { slots }: Layout, { rtl }: DeckSetting): Slot | undefined {
  const [asked, other] = [name, OTHER_SIDE[name]].map((side) => slots.find((one) => one.name === side));
  return rtl && asked !== undefined && other !== undefined ? other : asked;
}

const OTHER_SIDE: Readonly<Record<string, string>> = { left: 'right', right: 'left' };

/** A content placeholder; a template's may be a text placeholder, or no placeholder at all. */
const isContent = ({ placeholder, style, native }: Slot): boolean =>
  placeholder === 'obj' || (style === 'body' && (native !== undefined || placeholder === 'box'));

const mayFlow = ({ name, placeholder, style }: Slot, { type }: Layout): boolean =>
  placeholder === 'obj' ||
  placeholder === 'pic' ||
  (placeholder === 'box' && type !== 'title' && name !== 'title') ||
  (placeholder === 'body' && type !== 'title' && style !== 'sectionNumber');

function staysInSlot(pieces: readonly Piece[], slot: Slot, at: Span): boolean {
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined && isPlainText(only) && fitsSlot(only.paragraphs, slot, at);
}

function housed(
  homeless: readonly (readonly [string, DraftSlot])[],
  flows: readonly Flowing[],
  layout: Layout,
  setting: DeckSetting,
): readonly Flowing[] {
  if (homeless.length === 0) return flows;
  const slot = flows[0]?.slot ?? layout.slots.find((one) => mayFlow(one, layout));
  const pieces: Piece[] = [];
  for (const [name, { blocks, at }] of homeless) {
    setting.env.report({
      severity: slot === undefined ? 'error' : 'warning',
      id: 'slot-unknown',
      message: `layout “${layout.name}” has no slot “${name}”; ${slot === undefined ? 'its content has no place' : `its content goes to “${slot.name}”`}`,
      at,
      help: `the layout has ${layout.slots.map((one) => one.name).join(', ')}`,
    });
    if (slot !== undefined) pieces.push(...lowerBlocks(blocks, { style: slot.style, slot }, setting));
  }
  const [first, ...rest] = flows;
  if (slot === undefined || pieces[0] === undefined) return flows;
  return [first === undefined ? { slot, pieces, at: pieces[0].at } : { ...first, pieces: [...first.pieces, ...pieces] }, ...rest];
}

/** Numbers of the videos whose marks stand in the pieces, with the mark's text. */
export function marksIn(pieces: readonly Piece[]): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (const { text } of paragraphsIn(pieces))
    for (const run of text) if (run.video !== undefined && !marks.has(run.video)) marks.set(run.video, run.text);
  return marks;
}
