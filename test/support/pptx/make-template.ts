import { declare, NAMESPACES } from '../../../src/lib/xml/names.js';
import { type Element, h } from '../../../src/lib/xml/tree.js';
import { writeZip } from '../../../src/lib/zip/write.js';
import { foreignPart } from './foreign.js';
import { themeRoot } from './make-theme.js';

/** A placeholder in points; without a box it takes its master's. */
export interface PlaceholderSpec {
  readonly type?: string;
  readonly idx?: number;
  readonly box?: readonly [number, number, number, number];
  readonly rotation?: number;
  /** `a:bodyPr` as it is written. */
  readonly body?: Readonly<Record<string, string | number>>;
  /** `a:lvl1pPr` and so on. */
  readonly levels?: readonly Element[];
  /** Its sample text, `a:p`. */
  readonly sample?: readonly Element[];
  /** Of its shape, a hex colour. */
  readonly fill?: string;
}

export interface LayoutSpec {
  readonly name: string;
  readonly type?: string;
  readonly placeholders?: readonly PlaceholderSpec[];
  /** A picture that fills the layout. */
  readonly picture?: Uint8Array;
  readonly colourMap?: Readonly<Record<string, string>>;
  /** A picture at its place in points. */
  readonly logo?: {
    readonly bytes: Uint8Array;
    readonly type: 'image/png' | 'image/x-emf';
    readonly name: string;
    readonly description?: string;
    readonly box: Box;
    /** `a:srcRect`, as it is written. */
    readonly crop?: Readonly<Record<string, number>>;
  };
}

type Box = readonly [number, number, number, number];

export interface MasterSpec {
  readonly name: string;
  readonly placeholders: readonly PlaceholderSpec[];
  readonly layouts: readonly LayoutSpec[];
  readonly colourMap?: Readonly<Record<string, string>>;
  /** Of all its text. */
  readonly rtl?: boolean;
  /** Without `p:txStyles`: nothing but sample text says how text looks. */
  readonly unstyled?: boolean;
  /** Two colours of its background, whatever the palette. */
  readonly ground?: readonly [string, string];
}

