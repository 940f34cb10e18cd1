import { writeXml } from '../../../lib/xml/write.js';
import type { RawMaster } from '../anatomy/masters.js';
import type { PartRelation, TemplatePart } from '../types.js';
import type { OpenPackage, Relation } from './open.js';
import { pruned } from './prune.js';
import { clickTo, isCarried, type LeftOut, whatIsLeftOut } from './trust.js';

/** Parts on their way into the deck, each once, with names of the deck's own. */
export interface Carrier {
  /** The deck's path of a part of the template; it and what it is made of are carried over. */
  readonly carry: (path: string, kind: string) => string;
  readonly parts: () => readonly TemplatePart[];
  readonly leftOut: ReadonlySet<LeftOut>;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PML = 'application/vnd.openxmlformats-officedocument.presentationml';

/** Where parts of a kind go, and the content type that they have whatever the template says. */
const KINDS: Readonly<Record<string, { readonly path: string; readonly type?: string }>> = {
  slideMaster: { path: 'ppt/slideMasters/slideMaster', type: `${PML}.slideMaster+xml` },
  slideLayout: { path: 'ppt/slideLayouts/slideLayout', type: `${PML}.slideLayout+xml` },
  notesMaster: { path: 'ppt/notesMasters/notesMaster', type: `${PML}.notesMaster+xml` },
  theme: { path: 'ppt/theme/theme', type: 'application/vnd.openxmlformats-officedocument.theme+xml' },
  themeOverride: { path: 'ppt/theme/themeOverride', type: 'application/vnd.openxmlformats-officedocument.themeOverride+xml' },
  image: { path: 'ppt/media/template' },
  hdphoto: { path: 'ppt/media/photo', type: 'image/vnd.ms-photo' },
  font: { path: 'ppt/fonts/font', type: 'application/x-fontdata' },
  chart: { path: 'ppt/charts/template', type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml' },
};

/** Opens a carrier for one master: what it, its layouts and what they show need, and nothing else. */
export function openCarrier(pack: OpenPackage, master: RawMaster): Carrier {
  const paths = new Map<string, string>();
  const counts = new Map<string, number>();
  const parts: TemplatePart[] = [];
  const leftOut = new Set<LeftOut>();
  const layouts = new Set(master.layoutPaths);

  const belongs = (relation: Relation): boolean =>
    isCarried(relation, pack) &&
    (relation.kind !== 'slideLayout' || layouts.has(relation.target)) &&
    (relation.kind !== 'slideMaster' || relation.target === master.path);

  const nameFor = (path: string, kind: string): string => {
    const stem = KINDS[kind]?.path ?? `ppt/${/^diagram/.test(kind) ? 'diagrams' : 'template'}/${kind.replace(/\W/g, '')}`;
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    const extension = /\.([a-z0-9]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? 'bin';
    return `${stem}${count}.${extension}`;
  };

  const relate = (source: string) => {
    const gone = new Set<string>();
    const relations: PartRelation[] = [];
    for (const relation of pack.relations(source)) {
      const { id, kind } = relation;
      const carried = belongs(relation) ? carriedRelation(relation) : undefined;
      if (carried === undefined) {
        gone.add(id);
        const what = whatIsLeftOut(relation);
        if (what !== undefined && kind !== 'slideMaster' && kind !== 'slideLayout') leftOut.add(what);
      } else relations.push(carried);
    }
    return { gone, relations };
  };

  const carriedRelation = ({ id, kind, type: full, target, external }: Relation): PartRelation | undefined => {
    const type = transitional(full, kind);
    if (!external) return { id, type, target: carry(target, kind), external };
    const link = clickTo(target);
    return link === undefined ? undefined : { id, type, target: link, external };
  };

  const carry = (path: string, kind: string): string => {
    const known = paths.get(path);
    if (known !== undefined) return known;
    const name = nameFor(path, kind);
    paths.set(path, name);
    // Its place is kept before what it refers to is carried: masters and layouts refer to one another.
    const index = parts.push({ path: name, contentType: typeFor(path, kind, pack), bytes: new Uint8Array(), relations: [] }) - 1;
    const { gone, relations } = relate(path);
    const part = parts[index];
    if (part !== undefined) parts[index] = { ...part, bytes: bytesOf(path, gone, pack), relations };
    return name;
  };

  return {
    carry,
    parts: () => parts,
    leftOut,
  };
}

/** Strict relationship types are written as their transitional twins. */
const transitional = (type: string, kind: string): string => (type.startsWith('http://purl.oclc.org/') ? `${OFFICE}/${kind}` : type);

const isXml = (contentType: string): boolean => /[+/]xml$/.test(contentType) && contentType !== 'image/svg+xml';

function typeFor(path: string, kind: string, pack: OpenPackage): string {
  const own = KINDS[kind]?.type;
  if (own !== undefined) return own;
  const said = pack.contentType(path);
  if (kind !== 'image') return said;
  return said.startsWith('image/') && said !== 'image/jpg'
    ? said
    : `image/${/\.jpe?g$/i.test(path) ? 'jpeg' : (path.split('.').at(-1) ?? 'png').toLowerCase()}`;
}

/** The bytes as they stand, unless a part has other prefixes than PowerPoint's or says something that is left out. */
function bytesOf(path: string, gone: ReadonlySet<string>, pack: OpenPackage): Uint8Array {
  if (!isXml(pack.contentType(path))) return pack.bytes(path);
  const root = pack.xml(path);
  const left = pruned(root, gone);
  return left === root && pack.asWritten(path) ? pack.bytes(path) : Buffer.from(writeXml(left), 'utf8');
}
