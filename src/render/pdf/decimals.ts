const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** What stands behind the whole: `''` for 0, `.001` for 1, `.5` for 500. */
const BEHIND = Array.from({ length: 1000 }, (_, i) => (i === 0 ? '' : `.${pad(i, 3).replace(/0{1,3}$/, '')}`));

/** Three digits where more follow, and two where none does. */
const THREE = Array.from({ length: 1000 }, (_, i) => pad(i, 3));
const LAST = Array.from({ length: 100 }, (_, i) => pad(i, 2).replace(/0$/, ''));

/**
 * A length to a thousandth of a point, as text: far below what any printer resolves. It is put together from whole numbers, which takes JavaScript a
 * fifth of the time that a fraction does; a page has several hundred.
 */
export const decimal = (value: number): string => inThousandths(Math.round(value * 1e3));

function inThousandths(parts: number): string {
  if (parts < 0) return `-${inThousandths(-parts)}`;
  const whole = Math.floor(parts / 1e3);
  return `${whole}${BEHIND[parts - whole * 1e3]}`;
}

/** To five decimals: letter spacing, which adds up over a line. */
export const fineDecimal = (value: number): string => inHundredths(Math.round(value * 1e5));

/** Hundredths of thousandths. */
function inHundredths(parts: number): string {
  if (parts < 0) return `-${inHundredths(-parts)}`;
  const thousandths = Math.floor(parts / 100);
  const rest = parts - thousandths * 100;
  if (rest === 0) return inThousandths(thousandths);
  const whole = Math.floor(thousandths / 1e3);
  return `${whole}.${THREE[thousandths - whole * 1e3]}${LAST[rest]}`;
}

/** Thousandths of a point: far below what any printer resolves. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;
