import { complex, type SchemaTable, text } from './table.js';
import {
  anyUri,
  cellText,
  integer,
  matching,
  oneOf,
  ST_CellRef,
  ST_Lang,
  ST_Number,
  ST_Ref,
  ST_RelationshipId,
  xsdBoolean,
  xsdId,
  xsdInt,
  xsdString,
  xsdUnsignedInt,
} from './types.js';

const mediaType = matching('ST_ContentType', /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/);
const moment = { 'xsi:type!': oneOf('xsi:type', 'dcterms:W3CDTF') };
/** W3CDTF as PowerPoint reads it: years of four digits. */
const W3CDTF = matching('W3CDTF', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
/** In any order, each once (xsd:all); ours stand in one. */
const CORE = 'dc:title?, dc:subject?, dc:creator?, dc:language?, cp:lastModifiedBy?, cp:revision?, dcterms:created?, dcterms:modified?';
const APP =
  'TotalTime?, Application?, PresentationFormat?, Slides?, Notes?, HiddenSlides?, HeadingPairs?, TitlesOfParts?, Company?, AppVersion?';

/** Of the package (Part 2, Annex C) and its properties (Part 2, 8; Part 1, 22.2 and 22.4). These are written without prefixes. */
export const PACKAGE: SchemaTable = {
  Types: complex('CT_Types', {}, '(Default | Override)*'),
  Default: complex('CT_Default', { 'Extension!': matching('ST_Extension', /^[\w!$&'()*+,:=%-]+$/), 'ContentType!': mediaType }),
  Override: complex('CT_Override', { 'PartName!': matching('a part name', /^(\/[\w.~-]+)+$/), 'ContentType!': mediaType }),
  Relationships: complex('CT_Relationships', {}, 'Relationship*'),
  Relationship: complex('CT_Relationship', {
    'Id!': xsdId,
    'Type!': anyUri,
    'Target!': anyUri,
    TargetMode: oneOf('ST_TargetMode', 'External Internal'),
  }),
  'cp:coreProperties': complex('CT_CoreProperties', {}, CORE),
  'dc:title': text('SimpleLiteral'),
  'dc:subject': text('SimpleLiteral'),
  'dc:creator': text('SimpleLiteral'),
  'dc:language': text('SimpleLiteral', ST_Lang),
  'cp:lastModifiedBy': text('xsd:string'),
  'cp:revision': text('xsd:string', matching('a whole number', /^[1-9]\d*$/)),
  'dcterms:created': text('dcterms:W3CDTF', W3CDTF, moment),
  'dcterms:modified': text('dcterms:W3CDTF', W3CDTF, moment),
  Properties: complex('CT_Properties', {}, APP),
  ...Object.fromEntries(['TotalTime', 'Slides', 'Notes', 'HiddenSlides'].map((name) => [name, text('xsd:int', xsdInt)])),
  ...Object.fromEntries(['Application', 'PresentationFormat', 'Company'].map((name) => [name, text('xsd:string')])),
  AppVersion: text('xsd:string', matching('XX.YYYY', /^\d{1,2}\.\d{4}$/)),
  HeadingPairs: complex('CT_VectorVariant', {}, 'vt:vector'),
  TitlesOfParts: complex('CT_VectorLpstr', {}, 'vt:vector'),
  'vt:vector': complex(
    'CT_Vector',
    { 'baseType!': oneOf('ST_VectorBaseType', 'variant lpstr'), 'size!': xsdUnsignedInt },
    '(vt:variant+ | vt:lpstr+)',
  ),
  'vt:variant': complex('CT_Variant', {}, '(vt:lpstr | vt:i4)'),
  'vt:lpstr': text('xsd:string'),
  'vt:i4': text('xsd:int', xsdInt),
};

const index = integer('an index', 0, 64);
const counted = (type: string, model: string) => complex(type, { count: xsdUnsignedInt }, model);
const XF = { numFmtId: xsdUnsignedInt, fontId: index, fillId: index, borderId: index, xfId: index, applyNumberFormat: xsdBoolean };

/** The workbook of a chart (Part 1, 18; sml.xsd): its namespace has no prefix of PowerPoint's. */
export const SPREADSHEET: SchemaTable = {
  workbook: complex('CT_Workbook', {}, 'sheets'),
  sheets: complex('CT_Sheets', {}, 'sheet+'),
  // 18.2.19; at most 31 characters, none of `\/?*[]:`.
  sheet: complex('CT_Sheet', {
    'name!': matching('a sheet name', /^[^\\/?*[\]:]{1,31}$/),
    'sheetId!': integer('xsd:unsignedInt', 1, 65_534),
    'r:id!': ST_RelationshipId,
  }),
  worksheet: complex('CT_Worksheet', {}, 'dimension?, sheetData'),
  dimension: complex('CT_SheetDimension', { 'ref!': ST_Ref }),
  sheetData: complex('CT_SheetData', {}, 'row*'),
  row: complex('CT_Row', { r: integer('xsd:unsignedInt', 1, 1_048_576) }, 'c*'),
  c: complex('CT_Cell', { r: ST_CellRef, s: index, t: oneOf('ST_CellType', 's n') }, 'v?'),
  v: text('ST_Xstring', ST_Number),
  sst: complex('CT_Sst', { count: xsdUnsignedInt, uniqueCount: xsdUnsignedInt }, 'si*'),
  si: complex('CT_Rst', {}, 't?'),
  t: text('ST_Xstring', cellText),
  styleSheet: complex('CT_Stylesheet', {}, 'numFmts?, fonts?, fills?, borders?, cellStyleXfs?, cellXfs?, cellStyles?'),
  numFmts: counted('CT_NumFmts', 'numFmt+'),
  // 18.8.30; Excel refuses a code of more than 255 characters.
  numFmt: complex('CT_NumFmt', { 'numFmtId!': xsdUnsignedInt, 'formatCode!': matching('a format code', /^.{1,255}$/su) }),
  fonts: counted('CT_Fonts', 'font*'),
  font: complex('CT_Font', {}, 'sz?, name?'),
  sz: complex('CT_FontSize', { 'val!': ST_Number }),
  name: complex('CT_FontName', { 'val!': xsdString }),
  fills: counted('CT_Fills', 'fill*'),
  fill: complex('CT_Fill', {}, 'patternFill'),
  patternFill: complex('CT_PatternFill', { patternType: oneOf('ST_PatternType', 'none solid gray125') }),
  borders: counted('CT_Borders', 'border*'),
  border: complex('CT_Border', {}, 'left?, right?, top?, bottom?, diagonal?'),
  ...Object.fromEntries(['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => [side, complex('CT_BorderPr')])),
  cellStyleXfs: counted('CT_CellStyleXfs', 'xf+'),
  cellXfs: counted('CT_CellXfs', 'xf+'),
  xf: complex('CT_Xf', XF),
  cellStyles: counted('CT_CellStyles', 'cellStyle+'),
  cellStyle: complex('CT_CellStyle', { name: xsdString, 'xfId!': index, builtinId: xsdUnsignedInt }),
};
