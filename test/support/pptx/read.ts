import { childOf, childrenOf, descend, type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { type Archive, openArchive, textOf } from './archive.js';

/** What a deck says, read back from its file. */
export interface ReadDeck {
  readonly slides: readonly ReadSlide[];
  readonly sections: readonly { readonly name: string; readonly slides: number }[];
  readonly layouts: readonly { readonly name: string; readonly type: string | undefined }[];
}

export interface ReadSlide {
  /** The layout's name as PowerPoint shows it. */
  readonly layout: string;
  readonly title: string;
  /** Text of every paragraph on the slide, in the order of the shapes. */
  readonly paragraphs: readonly string[];
  readonly shapes: readonly ReadShape[];
  readonly notes: readonly string[];
  /** Addresses and `slide N` that texts and pictures link to. */
  readonly links: readonly string[];
  readonly hidden: boolean;
}

export interface ReadShape {
  readonly kind: string;
  readonly name: string;
  readonly placeholder: string | undefined;
  /** Points; a placeholder without its own has its layout's. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
  /** Degrees, clockwise; `box` is what a quarter's turn makes of it. */
  readonly rotation: number;
  readonly paragraphs: readonly string[];
  readonly alt: string | undefined;
  /** The chart's part in the package, for a frame that holds one. */
  readonly chart: string | undefined;
  /** The picture's file in the package. */
  readonly picture: string | undefined;
}

const PLACEHOLDER_KINDS = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp']);

export function readDeck(bytes: Uint8Array): ReadDeck {
  const archive = openArchive(bytes);
  const presentation = archive.xmlOf('ppt/presentation.xml');
  const relations = archive.relationsOf('ppt/presentation.xml');
  const paths = elementsIn(presentation, 'p:sldId').map(
    ({ attributes }) => relations.find(({ id }) => id === attributes['r:id'])?.target ?? '',
  );
  return {
    slides: paths.map((path) => readSlide(archive, path, paths)),
    sections: elementsIn(presentation, 'p14:section').map((section) => ({
      name: section.attributes.name ?? '',
      slides: elementsIn(section, 'p14:sldId').length,
    })),
    layouts: archive.names
      .filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name))
      .map((name) => archive.xmlOf(name))
      .map((layout) => ({ name: childOf(layout, 'p:cSld')?.attributes.name ?? '', type: layout.attributes.type })),
  };
}

function readSlide(archive: Archive, path: string, all: readonly string[]): ReadSlide {
  const root = archive.xmlOf(path);
  const relations = archive.relationsOf(path);
  const layoutPath = relations.find(({ type }) => type === 'slideLayout')?.target ?? '';
  const layout = archive.xmlOf(layoutPath);
  const notesPath = relations.find(({ type }) => type === 'notesSlide')?.target;
  const masterPath = archive.relationsOf(layoutPath).find(({ type }) => type === 'slideMaster')?.target ?? '';
  const bases = [layout, archive.xmlOf(masterPath)];
  const shapes = shapesOf(root).map((shape) => readShape(shape, bases, relations));
  const title = shapes.find(({ placeholder }) => placeholder === 'title' || placeholder === 'ctrTitle');
  const clicks = elementsIn(root, 'a:hlinkClick').map(({ attributes }) => relations.find(({ id }) => id === attributes['r:id']));
  return {
    layout: childOf(layout, 'p:cSld')?.attributes.name ?? '',
    title: title?.paragraphs.join(' ') ?? '',
    paragraphs: shapes.flatMap(({ paragraphs }) => paragraphs),
    shapes,
    notes:
      notesPath === undefined
        ? []
        : shapesOf(archive.xmlOf(notesPath))
            .flatMap(paragraphsOf)
            .filter((text) => text !== ''),
    links: clicks.map((link) => (link === undefined ? '' : link.external ? link.target : `slide ${all.indexOf(link.target) + 1}`)),
    hidden: root.attributes.show === '0',
  };
}

const shapesOf = (root: Element): readonly Element[] =>
  childrenOf(descend(root, 'p:cSld', 'p:spTree') ?? root).filter(({ name }) => PLACEHOLDER_KINDS.has(name));

const paragraphsOf = (shape: Element): readonly string[] => elementsIn(shape, 'a:p').map(textOf);

const placeholderOf = (shape: Element): Element | undefined => elementsIn(shape, 'p:ph')[0];

/** `bases`: the slide's layout, and its master. */
function readShape(shape: Element, bases: readonly Element[], relations: ReturnType<Archive['relationsOf']>): ReadShape {
  const properties = elementsIn(shape, 'p:cNvPr')[0];
  const placeholder = placeholderOf(shape);
  const embedded = elementsIn(shape, 'a:blip')[0]?.attributes['r:embed'];
  const inherited = bases.flatMap((base, i) => {
    const same = i === 0 ? samePlace : sameKind;
    return placeholder === undefined ? [] : shapesOf(base).filter((candidate) => same(placeholderOf(candidate), placeholder));
  });
  const placed = [shape, ...inherited].map(placeOf).find((place) => place !== undefined);
  return {
    kind: shape.name,
    name: properties?.attributes.name ?? '',
    placeholder: placeholder === undefined ? undefined : (placeholder.attributes.type ?? 'obj'),
    box: placed?.box,
    rotation: placed?.rotation ?? 0,
    paragraphs: paragraphsOf(shape),
    alt: properties?.attributes.descr,
    chart: relations.find(({ id }) => id === elementsIn(shape, 'c:chart')[0]?.attributes['r:id'])?.target,
    picture: relations.find(({ id }) => id === embedded)?.target,
  };
}

const samePlace = (a: Element | undefined, b: Element): boolean =>
  a !== undefined && a.attributes.type === b.attributes.type && (a.attributes.idx ?? '0') === (b.attributes.idx ?? '0');

/** A master has one placeholder of a kind; contents of all sorts build on its body. */
const sameKind = (a: Element | undefined, b: Element): boolean => a !== undefined && kindOf(a) === kindOf(b);

const kindOf = ({ attributes: { type = 'body' } }: Element): string =>
  type === 'ctrTitle' ? 'title' : ['title', 'dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';

function placeOf(shape: Element): Pick<ReadShape, 'box' | 'rotation'> | undefined {
  const frame = elementsIn(shape, 'a:xfrm')[0] ?? elementsIn(shape, 'p:xfrm')[0];
  const at = childOf(frame, 'a:off')?.attributes;
  const size = childOf(frame, 'a:ext')?.attributes;
  if (at === undefined || size === undefined) return undefined;
  const points = (emu: string | undefined): number => Number(emu) / 12_700;
  const [x, y, width, height] = [points(at.x), points(at.y), points(size.cx), points(size.cy)];
  // Turned by a quarter: what is seen stands across the frame's middle.
  const rotation = (Math.round(Number(frame?.attributes.rot ?? 0) / 60_000) + 360) % 360;
  const across = { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
  return { box: rotation % 180 === 0 ? { x, y, width, height } : across, rotation };
}
