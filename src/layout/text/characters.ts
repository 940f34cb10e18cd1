/**
 * How a character behaves at a line's end: the classes of UAX #14 that matter here, with the prohibitions of
 * W3C "Requirements for Chinese Text Layout" (clreq) 3.1.3 and JLREQ Appendix A.
 */
export enum Class {
  /** Spaces and tabs: dropped at a line's end. */
  Space,
  /** Hangul too: Korean breaks at its spaces (KLREQ 3.2.1). */
  Letter,
  Digit,
  /** Han, kana, emoji: a line may end on either side. */
  Ideograph,
  /** Full-width closing brackets and stops: never first on a line. */
  Close,
  /** ASCII and ambiguous ones: neither first, nor torn from the letter behind. */
  NarrowClose,
  /** Full-width opening brackets: never last on a line. */
  Open,
  NarrowOpen,
  /** Small kana, iteration marks, middle dots, wave dashes: never first. */
  NonStarter,
  /** Dashes and ellipses: never first, never torn apart. */
  Inseparable,
  /** No-break space, word joiner: no break on either side. */
  Glue,
  ZeroWidthSpace,
  /** Belongs to the character before: marks, joiners, the second half of a pair, the rest of an emoji sequence. */
  Combining,
  Hyphen,
  /** Currency signs: stay with the number behind. */
  Prefix,
  /** Percent, degree: stay with the number before. */
  Postfix,
  StraightQuote,
  Slash,
}

const CLOSE = '，。、；：！？）〕］｝〉》」』】〙〗〟｠．‼⁇⁈⁉︰﹐﹑﹒﹔﹕﹖﹗｡｣､';
const NARROW_CLOSE = ',.;:!?)]}”’»›';
const OPEN = '（〔［｛〈《「『【〘〖〝｟｢';
const NARROW_OPEN = '([{“‘«‹';
const NON_STARTER = '·‧・･～〜〰ーｰ々〻ヽヾゝゞ゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ゠ｧｨｩｪｫｬｭｮｯﾞﾟ\u3000';
const INSEPARABLE = '…‥—―⸺⸻–';
const PREFIX = '$£¥€₩₽₹￥＄￡￦№§±−＃';
const POSTFIX = '%‰％°℃℉′″‴¢￠';

const IDEOGRAPHIC: readonly (readonly [number, number])[] = [
  [0x2460, 0x24ff],
  [0x2600, 0x27bf],
  [0x2e80, 0x303f],
  [0x3040, 0x312f],
  [0x3190, 0x31ef],
  [0x3200, 0xa4cf],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
];

const COMBINING: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x064b, 0x065f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200c, 0x200d],
  [0x20d0, 0x20ff],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
  [0xdc00, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
];

const CLASSES: Uint8Array = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(Class.Letter);
  for (const [first, last] of IDEOGRAPHIC) table.fill(Class.Ideograph, first, last + 1);
  for (const [first, last] of COMBINING) table.fill(Class.Combining, first, last + 1);
  table.fill(Class.Digit, 0x30, 0x3a);
  table.fill(Class.NonStarter, 0x31f0, 0x3200);
  table.fill(Class.Letter, 0xffa0, 0xffdd);
  table.fill(Class.Space, 0x2000, 0x200b);
  const put = (characters: string, kind: Class): void => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  put(CLOSE, Class.Close);
  put(NARROW_CLOSE, Class.NarrowClose);
  put(OPEN, Class.Open);
  put(NARROW_OPEN, Class.NarrowOpen);
  put(NON_STARTER, Class.NonStarter);
  put(INSEPARABLE, Class.Inseparable);
  put(PREFIX, Class.Prefix);
  put(POSTFIX, Class.Postfix);
  put(' \t', Class.Space);
  put('\u00a0\u2007\u202f\u2060\ufeff', Class.Glue);
  put('\u200b', Class.ZeroWidthSpace);
  put('\u00ad', Class.Combining);
  put('-‐', Class.Hyphen);
  put('"\'', Class.StraightQuote);
  put('/', Class.Slash);
  return table;
}

