import type { Diagnostic, Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';

/** Scripts whose letters change, join or change places beside one another, which a font's GSUB and GPOS tables tell (Unicode 15, chapters 12, 13 and 16). */
const LETTERS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Gurmukhi', /\p{Script=Gurmukhi}/u],
  ['Gujarati', /\p{Script=Gujarati}/u],
  ['Odia', /\p{Script=Oriya}/u],
  ['Tamil', /\p{Script=Tamil}/u],
  ['Telugu', /\p{Script=Telugu}/u],
  ['Kannada', /\p{Script=Kannada}/u],
  ['Malayalam', /\p{Script=Malayalam}/u],
  ['Sinhala', /\p{Script=Sinhala}/u],
  ['Tibetan', /\p{Script=Tibetan}/u],
  ['Burmese', /\p{Script=Myanmar}/u],
  ['Khmer', /\p{Script=Khmer}/u],
  ['Mongolian', /\p{Script=Mongolian}/u],
  ['Syriac', /\p{Script=Syriac}/u],
  ['N’Ko', /\p{Script=Nko}/u],
  ['Thaana', /\p{Script=Thaana}/u],
];

/** Marks that stand above or below others, and so are moved by a font's GPOS table. */
const MARKS: readonly (readonly [name: string, marks: RegExp])[] = [
  ['Thai', /[\u0e48-\u0e4e]/u],
  ['Lao', /[\u0ec8-\u0ece]/u],
  ['Hebrew', /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/u],
];

/** Latin, Greek, Cyrillic; punctuation, symbols, kana, Han; Hangul and wide forms: none of the scripts above has a letter in these ranges. */
const OTHERS: readonly (readonly [from: number, to: number])[] = [
  [0, 0x0590],
  [0x2000, 0xa7ff],
  [0xac00, 0xffff],
];

/** What a page shows wrongly of a character's script, since the handout sets glyph by glyph; undefined where it is set right. */
export function unshaped(
  codePoint: number,
): { readonly name: string; readonly severity: Diagnostic['severity']; readonly how: string } | undefined {
  if (OTHERS.some(([from, to]) => codePoint >= from && codePoint <= to)) return undefined;
  const character = String.fromCodePoint(codePoint);
  const letters = LETTERS.find(([, those]) => those.test(character))?.[0];
  if (letters !== undefined)
    return { name: letters, severity: 'warning', how: 'letters are printed one by one, without their joined and changed forms' };
  const marks = MARKS.find(([, those]) => those.test(character))?.[0];
  return marks === undefined
    ? undefined
    : { name: marks, severity: 'note', how: 'marks that meet above or below a letter are printed over one another' };
}

/** Reports each script once (`script-unshaped`). */
export function openUnshaped(report: Report): (codePoint: number, at: Span) => void {
  const said = new Set<string>();
  return (codePoint, at) => {
    const found = unshaped(codePoint);
    if (found === undefined || said.has(found.name)) return;
    said.add(found.name);
    report({
      severity: found.severity,
      id: 'script-unshaped',
      message: `${found.name}: ${found.how}; PowerPoint shows them right`,
      at,
      help: 'print the deck from PowerPoint, or show such text as a picture',
    });
  };
}

/** Passes on what is said of each script but once, though several forms print it. */
export function onceAScript(report: Report): Report {
  const said = new Set<string>();
  return (diagnostic) => {
    const { id: code, message } = diagnostic;
    if (code === 'script-unshaped') {
      if (said.has(message)) return;
      said.add(message);
    }
    report(diagnostic);
  };
}
