import { complex, type SchemaTable, valued } from './table.js';
import {
  oneOf,
  ST_AdjCoordinate,
  ST_Angle,
  ST_Coordinate,
  ST_Cut,
  ST_GeomGuideFormula,
  ST_Guid,
  ST_HexColorRGB,
  ST_LineWidth,
  ST_Percentage,
  ST_PositiveCoordinate,
  ST_PositiveFixedPercentage,
  ST_RelationshipId,
  xsdBoolean,
  xsdString,
  xsdToken,
  xsdUnsignedInt,
} from './types.js';

export const FILL = '(a:noFill | a:solidFill | a:blipFill)';
const CHANGES = '(a:alpha | a:lumMod | a:lumOff)*';
const COLOUR = '(a:srgbClr | a:schemeClr)';
const SCHEME = 'bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr dk1 lt1 dk2 lt2';
const INDEX = oneOf('ST_ColorSchemeIndex', 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink');

/** The twelve roles of a colour map (20.1.6.8, 19.3.1.6). */
export const colourMapping = complex(
  'CT_ColorMapping',
  Object.fromEntries(
    'bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ').map((role) => [`${role}!`, INDEX]),
  ),
);

const shapeProperties = complex('CT_ShapeProperties', {}, `a:xfrm?, (a:custGeom | a:prstGeom)?, ${FILL}?, a:ln?, a:effectLst?, a:extLst?`);

