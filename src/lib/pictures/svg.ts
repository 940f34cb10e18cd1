import { parseXml } from '../xml/parse.js';
import { type Element, isElement, localName, type Node } from '../xml/tree.js';
import { writeXml } from '../xml/write.js';
import { cleanedAddress, embeddedAddress } from './embedded.js';
import type { PictureFile } from './picture-file.js';
import type { Sniffed } from './sniffed.js';
import { withoutEntities } from './svg-entities.js';
import { foreignText } from './svg-foreign.js';
import { hasEndlessMarkers } from './svg-markers.js';
import { urlsReplaced } from './svg-urls.js';
import { checkWork } from './svg-work.js';
import { xmlText } from './xml-text.js';

/**
 * A drawing that is well-formed, without what is no drawing: comments, scripts and event handlers, what editors note of themselves and
 * their files (`sodipodi:absref`, `inkscape:export-filename`), metadata, and references to anything outside of it. Pictures in it are
 * cleaned as `sniff` does; those that stand beside it, as `find` has them, are put into it. `lost` names what would be drawn and is not.
 * Throws `VastInside` and `EndlessDrawing`.
 */
export function readSvg(
  bytes: Uint8Array,
  sniff: (bytes: Uint8Array) => Sniffed,
  find: FindBeside = () => undefined,
): (PictureFile & { readonly lost: readonly string[] }) | undefined {
  const text = xmlText(bytes);
  const root = text === undefined ? undefined : parsed(text);
  if (root === undefined || localName(root.name) !== 'svg') return undefined;
  if (hasEndlessMarkers(root)) return undefined;
  checkWork(root);
  const lost = new Set<string>();
  const drawing = named(cleaned(root, { isDrawing: drawingNames(root), sniff, find, lost }));
  return { format: 'svg', bytes: Buffer.from(writeXml(drawing), 'utf8'), ...sizeOf(root), lost: [...lost] };
}

/** The bytes of a picture that a drawing names by its path, seen from the drawing; undefined where none may be had. */
export type FindBeside = (path: string) => Uint8Array | undefined;

/** What a drawing is cleaned by. */
interface Cleaning {
  readonly isDrawing: IsDrawing;
  readonly sniff: (bytes: Uint8Array) => Sniffed;
  readonly find: FindBeside;
  /** What would be drawn and is not; added to. */
  readonly lost: Set<string>;
}

function parsed(text: string): Element | undefined {
  try {
    return parseXml(withoutEntities(text.replace(/^\ufeff/, '')), { exact: true });
  } catch {
    return undefined;
  }
}

/** Elements that draw nothing by themselves, or bring in what is not the picture's. */
const DROPPED = new Set(['script', 'metadata', 'iframe']);

const SVG = 'http://www.w3.org/2000/svg';

/** What a drawing consists of; all other namespaces are editors' own. */
const DRAWING = new Set([SVG, 'http://www.w3.org/1999/xlink', 'http://www.w3.org/XML/1998/namespace']);

/** True for a name with the prefix of a namespace that belongs to the drawing, or with none. */
type IsDrawing = (name: string) => boolean;

/** Prefixes as the drawing declares them, wherever it does. */
function drawingNames(root: Element): IsDrawing {
  const prefixes = new Set(['', 'xml']);
  const walk = ({ attributes, children }: Element): void => {
    for (const [name, uri] of Object.entries(attributes)) if (name.startsWith('xmlns:') && DRAWING.has(uri)) prefixes.add(name.slice(6));
    for (const child of children) if (isElement(child)) walk(child);
  };
  walk(root);
  return (name) =>
    name.startsWith('xmlns:') ? prefixes.has(name.slice(6)) : prefixes.has(name.includes(':') ? name.slice(0, name.indexOf(':')) : '');
}

