export { breakLines } from './break-lines.js';
export { isEastAsian, isForbiddenFirst, isForbiddenLast } from './characters.js';
export { type Fonts, openFonts } from './fonts.js';
export { linesOf } from './lines.js';
export { type Placing, placeLines } from './place-lines.js';
export { type Prepared, prepareText } from './prepare.js';
export type { BreakOptions, BrokenLine, BrokenSpan, StyledRun } from './types.js';
export { naturalWidth, widthsOf } from './widths.js';
export { type LineEnds, wrapText } from './wrap.js';