/** DrawingML: colours, fills, lines, geometry, pictures (Part 1, 20.1; dml-main.xsd). */
export const DRAWING: SchemaTable = {
  'a:srgbClr': complex('CT_SRgbColor', { 'val!': ST_HexColorRGB }, CHANGES),
  'a:schemeClr': complex('CT_SchemeColor', { 'val!': oneOf('ST_SchemeColorVal', SCHEME) }, CHANGES),
  'a:alpha': valued('CT_PositiveFixedPercentage', ST_PositiveFixedPercentage),
  'a:lumMod': valued('CT_Percentage', ST_Percentage),
  'a:lumOff': valued('CT_Percentage', ST_Percentage),
  'a:noFill': complex('CT_NoFillProperties'),
  'a:solidFill': complex('CT_SolidColorFillProperties', {}, COLOUR),
  'a:blipFill': complex(
    'CT_BlipFillProperties',
    { dpi: xsdUnsignedInt, rotWithShape: xsdBoolean },
    'a:blip?, a:srcRect?, (a:tile | a:stretch)?',
  ),
  'a:blip': complex('CT_Blip', { 'r:embed!': ST_RelationshipId }, 'a:extLst?'),
  'a:srcRect': complex('CT_RelativeRect', { l: ST_Cut, t: ST_Cut, r: ST_Cut, b: ST_Cut }),
  'a:stretch': complex('CT_StretchInfoProperties', {}, 'a:fillRect?'),
  'a:fillRect': complex('CT_RelativeRect'),
  'a:extLst': complex('CT_OfficeArtExtensionList', {}, 'a:ext*'),
  'a:extLst/a:ext': complex('CT_OfficeArtExtension', { 'uri!': xsdToken }, '(asvg:svgBlip | adec:decorative)?'),
  // MS-ODRAWXML 2.3.4 and 2.23.4.
  'asvg:svgBlip': complex('CT_SVGBlip', { 'r:embed!': ST_RelationshipId }),
  'adec:decorative': complex('CT_Decorative', { 'val!': xsdBoolean }),
  'a:ln': complex(
    'CT_LineProperties',
    {
      w: ST_LineWidth,
      cap: oneOf('ST_LineCap', 'rnd sq flat'),
      cmpd: oneOf('ST_CompoundLine', 'sng dbl thickThin thinThick tri'),
      algn: oneOf('ST_PenAlignment', 'ctr in'),
    },
    '(a:noFill | a:solidFill)?, a:prstDash?, (a:round | a:bevel | a:miter)?',
  ),
  'a:prstDash': valued('CT_PresetLineDashProperties', oneOf('ST_PresetLineDashVal', 'solid dot dash')),
  'a:round': complex('CT_LineJoinRound'),
  'a:effectLst': complex('CT_EffectList'),
  'a:xfrm': complex('CT_Transform2D', { rot: ST_Angle, flipH: xsdBoolean, flipV: xsdBoolean }, 'a:off?, a:ext?'),
  'p:grpSpPr/a:xfrm': complex('CT_GroupTransform2D', {}, 'a:off?, a:ext?, a:chOff?, a:chExt?'),
  'p:xfrm': complex('CT_Transform2D', {}, 'a:off?, a:ext?'),
  'a:off': complex('CT_Point2D', { 'x!': ST_Coordinate, 'y!': ST_Coordinate }),
  'a:chOff': complex('CT_Point2D', { 'x!': ST_Coordinate, 'y!': ST_Coordinate }),
  'a:ext': complex('CT_PositiveSize2D', { 'cx!': ST_PositiveCoordinate, 'cy!': ST_PositiveCoordinate }),
  'a:chExt': complex('CT_PositiveSize2D', { 'cx!': ST_PositiveCoordinate, 'cy!': ST_PositiveCoordinate }),
  'a:prstGeom': complex('CT_PresetGeometry2D', { 'prst!': oneOf('ST_ShapeType', 'rect roundRect ellipse line') }, 'a:avLst?'),
  'a:avLst': complex('CT_GeomGuideList', {}, 'a:gd*'),
  'a:gdLst': complex('CT_GeomGuideList', {}, 'a:gd*'),
  'a:gd': complex('CT_GeomGuide', { 'name!': xsdToken, 'fmla!': ST_GeomGuideFormula }),
  'a:custGeom': complex('CT_CustomGeometry2D', {}, 'a:avLst?, a:gdLst?, a:ahLst?, a:cxnLst?, a:rect?, a:pathLst'),
  'a:ahLst': complex('CT_AdjustHandleList'),
  'a:cxnLst': complex('CT_ConnectionSiteList'),
  'a:rect': complex('CT_GeomRect', { 'l!': ST_AdjCoordinate, 't!': ST_AdjCoordinate, 'r!': ST_AdjCoordinate, 'b!': ST_AdjCoordinate }),
  'a:pathLst': complex('CT_Path2DList', {}, 'a:path*'),
  'a:path': complex('CT_Path2D', { w: ST_PositiveCoordinate, h: ST_PositiveCoordinate }, '(a:moveTo | a:lnTo | a:close)*'),
  'a:moveTo': complex('CT_Path2DMoveTo', {}, 'a:pt'),
  'a:lnTo': complex('CT_Path2DLineTo', {}, 'a:pt'),
  'a:close': complex('CT_Path2DClose'),
  'a:pt': complex('CT_AdjPoint2D', { 'x!': ST_AdjCoordinate, 'y!': ST_AdjCoordinate }),
  'a:graphic': complex('CT_GraphicalObject', {}, 'a:graphicData'),
  'a:graphicData': complex('CT_GraphicalObjectData', { 'uri!': xsdToken }, '(a:tbl | c:chart)'),
  'p:spPr': shapeProperties,
  'c:spPr': shapeProperties,
  'a:graphicFrameLocks': complex('CT_GraphicalObjectFrameLocking', { noGrp: xsdBoolean }),
  'a:spLocks': complex('CT_ShapeLocking', { noGrp: xsdBoolean, noRot: xsdBoolean, noChangeAspect: xsdBoolean }),
  'a:picLocks': complex('CT_PictureLocking', { noGrp: xsdBoolean, noChangeAspect: xsdBoolean }),
  'a:masterClrMapping': complex('CT_EmptyElement'),
  'a:overrideClrMapping': colourMapping,
  'a:hlinkClick': complex('CT_Hyperlink', {
    'r:id!': ST_RelationshipId,
    action: oneOf('PowerPoint action', 'ppaction://hlinksldjump'),
    tooltip: xsdString,
  }),
};

