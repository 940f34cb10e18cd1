import { collectDistinct } from '../../lib/pictures/distinct.js';
import { declare } from '../../lib/xml/names.js';
import { type Element, h } from '../../lib/xml/tree.js';
import { writeXml } from '../../lib/xml/write.js';
import { openZip } from '../../lib/zip/write.js';
import type { TemplatePart } from '../../theme/template/types.js';
import { collectRelations, copiedRelations, type Relations } from './relations.js';

const PML = 'application/vnd.openxmlformats-officedocument.presentationml';

/** Content types of the parts we write (ECMA-376 Part 1, 13 and 14). */
const CONTENT_TYPE = {
  presentation: `${PML}.presentation.main+xml`,
  slide: `${PML}.slide+xml`,
  slideLayout: `${PML}.slideLayout+xml`,
  slideMaster: `${PML}.slideMaster+xml`,
  notesSlide: `${PML}.notesSlide+xml`,
  notesMaster: `${PML}.notesMaster+xml`,
  presProps: `${PML}.presProps+xml`,
  viewProps: `${PML}.viewProps+xml`,
  tableStyles: `${PML}.tableStyles+xml`,
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;

/** Content type of what is embedded: a chart's workbook (ECMA-376 Part 1, 15.2.11). */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const MEDIA_TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' };

/** Formats of pictures that a package holds. */
type MediaFormat = 'png' | 'jpeg' | 'gif' | 'svg';

/** Compressed as they are. */
const STORED = new Set(['image/png', 'image/jpeg', 'image/gif']);

/** An Open Packaging package while its parts are written. */
export interface Package {
  /** Adds an XML part, `ppt/slides/slide1.xml`, with its relationships. */
  readonly part: (path: string, type: keyof typeof CONTENT_TYPE, root: Element, relations?: Relations) => void;
  /** Adds a part of a template as it is. */
  readonly copy: (part: TemplatePart) => void;
  /** Adds a picture once; the path it has in the package. Equal bytes are one part. */
  readonly picture: (bytes: Uint8Array, format: MediaFormat) => string;
  /** Adds a chart's workbook, `ppt/embeddings/…xlsx`: a package in the package. */
  readonly workbook: (path: string, bytes: Uint8Array) => void;
  readonly bytes: () => Uint8Array;
}

export function openPackage(): Package {
  const zip = openZip();
  const types: (readonly [string, string])[] = [];
  const extensions = new Map<string, string>();
  const pictures = collectPictures();
  let hasWorkbooks = false;
  const text = (root: Element): Uint8Array => Buffer.from(writeXml(root), 'utf8');

  const contentTypes = (): Element => {
    const used = new Set(pictures.all().map(({ format }) => format as string));
    const defaults = [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ...Object.entries(MEDIA_TYPES).filter(([extension]) => used.has(extension)),
      ...(hasWorkbooks ? [['xlsx', XLSX]] : []),
      ...[...extensions].filter(([extension]) => !used.has(extension)),
    ];
    return h(
      'Types',
      { xmlns: declare('ct')['xmlns:ct'] },
      defaults.map(([extension, type]) => h('Default', { Extension: extension, ContentType: type })),
      types.map(([path, type]) => h('Override', { PartName: `/${path}`, ContentType: type })),
    );
  };

  const rootRelations = (): Element => {
    const root = collectRelations();
    root.to('officeDocument', 'ppt/presentation.xml');
    root.to('coreProperties', 'docProps/core.xml');
    root.to('extendedProperties', 'docProps/app.xml');
    if (types.some(([path]) => path === 'docProps/custom.xml')) root.to('customProperties', 'docProps/custom.xml');
    return root.element();
  };

  return {
    part: (path, type, root, relations) => {
      zip.add({ name: path, bytes: text(root) });
      types.push([path, CONTENT_TYPE[type]]);
      if (relations !== undefined && !relations.isEmpty()) zip.add({ name: relationsPath(path), bytes: text(relations.element()) });
    },
    copy: ({ path, contentType, bytes, relations }) => {
      zip.add({ name: path, bytes, stored: STORED.has(contentType) });
      const extension = path.slice(path.lastIndexOf('.') + 1);
      const usual = MEDIA_TYPES[extension] ?? extensions.get(extension) ?? (contentType.startsWith('image/') ? contentType : undefined);
      if (usual === contentType) extensions.set(extension, contentType);
      else types.push([path, contentType]);
      if (relations.length > 0) zip.add({ name: relationsPath(path), bytes: text(copiedRelations(path, relations)) });
    },
    picture: pictures.path,
    workbook: (path, bytes) => {
      zip.add({ name: path, bytes, stored: true });
      hasWorkbooks = true;
    },
    bytes: () => {
      for (const { path, bytes, format } of pictures.all()) zip.add({ name: path, bytes, stored: format !== 'svg' });
      zip.add({ name: '_rels/.rels', bytes: text(rootRelations()) });
      return zip.bytes({ name: '[Content_Types].xml', bytes: text(contentTypes()) });
    },
  };
}

interface Picture {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: MediaFormat;
}

/** Pictures by what they show: equal bytes are one part. */
function collectPictures() {
  const distinct = collectDistinct();
  const pictures = new Map<Uint8Array, Picture>();
  return {
    all: (): readonly Picture[] => [...pictures.values()],
    path: (given: Uint8Array, format: Picture['format']): string => {
      const bytes = distinct(given);
      const known = pictures.get(bytes) ?? { path: `ppt/media/image${pictures.size + 1}.${format}`, bytes, format };
      pictures.set(bytes, known);
      return known.path;
    },
  };
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`;
}
