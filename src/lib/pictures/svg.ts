import { parseXml } from '../xml/parse.js';
import { type Element, isElement, localName, type Node } from '../xml/tree.js';
import { writeXml } from '../xml/write.js';
import { cleanedAddress } from './embedded.js';
import type { PictureFile } from './picture-file.js';
import type { Sniffed } from './sniffed.js';
import { withoutEntities } from './svg-entities.js';
import { hasEndlessMarkers } from './svg-markers.js';
import { urlsReplaced } from './svg-urls.js';
import { xmlText } from './xml-text.js';

/**
 * A drawing that is well-formed, without what is no drawing: comments, scripts and event handlers, what editors note of themselves and
 * their files (`sodipodi:absref`, `inkscape:export-filename`), metadata, and references to anything outside of it. Pictures in it are
 * cleaned as `sniff` does. Throws `VastInside`.
 */
export function readSvg(bytes: Uint8Array, sniff: (bytes: Uint8Array) => Sniffed): PictureFile | undefined {
  const text = xmlText(bytes);
  const root = text === undefined ? undefined : parsed(text);
  if (root === undefined || localName(root.name) !== 'svg') return undefined;
  if (hasEndlessMarkers(root)) return undefined;
  return { format: 'svg', bytes: Buffer.from(writeXml(named(cleaned(root, drawingNames(root), sniff))), 'utf8'), ...sizeOf(root) };
}

function parsed(text: string): Element | undefined {
  try {
    return parseXml(withoutEntities(text.replace(/^\ufeff/, '')), { exact: true });
  } catch {
    return undefined;
  }
}

/** Elements that draw nothing by themselves, or bring in what is not the picture's. */
const DROPPED = new Set(['script', 'metadata', 'foreignObject', 'iframe']);

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

function cleaned(element: Element, isDrawing: IsDrawing, sniff: (bytes: Uint8Array) => Sniffed): Element {
  const attributes = Object.entries(element.attributes).flatMap(([name, value]): (readonly [string, string])[] =>
    !isDrawing(name) || /^on/i.test(name) ? [] : isReference(name) ? reference(name, value, sniff) : [[name, withoutUrls(value)]],
  );
  const isStyle = localName(element.name) === 'style';
  const children = element.children.flatMap((child): readonly Node[] => {
    if (!isElement(child)) return [isStyle ? withoutUrls(child.replace(/@import[^;]*;?/gi, '')) : child];
    return DROPPED.has(localName(child.name)) || !isDrawing(child.name) ? [] : [cleaned(child, isDrawing, sniff)];
  });
  return { name: element.name, attributes: Object.fromEntries(attributes), children };
}

/** A drawing cut out of a web page says no namespace, which only a web page can do without. */
const named = (root: Element): Element =>
  root.name === 'svg' && root.attributes.xmlns === undefined ? { ...root, attributes: { xmlns: SVG, ...root.attributes } } : root;

/** Without `url(…)` that leaves the drawing. */
const withoutUrls = (css: string): string => urlsReplaced(css, (address, whole) => (isInside(address) ? whole : 'none'));

const isReference = (name: string): boolean => ['href', 'src', 'base'].includes(localName(name));

/** A place in the drawing itself, or a picture that it holds. */
const isInside = (address: string): boolean => /^\s*(?:#|data:image\/)/i.test(address);

function reference(name: string, value: string, sniff: (bytes: Uint8Array) => Sniffed): (readonly [string, string])[] {
  if (!isInside(value)) return [];
  return [[name, value.trimStart().startsWith('#') ? value : cleanedAddress(value, sniff)]];
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
