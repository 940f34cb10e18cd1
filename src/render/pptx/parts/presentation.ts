import { createHash } from 'node:crypto';
import { declare } from '../../../lib/xml/names.js';
import { type Element, h, isElement } from '../../../lib/xml/tree.js';
import type { SlidesScene } from '../../../scene/types.js';
import type { TemplatePresentation } from '../../../theme/template/types.js';
import type { Theme } from '../../../theme/types.js';
import { toEmu } from '../emu.js';
import { plainStyles } from '../look.js';

/** Slide ids begin at 256, master and layout ids at 2³¹ (ECMA-376 Part 1, 19.7.13 and 19.7.16). */
const FIRST_SLIDE_ID = 256;
export const FIRST_MASTER_ID = 2_147_483_648;

/** Relationship ids of `ppt/presentation.xml`, and the master's own id. */
interface PresentationLinks {
  readonly master: string;
  readonly masterId: string;
  readonly notesMaster?: string;
  readonly slides: readonly string[];
  /** Of embedded fonts, by the ids that the template has for them. */
  readonly fonts: ReadonlyMap<string, string>;
}

/** `ppt/presentation.xml`, its children in the schema's order (ECMA-376 Part 1, 19.2.1.26); what a template says of it stands. */
export function presentationPart(
  scene: SlidesScene,
  theme: Theme,
  template: TemplatePresentation | undefined,
  links: PresentationLinks,
): Element {
  const extensions = [
    ...(scene.sections.length > 0 ? [h('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, sectionList(scene))] : []),
    ...(template?.extensions ?? []),
  ];
  return h(
    'p:presentation',
    { ...declare('a', 'r', 'p'), saveSubsetFonts: true, ...template?.attributes },
    h('p:sldMasterIdLst', {}, h('p:sldMasterId', { id: links.masterId, 'r:id': links.master })),
    links.notesMaster !== undefined && h('p:notesMasterIdLst', {}, h('p:notesMasterId', { 'r:id': links.notesMaster })),
    h(
      'p:sldIdLst',
      {},
      links.slides.map((relation, i) => h('p:sldId', { id: FIRST_SLIDE_ID + i, 'r:id': relation })),
    ),
    sizes(scene, template),
    template?.embeddedFonts !== undefined && relinked(template.embeddedFonts, links.fonts),
    template?.kinsoku,
    template === undefined
      ? h('p:defaultTextStyle', {}, h('a:defPPr', {}, h('a:defRPr', { lang: scene.meta.lang })), plainStyles(theme))
      : template.defaultTextStyle,
    extensions.length > 0 && h('p:extLst', {}, extensions),
  );
}

function sizes({ size: { width, height } }: SlidesScene, template: TemplatePresentation | undefined): readonly Element[] {
  const own = (name: string): Element | undefined => template?.sizes.find((one) => one.name === name);
  return [
    own('p:sldSz') ?? h('p:sldSz', { cx: toEmu(width), cy: toEmu(height) }),
    own('p:notesSz') ?? h('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
  ];
}

/** Embedded fonts under this part's own relationship ids. */
function relinked(element: Element, ids: ReadonlyMap<string, string>): Element {
  const id = element.attributes['r:id'];
  return {
    ...element,
    attributes: id === undefined ? element.attributes : { ...element.attributes, 'r:id': ids.get(id) ?? id },
    children: element.children.map((child) => (isElement(child) ? relinked(child, ids) : child)),
  };
}

/** PowerPoint's sections (MS-PPTX 2.2.3, sectionLst). Each slide must be in one: what comes before the first gets the deck's name. */
function sectionList({ sections, pages, meta }: SlidesScene): Element {
  const named = (sections[0]?.first ?? 0) > 0 ? [{ title: meta.title, first: 0 }, ...sections] : sections;
  return h(
    'p14:sectionLst',
    declare('p14'),
    named.map(({ title, first }, i) => {
      const end = named[i + 1]?.first ?? pages.length;
      const ids = Array.from({ length: Math.max(0, end - first) }, (_, n) => h('p14:sldId', { id: FIRST_SLIDE_ID + first + n }));
      return h('p14:section', { name: title || meta.title, id: guid(`section ${i} ${title}`) }, h('p14:sldIdLst', {}, ids));
    }),
  );
}

/** A GUID of a name: the same content, the same bytes (RFC 9562, version 8). */
function guid(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex').toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}

export const presPropsPart = (): Element => h('p:presentationPr', declare('a', 'r', 'p'));

export const viewPropsPart = (): Element => h('p:viewPr', declare('a', 'r', 'p'));
