/** True for a language tag of Chinese in traditional characters: named so, or by a region that writes them (CLDR, likely subtags). */
export const isTraditional = (lang: string): boolean => /^zh-(hant|tw|hk|mo)\b/i.test(lang);
