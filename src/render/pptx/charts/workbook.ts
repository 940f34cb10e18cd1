import type { Chart } from '../../../compose/types.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import { writeXml } from '../../../lib/xml/write.js';
import { writeZip } from '../../../lib/zip/write.js';
import { type Cell, columnName, type Grid, SHEET } from './grid.js';
import { numberCode } from './number-code.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A chart's cells as an Excel workbook of one sheet: the parts that the format asks for (ECMA-376 Part 1, 12.2), and no more. */
export function workbookOf(grid: Grid, chart: Chart): Uint8Array {
  const strings = new Map<string, number>();
  const sheet = sheetPart(grid, strings);
  const parts: readonly (readonly [string, Element])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookPart()],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', sheet],
    ['xl/styles.xml', stylesPart(numberCode(chart.format))],
    ['xl/sharedStrings.xml', stringsPart([...strings.keys()])],
  ];
  return writeZip(parts.map(([name, root]) => ({ name, bytes: Buffer.from(writeXml(root), 'utf8') })));
}

function contentTypes(): Element {
  const override = (path: string, type: string): Element => h('Override', { PartName: path, ContentType: `${SML}.${type}+xml` });
  return h(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    h('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    h('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/worksheets/sheet1.xml', 'worksheet'),
    override('/xl/styles.xml', 'styles'),
    override('/xl/sharedStrings.xml', 'sharedStrings'),
  );
}

const relationships = (targets: readonly (readonly [string, string])[]): Element =>
  h(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    targets.map(([type, target], i) => h('Relationship', { Id: `rId${i + 1}`, Type: `${OFFICE}/${type}`, Target: target })),
  );

const workbookPart = (): Element =>
  h('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, h('sheets', {}, h('sheet', { name: SHEET, sheetId: 1, 'r:id': 'rId1' })));

/** Numbers below the head are in the chart's format, style 1. */
function sheetPart({ rows }: Grid, strings: Map<string, number>): Element {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return h(
    'worksheet',
    { xmlns: MAIN },
    h('dimension', { ref: `A1:${columnName(columns - 1)}${rows.length}` }),
    h(
      'sheetData',
      {},
      rows.map((row, r) =>
        h(
          'row',
          { r: r + 1 },
          row.map((cell, c) => cellElement(cell, `${columnName(c)}${r + 1}`, c, strings)),
        ),
      ),
    ),
  );
}

function cellElement(cell: Cell, r: string, column: number, strings: Map<string, number>): Element | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === 'number') return h('c', { r, s: column === 0 ? undefined : 1 }, h('v', {}, String(cell)));
  const known = strings.get(cell) ?? strings.size;
  strings.set(cell, known);
  return h('c', { r, t: 's' }, h('v', {}, String(known)));
}

const stringsPart = (strings: readonly string[]): Element =>
  h(
    'sst',
    { xmlns: MAIN, uniqueCount: strings.length },
    strings.map((text) => h('si', {}, h('t', /^\s|\s$/.test(text) ? { 'xml:space': 'preserve' } : {}, text))),
  );

/** Number formats of one's own begin at 164 (18.8.30). The two first fills are Excel's: none and a pattern of dots. */
function stylesPart(code: string): Element {
  const style = (numFmtId: number): Element =>
    h('xf', { numFmtId, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: numFmtId > 0 });
  return h(
    'styleSheet',
    { xmlns: MAIN },
    h('numFmts', { count: 1 }, h('numFmt', { numFmtId: 164, formatCode: code })),
    h('fonts', { count: 1 }, h('font', {}, h('sz', { val: 11 }), h('name', { val: 'Calibri' }))),
    h(
      'fills',
      { count: 2 },
      h('fill', {}, h('patternFill', { patternType: 'none' })),
      h('fill', {}, h('patternFill', { patternType: 'gray125' })),
    ),
    h('borders', { count: 1 }, h('border', {}, h('left'), h('right'), h('top'), h('bottom'), h('diagonal'))),
    h('cellStyleXfs', { count: 1 }, h('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    h('cellXfs', { count: 2 }, style(0), style(164)),
    h('cellStyles', { count: 1 }, h('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}
