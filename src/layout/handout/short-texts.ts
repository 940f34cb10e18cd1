import type { Line } from '../types.js';
import type { PaperText, SetText } from './setting.js';

/** In UTF-16 units. */
const SHORT = 3;

/** Bullets, numbers and what stands in badges come by the thousand and look alike: what is so short is set once for each place and look. */
export function shortOnce(set: SetText): SetText {
  const known = new Map<string, readonly Line[]>();
  return (text, column, typing) => {
    const key = isShort(text) ? JSON.stringify([text[0]?.text, text[0]?.bold, column, typing]) : undefined;
    const lines = (key === undefined ? undefined : known.get(key)) ?? set(text, column, typing);
    if (key !== undefined) known.set(key, lines);
    return lines;
  };
}

/** One run that says nothing of itself but that it is bold. */
function isShort([run, ...others]: PaperText): boolean {
  if (run === undefined || others.length > 0 || run.text.length > SHORT) return false;
  for (const key in run) if (key !== 'text' && key !== 'at' && key !== 'bold') return false;
  return true;
}
