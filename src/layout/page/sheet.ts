import { BLACK, type Colour } from '../../lib/colour.js';
import { mm, type Pt, pt, type Rect, rect } from '../../lib/units.js';
import type { OutlineEntry, PaperItem, PaperPage, PaperScene } from '../../scene/types.js';
import type { Paper, Shape } from '../../theme/types.js';
import { moved } from './moved.js';

/** Crop marks: length, distance from the trimmed page (outside the bleed in any case), and weight. */
const [LENGTH, APART, WEIGHT] = [mm(5), mm(3), pt(0.25)];

/**
 * The pages on the sheet they are printed on: with `bleed` the sheet is larger by it on each side, and grounds that reach the page's edge go on to
 * the sheet's; with crop marks it is larger still. TrimBox and BleedBox as in ISO 32000-1, 14.11.2. Without either the scene is as it was.
 */
export function onSheet(scene: PaperScene, { bleed, cropMarks }: Paper): PaperScene {
  const edge = pt(bleed + (cropMarks ? Math.max(0, APART - bleed) + LENGTH : 0));
  if (edge <= 0) return scene;
  const { width, height } = scene.size;
  const trim = rect(edge, edge, width, height);
  const bled = rect(edge - bleed, edge - bleed, width + 2 * bleed, height + 2 * bleed);
  const marks = cropMarks ? cropMarksOf(trim, Math.max(APART, bleed)) : [];
  return {
    ...scene,
    size: { width: pt(width + 2 * edge), height: pt(height + 2 * edge) },
    boxes: { trim, bleed: bled },
    pages: scene.pages.map((page) => shifted(page, edge, trim, bled, marks)),
    outline: scene.outline.map((entry) => lower(entry, edge)),
  };
}

function shifted(page: PaperPage, edge: Pt, trim: Rect, bleed: Rect, marks: readonly PaperItem[]): PaperPage {
  const items = page.items.map((item) => linked(bled(moved(item, edge, edge), trim, bleed), edge));
  return { ...page, items: [...items, ...marks] };
}

const lower = (entry: OutlineEntry, by: Pt): OutlineEntry => ({
  ...entry,
  top: pt(entry.top + by),
  children: entry.children.map((child) => lower(child, by)),
});

/** Links lead to places on sheets, too. */
function linked(item: PaperItem, by: Pt): PaperItem {
  if (item.kind !== 'lines' || !item.lines.some(({ spans }) => spans.some(({ link }) => link?.kind === 'page'))) return item;
  const lines = item.lines.map((line) => ({
    ...line,
    spans: line.spans.map((span) =>
      span.link?.kind === 'page' && span.link.top !== undefined ? { ...span, link: { ...span.link, top: pt(span.link.top + by) } } : span,
    ),
  }));
  return { ...item, lines };
}

/** Nearer to the edge than this is at the edge. */
const NEAR = 0.5;

/** A ground that reaches the trimmed edge goes on into the bleed. */
function bled(item: PaperItem, trim: Rect, bleed: Rect): PaperItem {
  if (item.kind !== 'shape') return item;
  const [right, bottom] = [trim.x + trim.width, trim.y + trim.height];
  const [farRight, farBottom] = [bleed.x + bleed.width, bleed.y + bleed.height];
  const x = (value: number): Pt => pt(value <= trim.x + NEAR ? bleed.x : value >= right - NEAR ? farRight : value);
  const y = (value: number): Pt => pt(value <= trim.y + NEAR ? bleed.y : value >= bottom - NEAR ? farBottom : value);
  return { ...item, shape: stretched(item.shape, x, y) };
}

function stretched(shape: Shape, x: (value: number) => Pt, y: (value: number) => Pt): Shape {
  if (shape.kind === 'polygon') return { ...shape, points: shape.points.map(([px, py]) => [x(px), y(py)] as const) };
  if (shape.kind !== 'rect') return shape;
  const { box } = shape;
  const [left, top] = [x(box.x), y(box.y)];
  return { ...shape, box: rect(left, top, x(box.x + box.width) - left, y(box.y + box.height) - top) };
}

/** Two marks at each corner, outside the bleed, in black. */
function cropMarksOf({ x, y, width, height }: Rect, apart: number): readonly PaperItem[] {
  const stroke: Colour = { hex: BLACK };
  const line = (from: readonly [number, number], to: readonly [number, number]): PaperItem => ({
    kind: 'shape',
    tag: 'Artifact',
    shape: { kind: 'line', from: [pt(from[0]), pt(from[1])], to: [pt(to[0]), pt(to[1])], stroke, width: WEIGHT },
  });
  return [
    { cx: x, dx: -1 },
    { cx: x + width, dx: 1 },
  ].flatMap(({ cx, dx }) =>
    [
      { cy: y, dy: -1 },
      { cy: y + height, dy: 1 },
    ].flatMap(({ cy, dy }) => [
      line([cx + dx * apart, cy], [cx + dx * (apart + LENGTH), cy]),
      line([cx, cy + dy * apart], [cx, cy + dy * (apart + LENGTH)]),
    ]),
  );
}
