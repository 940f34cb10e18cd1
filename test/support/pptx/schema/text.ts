import { complex, type SchemaTable, text, valued } from './table.js';
import {
  oneOf,
  ST_Angle,
  ST_BulletChar,
  ST_Coordinate,
  ST_Coordinate32,
  ST_Guid,
  ST_Lang,
  ST_Percentage,
  ST_PositiveCoordinate32,
  ST_TextBulletStartAtNum,
  ST_TextColumnCount,
  ST_TextFontScalePercent,
  ST_TextFontSize,
  ST_TextIndent,
  ST_TextIndentLevel,
  ST_TextMargin,
  ST_TextNonNegativePoint,
  ST_TextSpacingPercent,
  ST_TextSpacingPoint,
  ST_TextTypeface,
  xsdBoolean,
  xsdInt,
  xsdString,
} from './types.js';

const paragraphProperties = complex(
  'CT_TextParagraphProperties',
  {
    marL: ST_TextMargin,
    marR: ST_TextMargin,
    lvl: ST_TextIndentLevel,
    indent: ST_TextIndent,
    algn: oneOf('ST_TextAlignType', 'l ctr r just justLow dist thaiDist'),
    defTabSz: ST_Coordinate32,
    rtl: xsdBoolean,
    eaLnBrk: xsdBoolean,
    latinLnBrk: xsdBoolean,
    hangingPunct: xsdBoolean,
  },
  'a:lnSpc?, a:spcBef?, a:spcAft?, (a:buClrTx | a:buClr)?, (a:buSzTx | a:buSzPct)?, (a:buFontTx | a:buFont)?, (a:buNone | a:buAutoNum | a:buChar)?, a:tabLst?, a:defRPr?',
);

const runProperties = complex(
  'CT_TextCharacterProperties',
  {
    lang: ST_Lang,
    altLang: ST_Lang,
    sz: ST_TextFontSize,
    b: xsdBoolean,
    i: xsdBoolean,
    u: oneOf('ST_TextUnderlineType', 'none sng'),
    strike: oneOf('ST_TextStrikeType', 'noStrike sngStrike'),
    kern: ST_TextNonNegativePoint,
    baseline: ST_Percentage,
    dirty: xsdBoolean,
  },
  '(a:noFill | a:solidFill)?, a:highlight?, a:latin?, a:ea?, a:cs?, a:hlinkClick?',
);

const font = complex('CT_TextFont', { 'typeface!': ST_TextTypeface });
const spacing = complex('CT_TextSpacing', {}, '(a:spcPct | a:spcPts)');
const body = complex('CT_TextBody', {}, 'a:bodyPr, a:lstStyle?, a:p+');
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `a:lvl${level}pPr?`).join(', ');
export const textListStyle = complex('CT_TextListStyle', {}, `a:defPPr?, ${LEVELS}`);

