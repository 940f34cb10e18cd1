/** A family that is looked into when the theme's fonts lack a character: the files of its regular and bold cut, as specifiers for `world.packageFile`. */
export interface FallbackFamily {
  readonly name: string;
  readonly regular: string;
  readonly bold: string;
  /** Languages (BCP 47) whose Han, kana and Hangul it sets before the theme's own face, where it is installed. */
  readonly langs?: RegExp;
}

const embedpdf = (pack: string, name: string): Pick<FallbackFamily, 'regular' | 'bold'> => ({
  regular: `@embedpdf/fonts-${pack}/fonts/${name}-Regular`,
  bold: `@embedpdf/fonts-${pack}/fonts/${name}-Bold`,
});

const expo = (pack: string, name: string, bold = '700Bold'): Pick<FallbackFamily, 'regular' | 'bold'> => ({
  regular: `@expo-google-fonts/${pack}/400Regular/${name}_400Regular.ttf`,
  bold: `@expo-google-fonts/${pack}/${bold}/${name}_${bold}.ttf`,
});

const otf = ({ regular, bold }: Pick<FallbackFamily, 'regular' | 'bold'>): Pick<FallbackFamily, 'regular' | 'bold'> => ({
  regular: `${regular}.otf`,
  bold: `${bold}.otf`,
});

const ttf = ({ regular, bold }: Pick<FallbackFamily, 'regular' | 'bold'>): Pick<FallbackFamily, 'regular' | 'bold'> => ({
  regular: `${regular}.ttf`,
  bold: `${bold}.ttf`,
});

/**
 * Bundled for what the themes' fonts lack, in the order they are asked: Hangul, Arabic, symbols, emoji in one colour. Hebrew is Arimo's.
 * All under the SIL Open Font License 1.1.
 */
export const BUNDLED_FALLBACKS: readonly FallbackFamily[] = [
  { name: 'nanum-gothic', ...expo('nanum-gothic', 'NanumGothic') },
  { name: 'noto-naskh-arabic', ...ttf(embedpdf('arabic', 'NotoNaskhArabic')) },
  { name: 'noto-sans-symbols-2', ...expo('noto-sans-symbols-2', 'NotoSansSymbols2', '400Regular') },
  { name: 'noto-emoji', ...expo('noto-emoji', 'NotoEmoji') },
];

/** Used where they are installed beside build-deck: 40 MB and more each, or for few. */
export const OPTIONAL_FALLBACKS: readonly FallbackFamily[] = [
  { name: 'noto-sans-jp', ...otf(embedpdf('jp', 'NotoSansJP')), langs: /^ja\b/i },
  { name: 'noto-sans-tc', ...otf(embedpdf('tc', 'NotoSansHant')), langs: /^zh-(hant|tw|hk|mo)\b/i },
  { name: 'noto-sans-kr', ...otf(embedpdf('kr', 'NotoSansKR')), langs: /^ko\b/i },
  { name: 'noto-sans-thai', ...expo('noto-sans-thai', 'NotoSansThai') },
];