/** Class of a UTF-16 unit. A high surrogate answers for its pair: emoji and Han beyond U+FFFF both act as ideographs. */
export const classOf = (unit: number): Class => (unit >= 0xd800 && unit < 0xdc00 ? Class.Ideograph : (CLASSES[unit] ?? Class.Letter));

const FIRST = new Set(`${CLOSE}${NARROW_CLOSE}${NON_STARTER}${INSEPARABLE}${POSTFIX}`);
const LAST = new Set(`${OPEN}${NARROW_OPEN}`);

/** Characters that no line begins with (kinsoku, "line-start prohibition"). */
export const isForbiddenFirst = (character: string): boolean => FIRST.has(character);

/** Characters that no line ends with ("line-end prohibition"). */
export const isForbiddenLast = (character: string): boolean => LAST.has(character);

/** Characters set in the East Asian face: CJK symbols, kana, Han, Hangul, full-width forms. */
export const isEastAsian = (codePoint: number): boolean =>
  (codePoint >= 0x1100 && codePoint <= 0x11ff) ||
  (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
  (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
  (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
  (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
  (codePoint >= 0xff00 && codePoint <= 0xffef) ||
  (codePoint >= 0x20000 && codePoint <= 0x3ffff);

/** Characters that are as wide as their neighbours' script wants: quotes, dashes, ellipses, the middle dot. */
export const isAmbiguous = (codePoint: number): boolean =>
  codePoint === 0xb7 ||
  (codePoint >= 0x2014 && codePoint <= 0x201d && codePoint !== 0x2016 && codePoint !== 0x2017) ||
  codePoint === 0x2025 ||
  codePoint === 0x2026;

/** Letters and digits beside which East Asian text wants a little air (clreq 3.2.2): ASCII and other alphabets, no punctuation. */
export const isAlphanumeric = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit <= 0x52f && unit !== 0xd7 && unit !== 0xf7);

/** Han and kana, without their punctuation: what wants air beside Latin (CSS Text 4, 8.4, "ideographs"). */
export const isIdeograph = (unit: number): boolean =>
  (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb) || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);

export const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3;

/** Scripts without spaces between their words, which a dictionary finds: Thai, Lao, Burmese, Khmer (UAX #14, class SA). */
export const isUnspaced = (unit: number): boolean =>
  (unit >= 0x0e00 && unit <= 0x0eff) || (unit >= 0x1000 && unit <= 0x109f) || (unit >= 0x1780 && unit <= 0x17ff);

/**
 * Units whose clusters take a closer look than the table of classes: joiners, skin tones, flags, tags, conjoining Jamo, Indic and
 * South-East Asian scripts. The first use of `Intl.Segmenter` costs 15 ms.
 */
export const clusters = (unit: number, before: number): boolean =>
  unit >= 0x0900 &&
  (unit <= 0x11ff ||
    unit === 0x200d ||
    (unit >= 0x1700 && unit <= 0x1aff) ||
    (unit >= 0xa8e0 && unit <= 0xabff) ||
    (unit >= 0xd7b0 && unit <= 0xd7ff) ||
    unit === 0xdb40 ||
    (before === 0xd83c && ((unit >= 0xdde6 && unit <= 0xddff) || unit >= 0xdffb)));

/** Letters that run to the left (Hebrew, Arabic and their neighbours, and the right-to-left mark), by their unit or the first of their pair. */
export const isRightToLeft = (unit: number): boolean =>
  unit >= 0x0590 &&
  (unit <= 0x08ff ||
    unit === 0x200f ||
    (unit >= 0xfb1d && unit <= 0xfdff) ||
    (unit >= 0xfe70 && unit <= 0xfefc) ||
    unit === 0xd802 ||
    unit === 0xd803 ||
    unit === 0xd83a);
