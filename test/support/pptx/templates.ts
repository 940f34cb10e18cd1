import { declare } from '../../../src/lib/xml/names.js';
import { h } from '../../../src/lib/xml/tree.js';
import { codePng } from '../../../src/render/pptx/slides/qr-picture.js';
import { foreignPart } from './foreign.js';
import { DARK, type LayoutSpec, type MasterSpec, makeTemplate, type PlaceholderSpec } from './make-template.js';
import { sampled } from './sampled-template.js';

const title: PlaceholderSpec = { type: 'title', box: [48, 28, 864, 76], body: { anchor: 'b' } };
const body: PlaceholderSpec = { type: 'body', idx: 1, box: [48, 118, 864, 340] };
const furniture: readonly PlaceholderSpec[] = [
  { type: 'dt', idx: 10, box: [48, 490, 200, 28] },
  { type: 'ftr', idx: 11, box: [300, 490, 360, 28] },
  { type: 'sldNum', idx: 12, box: [712, 490, 200, 28] },
];
const own = (type?: string, idx?: number): PlaceholderSpec => ({
  ...(type === undefined ? {} : { type }),
  ...(idx === undefined ? {} : { idx }),
});
const feet = furniture.map(({ type, idx }) => own(type, idx));

const cover: LayoutSpec = {
  name: 'Title Slide',
  type: 'title',
  placeholders: [
    { type: 'ctrTitle', box: [96, 120, 768, 160], body: { anchor: 'b' } },
    { type: 'subTitle', idx: 1, box: [96, 296, 768, 120] },
  ],
};
const section: LayoutSpec = {
  name: 'Section Header',
  type: 'secHead',
  placeholders: [
    { type: 'title', box: [96, 180, 768, 120], body: { anchor: 'b' } },
    { type: 'body', idx: 1, box: [96, 312, 768, 70] },
  ],
};
const content: LayoutSpec = { name: 'Title and Content', type: 'obj', placeholders: [own('title'), own(undefined, 1), ...feet] };
const two: LayoutSpec = {
  name: 'Two Content',
  type: 'twoObj',
  placeholders: [own('title'), { idx: 1, box: [48, 118, 420, 340] }, { idx: 2, box: [492, 118, 420, 340] }, ...feet],
};
const titleOnly: LayoutSpec = { name: 'Title Only', type: 'titleOnly', placeholders: [own('title'), ...feet] };
const pictureRight: LayoutSpec = {
  name: 'Picture with Caption',
  type: 'picTx',
  placeholders: [
    own('title'),
    { type: 'pic', idx: 13, box: [520, 118, 392, 340] },
    { type: 'body', idx: 2, box: [48, 118, 448, 340] },
    ...feet,
  ],
};
const pictureLeft: LayoutSpec = {
  name: 'Bild links',
  placeholders: [
    own('title'),
    { type: 'pic', idx: 14, box: [0, 0, 400, 540] },
    { type: 'body', idx: 3, box: [440, 118, 472, 340] },
    ...feet,
  ],
};
const all = [cover, section, content, two, titleOnly];

const master = (name: string, layouts: readonly LayoutSpec[], rest: Partial<MasterSpec> = {}): MasterSpec => ({
  name,
  placeholders: [title, body, ...furniture],
  layouts,
  ...rest,
});

const scaled = (spec: PlaceholderSpec, x: number): PlaceholderSpec =>
  spec.box === undefined ? spec : { ...spec, box: [spec.box[0] * x, spec.box[1], spec.box[2] * x, spec.box[3]] };
const narrow = (layout: LayoutSpec): LayoutSpec => ({
  ...layout,
  placeholders: (layout.placeholders ?? []).map((one) => scaled(one, 0.75)),
});

/**
 * As Google Slides exports: capitals with underscores for names and few types, text in `body` placeholders with bullets of nine levels and
 * sizes of their own, fonts embedded as .fntdata, 16:9 in 10 in, and behind `p:ext` the program's own data in a part that nobody else reads.
 */
