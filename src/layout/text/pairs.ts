import { Class } from './characters.js';

const COUNT = 18;

const among = (...classes: readonly Class[]): ReadonlySet<Class> => new Set(classes);

const NEVER_FIRST = among(
  Class.Space,
  Class.Close,
  Class.NarrowClose,
  Class.NonStarter,
  Class.Inseparable,
  Class.Glue,
  Class.ZeroWidthSpace,
  Class.Combining,
  Class.Postfix,
  Class.StraightQuote,
  Class.Hyphen,
  Class.Slash,
);
const NEVER_LAST = among(Class.Open, Class.NarrowOpen, Class.Glue, Class.Prefix, Class.StraightQuote);
const WORD = among(Class.Letter, Class.Digit, Class.Prefix);

function mayBreak(before: Class, after: Class): boolean {
  if (before === Class.ZeroWidthSpace) return after !== Class.ZeroWidthSpace;
  if (NEVER_FIRST.has(after) || NEVER_LAST.has(before)) return false;
  if (before === Class.Letter || before === Class.Digit) return !WORD.has(after) && after !== Class.NarrowOpen;
  if (before === Class.NarrowClose || before === Class.Postfix || before === Class.Slash || before === Class.Hyphen)
    return !WORD.has(after);
  return true;
}

function pairTable(): Uint8Array {
  const table = new Uint8Array(COUNT * COUNT);
  for (let before = 0; before < COUNT; before++) {
    for (let after = 0; after < COUNT; after++) table[before * COUNT + after] = mayBreak(before, after) ? 1 : 0;
  }
  return table;
}

const PAIRS: Uint8Array = pairTable();

/** True where a line may end between two characters that stand side by side. */
export const breaksBetween = (before: Class, after: Class): boolean => PAIRS[before * COUNT + after] === 1;

/** True where a line may end at the space between two characters. A space before a hyphen, a slash or a quote ends the word before. */
export function breaksAtSpace(before: Class, after: Class): boolean {
  if (before === Class.Open || before === Class.NarrowOpen || before === Class.Glue) return false;
  if (before === Class.Prefix && after === Class.Digit) return false;
  return after === Class.Hyphen || after === Class.Slash || after === Class.StraightQuote || !NEVER_FIRST.has(after);
}
