import type { Colour } from '../../../lib/colour.js';
import { pt, type Rect } from '../../../lib/units.js';
import { childOf, descend, type Element } from '../../../lib/xml/tree.js';
import type { Shape } from '../../types.js';
import { outlineOf, type Point, turned } from '../anatomy/outline.js';
import { placeholderMark } from '../anatomy/placeholders.js';
import { fromEmu, type Placed, shapesOf } from '../anatomy/shape-tree.js';
import { colourIn, type ReadColour } from './colours.js';
import { fillColour, fillIn, schemeFill } from './fills.js';
import { type DrawnPart, pictureIn } from './ground.js';

/**
 * The decoration of a layout and its master, as far as our own renderers draw it: filled shapes, lines and pictures. Gradients are their
 * middle colour; text in decoration, outlines of filled shapes, effects, charts and pictures in Office's own formats are left to PowerPoint.
 */
export const decorationOf = (part: DrawnPart): readonly Shape[] =>
  shapesOf(part.root).flatMap((placed) => (placeholderMark(placed.element) === undefined ? drawn(placed, part) : []));

function drawn(placed: Placed, part: DrawnPart): readonly Shape[] {
  const { element, box } = placed;
  if (box === undefined || descendHidden(element)) return [];
  if (element.name === 'p:pic') return picture(childOf(element, 'p:blipFill'), box, part);
  const properties = childOf(element, 'p:spPr');
  if (properties === undefined) return [];
  const line = strokeOf(element, properties, part);
  if (element.name === 'p:cxnSp' || presetOf(properties) === 'line') return line === undefined ? [] : [lineOf(placed, box, line)];
  const fill = fillIn(properties);
  if (fill?.name === 'a:blipFill') return picture(fill, box, part);
  const read = fill === undefined ? styleFill(element, part) : fillColour(fill, part.colours);
  return read === undefined || read.alpha === 0 ? [] : filled(placed, box, properties, read);
}

const descendHidden = (element: Element): boolean => {
  const [properties] = element.children.filter((child) => typeof child !== 'string');
  return childOf(properties, 'p:cNvPr')?.attributes.hidden === '1';
};

const presetOf = (properties: Element): string | undefined => childOf(properties, 'a:prstGeom')?.attributes.prst;

function picture(fill: Element | undefined, box: Rect, part: DrawnPart): readonly Shape[] {
  const read = fill === undefined ? undefined : pictureIn(fill, part.path, part.pack);
  return read === undefined ? [] : [{ kind: 'picture', box, ...read, alt: '' }];
}

/** What the shape's style says where the shape says no fill (ECMA-376 Part 1, 20.1.4.2.10). */
function styleFill(element: Element, { colours, theme }: DrawnPart): ReadColour | undefined {
  const reference = descend(element, 'p:style', 'a:fillRef');
  const index = Number(reference?.attributes.idx ?? 0);
  if (reference === undefined || index === 0) return undefined;
  const colour = colourIn(reference, colours);
  const fill = schemeFill(theme, index);
  return (fill === undefined ? undefined : fillColour(fill, colours, colour?.colour)) ?? colour;
}

interface Stroke {
  readonly colour: Colour;
  readonly width: number;
}

/** PowerPoint's line where nothing says a width: 0.75 pt. */
const HAIRLINE = '9525';

function strokeOf(element: Element, properties: Element, { colours }: DrawnPart): Stroke | undefined {
  const line = childOf(properties, 'a:ln');
  const fill = fillIn(line);
  const width = fromEmu(line?.attributes.w ?? HAIRLINE);
  const read = fill === undefined ? colourIn(descend(element, 'p:style', 'a:lnRef'), colours) : fillColour(fill, colours);
  return read === undefined ? undefined : { colour: read.colour, width };
}

function lineOf({ flipH, flipV }: Placed, { x, y, width, height }: Rect, { colour, width: thickness }: Stroke): Shape {
  const down = flipH === flipV;
  return {
    kind: 'line',
    from: [x, pt(down ? y : y + height)],
    to: [pt(x + width), pt(down ? y + height : y)],
    stroke: colour,
    width: pt(thickness),
  };
}

function filled(placed: Placed, box: Rect, properties: Element, { colour, alpha }: ReadColour): readonly Shape[] {
  const opacity = alpha < 1 ? { opacity: alpha } : {};
  const preset = presetOf(properties);
  const upright = placed.rotation % 180 === 0;
  if (upright && preset === 'rect') return [{ kind: 'rect', box, fill: colour, ...opacity }];
  if (upright && preset === 'roundRect')
    return [{ kind: 'rect', box, fill: colour, radius: pt(Math.min(box.width, box.height) / 6), ...opacity }];
  if (preset === 'ellipse') return [{ kind: 'ellipse', box, fill: colour, ...opacity }];
  const outlines = outlineOf(properties);
  return outlines.flatMap((outline): readonly Shape[] => {
    if (outline.length < 3) return [];
    const points = outline
      .map((point) => turned(point, box, placed))
      .map(([x, y]: Point): readonly [ReturnType<typeof pt>, ReturnType<typeof pt>] => [pt(x), pt(y)]);
    return [{ kind: 'polygon', points, fill: colour, ...opacity }];
  });
}
