/** A character as a message names it: `“𓀀” (U+13000)`. */
export const named = (codePoint: number): string =>
  `“${String.fromCodePoint(codePoint)}” (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`;