function cleaned(element: Element, cleaning: Cleaning): Element {
  const { isDrawing } = cleaning;
  const kind = localName(element.name);
  const attributes = Object.entries(element.attributes).flatMap(([name, value]): (readonly [string, string])[] =>
    !isDrawing(name) || /^on/i.test(name) ? [] : isReference(name) ? reference(name, value, kind, cleaning) : [[name, withoutUrls(value)]],
  );
  const children = element.children.flatMap((child): readonly Node[] => {
    if (!isElement(child)) return [kind === 'style' ? withoutUrls(child.replace(/@import[^;]*;?/gi, '')) : child];
    if (localName(child.name) === 'foreignObject') return foreign(child, element, cleaning);
    return DROPPED.has(localName(child.name)) || !isDrawing(child.name) ? [] : [cleaned(child, cleaning)];
  });
  return { name: element.name, attributes: Object.fromEntries(attributes), children };
}

/** The words of a web page's piece as text. In a `switch` what else stands there is for those who can't draw the piece (SVG 2, 5.9). */
function foreign(element: Element, parent: Element, { lost }: Cleaning): readonly Node[] {
  const others = parent.children.some((child) => isElement(child) && DRAWN.has(localName(child.name)));
  if (localName(parent.name) === 'switch' && others) return [];
  const text = foreignText(element, element.name.slice(0, -'foreignObject'.length));
  if (holdsPicture(element)) lost.add('a picture in a `foreignObject`');
  return text === undefined ? [] : [text];
}

const DRAWN = new Set(['text', 'image', 'g', 'path', 'rect', 'use']);

const holdsPicture = (element: Element): boolean =>
  element.children.some(
    (child) => isElement(child) && (['img', 'svg', 'canvas', 'video', 'math'].includes(localName(child.name)) || holdsPicture(child)),
  );

/** A drawing cut out of a web page says no namespace, which only a web page can do without. */
const named = (root: Element): Element =>
  root.name === 'svg' && root.attributes.xmlns === undefined ? { ...root, attributes: { xmlns: SVG, ...root.attributes } } : root;

/** Without `url(…)` that leaves the drawing. */
const withoutUrls = (css: string): string => urlsReplaced(css, (address, whole) => (isInside(address) ? whole : 'none'));

const isReference = (name: string): boolean => ['href', 'src', 'base'].includes(localName(name));

/** A place in the drawing itself, or a picture that it holds. */
const isInside = (address: string): boolean => /^\s*(?:#|data:image\/)/i.test(address);

function reference(name: string, value: string, kind: string, { sniff, find, lost }: Cleaning): (readonly [string, string])[] {
  if (isInside(value)) return [[name, value.trimStart().startsWith('#') ? value : cleanedAddress(value, sniff)]];
  if (localName(name) !== 'href' || !['image', 'feImage', 'use'].includes(kind)) return [];
  const embedded =
    kind === 'use' || /^(?:[a-z][\w+.-]*:|\/\/)/i.test(value.trim()) ? undefined : embeddedAddress(find(value.trim()), sniff);
  if (embedded !== undefined) return [[name, embedded]];
  lost.add(`“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`);
  return [];
}

/** CSS pixels a unit (CSS Values 4, 6.2 "absolute lengths"). */
const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54 };

/** Width and height, else the view box, else the 300 × 150 that a picture without a size has (CSS 2.2, 10.3.2). */
function sizeOf({ attributes }: Element): { readonly width: number; readonly height: number } {
  const box = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth, boxHeight] = [positive(box[2]), positive(box[3])];
  const [width, height] = [length(attributes.width), length(attributes.height)];
  const ratio = boxWidth !== undefined && boxHeight !== undefined ? boxWidth / boxHeight : 2;
  if (width !== undefined) return { width, height: height ?? width / ratio };
  if (height !== undefined) return { width: height * ratio, height };
  return { width: boxWidth ?? 300, height: boxHeight ?? 150 };
}

function length(text: string | undefined): number | undefined {
  const [, value, unit = ''] = /^([\d.]+)\s*([a-z]*)$/.exec(text?.trim() ?? '') ?? [];
  return value === undefined ? undefined : positive(Number(value) * (UNITS[unit] ?? Number.NaN));
}

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && value > 0 && Number.isFinite(value) ? value : undefined;
