import { NAMESPACES } from '../../../lib/xml/names.js';
import { standalone } from '../../../lib/xml/standalone.js';
import { childOf, childrenOf, descend, type Element, h } from '../../../lib/xml/tree.js';
import type { RawMaster } from '../anatomy/masters.js';
import type { TemplateGround, TemplatePresentation } from '../types.js';
import type { Carrier } from './carry.js';
import type { OpenPackage } from './open.js';

/** What the deck is built on: the master with all that it needs, the notes master, and the presentation's own settings. */
export function templateGround(pack: OpenPackage, master: RawMaster, carrier: Carrier): TemplateGround {
  const path = carrier.carry(master.path, 'slideMaster');
  const presentation = pack.xml(pack.main);
  const relations = pack.relations(pack.main);
  const partOf = (kind: string): string | undefined =>
    relations.find((one) => one.kind === kind && !one.external && pack.has(one.target))?.target;
  const notes = childOf(presentation, 'p:notesMasterIdLst') === undefined ? undefined : partOf('notesMaster');
  const notesMaster = notes === undefined ? undefined : carrier.carry(notes, 'notesMaster');
  const styles = tableStylesIn(pack);
  const custom = pack.relations('').find(({ kind }) => kind === 'custom-properties')?.target;
  const kept = custom === undefined || !pack.has(custom) ? undefined : customOf(pack.xml(custom));
  return {
    master: path,
    colourMap: master.colourMap,
    masterId: master.id,
    ...(notesMaster === undefined ? {} : { notesMaster }),
    presentation: presentationOf(presentation, pack, carrier),
    ...(styles === undefined ? {} : { tableStyles: styles }),
    ...(kept === undefined ? {} : { custom: kept }),
    parts: carrier.parts(),
  };
}

/** Layouts that the file's own slides stand on, a path for each slide. */
export const sampleLayouts = (pack: OpenPackage): readonly string[] =>
  pack.relations(pack.main).flatMap(({ kind, external, target }) => {
    const slide = kind === 'slide' && !external && pack.has(target);
    return slide ? pack.relations(target).flatMap((one) => (one.kind === 'slideLayout' && !one.external ? [one.target] : [])) : [];
  });

/** `a:tblStyleLst`, where the presentation has one. */
export function tableStylesIn(pack: OpenPackage): Element | undefined {
  const relation = pack.relations(pack.main).find((one) => one.kind === 'tableStyles' && !one.external && pack.has(one.target));
  return relation === undefined ? undefined : pack.xml(relation.target);
}

/** Settings that belong to the look; passwords, windows, shows and identities do not. */
const ATTRIBUTES = ['rtl', 'strictFirstAndLastChars', 'embedTrueTypeFonts', 'saveSubsetFonts', 'autoCompressPictures'];

/** What the deck's `p:presentation` declares. */
const DECLARED = ['a', 'r', 'p'] as const;

/** Guides of slides and notes (MS-PPTX 2.2.4: sldGuideLst, notesGuideLst). */
const GUIDES = new Set(['{EFAFB233-063F-42B5-8137-9DF3F51BA10A}', '{2D200454-40CA-4A62-9FC3-DE9A4176ACB9}']);

function presentationOf(root: Element, pack: OpenPackage, carrier: Carrier): TemplatePresentation {
  const own = (element: Element | undefined, ...within: readonly Element[]): Element | undefined =>
    element && standalone(element, [root, ...within], DECLARED);
  const defaultTextStyle = own(childOf(root, 'p:defaultTextStyle'));
  const kinsoku = own(childOf(root, 'p:kinsoku'));
  const fonts = embeddedFonts(root, pack, carrier);
  const extensions = descend(root, 'p:extLst');
  return {
    attributes: Object.fromEntries(
      ATTRIBUTES.flatMap((name) => (root.attributes[name] === undefined ? [] : [[name, root.attributes[name]]])),
    ),
    sizes: ['p:sldSz', 'p:notesSz'].flatMap((name) => own(childOf(root, name)) ?? []),
    ...(defaultTextStyle === undefined ? {} : { defaultTextStyle }),
    ...(kinsoku === undefined ? {} : { kinsoku }),
    ...fonts,
    extensions:
      extensions === undefined
        ? []
        : childrenOf(extensions).flatMap((one) => (GUIDES.has(one.attributes.uri ?? '') ? (own(one, extensions) ?? []) : [])),
  };
}

function embeddedFonts(root: Element, pack: OpenPackage, carrier: Carrier): Pick<TemplatePresentation, 'embeddedFonts' | 'fonts'> {
  const list = childOf(root, 'p:embeddedFontLst');
  if (list === undefined) return { fonts: [] };
  const relations = pack.relations(pack.main).filter(({ kind, external, target }) => kind === 'font' && !external && pack.has(target));
  const there = new Set(relations.map(({ id }) => id));
  const whole = childrenOf(list).filter((font) =>
    childrenOf(font).every(({ attributes }) => attributes['r:id'] === undefined || there.has(attributes['r:id'])),
  );
  if (whole.length === 0) return { fonts: [] };
  const used = new Set(whole.flatMap((font) => childrenOf(font).map(({ attributes }) => attributes['r:id'])));
  return {
    embeddedFonts: standalone({ ...list, children: whole }, [root], DECLARED),
    fonts: relations
      .filter(({ id }) => used.has(id))
      .map(({ id, type, target }) => ({ id, type, target: carrier.carry(target, 'font'), external: false })),
  };
}

/** Custom properties such as classification labels; what Office notes for itself, and a server's content type, say nothing of a new deck. */
function customOf(root: Element): Element | undefined {
  const properties = childrenOf(root).filter(
    ({ attributes: { name = '', linkTarget } }) => linkTarget === undefined && !/^_|^ContentTypeId$/.test(name),
  );
  if (properties.length === 0) return undefined;
  const numbered = properties.map((one, i) => ({ ...one, name: 'property', attributes: { ...one.attributes, pid: String(i + 2) } }));
  return h('Properties', { xmlns: NAMESPACES.op, 'xmlns:vt': NAMESPACES.vt }, numbered);
}
