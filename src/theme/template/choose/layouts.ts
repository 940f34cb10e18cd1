import { rect, type Size } from '../../../lib/units.js';
import { NEEDED_LAYOUTS } from '../../layouts.js';
import type { Layout, LayoutType, Shape, Slot } from '../../types.js';
import type { RawLayout, RawMaster } from '../anatomy/masters.js';
import type { Colours } from '../looks/colours.js';
import { decorationOf } from '../looks/decoration.js';
import { type DrawnPart, partGround } from '../looks/ground.js';
import { type Legible, legible, legibleTexts } from '../looks/legible.js';
import { withLegibleLevels } from '../looks/legible-levels.js';
import { linkColour } from '../looks/link-colour.js';
import type { LookSetting } from '../looks/looks.js';
import type { OpenPackage } from '../package/open.js';
import { footOf } from '../slots/foot.js';
import { slotsFor } from '../slots/kinds.js';
import type { Landing } from '../types.js';
import type { Choice } from './choose.js';
import { KINDS, type Kind } from './kind.js';

interface LayoutSetting {
  readonly pack: OpenPackage;
  readonly size: Size;
  /** The deck's path of a layout. */
  readonly partOf: (path: string) => string;
  readonly lookFor: (colours: Colours) => LookSetting;
}

/** What the templates may ask for. */
const LAYOUTS = [...NEEDED_LAYOUTS, 'picture', 'picture-left'];

const CODES = '-codes';

/** Every layout of ours on the one of the template that was chosen for it; kinds that no rule knows take the content's. */
export function layoutsOf(choices: ReadonlyMap<Kind, Choice>, master: RawMaster, setting: LayoutSetting) {
  const layouts = new Map<string, Layout>();
  const landings: Landing[] = [];
  const drawn = new Map<RawLayout, Legible>();
  for (const name of LAYOUTS) {
    const kind = kindOf(name);
    const choice = choices.get(kind);
    if (choice === undefined) continue;
    const { anatomy, by } = choice;
    const codes = name.endsWith(CODES);
    const slotsOf = ({ colours }: RawLayout) => slotsFor(kind, { anatomy, size: setting.size, look: setting.lookFor(colours), codes });
    const known = drawn.get(anatomy.layout);
    const shown = known ?? drawLegible(anatomy.layout, slotsOf, master, setting);
    drawn.set(anatomy.layout, shown);
    const {
      layout,
      look: { background, shapes },
    } = shown;
    // What a layout was drawn with are the slots of the first name that it serves.
    const slots =
      known === undefined
        ? shown.look.slots
        : withLegibleLevels(legibleTexts({ background, shapes, slots: slotsOf(layout) }, layout), layout.colours.palette).slots;
    layouts.set(name, {
      name,
      label: layout.name,
      type: TYPES[kind],
      background,
      shapes,
      ...linkColour(background, layout.colours.palette),
      slots,
      ...(slots.some(({ name: one }) => one === 'footer')
        ? {}
        : { foot: footOf(layout, master.root, { background, shapes, slots }, layout.colours.palette, setting.size) }),
      part: setting.partOf(layout.path),
      ...(layout.ownColours === undefined ? {} : { palette: layout.colours.palette, colourMap: layout.ownColours }),
    });
    const lacks = slots.filter((slot) => slot.placeholder === 'box' && slot.name !== 'detail').map((slot) => slot.name);
    if (!codes) landings.push({ kind: name, layout: layout.name, by, lacks: [...lacks, ...missing(kind, slots)] });
  }
  return { layouts, landings, shown: [...drawn.values()] };
}

const kindOf = (name: string): Kind => {
  const plain = name.endsWith(CODES) ? name.slice(0, -CODES.length) : name;
  return KINDS.find((kind) => kind === plain) ?? 'content';
};

const TYPES: Readonly<Record<Kind, LayoutType>> = {
  cover: 'title',
  section: 'secHead',
  content: 'obj',
  'two-column': 'twoObj',
  picture: 'picTx',
  'picture-left': 'picTx',
  closing: 'cust',
  disclaimer: 'cust',
  codes: 'titleOnly',
};

/** Furniture that content slides want and the layout has not. */
const missing = (kind: Kind, slots: Layout['slots']): readonly string[] =>
  kind === 'content' ? ['footer', 'page'].filter((name) => slots.every((slot) => slot.name !== name)) : [];

/** The layout in the colours that its text can be seen in. */
const drawLegible = (
  layout: RawLayout,
  slotsOf: (layout: RawLayout) => readonly Slot[],
  master: RawMaster,
  setting: LayoutSetting,
): Legible =>
  legible(layout, master.theme, layout.ownColours ?? master.colourMap, (one) => {
    const { background, shapes } = drawLayout(one, master, setting);
    const slots = slotsOf(one);
    return { background, shapes: [...shapes, ...slots.flatMap(filled)], slots };
  });

/** A placeholder's own fill, as wide as its shape. */
function filled({ box: { x, y, width, height }, native }: Slot): readonly Shape[] {
  if (native?.fill === undefined) return [];
  const { top, right, bottom, left } = native.insets;
  return [{ kind: 'rect', box: rect(x - left, y - top, width + left + right, height + top + bottom), fill: native.fill }];
}

/** Ground and decoration of a layout as the vector renderers draw them: the master's first, where the layout shows it. */
function drawLayout(layout: RawLayout, master: RawMaster, { pack, size }: LayoutSetting): Pick<Layout, 'background' | 'shapes'> {
  const shared = { colours: layout.colours, theme: master.theme, themePath: master.themePath, pack };
  const own: DrawnPart = { path: layout.path, root: layout.root, ...shared };
  const below: DrawnPart = { path: master.path, root: master.root, ...shared };
  const ground = partGround(own, size) ?? partGround(below, size);
  return {
    background: ground?.colour ?? { role: 'lt1' },
    shapes: [
      ...(ground?.picture === undefined ? [] : [ground.picture]),
      ...(layout.showsMaster ? decorationOf(below) : []),
      ...decorationOf(own),
    ],
  };
}
