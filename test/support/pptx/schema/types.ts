/** A simple type of the schemas: what an attribute, or an element's text, may be. */
export interface SimpleType {
  /** The name that ECMA-376 has for it. */
  readonly name: string;
  readonly allows: (value: string) => boolean;
}

export const matching = (name: string, pattern: RegExp): SimpleType => ({ name, allows: (value) => pattern.test(value) });

/** One of a list of words, separated by spaces. */
export const oneOf = (name: string, words: string): SimpleType => {
  const known = new Set(words.split(' '));
  return { name: `${name} (${words})`, allows: (value) => known.has(value) };
};

/** Whole numbers from `least` to `most`, both included. */
export const integer = (name: string, least: number, most: number): SimpleType => ({
  name: `${name}, ${least} to ${most}`,
  allows: (value) => /^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= most,
});

const double = (name: string, isIn: (value: number) => boolean = () => true): SimpleType => ({
  name,
  allows: (value) => /^-?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(value) && Number.isFinite(Number(value)) && isIn(Number(value)),
});

/** XML Schema's own (Part 2, 3): a double that is a number. */
export const xsdString: SimpleType = { name: 'xsd:string', allows: () => true };
export const xsdBoolean = oneOf('xsd:boolean', '0 1 true false');
export const xsdInt = integer('xsd:int', -(2 ** 31), 2 ** 31 - 1);
export const xsdUnsignedInt = integer('xsd:unsignedInt', 0, 2 ** 32 - 1);
export const xsdDouble = double('xsd:double');
export const xsdToken = matching('xsd:token', /^(\S+( \S+)*)?$/);
export const xsdId = matching('xsd:ID', /^[A-Za-z_][\w.-]*$/);
/** RFC 3986, which ECMA-376 Part 2, 6.2.2 and 6.5 ask for. */
export const anyUri = matching('xsd:anyURI', /^([!#-;=?-Z_a-z~]|%[0-9A-Fa-f]{2}|\[|\])+$/);

/** Shared simple types (Part 1, 22.9.2). A language is a tag of BCP 47: PowerPoint knows no other. */
export const ST_Lang = matching('ST_Lang', /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/);
export const ST_Guid = matching('ST_Guid', /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
export const ST_HexColorRGB = matching('ST_HexColorRGB', /^[0-9A-Fa-f]{6}$/);
export const ST_Xstring = xsdString;
/** 22.8.2.1, as our own relationships are named. */
export const ST_RelationshipId = matching('ST_RelationshipId', /^[A-Za-z_][\w.-]*$/);

/** DrawingML (20.1.10): lengths in EMU, angles in 1/60,000 degree, percentages in 1/1,000 of one. */
export const ST_Coordinate = integer('ST_Coordinate', -27_273_042_329_600, 27_273_042_316_900);
export const ST_PositiveCoordinate = integer('ST_PositiveCoordinate', 0, 27_273_042_316_900);
export const ST_Coordinate32 = integer('ST_Coordinate32', -(2 ** 31), 2 ** 31 - 1);
export const ST_PositiveCoordinate32 = integer('ST_PositiveCoordinate32', 0, 2 ** 31 - 1);
export const ST_AdjCoordinate = matching('ST_AdjCoordinate', /^(-?\d{1,14}|[A-Za-z]\w*)$/);
export const ST_GeomGuideFormula = matching('ST_GeomGuideFormula', /^val -?\d{1,14}$/);
export const ST_Angle = integer('ST_Angle', -(2 ** 31), 2 ** 31 - 1);
export const ST_LineWidth = integer('ST_LineWidth', 0, 20_116_800);
export const ST_Percentage = integer('ST_Percentage', -(2 ** 31), 2 ** 31 - 1);
export const ST_PositiveFixedPercentage = integer('ST_PositiveFixedPercentage', 0, 100_000);
/** The part of a picture that is shown: what is cut off leaves some of it, which the schema does not ask for and PowerPoint does. */
export const ST_Cut = integer('ST_Percentage of a:srcRect', -100_000, 99_999);
/** PowerPoint reads ids as signed numbers, and repairs 0 (19.3.1.12). */
export const ST_DrawingElementId = integer('ST_DrawingElementId', 1, 2 ** 31 - 1);

/** Text (20.1.10.52 to 84, 21.1.2). */
export const ST_TextFontSize = integer('ST_TextFontSize', 100, 400_000);
export const ST_TextNonNegativePoint = integer('ST_TextNonNegativePoint', 0, 400_000);
export const ST_TextMargin = integer('ST_TextMargin', 0, 51_206_400);
export const ST_TextIndent = integer('ST_TextIndent', -51_206_400, 51_206_400);
export const ST_TextIndentLevel = integer('ST_TextIndentLevelType', 0, 8);
export const ST_TextSpacingPoint = integer('ST_TextSpacingPoint', 0, 158_400);
export const ST_TextSpacingPercent = integer('ST_TextSpacingPercent', 0, 13_200_000);
export const ST_TextFontScalePercent = integer('ST_TextFontScalePercent', 1000, 100_000);
export const ST_TextBulletStartAtNum = integer('ST_TextBulletStartAtNum', 1, 32_767);
export const ST_TextColumnCount = integer('ST_TextColumnCount', 1, 16);
/** A typeface's name; one of more than 31 characters makes PowerPoint repair the file (LOGFONT's lfFaceName). */
export const ST_TextTypeface = matching('ST_TextTypeface', /^.{0,31}$/su);
/** A bullet is a character, as PowerPoint's own dialog sets it; the schema has a string. */
export const ST_BulletChar = matching('xsd:string of a:buChar', /^.{1,4}$/su);

/** PresentationML (19.7). */
export const ST_SlideSizeCoordinate = integer('ST_SlideSizeCoordinate', 914_400, 51_206_400);
export const ST_SlideId = integer('ST_SlideId', 256, 2 ** 31 - 1);
export const ST_SlideMasterId = integer('ST_SlideMasterId', 2 ** 31, 2 ** 32 - 1);
export const ST_SlideLayoutId = integer('ST_SlideLayoutId', 2 ** 31, 2 ** 32 - 1);

/** Charts (21.2.3). */
export const ST_GapAmount = integer('ST_GapAmount', 0, 500);
export const ST_Overlap = integer('ST_Overlap', -100, 100);
export const ST_HoleSize = integer('ST_HoleSize', 1, 90);
export const ST_FirstSliceAng = integer('ST_FirstSliceAng', 0, 360);
export const ST_MarkerSize = integer('ST_MarkerSize', 2, 72);
export const ST_LblOffset = integer('ST_LblOffset', 0, 1000);
export const ST_AxisUnit = double('ST_AxisUnit', (value) => value > 0);
/** What Excel holds as a number (Excel specifications and limits): PowerPoint's data sheet can't open with more. */
export const ST_Number = double('a number of Excel', (value) => Math.abs(value) <= 9.999_999_999_999_99e307);

/** SpreadsheetML (18.18); Excel holds 32,767 characters in a cell (Excel specifications and limits). */
export const ST_CellRef = matching('ST_CellRef', /^[A-Z]{1,3}[1-9]\d{0,6}$/);
export const ST_Ref = matching('ST_Ref', /^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/);
export const cellText: SimpleType = { name: 'ST_Xstring of up to 32,767 characters', allows: (value) => value.length <= 32_767 };
