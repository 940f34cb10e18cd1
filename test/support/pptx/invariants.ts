import { childrenOf, type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { type Archive, openArchive, textOf } from './archive.js';
import { charts } from './chart-rules.js';

/**
 * What must hold for every package, beyond the schema: each rule is a cause of PowerPoint's repair prompt that is known from a
 * tracker, or a privacy leak. Returns what is broken, in words; empty for a sound package.
 */
export function checkPackage(bytes: Uint8Array): readonly string[] {
  const archive = openArchive(bytes);
  return RULES.flatMap((rule) => rule(archive));
}

type Rule = (archive: Archive) => readonly string[];

const xmlParts = ({ names }: Archive): readonly string[] => names.filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
const slideParts = ({ names }: Archive): readonly string[] =>
  names.filter((name) => /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(name));

/** Open XML SDK issue-free, yet refused: a relationship that leads nowhere. */
const relationsResolve: Rule = (archive) =>
  archive.names
    .filter((name) => !name.endsWith('.rels'))
    .flatMap((name) => {
      const relations = archive.relationsOf(name);
      const dangling = relations
        .filter(({ external, target }) => !external && !archive.names.includes(target))
        .map(({ target }) => `${name}: relationship to ${target}, which is not there`);
      const ids = relations.map(({ id }) => id);
      const doubled = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${name}: relationship id ${id} twice`);
      const used = name.endsWith('.xml')
        ? idsUsed(archive.xmlOf(name))
            .filter((id) => !ids.includes(id))
            .map((id) => `${name}: uses ${id}, which it has no relationship for`)
        : [];
      return [...dangling, ...doubled, ...used];
    });

function idsUsed(root: Element): readonly string[] {
  const own = Object.entries(root.attributes)
    .filter(([key]) => key.startsWith('r:'))
    .map(([, value]) => value)
    .filter((value) => value !== '');
  return [...own, ...childrenOf(root).flatMap(idsUsed)];
}

/** PptxGenJS 1444: content types for parts that do not exist; and parts without a type. */
const contentTypes: Rule = (archive) => {
  const types = archive.xmlOf('[Content_Types].xml');
  const overrides = elementsIn(types, 'ct:Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1));
  const defaults = elementsIn(types, 'ct:Default').map(({ attributes }) => attributes.Extension ?? '');
  const phantom = overrides.filter((name) => !archive.names.includes(name)).map((name) => `content type for ${name}, which is not there`);
  const doubled = overrides.filter((name, i) => overrides.indexOf(name) !== i).map((name) => `content type for ${name} twice`);
  const untyped = archive.names
    .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name))
    .filter((name) => !defaults.includes(name.slice(name.lastIndexOf('.') + 1)) || (name.endsWith('.xml') && !name.endsWith('.rels')))
    .map((name) => `${name} has no content type`);
  const wrong = elementsIn(types, 'ct:Default')
    .filter(({ attributes }) => attributes.ContentType === 'image/jpg')
    .map(() => 'content type image/jpg');
  return [...phantom, ...doubled, ...untyped, ...wrong];
};

const names: Rule = ({ entries: all }) => [
  ...all.filter((name) => name.endsWith('/')).map((name) => `directory entry ${name}`),
  ...all.filter((name) => /[^\x21-\x7e]/.test(name)).map((name) => `part name ${name} is not ASCII`),
  ...all.filter((name, i) => all.indexOf(name) !== i).map((name) => `${name} twice in the archive`),
];

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

/** A path of the author's disk anywhere in the file (PptxGenJS writes one as alt text). */
const privacy: Rule = (archive) =>
  xmlParts(archive)
    .filter((name) => /(?:file:\/\/|\/home\/|\/Users\/|\/tmp\/|[A-Z]:\\\\?Users)/.test(new TextDecoder().decode(archive.bytesOf(name))))
    .map((name) => `${name} holds a path of the author's disk`);

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

/** Children in the schema's order, where tools are known to get it wrong (ECMA-376 Part 1, 21.1.2.2.7, 21.1.2.3.9, 21.1.3.17, 20.1.2.2.35). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'a:pPr': [
    'a:lnSpc',
    'a:spcBef',
    'a:spcAft',
    'a:buClrTx',
    'a:buClr',
    'a:buSzTx',
    'a:buSzPct',
    'a:buSzPts',
    'a:buFontTx',
    'a:buFont',
    'a:buNone',
    'a:buAutoNum',
    'a:buChar',
    'a:buBlip',
    'a:tabLst',
    'a:defRPr',
    'a:extLst',
  ],
  'a:rPr': [
    'a:ln',
    'a:noFill',
    'a:solidFill',
    'a:gradFill',
    'a:effectLst',
    'a:highlight',
    'a:uLnTx',
    'a:uLn',
    'a:uFillTx',
    'a:uFill',
    'a:latin',
    'a:ea',
    'a:cs',
    'a:sym',
    'a:hlinkClick',
    'a:hlinkMouseOver',
    'a:rtl',
    'a:extLst',
  ],
  'a:tcPr': [
    'a:lnL',
    'a:lnR',
    'a:lnT',
    'a:lnB',
    'a:lnTlToBr',
    'a:lnBlToTr',
    'a:cell3D',
    'a:noFill',
    'a:solidFill',
    'a:headers',
    'a:extLst',
  ],
  'p:spPr': [
    'a:xfrm',
    'a:custGeom',
    'a:prstGeom',
    'a:noFill',
    'a:solidFill',
    'a:gradFill',
    'a:blipFill',
    'a:ln',
    'a:effectLst',
    'a:extLst',
  ],
  'a:p': ['a:pPr', 'a:r', 'a:endParaRPr'],
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
  'a:tc': ['a:txBody', 'a:tcPr', 'a:extLst'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody', 'p:extLst'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr', 'p:style', 'p:extLst'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic', 'p:extLst'],
  'p:blipFill': ['a:blip', 'a:srcRect', 'a:tile', 'a:stretch'],
  'p:cSld': ['p:bg', 'p:spTree', 'p:custDataLst', 'p:controls', 'p:extLst'],
  'p:sld': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:extLst'],
  'p:notes': ['p:cSld', 'p:clrMapOvr', 'p:extLst'],
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:hf', 'p:extLst'],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:transition', 'p:timing', 'p:hf', 'p:txStyles', 'p:extLst'],
  'p:nvPr': ['p:ph', 'a:audioCd', 'a:wavAudioFile', 'a:audioFile', 'a:videoFile', 'p:custDataLst', 'p:extLst'],
  'p:cNvPr': ['a:hlinkClick', 'a:hlinkHover', 'a:extLst'],
};

/** Runs, breaks and fields of a paragraph stand side by side. */
const ALIKE: Readonly<Record<string, string>> = { 'a:br': 'a:r', 'a:fld': 'a:r' };

const childOrder: Rule = (archive) =>
  slideParts(archive).flatMap((name) => {
    const wrong: string[] = [];
    const walk = (element: Element): void => {
      const order = ORDERS[element.name];
      const places = order === undefined ? [] : childrenOf(element).map((child) => order.indexOf(ALIKE[child.name] ?? child.name));
      if (places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0)))
        wrong.push(`${name}: children of ${element.name} out of order`);
      for (const child of childrenOf(element)) walk(child);
    };
    walk(archive.xmlOf(name));
    return wrong;
  });

/** Each row has a cell for each column; PowerPoint repairs a ragged table. */
const tableGrids: Rule = (archive) =>
  slideParts(archive).flatMap((name) =>
    elementsIn(archive.xmlOf(name), 'a:tbl').flatMap((table) => {
      const columns = elementsIn(table, 'a:gridCol').length;
      return childrenOf(table, 'a:tr')
        .map((row) => childrenOf(row, 'a:tc').length)
        .filter((cells) => cells !== columns)
        .map((cells) => `${name}: a row of ${cells} cells in ${columns} columns`);
    }),
  );

/** ECMA-376 Part 1, 21.1.3.16: spans stay inside the table, and what they cover says so and is empty; PowerPoint repairs anything else. */
const mergedCells: Rule = (archive) =>
  slideParts(archive).flatMap((name) =>
    elementsIn(archive.xmlOf(name), 'a:tbl').flatMap((table) => mergeFaults(table).map((fault) => `${name}: ${fault}`)),
  );

function mergeFaults(table: Element): readonly string[] {
  const rows = childrenOf(table, 'a:tr').map((row) => childrenOf(row, 'a:tc'));
  const covered = new Map<string, string>();
  const faults: string[] = [];
  for (const [r, cells] of rows.entries()) {
    for (const [c, cell] of cells.entries()) {
      const { gridSpan = '1', rowSpan = '1', hMerge, vMerge } = cell.attributes;
      const merged = `${hMerge === '1' ? 'h' : ''}${vMerge === '1' ? 'v' : ''}`;
      if (merged !== (covered.get(`${r} ${c}`) ?? ''))
        faults.push(`cell ${r + 1},${c + 1} is merged “${merged}”, not “${covered.get(`${r} ${c}`) ?? ''}”`);
      if (merged !== '' && textOf(cell) !== '') faults.push(`cell ${r + 1},${c + 1} is covered, yet has text`);
      if (merged !== '') continue;
      const [across, down] = [Number(gridSpan), Number(rowSpan)];
      if (c + across > cells.length || r + down > rows.length) faults.push(`cell ${r + 1},${c + 1} spans beyond its table`);
      for (let y = r; y < r + down; y++)
        for (let x = c; x < c + across; x++) if (x > c || y > r) covered.set(`${y} ${x}`, `${x > c ? 'h' : ''}${y > r ? 'v' : ''}`);
    }
  }
  return faults;
}

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

/** Every part can be reached from the package's own relationships: what can't is a leftover. */
const reachable: Rule = (archive) => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { external, target } of archive.relationsOf(name)) if (!external) visit(target);
  };
  visit('');
  return archive.names
    .filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels') && !seen.has(name))
    .map((name) => `${name} is not reached by any relationship`);
};

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