const exported = (): Uint8Array => {
  const nine = Array.from({ length: 9 }, (_, i) =>
    h(
      `a:lvl${i + 1}pPr`,
      { marL: 457_200 * (i + 1), marR: 0, lvl: i, indent: -342_900, algn: 'l', rtl: 0 },
      h('a:lnSpc', {}, h('a:spcPct', { val: 115_000 })),
      h('a:spcBef', {}, h('a:spcPts', { val: i === 0 ? 0 : 1200 })),
      h('a:buClr', {}, h('a:schemeClr', { val: 'dk2' })),
      h('a:buSzPts', { val: i === 0 ? 1800 : 1400 }),
      h('a:buFont', { typeface: 'Arial' }),
      h('a:buChar', { char: ['●', '○', '■'][i % 3] ?? '●' }),
      h(
        'a:defRPr',
        { sz: i === 0 ? 1800 : 1400 },
        h('a:solidFill', {}, h('a:schemeClr', { val: 'dk2' })),
        ['latin', 'ea', 'cs', 'sym'].map((script) => h(`a:${script}`, { typeface: 'Arial' })),
      ),
    ),
  );
  const at = (type: string, idx: number | undefined, box: PlaceholderSpec['box']): PlaceholderSpec => ({
    ...own(type, idx),
    ...(box === undefined ? {} : { box }),
    ...(type === 'body' ? { levels: nine } : {}),
    body: { spcFirstLastPara: 1, wrap: 'square', lIns: 91_425, tIns: 91_425, rIns: 91_425, bIns: 91_425, anchor: 't' },
  });
  const number = at('sldNum', 12, [661.5, 367, 43, 31]);
  const headline = at('title', undefined, [24.5, 35, 671, 45]);
  const layouts: readonly LayoutSpec[] = [
    { name: 'TITLE', placeholders: [at('ctrTitle', undefined, [24.5, 58, 671, 162]), at('subTitle', 1, [24.5, 223, 671, 62]), number] },
    { name: 'SECTION_HEADER', placeholders: [at('title', undefined, [24.5, 169, 671, 66]), number] },
    { name: 'TITLE_AND_BODY', type: 'tx', placeholders: [headline, at('body', 1, [24.5, 90, 671, 269]), number] },
    {
      name: 'TITLE_AND_TWO_COLUMNS',
      placeholders: [headline, at('body', 1, [24.5, 90, 315, 269]), at('body', 2, [380.5, 90, 315, 269]), number],
    },
    { name: 'TITLE_ONLY', placeholders: [headline, number] },
    { name: 'ONE_COLUMN_TEXT', placeholders: [at('title', undefined, [24.5, 43, 221, 60]), at('body', 1, [24.5, 109, 221, 250]), number] },
    { name: 'MAIN_POINT', placeholders: [at('title', undefined, [38, 35, 501, 323]), number] },
    { name: 'BIG_NUMBER', placeholders: [at('title', undefined, [24.5, 87, 671, 154]), at('body', 1, [24.5, 248, 671, 102]), number] },
    { name: 'CAPTION_ONLY', placeholders: [at('body', 1, [24.5, 333, 472, 48]), number] },
    { name: 'BLANK', placeholders: [number] },
  ];
  const font = { path: 'ppt/fonts/Roboto-regular.fntdata', type: 'application/x-fontdata', bytes: Buffer.from('a font') };
  return makeTemplate({
    size: [720, 405],
    masters: [{ name: 'Simple Light', placeholders: [headline, at('body', 1, [24.5, 90, 671, 269]), number], layouts }],
    extra: [
      { ...font, relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font' },
      {
        path: 'ppt/metadata',
        type: 'application/binary',
        bytes: Buffer.from('data of its own'),
        relation: 'http://customschemas.google.com/relationships/presentationmetadata',
      },
    ],
    settings: [
      h('p:embeddedFontLst', {}, h('p:embeddedFont', {}, h('p:font', { typeface: 'Roboto' }), h('p:regular', { 'r:id': 'rId50' }))),
      h(
        'p:extLst',
        {},
        h(
          'p:ext',
          { uri: 'http://customooxmlschemas.google.com/' },
          h('go:slidesCustomData', { 'xmlns:go': 'http://customooxmlschemas.google.com/', 'r:id': 'rId51', roundtripDataSignature: 'AMt' }),
        ),
      ),
    ],
  });
};

const TABLE_STYLES = 'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A template's own table style: what its head and its bands look like, as `a:schemeClr` values. */
export interface TableLook {
  readonly head: readonly [fill: string, text: string];
  readonly whole: readonly [fill: string, text: string];
  readonly band: string;
  /** Of the first column. */
  readonly names?: readonly [fill: string, text: string];
  /** The face of its text, as `a:fontRef` has it. */
  readonly face?: 'major' | 'minor';
}

export const COMPANY_TABLE = '{0A1B2C3D-1111-2222-3333-444455556666}';

/** An ordinary template whose tables have a style of the company's, which is the default. */
export function withTableStyle({ head, whole, band, names, face = 'minor' }: TableLook, rest: Partial<MasterSpec> = {}): Uint8Array {
  const scheme = (val: string) => h('a:schemeClr', { val });
  const fill = (val: string) => h('a:fill', {}, h('a:solidFill', {}, scheme(val)));
  const words = (val: string, b?: string) =>
    h('a:tcTxStyle', { b }, h('a:fontRef', { idx: face }, h('a:prstClr', { val: 'black' })), scheme(val));
  const line = (side: string) => h(`a:${side}`, {}, h('a:ln', { w: 19_050, cmpd: 'sng' }, h('a:solidFill', {}, scheme('bg1'))));
  const style = h(
    'a:tblStyle',
    { styleId: COMPANY_TABLE, styleName: 'Company' },
    h('a:wholeTbl', {}, words(whole[1]), h('a:tcStyle', {}, h('a:tcBdr', {}, line('insideH')), fill(whole[0]))),
    h('a:band1H', {}, h('a:tcStyle', {}, h('a:tcBdr'), fill(band))),
    names === undefined ? [] : h('a:firstCol', {}, words(names[1], 'on'), h('a:tcStyle', {}, h('a:tcBdr'), fill(names[0]))),
    h('a:firstRow', {}, words(head[1], 'on'), h('a:tcStyle', {}, h('a:tcBdr'), fill(head[0]))),
  );
  const bytes = foreignPart(h('a:tblStyleLst', { ...declare('a'), def: COMPANY_TABLE }, style));
  return makeTemplate({
    masters: [master('Tabled', all, rest)],
    extra: [{ path: 'ppt/tableStyles.xml', bytes, type: TABLE_STYLES, relation: `${OFFICE}/tableStyles` }],
  });
}

/** An ordinary template with a logo on its cover. */
export const withLogo = (logo: NonNullable<LayoutSpec['logo']>, rest: Partial<MasterSpec> = {}): Uint8Array =>
  makeTemplate({ masters: [master('Branded', [{ ...cover, logo }, section, content, two, titleOnly], rest)] });

const picture = codePng({ size: 21, bits: new Uint8Array(441), level: 'M' });

/** Templates as companies have them, by what is hard about each. */
/** Lines in points whatever their size, as some house styles have it. */
const pitches = [34, 28, 28].map((pitch, i) =>
  h(`a:lvl${i + 1}pPr`, {}, h('a:lnSpc', {}, h('a:spcPts', { val: pitch * 100 })), h('a:defRPr', { sz: i === 0 ? 2400 : 2000 })),
);

export const TEMPLATES: Readonly<Record<string, () => Uint8Array>> = {
  ordinary: () => makeTemplate({ masters: [master('Ordinary', all)] }),
  'one layout': () => makeTemplate({ masters: [master('One', [content])] }),
  'no title': () =>
    makeTemplate({
      masters: [{ name: 'Untitled', placeholders: [body], layouts: [{ name: 'Text', placeholders: [own('body', 1)] }, { name: 'Empty' }] }],
    }),
  'no body': () =>
    makeTemplate({ masters: [{ name: 'Bare', placeholders: [title], layouts: [{ name: 'Headline', placeholders: [own('title')] }] }] }),
  'two masters': () => makeTemplate({ masters: [master('Spare', [titleOnly]), master('Whole', all)] }),
  '4:3': () =>
    makeTemplate({
      size: [720, 540],
      masters: [{ name: 'Standard', placeholders: [title, body, ...furniture].map((one) => scaled(one, 0.75)), layouts: all.map(narrow) }],
    }),
  dark: () => makeTemplate({ masters: [master('Night', all, { colourMap: DARK })] }),
  'dark layouts': () => makeTemplate({ masters: [master('Dusk', [cover, { ...section, colourMap: DARK }, content, two, titleOnly])] }),
  'a dark content layout': () =>
    makeTemplate({ masters: [master('Night at work', [cover, section, { ...content, colourMap: DARK }, two, titleOnly])] }),
  'dark text on a dark ground': () => makeTemplate({ masters: [master('Unlit', all, { ground: ['0B0B0E', '0B2E66'] })] }),
  'right to left': () => makeTemplate({ masters: [master('Right', all, { rtl: true })] }),
  'names without types': () =>
    makeTemplate({
      masters: [
        master(
          'Firma',
          all.map(({ type: _type, ...layout }, i) => ({
            ...layout,
            name: ['Titelfolie', 'Abschnittsüberschrift', 'Titel und Inhalt', 'Zwei Inhalte', 'Nur Titel'][i] ?? '',
          })),
        ),
      ],
    }),
  'placeholders on the master alone': () => makeTemplate({ masters: [master('Above', [{ name: 'Leer', type: 'blank' }])] }),
  'a rotated title': () =>
    makeTemplate({
      masters: [
        master('Turned', [
          cover,
          {
            ...content,
            placeholders: [{ type: 'title', box: [-150, 220, 420, 60], rotation: -90 }, { idx: 1, box: [120, 40, 792, 430] }, ...feet],
          },
        ]),
      ],
    }),
  'a body of three columns': () =>
    makeTemplate({
      masters: [
        master('Columns', [
          cover,
          section,
          { ...content, placeholders: [own('title'), { idx: 1, body: { numCol: 3, spcCol: 228_600 } }, ...feet] },
        ]),
      ],
    }),
  'huge insets': () =>
    makeTemplate({
      masters: [
        master('Padded', [
          cover,
          section,
          {
            ...content,
            placeholders: [own('title'), { idx: 1, body: { lIns: 1_270_000, rIns: 1_270_000, tIns: 508_000, bIns: 508_000 } }, ...feet],
          },
        ]),
      ],
    }),
  'exact line pitches': () =>
    makeTemplate({
      masters: [master('Pitched', [cover, section, { ...content, placeholders: [own('title'), { idx: 1, levels: pitches }, ...feet] }])],
    }),
  'places for pictures': () => makeTemplate({ masters: [master('Illustrated', [...all, pictureLeft, pictureRight])] }),
  'the export of another program': exported,
  'looks in sample text alone': sampled,
  'background pictures': () =>
    makeTemplate({ masters: [master('Pictured', [{ ...cover, picture }, { ...section, picture }, content, two, titleOnly])] }),
};
