import type { NumberFormat } from './types.js';

/** Signs that stand before the number. */
const BEFORE = /^[$£¥￥₩₹₽]$/u;

/** Units that stand close behind the number: signs, and those of Han text. */
const CLOSE = /^(?:[%‰°′″]|°[CF]|\p{Script=Han}+)$/u;

/** How numbers are written with a unit: `$5`, `5%`, `5 kg` (no-break space), `5万`. */
export function numberFormat(how: Omit<NumberFormat, 'prefix' | 'suffix'>, unit = ''): NumberFormat {
  const { decimals, grouped, percent } = how;
  const before = BEFORE.test(unit);
  return {
    decimals,
    grouped,
    percent,
    prefix: before ? unit : '',
    suffix: before || unit === '' ? '' : CLOSE.test(unit) ? unit : `\u00a0${unit}`,
  };
}
