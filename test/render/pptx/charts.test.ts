import { expect, test } from 'vitest';
import { childOf, elementsIn } from '../../../src/lib/xml/tree.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { openArchive, textOf } from '../../support/pptx/archive.js';
import { cellsOf } from '../../support/pptx/chart-rules.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { readDeck } from '../../support/pptx/read.js';
import { OFFICE_VERSIONS, validatePackage } from '../../support/pptx/validate.js';
import { blocksOf, scenesOf, slide, themeNamed } from '../../support/scenes.js';
import { strictEnv, themeNames } from '../../support/themes.js';

const fence = (info: string, ...lines: readonly string[]): string => [`\`\`\`chart ${info}`, ...lines, '```'].join('\n');

const TYPES = ['bar', 'column', 'line', 'area', 'pie', 'doughnut', 'scatter'] as const;
const GROUPS = ['', 'stacked', 'percent'] as const;

const many = (rows: number, columns: number): readonly string[] => [
  ['', ...Array.from({ length: columns }, (_, i) => `S${i}`)].join(','),
  ...Array.from({ length: rows }, (_, r) => [r + 1, ...Array.from({ length: columns }, (_, c) => (r + 1) * (c + 1))].join(',')),
];

/** Data at their worst; a scatter chart takes the first column as x, a pie the first series. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'one value': [',A', '1,7'],
  gaps: [',A,B', '1,,2', '2,3,', '3,,'],
  zero: [',A,B', '1,0,1', '2,0,0'],
  'twelve series': many(3, 12),
  'sixty categories': many(60, 2),
  'names with markup': ['x,"A & ""B"" <c>",中文系列', '1,2,3', '2,3,4'],
  decimals: [',A', '1,0.125', '2,"1,234.5"'],
};
const NEGATIVE = [',A,B', '1,-3,2', '2,4,-1'];

async function deckOf(charts: readonly string[], theme: string): Promise<Uint8Array> {
  const look = themeNamed(theme);
  const { scene } = await scenesOf(look, ...charts.map((body) => slide({ slots: { body } })));
  return renderPptx(scene, look, strictEnv);
}

/** In turn with all the words that a chart may have, and with labels. */
const INFOS = ['title="T & <t>" x="Across" y="Up" unit=kg', 'labels legend=top'] as const;

const everyCase = [
  ...TYPES.flatMap((type, t) =>
    [...Object.values(CASES), ...(type === 'pie' || type === 'doughnut' ? [] : [NEGATIVE])].map((rows, i) =>
      fence(`${type} ${INFOS[(t + i) % 2]}`, ...rows),
    ),
  ),
  ...['bar', 'column', 'area'].flatMap((type) => GROUPS.map((group) => fence(`${type} labels ${group}`, ...NEGATIVE))),
];
const everyKind = TYPES.flatMap((type) => INFOS.map((info) => fence(`${type} ${info}`, ',A,B', '1,2,3', '2,4,1')));

test('every kind with every case is sound and valid', async () => {
  const bytes = await deckOf(everyCase, 'default');
  expect(checkPackage(bytes)).toEqual([]);
  expect(await validatePackage(bytes, 'Office2013')).toEqual([]);
});

test.each(OFFICE_VERSIONS)('every kind is valid in %s', async (version) => {
  expect(await validatePackage(await deckOf(everyKind, 'default'), version)).toEqual([]);
});

test.each(themeNames)('every kind is sound in the theme %s', async (theme) => {
  const bytes = await deckOf(everyKind, theme);
  expect(checkPackage(bytes)).toEqual([]);
  expect(await validatePackage(bytes)).toEqual([]);
});

async function chartOf(body: string) {
  const archive = openArchive(await deckOf([body], 'default'));
  return { archive, root: archive.xmlOf('ppt/charts/chart1.xml') };
}

test('what is cached and what is in the workbook are what the author wrote', async () => {
  const { archive, root } = await chartOf(fence('column', 'Region,2021,中国', 'North,1.5,2', '"South & <East>",,3'));
  const book = openArchive(archive.bytesOf('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'));
  expect(Object.fromEntries(cellsOf(book))).toEqual({
    A1: 'Region',
    B1: '2021',
    C1: '中国',
    A2: 'North',
    B2: '1.5',
    C2: '2',
    A3: 'South & <East>',
    C3: '3',
  });
  expect(elementsIn(root, 'c:f').map(textOf)).toEqual([
    'Sheet1!$B$1',
    'Sheet1!$A$2:$A$3',
    'Sheet1!$B$2:$B$3',
    'Sheet1!$C$1',
    'Sheet1!$A$2:$A$3',
    'Sheet1!$C$2:$C$3',
  ]);
  const cached = elementsIn(root, 'c:numCache').map((cache) => elementsIn(cache, 'c:pt').map(textOf));
  expect(cached).toEqual([['1.5'], ['2', '3']]);
});

