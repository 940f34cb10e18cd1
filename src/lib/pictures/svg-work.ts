import { type Element, isElement, localName } from '../xml/tree.js';

/** A drawing that nobody would wait for: `cause` says what of it. */
export class EndlessDrawing extends Error {
  override readonly name = 'EndlessDrawing';
}

/** Steps of a filter over each pixel. The heaviest that editors make, shadows and textures in several layers, have some thirty. */
const MOST_STEPS = 120;

/** Steps of all filters where they are asked for. */
const MOST_FILTERED = 2000;

/** Elements, those that are drawn by reference counted each time. */
const MOST_DRAWN = 400_000;

/** Letters, which are outlines each. */
const MOST_TEXT = 300_000;

/** Throws `EndlessDrawing` for a drawing whose filters, references or text take minutes to draw. */
export function checkWork(root: Element): void {
  const byId = new Map<string, Element>();
  const steps = new Map<string, number>();
  let [letters, filtered] = [0, 0];
  const all = elementsOf(root);
  for (const element of all) {
    const { id } = element.attributes;
    if (id !== undefined) byId.set(id, element);
    if (localName(element.name) !== 'filter') continue;
    const needed = elementsOf(element).reduce((sum, step) => sum + stepsOf(step), 0);
    if (needed > MOST_STEPS) throw new EndlessDrawing('a filter in it has too many steps (octaves, radius or primitives)');
    if (id !== undefined) steps.set(id, needed);
  }
  const heaviest = Math.max(0, ...steps.values());
  for (const { name, attributes, children } of all) {
    for (const child of children) if (!isElement(child) && localName(name) !== 'style') letters += child.trim().length;
    const asked = attributes['filter'] ?? (attributes['style']?.includes('filter') ? attributes['style'] : undefined);
    if (asked !== undefined) filtered += steps.get(/#([^)"']+)/.exec(asked)?.[1] ?? '') ?? heaviest;
  }
  if (filtered > MOST_FILTERED) throw new EndlessDrawing('its filters have too many steps');
  if (letters > MOST_TEXT) throw new EndlessDrawing('it holds too much text');
  if (drawnOf(root, byId) > MOST_DRAWN) throw new EndlessDrawing('what it draws by reference (`use`, patterns, masks) is too much');
}

/** Primitives that cost more than a step or two (Filter Effects 1, 9): noise by its octaves, others by the pixels that they look at. */
function stepsOf({ name, attributes }: Element): number {
  const numbers = (key: string): readonly number[] =>
    (attributes[key] ?? '')
      .split(/[\s,]+/)
      .map(Number)
      .filter(Number.isFinite);
  const product = (key: string): number => numbers(key).reduce((all, value) => all * Math.max(1, Math.abs(value)), 1);
  switch (localName(name)) {
    case 'feTurbulence':
      return 2 * Math.max(1, ...numbers('numOctaves'));
    case 'feConvolveMatrix':
      return product('order') ** (numbers('order').length === 1 ? 2 : 1) / 4;
    case 'feMorphology':
      return product('radius') ** (numbers('radius').length === 1 ? 2 : 1) / 8;
    case 'feGaussianBlur':
    case 'feDropShadow':
      return 3;
    default:
      return localName(name).startsWith('fe') ? 1 : 0;
  }
}

/** Elements drawn, with those that `use`, patterns, masks and clips bring in. One that refers to itself is drawn once. */
function drawnOf(root: Element, byId: ReadonlyMap<string, Element>): number {
  const known = new Map<Element, number>();
  const count = (element: Element): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, 1);
    let drawn = 1;
    for (const target of targetsOf(element, byId)) drawn += count(target);
    for (const child of element.children) if (isElement(child)) drawn += count(child);
    known.set(element, Math.min(drawn, 1e12));
    return drawn;
  };
  return count(root);
}

const REFERENCES = ['href', 'xlink:href', 'fill', 'stroke', 'mask', 'clip-path', 'filter', 'style'];

function targetsOf({ attributes }: Element, byId: ReadonlyMap<string, Element>): readonly Element[] {
  const ids = REFERENCES.flatMap((key) =>
    [...(attributes[key] ?? '').slice(0, 1000).matchAll(/#([^\s)"']+)/g)].map((match) => match[1] ?? ''),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function elementsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  const open = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    for (const child of next.children) if (isElement(child)) open.push(child);
  }
  return found;
}