/** A theme's parts (20.1.6, 20.1.4.1). */
const schemeColour = complex('CT_Color', {}, COLOUR);
const fontCollection = complex('CT_FontCollection', {}, 'a:latin, a:ea, a:cs, a:font*');
const fills = '(a:noFill | a:solidFill | a:blipFill)';

export const THEME: SchemaTable = {
  'a:theme': complex('CT_OfficeStyleSheet', { name: xsdString }, 'a:themeElements, a:objectDefaults?, a:extraClrSchemeLst?'),
  'a:themeElements': complex('CT_BaseStyles', {}, 'a:clrScheme, a:fontScheme, a:fmtScheme'),
  'a:clrScheme': complex(
    'CT_ColorScheme',
    { 'name!': xsdString },
    'a:dk1, a:lt1, a:dk2, a:lt2, a:accent1, a:accent2, a:accent3, a:accent4, a:accent5, a:accent6, a:hlink, a:folHlink',
  ),
  ...Object.fromEntries(
    'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ').map((role) => [`a:${role}`, schemeColour]),
  ),
  'a:fontScheme': complex('CT_FontScheme', { 'name!': xsdString }, 'a:majorFont, a:minorFont'),
  'a:majorFont': fontCollection,
  'a:minorFont': fontCollection,
  'a:fmtScheme': complex('CT_StyleMatrix', { name: xsdString }, 'a:fillStyleLst, a:lnStyleLst, a:effectStyleLst, a:bgFillStyleLst'),
  'a:fillStyleLst': complex('CT_FillStyleList', {}, `${fills}, ${fills}, ${fills}+`),
  'a:bgFillStyleLst': complex('CT_BackgroundFillStyleList', {}, `${fills}, ${fills}, ${fills}+`),
  'a:lnStyleLst': complex('CT_LineStyleList', {}, 'a:ln, a:ln, a:ln+'),
  'a:effectStyleLst': complex('CT_EffectStyleList', {}, 'a:effectStyle, a:effectStyle, a:effectStyle+'),
  'a:effectStyle': complex('CT_EffectStyleItem', {}, 'a:effectLst'),
  'a:objectDefaults': complex('CT_ObjectStyleDefaults'),
  'a:extraClrSchemeLst': complex('CT_ColorSchemeList'),
  // Table styles (20.1.4.2).
  'a:tblStyleLst': complex('CT_TableStyleList', { 'def!': ST_Guid }, 'a:tblStyle*'),
  'a:tblStyle': complex(
    'CT_TableStyle',
    { 'styleId!': ST_Guid, 'styleName!': xsdString },
    'a:wholeTbl?, a:band1H?, a:firstCol?, a:firstRow?',
  ),
  ...Object.fromEntries(
    ['wholeTbl', 'band1H', 'firstCol', 'firstRow'].map((part) => [
      `a:${part}`,
      complex('CT_TablePartStyle', {}, 'a:tcTxStyle?, a:tcStyle?'),
    ]),
  ),
  'a:tcTxStyle': complex('CT_TableStyleTextStyle', { b: oneOf('ST_OnOffStyleType', 'on off def') }, `(a:font | a:fontRef)?, ${COLOUR}?`),
  'a:fontRef': complex('CT_FontReference', { 'idx!': oneOf('ST_FontCollectionIndex', 'major minor none') }, `${COLOUR}?`),
  'a:tcStyle': complex('CT_TableStyleCellStyle', {}, 'a:tcBdr?, (a:fill | a:fillRef)?'),
  'a:tcBdr': complex('CT_TableCellBorderStyle', {}, 'a:left?, a:right?, a:top?, a:bottom?, a:insideH?, a:insideV?'),
  ...Object.fromEntries(
    ['left', 'right', 'top', 'bottom', 'insideH', 'insideV'].map((side) => [`a:${side}`, complex('CT_ThemeableLineStyle', {}, 'a:ln')]),
  ),
  'a:fill': complex('CT_FillProperties', {}, FILL),
};
