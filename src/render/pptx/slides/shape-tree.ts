import { type Element, h } from '../../../lib/xml/tree.js';

const ORIGIN = { x: 0, y: 0 };
const NO_SIZE = { cx: 0, cy: 0 };

/** `p:spTree` around shapes: its group has the id 1 and no transform (ECMA-376 Part 1, 19.3.1.45). */
export const shapeTree = (shapes: readonly Element[]): Element =>
  h(
    'p:spTree',
    {},
    h('p:nvGrpSpPr', {}, h('p:cNvPr', { id: 1, name: '' }), h('p:cNvGrpSpPr'), h('p:nvPr')),
    h('p:grpSpPr', {}, h('a:xfrm', {}, h('a:off', ORIGIN), h('a:ext', NO_SIZE), h('a:chOff', ORIGIN), h('a:chExt', NO_SIZE))),
    shapes,
  );
