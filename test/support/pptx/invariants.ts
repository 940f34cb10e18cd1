import { childrenOf, type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { openArchive, textOf } from './archive.js';
import { charts } from './chart-rules.js';
import { childOrder } from './child-order.js';
import { PACKAGE_RULES } from './package-rules.js';
import { type Rule, slideParts, xmlParts } from './parts.js';
import { packageSchemaFaults } from './schema/package-faults.js';
import { mergedCells, tableGrids } from './table-rules.js';

/**
 * What must hold for every package: what the schemas ask for, and beyond them rules that are each a cause of PowerPoint's repair prompt
 * known from a tracker, or a privacy leak. Returns what is broken, in words; empty for a sound package.
 */
export function checkPackage(bytes: Uint8Array): readonly string[] {
  const archive = openArchive(bytes);
  return RULES.flatMap((rule) => rule(archive));
}

/** Duplicate shape ids; ids that are no numbers (lofcz/pptxgenjs-plus, repair fixtures). */
const shapeIds: Rule = (archive) =>
  slideParts(archive).flatMap((name) => {
    const ids = elementsIn(archive.xmlOf(name), 'p:cNvPr').map(({ attributes }) => attributes.id ?? '');
    return [
      ...ids.filter((id) => !/^[1-9]\d*$/.test(id)).map((id) => `${name}: shape id “${id}”`),
      ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${name}: shape id ${id} twice`),
    ];
  });

/** Numbers that are none, or out of range (ECMA-376 Part 1, 20.1.10.16: ±27,273,042,316,900; sizes never negative). */
const numbers: Rule = (archive) =>
  xmlParts(archive).flatMap((name) => {
    const wrong: string[] = [];
    const walk = (element: Element): void => {
      for (const [key, value] of Object.entries(element.attributes)) {
        if (/^(NaN|-?Infinity|undefined|null|\[object Object\])$/.test(value)) wrong.push(`${name}: ${element.name}@${key} is ${value}`);
      }
      if (element.name === 'a:ext' && Number(element.attributes.cx) < 0) wrong.push(`${name}: negative width`);
      if (element.name === 'a:ext' && Number(element.attributes.cy) < 0) wrong.push(`${name}: negative height`);
      for (const child of childrenOf(element)) walk(child);
    };
    walk(archive.xmlOf(name));
    return wrong;
  });

/** PptxGenJS 1441 (p:sp without text body), 1442 (background without effects), 1048 (cell without paragraph), empty a:ln, empty a:t. */
const bodies: Rule = (archive) =>
  slideParts(archive).flatMap((name) => {
    const root = archive.xmlOf(name);
    const has = (element: Element, child: string): boolean => childrenOf(element).some((it) => it.name === child);
    const isImage = (shape: Element): boolean => elementsIn(shape, 'p:ph').some(({ attributes }) => attributes.type === 'sldImg');
    return [
      ...elementsIn(root, 'p:sp')
        .filter((shape) => !has(shape, 'p:txBody') && !isImage(shape))
        .map(() => `${name}: p:sp without p:txBody`),
      ...elementsIn(root, 'p:bgPr')
        .filter((background) => !has(background, 'a:effectLst'))
        .map(() => `${name}: p:bgPr without a:effectLst`),
      ...[...elementsIn(root, 'p:txBody'), ...elementsIn(root, 'a:txBody')]
        .filter((body) => !has(body, 'a:p'))
        .map(() => `${name}: text body without a paragraph`),
      ...elementsIn(root, 'a:tc')
        .filter((cell) => !has(cell, 'a:txBody'))
        .map(() => `${name}: table cell without a text body`),
      ...elementsIn(root, 'a:p')
        .filter((paragraph) => childrenOf(paragraph, 'a:pPr').length > 1)
        .map(() => `${name}: a:pPr twice in a paragraph`),
      ...elementsIn(root, 'a:p')
        .filter((paragraph) => has(paragraph, 'a:pPr') && childrenOf(paragraph)[0]?.name !== 'a:pPr')
        .map(() => `${name}: a:pPr is not first`),
      ...elementsIn(root, 'a:ln')
        .filter((line) => line.children.length === 0 && Object.keys(line.attributes).length === 0)
        .map(() => `${name}: empty a:ln`),
      ...elementsIn(root, 'a:t')
        .filter((text) => textOf(text) === '')
        .map(() => `${name}: empty a:t`),
    ];
  });

/** ECMA-376 Part 1, 19.2.1.26: PowerPoint refuses another order. */
const PRESENTATION_ORDER = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:handoutMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
  'p:embeddedFontLst',
  'p:kinsoku',
  'p:defaultTextStyle',
  'p:modifyVerifier',
  'p:extLst',
];

const presentationOrder: Rule = (archive) => {
  const order = childrenOf(archive.xmlOf('ppt/presentation.xml')).map(({ name }) => PRESENTATION_ORDER.indexOf(name));
  return order.every((place, i) => place >= 0 && (i === 0 || place > (order[i - 1] ?? -1)))
    ? []
    : ['ppt/presentation.xml: children out of order'];
};

/** PptxGenJS 1443: the notes master needs a theme of its own; notes only where there are some. */
const notes: Rule = (archive) => {
  const masters = archive.names.filter((name) => /^ppt\/(slideMasters|notesMasters)\/[^/]+\.xml$/.test(name));
  const themes = masters.map((name) => archive.relationsOf(name).find(({ type }) => type === 'theme')?.target ?? 'none');
  const pages = archive.names.filter((name) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(name));
  const empty = pages.filter((name) => elementsIn(archive.xmlOf(name), 'a:t').length === 0);
  const noteMasters = masters.filter((name) => name.includes('notesMasters'));
  return [
    ...themes.filter((theme, i) => themes.indexOf(theme) !== i).map((theme) => `two masters share ${theme}`),
    ...empty.map((name) => `${name} has no notes`),
    ...(noteMasters.length > 1 ? ['more than one notes master'] : []),
    ...(pages.length > 0 && noteMasters.length === 0 ? ['notes without a notes master'] : []),
  ];
};

/**
 * Every slide has one layout; placeholders on it are the layout's; none is left empty. A title may stand for itself on a layout that has none,
 * as PowerPoint leaves it when a slide gets such a layout.
 */
const placeholders: Rule = (archive) =>
  archive.names
    .filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
    .flatMap((name) => {
      const layouts = archive.relationsOf(name).filter(({ type }) => type === 'slideLayout');
      const [layout] = layouts;
      if (layout === undefined || layouts.length > 1) return [`${name}: ${layouts.length} layouts`];
      const key = ({ attributes }: Element): string => `${attributes.type ?? 'obj'} ${attributes.idx ?? '0'}`;
      const offered = new Set(elementsIn(archive.xmlOf(layout.target), 'p:ph').map(key));
      const titled = [...offered].some((it) => /^(title|ctrTitle) /.test(it));
      const used = elementsIn(archive.xmlOf(name), 'p:ph').map(key);
      return [
        ...used
          .filter((it) => !offered.has(it) && !(it === 'title 0' && !titled))
          .map((it) => `${name}: placeholder ${it} is not on its layout`),
        ...used.filter((it, i) => used.indexOf(it) !== i).map((it) => `${name}: placeholder ${it} twice`),
      ];
    });

/** Upper-case GUIDs, each slide in one section (MS-PPTX 2.2.3). */
const sections: Rule = (archive) => {
  const root = archive.xmlOf('ppt/presentation.xml');
  const list = elementsIn(root, 'p14:section');
  if (list.length === 0) return [];
  const slides = elementsIn(root, 'p:sldId').map(({ attributes }) => attributes.id);
  const listed = elementsIn(root, 'p14:sldId').map(({ attributes }) => attributes.id);
  return [
    ...list
      .filter(({ attributes }) => !/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(attributes.id ?? ''))
      .map(({ attributes }) => `section id ${attributes.id}`),
    ...(slides.join() === listed.join() ? [] : ['sections do not hold the slides in order']),
  ];
};

const altTexts: Rule = (archive) =>
  archive.names
    .filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
    .flatMap((name) =>
      elementsIn(archive.xmlOf(name), 'p:pic')
        .map((picture) => elementsIn(picture, 'p:cNvPr')[0])
        .filter(
          (properties) =>
            properties !== undefined && properties.attributes.descr === undefined && elementsIn(properties, 'adec:decorative').length === 0,
        )
        .map(() => `${name}: a picture without alt text`),
    );

/** Text with nothing in it is a placeholder that nobody filled: PowerPoint shows its prompt while editing. */
const emptyPlaceholders: Rule = (archive) =>
  archive.names
    .filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
    .flatMap((name) =>
      elementsIn(archive.xmlOf(name), 'p:sp')
        .filter((shape) => elementsIn(shape, 'p:ph').length > 0 && elementsIn(shape, 'a:t').length === 0)
        .map(() => `${name}: an empty placeholder`),
    );

/** A notes page belongs to one slide, and that slide knows it (Open XML SDK; PptxGenJS 1443). */
const notesPages: Rule = (archive) =>
  archive.names
    .filter((name) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(name))
    .flatMap((name) => {
      const slides = archive.relationsOf(name).filter(({ type }) => type === 'slide');
      const back = slides.filter(({ target }) =>
        archive.relationsOf(target).some((relation) => relation.type === 'notesSlide' && relation.target === name),
      );
      return slides.length === 1 && back.length === 1
        ? []
        : [`${name} belongs to ${slides.length} slides, ${back.length} of which know it`];
    });

/** ECMA-376 Part 1, 20.1.10.16 to 18, and what PowerPoint takes: sizes and places within 56 in (5,760 pt) either way. */
const FARTHEST = 5760 * 12_700;

const ranges: Rule = (archive) =>
  slideParts(archive).flatMap((name) =>
    ['a:off', 'a:ext', 'a:gridCol', 'a:tr'].flatMap((tag) =>
      elementsIn(archive.xmlOf(name), tag).flatMap(({ attributes }) =>
        ['x', 'y', 'cx', 'cy', 'w', 'h']
          .flatMap((key) => attributes[key] ?? [])
          .filter((value) => !/^-?\d+$/.test(value) || Math.abs(Number(value)) > FARTHEST)
          .map((value) => `${name}: ${tag} of ${value}`),
      ),
    ),
  );

/** One master, its layouts, and each layout back to the master; ids unique and from 2³¹ on (ECMA-376 Part 1, 19.7.13). */
const masters: Rule = (archive) => {
  const root = archive.xmlOf('ppt/presentation.xml');
  const master = archive.xmlOf('ppt/slideMasters/slideMaster1.xml');
  const ids = [...elementsIn(root, 'p:sldMasterId'), ...elementsIn(master, 'p:sldLayoutId')].map(({ attributes }) => attributes.id ?? '');
  const listed = elementsIn(master, 'p:sldLayoutId').length;
  const layouts = archive.names.filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name));
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i || Number(id) < 2 ** 31).map((id) => `master or layout id ${id}`),
    ...(listed === layouts.length ? [] : [`the master lists ${listed} of ${layouts.length} layouts`]),
    ...layouts
      .filter((name) => !archive.relationsOf(name).some(({ type }) => type === 'slideMaster'))
      .map((name) => `${name} has no master`),
  ];
};

const RULES: readonly Rule[] = [
  ...PACKAGE_RULES,
  packageSchemaFaults,
  childOrder,
  tableGrids,
  mergedCells,
  emptyPlaceholders,
  notesPages,
  ranges,
  masters,
  charts,
  shapeIds,
  numbers,
  bodies,
  presentationOrder,
  notes,
  placeholders,
  sections,
  altTexts,
];
