import { expect, test } from 'vitest';
import { pt, rect } from '../../../src/lib/units.js';
import { childOf, elementsIn } from '../../../src/lib/xml/tree.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import type { TableItem, TableRow } from '../../../src/scene/types.js';
import { openArchive, textOf } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { page, paragraph, sceneOf } from '../../support/pptx/scene.js';
import { validatePackage } from '../../support/pptx/validate.js';
import { shippedTheme, strictEnv } from '../../support/themes.js';

const theme = shippedTheme('corporate');

const row = (band: number, head: boolean, ...texts: readonly string[]): TableRow => ({
  height: pt(30),
  head,
  band,
  cells: texts.map((text) => ({ paragraphs: [paragraph(text, { style: 'table', before: pt(0) })], lines: [], align: 'right' })),
});

const tableOf = (rows: readonly TableRow[], scale = 1): TableItem => ({
  kind: 'table',
  box: rect(60, 120, 600, 30 * rows.length),
  columns: [pt(200), pt(250), pt(150)],
  rows,
  scale,
  at: theme.at,
});

async function render(table: TableItem) {
  const bytes = await renderPptx(sceneOf(theme, [page(1, 'content', [table])]), theme, strictEnv);
  expect(checkPackage(bytes)).toEqual([]);
  expect(await validatePackage(bytes)).toEqual([]);
  return openArchive(bytes).xmlOf('ppt/slides/slide1.xml');
}

test('a table is a table: header row, style, columns, rows, alignment', async () => {
  const slide = await render(tableOf([row(0, true, 'a', 'b', 'c'), row(0, false, '1', '2', '3')]));
  const [properties] = elementsIn(slide, 'a:tblPr');
  expect(properties?.attributes).toMatchObject({ firstRow: '1', bandRow: '1' });
  expect(elementsIn(slide, 'a:gridCol').map(({ attributes }) => Number(attributes.w) / 12_700)).toEqual([200, 250, 150]);
  expect(elementsIn(slide, 'a:tr').map(({ attributes }) => Number(attributes.h) / 12_700)).toEqual([30, 30]);
  expect(elementsIn(slide, 'a:tc').map(textOf)).toEqual(['a', 'b', 'c', '1', '2', '3']);
  expect(new Set(elementsIn(slide, 'a:pPr').map(({ attributes }) => attributes.algn))).toEqual(new Set(['r']));
});

test('the header row is bold by its style, not by its runs', async () => {
  const slide = await render(tableOf([row(0, true, 'a', 'b', 'c'), row(0, false, '1', '2', '3')]));
  expect(elementsIn(slide, 'a:rPr').filter(({ attributes }) => attributes.b !== undefined)).toEqual([]);
});

test('text shrinks with the table', async () => {
  const slide = await render(tableOf([row(0, false, '1', '2', '3')], 0.8));
  expect(elementsIn(slide, 'a:rPr')[0]?.attributes.sz).toBe(String(Math.round(theme.text.table.size * 80)));
});

test('bands go on in a later part of a divided table', async () => {
  const slide = await render(tableOf([row(0, true, 'a', 'b', 'c'), row(1, false, '1', '2', '3'), row(2, false, '4', '5', '6')]));
  expect(elementsIn(slide, 'a:tblPr')[0]?.attributes.bandRow).toBe('0');
  const fills = elementsIn(slide, 'a:tcPr').map((cell) =>
    childOf(cell, 'a:solidFill') ? 'fill' : childOf(cell, 'a:noFill') ? 'none' : 'style',
  );
  expect(fills).toEqual(['style', 'style', 'style', 'none', 'none', 'none', 'fill', 'fill', 'fill']);
});

test('a row with too few cells is filled up', async () => {
  const slide = await render(tableOf([row(0, false, '1')]));
  expect(elementsIn(slide, 'a:tc').length).toBe(3);
});

test('merged cells are written as PowerPoint writes them', async () => {
  const cell = (text: string, more: Partial<TableRow['cells'][number]> = {}): TableRow['cells'][number] => ({
    paragraphs: text === '' ? [] : [paragraph(text, { style: 'table', before: pt(0) })],
    lines: [],
    align: 'left',
    ...more,
  });
  const slide = await render({
    ...tableOf([
      { ...row(0, true), cells: [cell('a', { across: 2 }), cell('', { covered: 'left' }), cell('b', { down: 2 })] },
      { ...row(0, true), cells: [cell('c'), cell('d'), cell('', { covered: 'above' })] },
      { ...row(0, false), cells: [cell('e', { across: 2, down: 2 }), cell('', { covered: 'left' }), cell('f')] },
      { ...row(1, false), cells: [cell('', { covered: 'above' }), cell('', { covered: 'corner' }), cell('g')] },
    ]),
    rowHeads: true,
  });
  expect(elementsIn(slide, 'a:tblPr')[0]?.attributes).toMatchObject({ firstRow: '1', firstCol: '1', bandRow: '0' });
  const spans = elementsIn(slide, 'a:tr').map((tr) =>
    elementsIn(tr, 'a:tc').map(({ attributes: { gridSpan = '', rowSpan = '', hMerge = '', vMerge = '' } }) =>
      [gridSpan, rowSpan, hMerge, vMerge].join('.'),
    ),
  );
  expect(spans).toEqual([
    ['2...', '..1.', '.2..'],
    ['...', '...', '...1'],
    ['2.2..', '.2.1.', '...'],
    ['...1', '..1.1', '...'],
  ]);
  // The second row of head has no style of its own: it says its colours and weight.
  const second = elementsIn(slide, 'a:tr')[1];
  expect(second === undefined ? [] : elementsIn(second, 'a:rPr').map(({ attributes }) => attributes.b)).toEqual(['1', '1']);
});