test('the workbook is a valid one by itself, whatever the unit', async () => {
  const bodies = [
    fence("column unit='5\" & <b>'", ',"A & ""B"" <c>"', '中,1.5', 'b,'),
    fence('scatter', 'x,A', '1,2'),
    fence('pie', 'a,1%', 'b,2%'),
  ];
  const archive = openArchive(await deckOf(bodies, 'default'));
  for (const name of archive.names.filter((part) => part.endsWith('.xlsx')))
    expect(await validatePackage(archive.bytesOf(name), 'Microsoft365', 'book.xlsx')).toEqual([]);
});

test('colours and fonts are the theme’s by reference, so that another theme changes the chart', async () => {
  const { root } = await chartOf(fence('column labels title=T', ...many(2, 8)));
  expect(elementsIn(root, 'a:srgbClr')).toEqual([]);
  const fills = elementsIn(root, 'c:ser').map((series) => elementsIn(childOf(series, 'c:spPr') ?? series, 'a:schemeClr')[0]);
  expect(fills.map((fill) => fill?.attributes.val)).toEqual([1, 2, 3, 4, 5, 6, 1, 2].map((n) => `accent${n}`));
  expect(childOf(fills[6], 'a:lumMod')).toBeDefined();
  expect(new Set(elementsIn(root, 'a:latin').map(({ attributes }) => attributes.typeface))).toEqual(new Set(['+mn-lt']));
});

test.each([
  ['bar', ['a,40', 'b,45'], { min: '0', max: undefined }],
  ['column', ['a,40', 'b,45'], { min: '0', max: undefined }],
  ['area', ['a,40', 'b,45'], { min: '0', max: undefined }],
  ['column', ['a,-40', 'b,-45'], { min: undefined, max: '0' }],
  ['column', ['a,-40', 'b,45'], { min: undefined, max: undefined }],
  ['column min=30', ['a,40', 'b,45'], { min: '30', max: undefined }],
  ['line', ['a,40', 'b,45'], { min: undefined, max: undefined }],
  ['column max=-5', ['a,40', 'b,45'], { min: undefined, max: '-5' }],
  ['column min=5', ['a,-40', 'b,-45'], { min: '5', max: undefined }],
])('the axis of a %s of %j begins and ends so that lengths can be compared', async (info, rows, ends) => {
  const { root } = await chartOf(fence(info, ',A', ...rows));
  const scaling = elementsIn(root, 'c:valAx').map((axis) => childOf(axis, 'c:scaling'))[0];
  expect({ min: childOf(scaling, 'c:min')?.attributes.val, max: childOf(scaling, 'c:max')?.attributes.val }).toEqual(ends);
});

test('percentages, units and separators reach labels and cells', async () => {
  const percent = await chartOf(fence('column labels', ',A', 'a,12.5%', 'b,40%'));
  expect(elementsIn(percent.root, 'c:formatCode').map(textOf)).toEqual(['0.0%']);
  expect(elementsIn(percent.root, 'c:pt').map(textOf)).toEqual(['A', 'a', 'b', '0.125', '0.4']);
  const money = await chartOf(fence('column labels unit=$', ',A', 'a,"1,200"', 'b,900'));
  expect(elementsIn(money.root, 'c:formatCode').map(textOf)).toEqual(['"$"#,##0']);
});

test('charts are numbered through the deck, each with its own workbook, the same in every build', async () => {
  const charts = [fence('pie', ',A', 'a,1', 'b,2'), fence('line', ',A', 'a,1')];
  const [first, second] = [await deckOf(charts, 'default'), await deckOf(charts, 'default')];
  expect(Buffer.compare(first, second)).toBe(0);
  expect(openArchive(first).names.filter((name) => /chart\d|Worksheet\d/.test(name) && !name.endsWith('.rels'))).toEqual([
    'ppt/charts/chart1.xml',
    'ppt/charts/chart2.xml',
    'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx',
    'ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx',
  ]);
});

test('in notes a chart is told with all of its data', async () => {
  const look = themeNamed('default');
  const notes = blocksOf(fence('column title=Sales caption=Source', 'Region,2021,2022', 'North,12%,', 'South,3%,4.5%'));
  const { scene } = await scenesOf(look, slide({ slots: { body: 'text' }, notes }));
  const [first] = readDeck(await renderPptx(scene, look, strictEnv)).slides;
  expect(first?.notes).toEqual(['Sales', 'Region\t2021\t2022', 'North\t12%\t', 'South\t3%\t4.5%', 'Source']);
});
