import { type Colour, type Palette, resolveColour } from '../../lib/colour.js';
import type { Line, PaperItem } from '../../scene/types.js';
import type { Shape } from '../../theme/types.js';

/** The item with its colours as a palette of its own gives them: that of a layout which maps the theme's colours another way. */
export function inked(item: PaperItem, palette: Palette): PaperItem {
  const fixed = (colour: Colour): Colour => ({ hex: resolveColour(colour, palette) });
  if (item.kind === 'shape') return { ...item, shape: inkedShape(item.shape, fixed) };
  if (item.kind === 'lines') return { ...item, lines: item.lines.map((line) => inkedLine(line, fixed)) };
  if (item.kind !== 'figure') return item;
  const { shapes, lines } = item.drawing;
  return {
    ...item,
    drawing: { shapes: shapes.map((shape) => inkedShape(shape, fixed)), lines: lines.map((line) => inkedLine(line, fixed)) },
  };
}

const inkedLine = (line: Line, fixed: (colour: Colour) => Colour): Line => ({
  ...line,
  spans: line.spans.map((span) => ({
    ...span,
    colour: fixed(span.colour),
    ...(span.highlight === undefined ? {} : { highlight: fixed(span.highlight) }),
  })),
});

function inkedShape(shape: Shape, fixed: (colour: Colour) => Colour): Shape {
  switch (shape.kind) {
    case 'picture':
      return shape;
    case 'line':
      return { ...shape, stroke: fixed(shape.stroke) };
    case 'rect':
    case 'polygon':
      return { ...shape, fill: fixed(shape.fill) };
    case 'ellipse':
      return {
        ...shape,
        ...(shape.fill === undefined ? {} : { fill: fixed(shape.fill) }),
        ...(shape.stroke === undefined ? {} : { stroke: fixed(shape.stroke) }),
      };
  }
}
