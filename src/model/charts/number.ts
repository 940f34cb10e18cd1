/** A number as people write it. */
export interface ReadNumber {
  readonly value: number;
  readonly percent: boolean;
  readonly decimals: number;
  /** It was written with a mark between its thousands. */
  readonly grouped: boolean;
}

/** What stands for a value that is not there. */
const GAP = /^(?:[-–—]|n\/?a|null|~)?$/i;

/** Excel holds numbers up to 10³⁰⁸, and sums of them, which stacks need, no longer. */
const LARGEST = 1e300;

const PLAIN = /^[+-]?(?:\d+(?:\.(\d+))?|\.(\d+))(?:e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:[ ,'\u00a0\u2009\u202f_]\d{3})+(?:\.(\d+))?$/;

/**
 * `1234.5`, `1,234.5`, `1 234`, `12%`, `−3`, `１２`: the number; `'gap'` for an empty cell, a dash or `n/a`; undefined for anything else.
 * With `decimalComma` it is `1234,5` and `1.234,5`.
 */
export function readNumber(text: string, decimalComma: boolean): ReadNumber | 'gap' | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[−–](?=[\d.,])/, '-')
    .trim();
  if (GAP.test(plain)) return 'gap';
  const percent = /%$/.test(plain);
  const bare = percent ? plain.slice(0, -1).trimEnd() : plain;
  const pointed = decimalComma ? swapped(bare) : bare;
  const match = PLAIN.exec(pointed);
  const grouped = match === null ? GROUPED.exec(pointed) : null;
  if (match === null && grouped === null) return undefined;
  const value = Number(grouped === null ? pointed : pointed.replace(/[ ,'\u00a0\u2009\u202f_]/g, ''));
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return undefined;
  const decimals = (match?.[1] ?? match?.[2] ?? grouped?.[1] ?? '').length;
  return { value: percent ? Number((value / 100).toPrecision(15)) : value, percent, decimals, grouped: grouped !== null };
}

/** Points for commas, commas for points. */
const swapped = (text: string): string => text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
