import { type Element, isElement, localName } from '../xml/tree.js';

/** Marks that are drawn times the letters of their outlines: beyond this a drawing takes minutes. Arrows on a map of a million points are a tenth of it. */
const MOST_MARKS = 200e6;

/**
 * True for a drawing whose markers (SVG 2, 13.7) would be drawn so often that nobody waits for it: each stands at every point of the
 * outlines that ask for one, whatever it is made of.
 */
export function hasEndlessMarkers(root: Element): boolean {
  const markers = elementsOf(root).filter(({ name }) => localName(name) === 'marker');
  if (markers.length === 0) return false;
  const heaviest = Math.max(...markers.map((marker) => elementsOf(marker).reduce((sum, one) => sum + 1 + outlineOf(one).length, 0)));
  const byStyleSheet = elementsOf(root).some(
    ({ name, children }) => localName(name) === 'style' && children.some((child) => !isElement(child) && child.includes('marker')),
  );
  return markedPoints(root, byStyleSheet) * heaviest > MOST_MARKS;
}

/** Points of the outlines that ask for markers, themselves or by what they stand in. */
function markedPoints(element: Element, isMarked: boolean): number {
  const marked =
    isMarked ||
    Object.entries(element.attributes).some(([name, value]) => /^marker/.test(name) || (name === 'style' && value.includes('marker')));
  const own = marked ? (outlineOf(element).match(/[\d.]+/g)?.length ?? 0) / 2 : 0;
  return element.children.reduce((sum, child) => sum + (isElement(child) ? markedPoints(child, marked) : 0), own);
}

const outlineOf = ({ attributes }: Element): string => attributes.d ?? attributes.points ?? '';

/** An element and all in it, in document order. */
function elementsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  const walk = (at: Element): void => {
    found.push(at);
    for (const child of at.children) if (isElement(child)) walk(child);
  };
  walk(element);
  return found;
}
