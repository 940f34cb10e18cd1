import { pt, rect } from '../../../lib/units.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { FigureItem, Line, LineSpan } from '../../../scene/types.js';
import { solidFill } from '../colour.js';
import { shapeElement } from '../drawing.js';
import { toEmu, transform } from '../emu.js';
import { fontElements, sizeOf } from '../look.js';
import type { TextContext } from '../text.js';
import { chartShape } from './chart.js';
import type { Pictures } from './picture.js';
import type { MakeShape } from './shapes.js';

/** A figure as what PowerPoint has of its own for it, else as a group of shapes and lines of text. */
export const figureShape = (item: FigureItem, pictures: Pictures, context: TextContext): MakeShape =>
  item.native === undefined ? drawnFigure(item, pictures, context) : chartShape(item, item.native, pictures, context);

/** Ids inside a group: a thousand from its own on, far above those of the slide's other shapes. */
const INNER_IDS = 1000;

function drawnFigure({ box, drawing, alt }: FigureItem, pictures: Pictures, context: TextContext): MakeShape {
  return (id) => {
    const first = id * INNER_IDS;
    const shapes = drawing.shapes.map((shape, i) => shapeElement(shape, first + i, `Shape ${i + 1}`, { pictures, ...context }));
    const lines = drawing.lines.map((line, i) => lineElement(line, first + shapes.length + i, context));
    return h(
      'p:grpSp',
      {},
      h('p:nvGrpSpPr', {}, h('p:cNvPr', { id, name: `Figure ${id - 1}`, descr: alt }), h('p:cNvGrpSpPr'), h('p:nvPr')),
      h('p:grpSpPr', {}, groupTransform(box)),
      shapes,
      lines,
    );
  };
}

/** A group's place; what stands in it is placed on the slide, so inner and outer coordinates are the same (ECMA-376 Part 1, 20.1.7.5). */
function groupTransform(box: FigureItem['box']): Element {
  const [x, y, cx, cy] = [box.x, box.y, box.width, box.height].map(toEmu);
  return h('a:xfrm', {}, transform(box).children, h('a:chOff', { x, y }), h('a:chExt', { cx, cy }));
}

/** A measured line as a text box as wide as its words, which does not break. */
function lineElement(line: Line, id: number, context: TextContext): Element {
  const left = Math.min(...line.spans.map(({ x }) => x));
  const right = Math.max(...line.spans.map(({ x, width }) => x + width));
  const box = rect(pt(left), line.top, pt(Math.max(0, right - left)), line.height);
  return h(
    'p:sp',
    {},
    h('p:nvSpPr', {}, h('p:cNvPr', { id, name: `Text ${id}` }), h('p:cNvSpPr', { txBox: true }), h('p:nvPr')),
    h('p:spPr', {}, transform(box), h('a:prstGeom', { prst: 'rect' }, h('a:avLst')), h('a:noFill')),
    h(
      'p:txBody',
      {},
      h('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' }),
      h('a:lstStyle'),
      h('a:p', {}, h('a:pPr', { algn: 'ctr' }), ...line.spans.map((span) => spanElement(span, context))),
    ),
  );
}

const spanElement = ({ text, size, colour, face, lang }: LineSpan, context: TextContext): Element =>
  h(
    'a:r',
    {},
    h(
      'a:rPr',
      { lang: lang ?? context.lang, sz: sizeOf(size), b: /-bold/.test(face) || undefined, dirty: false },
      solidFill(colour),
      fontElements('body', context.theme),
    ),
    h('a:t', {}, text),
  );