export interface TemplateSpec {
  readonly size?: readonly [number, number];
  readonly masters: readonly MasterSpec[];
  /** Parts beside, with their relationships where they are asked for from the presentation. */
  readonly extra?: readonly { readonly path: string; readonly bytes: Uint8Array; readonly type: string; readonly relation?: string }[];
  readonly mainType?: string;
  /** What follows `p:notesSz` in the presentation; the relationships of `extra` are `rId50` and on. */
  readonly settings?: readonly Element[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PML = 'application/vnd.openxmlformats-officedocument.presentationml';
const emu = (points: number): number => Math.round(points * 12_700);

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const relations = (list: readonly Relation[]): Element =>
  h(
    'Relationships',
    { xmlns: NAMESPACES.rel },
    list.map(({ id, type, target }) => h('Relationship', { Id: id, Type: type, Target: target })),
  );

const office = (id: string, kind: string, target: string): Relation => ({ id, type: `${OFFICE}/${kind}`, target });

/** A small PowerPoint template: what a company's file may look like, in as few bytes as hold it. */
export function makeTemplate(spec: TemplateSpec): Uint8Array {
  const parts: { name: string; bytes: Uint8Array }[] = [];
  const types: [string, string][] = [];
  const add = (path: string, type: string, root: Element | Uint8Array, own: readonly Relation[] = []): void => {
    parts.push({ name: path, bytes: root instanceof Uint8Array ? root : foreignPart(root) });
    types.push([path, type]);
    const slash = path.lastIndexOf('/');
    if (own.length > 0)
      parts.push({ name: `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`, bytes: foreignPart(relations(own)) });
  };
  let layoutNumber = 0;
  let id = 2_147_483_648;
  const listed = spec.masters.map((master, m) => {
    const masterId = id++;
    const layouts = master.layouts.map((layout) => {
      layoutNumber += 1;
      const path = `ppt/slideLayouts/slideLayout${layoutNumber}.xml`;
      const { logo } = layout;
      const logoPath = `media/mark${layoutNumber}.${logo?.type === 'image/x-emf' ? 'emf' : 'png'}`;
      if (logo !== undefined) add(`ppt/${logoPath}`, logo.type, logo.bytes);
      const image = layout.picture === undefined ? [] : [office('rId2', 'image', `../media/back${layoutNumber}.png`)];
      if (layout.picture !== undefined) add(`ppt/media/back${layoutNumber}.png`, 'image/png', layout.picture);
      add(path, `${PML}.slideLayout+xml`, layoutRoot(layout), [
        office('rId1', 'slideMaster', `../slideMasters/slideMaster${m + 1}.xml`),
        ...image,
        ...(logo === undefined ? [] : [office('rId3', 'image', `../${logoPath}`)]),
      ]);
      return { id: id++, path };
    });
    const own = layouts.map(({ path }, i) => office(`rId${i + 1}`, 'slideLayout', path.replace('ppt/', '../')));
    const root = masterRoot(
      master,
      layouts.map((layout, i) => h('p:sldLayoutId', { id: layout.id, 'r:id': `rId${i + 1}` })),
    );
    add(`ppt/slideMasters/slideMaster${m + 1}.xml`, `${PML}.slideMaster+xml`, root, [
      ...own,
      office('rId99', 'theme', `../theme/theme${m + 1}.xml`),
    ]);
    add(`ppt/theme/theme${m + 1}.xml`, 'application/vnd.openxmlformats-officedocument.theme+xml', themeRoot(master.name));
    return h('p:sldMasterId', { id: masterId, 'r:id': `rId${m + 1}` });
  });
  for (const { path, bytes, type } of spec.extra ?? []) add(path, type, bytes);
  const extras = (spec.extra ?? []).flatMap(({ path, relation }, i) =>
    relation === undefined ? [] : [{ id: `rId${50 + i}`, type: relation, target: `/${path}` }],
  );
  const [width, height] = spec.size ?? [960, 540];
  const root = h(
    'p:presentation',
    declare('a', 'r', 'p'),
    h('p:sldMasterIdLst', {}, listed),
    h('p:sldSz', { cx: emu(width), cy: emu(height) }),
    h('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
    spec.settings ?? [],
  );
  const masters = spec.masters.map((_, i) => office(`rId${i + 1}`, 'slideMaster', `slideMasters/slideMaster${i + 1}.xml`));
  add('ppt/presentation.xml', spec.mainType ?? `${PML}.template.main+xml`, root, [...masters, ...extras]);
  const contentTypes = h(
    'Types',
    { xmlns: NAMESPACES.ct },
    h('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    h('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    types.map(([path, type]) => h('Override', { PartName: `/${path}`, ContentType: type })),
  );
  return writeZip([
    { name: '[Content_Types].xml', bytes: foreignPart(contentTypes) },
    { name: '_rels/.rels', bytes: foreignPart(relations([office('rId1', 'officeDocument', 'ppt/presentation.xml')])) },
    ...parts,
  ]);
}

export const LIGHT = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries(
    ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name) => [name, name]),
  ),
};
export const DARK = { ...LIGHT, bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' };

const tree = (shapes: readonly Element[]): Element =>
  h('p:spTree', {}, h('p:nvGrpSpPr', {}, h('p:cNvPr', { id: 1, name: '' }), h('p:cNvGrpSpPr'), h('p:nvPr')), h('p:grpSpPr'), shapes);

function logoPicture({ name, description, box: [x, y, width, height], crop }: NonNullable<LayoutSpec['logo']>): Element {
  const fill = h('p:blipFill', {}, h('a:blip', { 'r:embed': 'rId3' }), crop && h('a:srcRect', crop), h('a:stretch', {}, h('a:fillRect')));
  const frame = h('a:xfrm', {}, h('a:off', { x: emu(x), y: emu(y) }), h('a:ext', { cx: emu(width), cy: emu(height) }));
  return h(
    'p:pic',
    {},
    h('p:nvPicPr', {}, h('p:cNvPr', { id: 99, name, descr: description }), h('p:cNvPicPr'), h('p:nvPr')),
    fill,
    h('p:spPr', {}, frame, h('a:prstGeom', { prst: 'rect' }, h('a:avLst'))),
  );
}

function layoutRoot({ name, type, placeholders = [], picture, colourMap, logo }: LayoutSpec): Element {
  const background =
    picture === undefined
      ? undefined
      : h(
          'p:bg',
          {},
          h('p:bgPr', {}, h('a:blipFill', {}, h('a:blip', { 'r:embed': 'rId2' }), h('a:stretch', {}, h('a:fillRect'))), h('a:effectLst')),
        );
  const map = colourMap === undefined ? h('a:masterClrMapping') : h('a:overrideClrMapping', colourMap);
  return h(
    'p:sldLayout',
    { ...declare('a', 'r', 'p'), type, preserve: true },
    h('p:cSld', { name }, background, tree([...placeholders.map(shape), ...(logo === undefined ? [] : [logoPicture(logo)])])),
    h('p:clrMapOvr', {}, map),
  );
}

/** From one colour to the other, top to bottom; the palette's ground where none is given. */
const groundFill = (colours: MasterSpec['ground']): Element =>
  colours === undefined
    ? h('a:solidFill', {}, h('a:schemeClr', { val: 'bg1' }))
    : h(
        'a:gradFill',
        { rotWithShape: 1 },
        h(
          'a:gsLst',
          {},
          colours.map((val, i) => h('a:gs', { pos: i * 100_000 }, h('a:srgbClr', { val }))),
        ),
        h('a:lin', { ang: 5_400_000, scaled: 0 }),
      );

function masterRoot({ placeholders, colourMap = LIGHT, rtl, ground, unstyled }: MasterSpec, layoutIds: readonly Element[]): Element {
  const level = (size: number, n: number, bullet: boolean): Element =>
    h(
      `a:lvl${n + 1}pPr`,
      { marL: bullet ? emu(18 * (n + 1)) : 0, indent: bullet ? emu(-18) : 0, algn: rtl === true ? 'r' : 'l', rtl: rtl === true },
      bullet ? [h('a:buFont', { typeface: 'Arial' }), h('a:buChar', { char: '•' })] : h('a:buNone'),
      h(
        'a:defRPr',
        { sz: size * 100 },
        h('a:solidFill', {}, h('a:schemeClr', { val: 'tx1' })),
        h('a:latin', { typeface: bullet ? '+mn-lt' : '+mj-lt' }),
      ),
    );
  return h(
    'p:sldMaster',
    declare('a', 'r', 'p'),
    h('p:cSld', {}, h('p:bg', {}, h('p:bgPr', {}, groundFill(ground), h('a:effectLst'))), tree(placeholders.map(shape))),
    h('p:clrMap', colourMap),
    h('p:sldLayoutIdLst', {}, layoutIds),
    unstyled !== true &&
      h(
        'p:txStyles',
        {},
        h('p:titleStyle', {}, level(32, 0, false)),
        h(
          'p:bodyStyle',
          {},
          [24, 20, 18, 16, 16].map((size, n) => level(size, n, true)),
        ),
        h('p:otherStyle', {}, level(12, 0, false)),
      ),
  );
}

function shape({ type, idx, box, rotation, body, levels = [], sample = [], fill }: PlaceholderSpec, i: number): Element {
  const [x, y, width, height] = box ?? [0, 0, 0, 0];
  const place = h(
    'a:xfrm',
    { rot: rotation === undefined ? undefined : rotation * 60_000 },
    h('a:off', { x: emu(x), y: emu(y) }),
    h('a:ext', { cx: emu(width), cy: emu(height) }),
  );
  return h(
    'p:sp',
    {},
    h(
      'p:nvSpPr',
      {},
      h('p:cNvPr', { id: i + 2, name: `Placeholder ${i + 1}` }),
      h('p:cNvSpPr', {}, h('a:spLocks', { noGrp: true })),
      h('p:nvPr', {}, h('p:ph', { type, idx })),
    ),
    h('p:spPr', {}, box !== undefined && place, fill !== undefined && h('a:solidFill', {}, h('a:srgbClr', { val: fill }))),
    h(
      'p:txBody',
      {},
      h('a:bodyPr', body),
      h('a:lstStyle', {}, levels),
      sample.length > 0 ? sample : h('a:p', {}, h('a:endParaRPr', { lang: 'en-US' })),
    ),
  );
}
