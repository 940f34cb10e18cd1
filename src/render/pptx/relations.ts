import type { SafeLink } from '../../lib/links/safe-link.js';
import { declare } from '../../lib/xml/names.js';
import { type Element, h } from '../../lib/xml/tree.js';
import type { PartRelation } from '../../theme/template/types.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationship types by short name (ECMA-376 Part 1, 9; core properties: Part 2, 11). */
const RELATION = {
  slide: `${OFFICE}/slide`,
  slideLayout: `${OFFICE}/slideLayout`,
  slideMaster: `${OFFICE}/slideMaster`,
  notesSlide: `${OFFICE}/notesSlide`,
  notesMaster: `${OFFICE}/notesMaster`,
  theme: `${OFFICE}/theme`,
  image: `${OFFICE}/image`,
  chart: `${OFFICE}/chart`,
  workbook: `${OFFICE}/package`,
  hyperlink: `${OFFICE}/hyperlink`,
  presProps: `${OFFICE}/presProps`,
  viewProps: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  officeDocument: `${OFFICE}/officeDocument`,
  extendedProperties: `${OFFICE}/extended-properties`,
  customProperties: `${OFFICE}/custom-properties`,
  font: `${OFFICE}/font`,
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
} as const;

type RelationKind = keyof typeof RELATION;

/** The relationships of one part, collected while it is written. */
export interface Relations {
  /** The id of a relationship to a part (a path from the part's own folder, `../media/image1.png`); the same target has one id. */
  readonly to: (kind: RelationKind, target: string) => string;
  /** The id of a relationship to an address outside the package: a URI, as ECMA-376 Part 2, 9.3.2.2 wants one; PowerPoint repairs a file for less. */
  readonly outside: (link: SafeLink) => string;
  readonly element: () => Element;
  readonly isEmpty: () => boolean;
}

export function collectRelations(): Relations {
  const ids = new Map<string, { id: string; kind: RelationKind; target: string; external: boolean }>();
  const add = (kind: RelationKind, target: string, external: boolean): string => {
    const key = `${kind} ${target}`;
    const known = ids.get(key);
    if (known !== undefined) return known.id;
    const id = `rId${ids.size + 1}`;
    ids.set(key, { id, kind, target, external });
    return id;
  };
  return {
    to: (kind, target) => add(kind, target, false),
    outside: (link) => add('hyperlink', link, true),
    isEmpty: () => ids.size === 0,
    element: () =>
      h(
        'Relationships',
        { xmlns: declare('rel')['xmlns:rel'] },
        [...ids.values()].map(({ id, kind, target, external }) =>
          h('Relationship', { Id: id, Type: RELATION[kind], Target: target, TargetMode: external ? 'External' : undefined }),
        ),
      ),
  };
}

/** The relationships of a part that is carried over, under its own ids; targets are paths in the package. */
export const copiedRelations = (path: string, relations: readonly PartRelation[]): Element =>
  h(
    'Relationships',
    { xmlns: declare('rel')['xmlns:rel'] },
    relations.map(({ id, type, target, external }) =>
      h('Relationship', {
        Id: id,
        Type: type,
        Target: external ? target : relative(path, target),
        TargetMode: external ? 'External' : undefined,
      }),
    ),
  );

/** A part as another one's folder sees it. */
function relative(from: string, to: string): string {
  const steps = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < steps.length && steps[shared] === target[shared]) shared += 1;
  return [...steps.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}
