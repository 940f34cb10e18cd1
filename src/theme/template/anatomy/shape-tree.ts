import { type Rect, rect } from '../../../lib/units.js';
import { childOf, childrenOf, descend, type Element } from '../../../lib/xml/tree.js';

/** A shape of a master or layout at its place on the slide, in points. */
export interface Placed {
  readonly element: Element;
  /** Absent where the part does not place it. */
  readonly box?: Rect;
  /** Degrees, clockwise. */
  readonly rotation: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
}

/** From a group's inner coordinates to the slide's. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

const SLIDE: Frame = { x: 0, y: 0, scaleX: 1, scaleY: 1 };
const SHAPES = new Set(['p:sp', 'p:pic', 'p:cxnSp', 'p:graphicFrame']);

/** The shapes of a part in drawing order, groups opened. A group's own rotation is not followed. */
export function shapesOf(root: Element): readonly Placed[] {
  const tree = descend(root, 'p:cSld', 'p:spTree');
  return tree === undefined ? [] : shapesIn(tree, SLIDE);
}

function shapesIn(tree: Element, frame: Frame): readonly Placed[] {
  return childrenOf(tree).flatMap((child): readonly Placed[] => {
    if (SHAPES.has(child.name)) return [placed(child, frame)];
    if (child.name === 'p:grpSp') return shapesIn(child, inside(child, frame));
    // What every reader understands stands in the fallback (ECMA-376 Part 3, 7.5).
    if (child.name === 'mc:AlternateContent') {
      const fallback = childOf(child, 'mc:Fallback');
      const chosen = fallback !== undefined && fallback.children.length > 0 ? fallback : childOf(child, 'mc:Choice');
      return chosen === undefined ? [] : shapesIn(chosen, frame);
    }
    return [];
  });
}

function placed(element: Element, frame: Frame): Placed {
  const transform = childOf(element, 'p:xfrm') ?? descend(element, 'p:spPr', 'a:xfrm');
  const box = transform === undefined ? undefined : boxOf(transform, 'a:off', 'a:ext');
  return {
    element,
    ...(box === undefined ? {} : { box: outward(box, frame) }),
    rotation: Number(transform?.attributes.rot ?? 0) / 60_000,
    flipH: isOn(transform?.attributes.flipH),
    flipV: isOn(transform?.attributes.flipV),
  };
}

function inside(group: Element, outer: Frame): Frame {
  const transform = descend(group, 'p:grpSpPr', 'a:xfrm');
  const box = transform === undefined ? undefined : boxOf(transform, 'a:off', 'a:ext');
  const inner = transform === undefined ? undefined : boxOf(transform, 'a:chOff', 'a:chExt');
  if (box === undefined || inner === undefined) return outer;
  const on = outward(box, outer);
  const scaleX = inner.width === 0 ? outer.scaleX : on.width / inner.width;
  const scaleY = inner.height === 0 ? outer.scaleY : on.height / inner.height;
  return { x: on.x - inner.x * scaleX, y: on.y - inner.y * scaleY, scaleX, scaleY };
}

const outward = ({ x, y, width, height }: Rect, frame: Frame): Rect =>
  rect(frame.x + x * frame.scaleX, frame.y + y * frame.scaleY, width * frame.scaleX, height * frame.scaleY);

/** EMU to points. */
export const fromEmu = (value: string | undefined): number => {
  const points = Number(value ?? 0) / 12_700;
  return Number.isFinite(points) ? points : 0;
};

function boxOf(transform: Element, offset: string, extent: string): Rect | undefined {
  const off = childOf(transform, offset);
  const ext = childOf(transform, extent);
  if (off === undefined || ext === undefined) return undefined;
  return rect(fromEmu(off.attributes.x), fromEmu(off.attributes.y), fromEmu(ext.attributes.cx), fromEmu(ext.attributes.cy));
}

/** xsd:boolean. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
