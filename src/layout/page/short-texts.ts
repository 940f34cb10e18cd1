import type { Colour } from '../../lib/colour.js';
import type { Line } from '../../scene/types.js';
import type { Column, PaperText, SetText, Typing } from './setting.js';

/** In UTF-16 units. */
const SHORT = 3;

interface Known {
  readonly bold: boolean | undefined;
  readonly column: Column;
  readonly typing: Typing;
  readonly lines: readonly Line[];
}

/** Bullets, numbers and what stands in badges come by the thousand and look alike: what is so short is set once for each place and look. */
export function shortOnce(set: SetText): SetText {
  const known = new Map<string, Known[]>();
  return (text, column, typing) => {
    const [run] = text;
    if (run === undefined || !isShort(text)) return set(text, column, typing);
    const { bold } = run;
    const alike = known.get(run.text) ?? [];
    const found = alike.find((one) => one.bold === bold && isAt(one.column, column) && looksAs(one.typing, typing));
    if (found !== undefined) return found.lines;
    const lines = set(text, column, typing);
    known.set(run.text, alike);
    alike.push({ bold, column, typing, lines });
    return lines;
  };
}

/** One run that says nothing of itself but that it is bold. */
function isShort([run, ...others]: PaperText): boolean {
  if (run === undefined || others.length > 0 || run.text.length > SHORT) return false;
  for (const key in run) if (key !== 'text' && key !== 'at' && key !== 'bold') return false;
  return true;
}

const isAt = (one: Column, other: Column): boolean => one.x === other.x && one.width === other.width;

const looksAs = (one: Typing, other: Typing): boolean =>
  one.style.font === other.style.font &&
  one.style.size === other.style.size &&
  one.style.leading === other.style.leading &&
  one.style.bold === other.style.bold &&
  one.bold === other.bold &&
  one.align === other.align &&
  one.ends === other.ends &&
  isColour(one.colour ?? one.style.colour, other.colour ?? other.style.colour);

function isColour(one: Colour, other: Colour): boolean {
  if (one === other) return true;
  if ('hex' in one || 'hex' in other) return 'hex' in one && 'hex' in other && one.hex === other.hex;
  return one.role === other.role && one.lighter === other.lighter && one.darker === other.darker;
}
