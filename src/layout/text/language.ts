const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\u3000-\u303f\uff00-\uffef]|[\ud840-\ud88f][\udc00-\udfff]/;

/** True for a language whose text is written in Han, kana or Hangul. */
export const isEastAsianLanguage = (lang: string): boolean => /^(zh|ja|ko)\b/i.test(lang);

/**
 * The language of a run, for spelling and the shapes of Han: with any East Asian character the deck's, where that is one, else `zh-CN`;
 * without, the deck's, or `en-US` in an East Asian deck. `deckLang` is BCP 47.
 */
export function languageOf(text: string, deckLang: string): string {
  const eastAsianDeck = isEastAsianLanguage(deckLang);
  if (EAST_ASIAN.test(text)) return eastAsianDeck ? withRegion(deckLang) : 'zh-CN';
  return eastAsianDeck ? 'en-US' : withRegion(deckLang);
}

/** Office writes languages with their region. */
const REGIONS: Readonly<Record<string, string>> = {
  zh: 'zh-CN',
  ja: 'ja-JP',
  ko: 'ko-KR',
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
  ru: 'ru-RU',
  pt: 'pt-BR',
};

const withRegion = (lang: string): string => REGIONS[lang.toLowerCase()] ?? lang;

/** Languages written in Arabic, Hebrew, Syriac or Thaana letters (CLDR, likely subtags and script metadata). */
const RIGHT_TO_LEFT = /^(ar|arc|arz|ckb|dv|fa|he|iw|ji|ks|nqo|ps|sd|syr|ug|ur|yi)\b|-(arab|hebr|syrc|thaa|nkoo)\b/i;

/** True for a language whose books are read from the right; a script in the tag decides (`az-Arab`, `ks-Deva`). */
export const isRightToLeftLanguage = (lang: string): boolean => RIGHT_TO_LEFT.test(lang) && !/-(latn|cyrl|deva)\b/i.test(lang);

const STRONG = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|\p{L}/u;

/** True where the first letter is Hebrew or Arabic (UAX #9, rules P2 and P3). */
export function isRightToLeft(text: string): boolean {
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(first);
}