const SIGNATURES: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n/,
  jpeg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  svg: /^(\xef\xbb\xbf)?\s*</,
};

/** A picture is what its name says, and not empty. */
const media: Rule = (archive) =>
  archive.names
    .filter((name) => name.startsWith('ppt/media/') && !name.endsWith('/'))
    .filter((name) => {
      const signature = SIGNATURES[name.slice(name.lastIndexOf('.') + 1)];
      return signature?.test(Buffer.from(archive.bytesOf(name)).toString('latin1')) !== true;
    })
    .map((name) => `${name} is no such picture`);

/** Addresses are URIs (ECMA-376 Part 2, 9.3.2.2). */
const addresses: Rule = (archive) =>
  archive.names
    .filter((name) => name.endsWith('.xml'))
    .flatMap((name) => archive.relationsOf(name))
    .filter(({ external, target }) => external && (target === '' || /[^!#-;=?-Z_a-z~]/.test(target)))
    .map(({ target }) => `“${target}” is no address`);

const RULES: readonly Rule[] = [
  childOrder,
  tableGrids,
  mergedCells,
  emptyPlaceholders,
  notesPages,
  ranges,
  reachable,
  masters,
  media,
  addresses,
  charts,
  relationsResolve,
  contentTypes,
  names,
  shapeIds,
  numbers,
  bodies,
  presentationOrder,
  notes,
  placeholders,
  sections,
  privacy,
  altTexts,
];
