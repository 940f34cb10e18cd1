import type { Rect } from '../../../lib/units.js';
import { childOf, childrenOf, descend, type Element } from '../../../lib/xml/tree.js';
import { fillIn } from '../looks/fills.js';
import { sampleStyle } from './sample-style.js';
import { fromEmu, type Placed, shapesOf } from './shape-tree.js';

/** A placeholder of a layout (or a master), with the one of the master that it builds on. */
export interface Holder {
  /** ECMA-376 Part 1, 19.7.10 ST_PlaceholderType; `obj` where it says none. */
  readonly type: string;
  readonly idx: number;
  readonly name: string;
  /** Its frame, its own or its master's. */
  readonly box?: Rect;
  readonly rotation: number;
  readonly body: BodyProperties;
  /** Where its text looks for what it does not say, nearest first: elements that hold `a:lvl1pPr` and so on. */
  readonly styles: readonly Element[];
  /** What of `styles` its text on slides inherits, where that says no size and the rest is read from sample text. */
  readonly inherited?: readonly Element[];
  /** The fill of its shape: the nearest of its own and its master's. */
  readonly fill?: Element;
}

/** `a:bodyPr` through layout and master (ECMA-376 Part 1, 21.1.2.1.1); lengths in points. */
export interface BodyProperties {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly vertical: boolean;
  readonly wraps: boolean;
  readonly columns: number;
}

/** Text styles that stand behind the master's placeholders. */
export interface TextDefaults {
  /** `p:txStyles` of the master. */
  readonly master: Element | undefined;
  /** `p:defaultTextStyle` of the presentation. */
  readonly presentation: Element | undefined;
}

interface Raw {
  readonly type: string;
  readonly idx: number;
  readonly placed: Placed;
}

/** The placeholders of a layout; what they leave out is taken from the master's of the same kind. */
export function placeholdersOf(layout: Element, master: Element, defaults: TextDefaults): readonly Holder[] {
  const bases = rawIn(master);
  return rawIn(layout).map((raw) =>
    holder(
      raw,
      bases.find(({ type }) => type === baseType(raw.type)),
      defaults,
    ),
  );
}

/** The master's own placeholders. */
export const masterPlaceholders = (master: Element, defaults: TextDefaults): readonly Holder[] =>
  rawIn(master).map((raw) => holder(raw, undefined, defaults));

function rawIn(root: Element): readonly Raw[] {
  return shapesOf(root).flatMap((placed): readonly Raw[] => {
    const mark = placeholderMark(placed.element);
    return mark === undefined ? [] : [{ type: mark.attributes.type ?? 'obj', idx: Number(mark.attributes.idx ?? 0), placed }];
  });
}

/** `p:ph` stands in the second level of a shape's first child: `p:nvSpPr`, `p:nvPicPr` or `p:nvGraphicFramePr`. */
export function placeholderMark(shape: Element): Element | undefined {
  for (const child of childrenOf(shape)) {
    const mark = descend(child, 'p:nvPr', 'p:ph');
    if (mark !== undefined) return mark;
  }
  return undefined;
}

/** What a layout's placeholder builds on in the master: titles on its title, footers on their like, anything else on its body. */
function baseType(type: string): string {
  if (type === 'title' || type === 'ctrTitle') return 'title';
  return type === 'dt' || type === 'ftr' || type === 'sldNum' ? type : 'body';
}

function holder({ type, idx, placed }: Raw, base: Raw | undefined, defaults: TextDefaults): Holder {
  const box = placed.box ?? base?.placed.box;
  const bodies = [placed, base?.placed].map((one) => childOf(one?.element, 'p:txBody'));
  const inherited = [
    ...bodies.map((body) => childOf(body, 'a:lstStyle')),
    childOf(defaults.master, `p:${STYLE[baseType(type)] ?? 'otherStyle'}`),
  ].filter((style) => style !== undefined);
  const behind = defaults.presentation === undefined ? [] : [defaults.presentation];
  const samples = saysSize(inherited) ? [] : samplesFor(type, bodies);
  const fill = [placed, base?.placed].map((one) => fillIn(childOf(one?.element, 'p:spPr'))).find((one) => one !== undefined);
  return {
    type,
    idx,
    name: nameOf(placed.element),
    ...(box === undefined ? {} : { box }),
    rotation: placed.box === undefined ? (base?.placed.rotation ?? 0) : placed.rotation,
    body: bodyProperties(bodies.map((body) => childOf(body, 'a:bodyPr'))),
    styles: [...inherited, ...samples, ...behind],
    ...(samples.length === 0 ? {} : { inherited: [...inherited, ...behind] }),
    ...(fill === undefined ? {} : { fill }),
  };
}

const saysSize = (styles: readonly Element[]): boolean =>
  styles.some((style) => descend(style, 'a:lvl1pPr', 'a:defRPr')?.attributes.sz !== undefined);

/** A body's sample text has its levels on the master, a title's or subtitle's look is its layout's own. */
function samplesFor(type: string, [own, base]: readonly (Element | undefined)[]): readonly Element[] {
  const nearest = type === 'obj' || type === 'body' ? [base, own] : [own, base];
  return nearest.flatMap((body) => (body === undefined ? [] : (sampleStyle(body) ?? [])));
}

const STYLE: Readonly<Record<string, string>> = { title: 'titleStyle', body: 'bodyStyle' };

const nameOf = (shape: Element): string => {
  const [properties] = childrenOf(shape);
  return childOf(properties, 'p:cNvPr')?.attributes.name ?? '';
};

/** ECMA-376 Part 1, 21.1.2.1.1: 0.1 in at the sides, 0.05 in above and below, where nothing is said. */
const SIDE = '91440';
const ABOVE = '45720';

function bodyProperties(bodies: readonly (Element | undefined)[]): BodyProperties {
  const get = (name: string): string | undefined => bodies.find((body) => body?.attributes[name] !== undefined)?.attributes[name];
  const anchor = get('anchor');
  return {
    left: fromEmu(get('lIns') ?? SIDE),
    top: fromEmu(get('tIns') ?? ABOVE),
    right: fromEmu(get('rIns') ?? SIDE),
    bottom: fromEmu(get('bIns') ?? ABOVE),
    anchor: anchor === 'ctr' ? 'middle' : anchor === 'b' ? 'bottom' : 'top',
    vertical: (get('vert') ?? 'horz') !== 'horz',
    wraps: get('wrap') !== 'none',
    columns: Math.max(1, Math.round(Number(get('numCol') ?? 1)) || 1),
  };
}
