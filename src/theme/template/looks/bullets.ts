import { childOf, childrenOf, type Element } from '../../../lib/xml/tree.js';

const BULLETS = new Set(['a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip']);

/** The bullet of a level as a character that the bundled fonts have; undefined for none. A picture is drawn as a dot. */
export function bulletOf(paragraph: readonly Element[]): string | undefined {
  const own = paragraph.flatMap((one) => childrenOf(one).find(({ name }) => BULLETS.has(name)) ?? [])[0];
  switch (own?.name) {
    case 'a:buChar':
      return asText(own.attributes.char ?? '•', fontOf(paragraph));
    case 'a:buAutoNum':
      return '1.';
    case 'a:buBlip':
      return '•';
    default:
      return undefined;
  }
}

const fontOf = (paragraph: readonly Element[]): string =>
  paragraph.flatMap((one) => childOf(one, 'a:buFont')?.attributes.typeface ?? [])[0] ?? '';

/** What the usual bullets of symbol fonts look like (Wingdings, Wingdings 2 and 3, Symbol: their published character charts). */
const SYMBOLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Wingdings: { '§': '▪', n: '■', l: '●', q: '□', v: '◆', u: '◆', Ø: '▸', à: '→', ü: '✓', o: '□', '¡': '○' },
  'Wingdings 2': { '—': '●', '¡': '○', '¢': '■' },
  'Wingdings 3': { '}': '▸', '\u0081': '▸' },
  Symbol: { '·': '•', '¾': '–' },
};

/** Symbol fonts keep their characters in the private use area from U+F000 on; files say either that or the byte. */
const plain = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0xf000 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : char;
};

function asText(char: string, font: string): string {
  const symbols = SYMBOLS[font];
  const known = symbols?.[plain(char)];
  if (known !== undefined) return known;
  const unknown = symbols !== undefined || font === 'Webdings' || /\p{Co}/u.test(char) || char.trim() === '';
  return unknown ? '•' : char;
}
