import type { Colour } from '../../../lib/colour.js';
import { pt, type Rect, rect } from '../../../lib/units.js';
import type { Element } from '../../../lib/xml/tree.js';
import type { LevelLook, PlaceholderType, Slot, TextStyleName } from '../../types.js';
import type { PlacedHolder } from '../anatomy/anatomy.js';
import { fillColour } from '../looks/fills.js';
import { firstFace, type LookSetting, levelLooks } from '../looks/looks.js';

/** Types of PowerPoint's that are types of ours too. */
const TYPES: ReadonlySet<string> = new Set(['title', 'ctrTitle', 'subTitle', 'body', 'obj', 'pic', 'dt', 'ftr', 'sldNum']);

const isType = (type: string): type is PlaceholderType => TYPES.has(type);

/** A slot that is a template's placeholder. `box`, where it is given, is another room for its text than the placeholder's own. */
export function holderSlot(name: string, holder: PlacedHolder, style: TextStyleName, setting: LookSetting, box?: Rect): Slot {
  const levels = levelLooks(holder.styles, setting);
  const tilted =
    holder.rotation % 180 !== 0 && holder.type !== 'title' && holder.type !== 'ftr' && holder.type !== 'sldNum' && holder.type !== 'dt';
  const { room, insets, overrides } = roomOf(holder);
  return {
    name,
    placeholder: isType(holder.type) ? holder.type : 'body',
    idx: holder.idx,
    box: box ?? room,
    style,
    anchor: holder.body.anchor,
    inset: pt(0),
    prompt: '',
    native: {
      levels,
      ...(holder.inherited === undefined ? {} : { inherited: inheritedLooks(holder, holder.inherited, setting) }),
      wanted: style === 'legal' ? smaller(levels) : levels,
      ...fillOf(holder, setting),
      insets,
      moved: box !== undefined || tilted || holder.told === true,
      overrides,
    },
  };
}

/**
 * What text inherits where only sample text says a look: no size that programs agree on (PowerPoint takes 18 pt, LibreOffice 7.4 32 and less),
 * and where the face is another, one that is never wanted, so that the deck says both.
 */
function inheritedLooks({ styles }: PlacedHolder, inherited: readonly Element[], setting: LookSetting): readonly LevelLook[] {
  const isOther = firstFace(inherited).typeface !== firstFace(styles).typeface;
  return levelLooks(inherited, setting).map((look) => ({ ...look, size: pt(0), ...(isOther ? { font: 'mono' as const } : {}) }));
}

function fillOf({ fill }: PlacedHolder, { colours }: LookSetting): { readonly fill?: Colour } {
  const read = fill === undefined ? undefined : fillColour(fill, colours);
  return read === undefined || read.alpha < 1 ? {} : { fill: read.colour };
}

/** Legal text is read by the few who must: small, and no larger than 13 pt. */
const LEGAL = { most: 13, floor: 9, share: 0.6 };

export const legalSize = (body: number): number => Math.min(LEGAL.most, Math.max(10, body * LEGAL.share));

function smaller(levels: readonly LevelLook[]): readonly LevelLook[] {
  const first = levels[0]?.size ?? LEGAL.most;
  const share = Math.min(1, legalSize(first) / first);
  return levels.map((look) => ({
    ...look,
    size: pt(look.size * share),
    floor: pt(Math.min(LEGAL.floor, look.size * share)),
    before: pt(look.before * share),
  }));
}

/** The room for text in a placeholder, and what the deck must say against it so that text stands as it is measured. */
export function roomOf({ box, body }: PlacedHolder) {
  const wide = body.left + body.right < 0.7 * box.width && body.top + body.bottom < 0.8 * box.height;
  const insets = wide
    ? { top: pt(body.top), right: pt(body.right), bottom: pt(body.bottom), left: pt(body.left) }
    : { top: pt(0), right: pt(0), bottom: pt(0), left: pt(0) };
  const overrides: Record<string, string> = {
    ...(body.vertical ? { vert: 'horz' } : {}),
    ...(body.wraps ? {} : { wrap: 'square' }),
    ...(wide ? {} : { lIns: '0', tIns: '0', rIns: '0', bIns: '0' }),
    ...(body.columns > 1 ? { numCol: '1' } : {}),
  };
  const room = rect(
    box.x + insets.left,
    box.y + insets.top,
    box.width - insets.left - insets.right,
    box.height - insets.top - insets.bottom,
  );
  return { room, insets, overrides };
}

/** Room for text where the template has no placeholder for it: a text box in the deck. */
export const boxSlot = (
  name: string,
  box: Rect,
  style: TextStyleName,
  rest: Partial<Pick<Slot, 'anchor' | 'align' | 'colour'>> = {},
): Slot => ({
  name,
  placeholder: 'box',
  idx: 0,
  box,
  style,
  anchor: 'top',
  inset: pt(0),
  prompt: '',
  ...rest,
});

export const codesSlot = (box: Rect): Slot => ({ ...boxSlot('codes', box, 'caption'), placeholder: 'codes' });

/** The look of a slot's first level: what its style is read from. */
export const firstLook = ({ native }: Slot): LevelLook | undefined => native?.levels[0];