/** Text and tables of DrawingML (Part 1, 21.1.2 and 21.1.3). */
export const TEXT: SchemaTable = {
  'p:txBody': body,
  'a:txBody': body,
  'c:txPr': body,
  'c:rich': body,
  'a:bodyPr': complex(
    'CT_TextBodyProperties',
    {
      rot: ST_Angle,
      vert: oneOf('ST_TextVerticalType', 'horz vert vert270 wordArtVert eaVert mongolianVert wordArtVertRtl'),
      wrap: oneOf('ST_TextWrappingType', 'none square'),
      lIns: ST_Coordinate32,
      tIns: ST_Coordinate32,
      rIns: ST_Coordinate32,
      bIns: ST_Coordinate32,
      numCol: ST_TextColumnCount,
      spcCol: ST_PositiveCoordinate32,
      rtlCol: xsdBoolean,
      anchor: oneOf('ST_TextAnchoringType', 't ctr b just dist'),
    },
    '(a:noAutofit | a:normAutofit | a:spAutoFit)?',
  ),
  'a:noAutofit': complex('CT_TextNoAutofit'),
  'a:normAutofit': complex('CT_TextNormalAutofit', { fontScale: ST_TextFontScalePercent, lnSpcReduction: ST_TextSpacingPercent }),
  'a:lstStyle': textListStyle,
  'a:defPPr': paragraphProperties,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => [`a:lvl${level}pPr`, paragraphProperties])),
  'a:p': complex('CT_TextParagraph', {}, 'a:pPr?, (a:r | a:br | a:fld)*, a:endParaRPr?'),
  'a:pPr': paragraphProperties,
  'a:lnSpc': spacing,
  'a:spcBef': spacing,
  'a:spcAft': spacing,
  'a:spcPct': valued('CT_TextSpacingPercent', ST_TextSpacingPercent),
  'a:spcPts': valued('CT_TextSpacingPoint', ST_TextSpacingPoint),
  'a:buClr': complex('CT_Color', {}, '(a:srgbClr | a:schemeClr)'),
  'a:buFont': font,
  'a:buNone': complex('CT_TextNoBullet'),
  'a:buAutoNum': complex('CT_TextAutonumberBullet', {
    'type!': oneOf('ST_TextAutonumberScheme', 'arabicPeriod arabicParenR'),
    startAt: ST_TextBulletStartAtNum,
  }),
  'a:buChar': complex('CT_TextCharBullet', { 'char!': ST_BulletChar }),
  'a:tabLst': complex('CT_TextTabStopList', {}, 'a:tab*'),
  'a:tab': complex('CT_TextTabStop', { pos: ST_Coordinate32, algn: oneOf('ST_TextTabAlignType', 'l ctr r dec') }),
  'a:defRPr': runProperties,
  'a:rPr': runProperties,
  'a:endParaRPr': runProperties,
  'a:highlight': complex('CT_Color', {}, '(a:srgbClr | a:schemeClr)'),
  'a:latin': font,
  'a:ea': font,
  'a:cs': font,
  'a:font': complex('CT_SupplementalFont', { 'script!': xsdString, 'typeface!': ST_TextTypeface }),
  'a:r': complex('CT_RegularTextRun', {}, 'a:rPr?, a:t'),
  'a:br': complex('CT_TextLineBreak', {}, 'a:rPr?'),
  'a:fld': complex('CT_TextField', { 'id!': ST_Guid, type: xsdString }, 'a:rPr?, a:pPr?, a:t?'),
  'a:t': text('xsd:string'),
  'a:tbl': complex('CT_Table', {}, 'a:tblPr?, a:tblGrid, a:tr*'),
  'a:tblPr': complex(
    'CT_TableProperties',
    { rtl: xsdBoolean, firstRow: xsdBoolean, firstCol: xsdBoolean, bandRow: xsdBoolean },
    '(a:tableStyle | a:tableStyleId)?',
  ),
  'a:tableStyleId': text('ST_Guid', ST_Guid),
  // The schema has `*`; PowerPoint repairs a table without a column.
  'a:tblGrid': complex('CT_TableGrid', {}, 'a:gridCol+'),
  'a:gridCol': complex('CT_TableCol', { 'w!': ST_Coordinate }),
  // The same for a row without a cell.
  'a:tr': complex('CT_TableRow', { 'h!': ST_Coordinate }, 'a:tc+'),
  'a:tc': complex('CT_TableCell', { rowSpan: xsdInt, gridSpan: xsdInt, hMerge: xsdBoolean, vMerge: xsdBoolean }, 'a:txBody?, a:tcPr?'),
  'a:tcPr': complex(
    'CT_TableCellProperties',
    {
      marL: ST_Coordinate32,
      marR: ST_Coordinate32,
      marT: ST_Coordinate32,
      marB: ST_Coordinate32,
      anchor: oneOf('ST_TextAnchoringType', 't ctr b just dist'),
    },
    '(a:noFill | a:solidFill)?',
  ),
};
