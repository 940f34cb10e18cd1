import { describe, expect, test } from 'vitest';
import { parseXml } from '../../../src/lib/xml/parse.js';
import { type Element, h } from '../../../src/lib/xml/tree.js';
import { writeXml } from '../../../src/lib/xml/write.js';
import { openZip } from '../../../src/lib/zip/write.js';
import { openArchive } from '../../support/pptx/archive.js';
import { buildDeck } from '../../support/pptx/build.js';
import { schemaFaults } from '../../support/pptx/schema/check.js';
import { packageSchemaFaults } from '../../support/pptx/schema/package-faults.js';

const numbered = (startAt: number): Element => h('a:pPr', {}, h('a:buAutoNum', { type: 'arabicPeriod', startAt }));
const val = (name: string, value: string | number): Element => h(name, { val: value });

/** Mistakes, each with the words that tell of it: in these hands a file asks to be repaired. */
const MISTAKES: readonly (readonly [string, Element, string])[] = [
  ['a number below its range', numbered(0), 'startAt="0" is no ST_TextBulletStartAtNum, 1 to 32767'],
  ['a number above its range', numbered(99_999), 'startAt="99999" is no ST_TextBulletStartAtNum'],
  ['a size too small', h('a:rPr', { sz: 50 }), 'sz="50" is no ST_TextFontSize'],
  ['a fraction where whole numbers stand', h('a:off', { x: 1.5, y: 0 }), 'x="1.5" is no ST_Coordinate'],
  ['a negative width', h('a:ext', { cx: -1, cy: 0 }), 'cx="-1" is no ST_PositiveCoordinate'],
  ['a line of a mile', h('a:ln', { w: 20_116_801 }), 'is no ST_LineWidth'],
  ['a level too deep', h('a:pPr', { lvl: 9 }), 'lvl="9" is no ST_TextIndentLevelType'],
  ['a slide of an inch less', h('p:sldSz', { cx: 914_399, cy: 914_400 }), 'is no ST_SlideSizeCoordinate'],
  ['a word that is none of the list', h('a:pPr', { algn: 'left' }), 'algn="left" is no ST_TextAlignType'],
  ['a language that is none', h('a:rPr', { lang: 'English (US)' }), 'is no ST_Lang'],
  ['a GUID in small letters', h('p14:section', { name: 'x', id: '{5a1d2c6e-3b47-4f0b-9c1a-7e2f64b0d915}' }), 'is no ST_Guid'],
  ['an attribute that is not there', h('a:gridCol'), 'no “w”, which CT_TableCol has to have'],
  ['an attribute that the table lacks', h('a:rPr', { spc: 100 }), 'an attribute “spc” that the table of the schema lacks'],
  ['an element that the table lacks', h('a:gradFill'), 'an element that the table of the schema lacks'],
  ['a table without columns', h('a:tblGrid'), 'children are (); CT_TableGrid has (a:gridCol+)'],
  ['a body without a paragraph', h('p:txBody', {}, h('a:bodyPr'), h('a:lstStyle')), 'children are (a:bodyPr, a:lstStyle); CT_TextBody has'],
  ['children the wrong way round', h('a:pPr', {}, h('a:buNone'), h('a:lnSpc', {}, val('a:spcPct', 100_000))), 'children are (a:buNone, a:lnSpc)'],
  ['two of what there is one of', h('a:pPr', {}, h('a:buNone'), h('a:buNone')), 'children are (a:buNone, a:buNone)'],
  ['a child that belongs elsewhere', h('a:tc', {}, h('p:txBody', {}, h('a:bodyPr'), h('a:p'))), 'children are (p:txBody)'],
  ['text between elements', h('a:p', {}, 'words'), 'the text “words” in a:p'],
  ['a hole larger than its ring', h('c:doughnutChart', {}, val('c:holeSize', 91)), 'val="91" is no ST_HoleSize'],
  ['a gap', val('c:gapWidth', 501), 'val="501" is no ST_GapAmount'],
  ['bars that overlap twice', val('c:overlap', -101), 'val="-101" is no ST_Overlap'],
  ['steps of nothing', val('c:majorUnit', 0), 'val="0" is no ST_AxisUnit'],
  ['an axis to infinity', val('c:max', 'Infinity'), 'val="Infinity" is no a number of Excel'],
  ['a number that Excel has not', h('c', { r: 'A1' }, h('v', {}, '1e308')), '“1e308” is no a number of Excel'],
  ['a cell without a place', h('c', { r: '1A' }), 'r="1A" is no ST_CellRef'],
  ['a date of no year', h('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, '+012024-01-01T00:00:00Z'), 'is no W3CDTF'],
  ['a target that is no address', h('Relationship', { Id: 'rId1', Type: 'http://x.org/y', Target: 'a b' }), 'Target="a b" is no xsd:anyURI'],
  ['a part of a part', h('a:r', {}, h('a:rPr')), 'children are (a:rPr); CT_RegularTextRun has'],
]; // biome-ignore format: a table of mistakes

describe('the schemas’ table', () => {
  test.each(MISTAKES)('catches %s', (_, element, words) => {
    expect(schemaFaults(element).join('\n')).toContain(words);
  });

  test('an element is what its parent makes of it', () => {
    expect(schemaFaults(h('a:extLst', {}, h('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' })))).toEqual([]);
    expect(schemaFaults(h('a:xfrm', {}, h('a:ext', { uri: 'x' })))).not.toEqual([]);
  });
});

describe('the writer', () => {
  test('writes nothing in tests that the schema refuses', () => {
    expect(() => writeXml(h('p:sld', {}, numbered(0)))).toThrow('ST_TextBulletStartAtNum');
  });

  test('lets a template’s own parts be, not what is put into them', () => {
    const layout = parseXml('<a:gradFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:gsLst/></a:gradFill>');
    expect(writeXml(layout)).toContain('gsLst');
    expect(() => writeXml({ ...layout, children: [...layout.children, h('a:noFill', { wrong: 1 })] })).toThrow('an attribute “wrong”');
  });
});

describe('a written package', () => {
  test('of every kind of block is as the schemas have it', async () => {
    expect(packageSchemaFaults(openArchive(await buildDeck('test/cases/torture.md', 'default')))).toEqual([]);
  });

  test('is looked at part by part, whoever wrote it', () => {
    const zip = openZip();
    const slide = '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" show="no"/>';
    zip.add({ name: 'ppt/slides/slide1.xml', bytes: Buffer.from(slide) });
    const faults = packageSchemaFaults(openArchive(zip.bytes({ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') })));
    expect(faults.join('\n')).toContain('ppt/slides/slide1.xml: p:sld: show="no" is no xsd:boolean');
    expect(faults.join('\n')).toContain('children are (); CT_Slide has (p:cSld, p:clrMapOvr?)');
  });
});
