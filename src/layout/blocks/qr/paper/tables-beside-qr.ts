import type { PageSetting } from '../../../page/setting.js';
import { closeHeight, type Strip } from '../../../page/strip.js';

/** A table across the rail begins below all codes of what is above: a hole of so many lines does not matter, nor one of this share of what it gets lower. */
const [LINES, SHARE] = [3, 0.5];

/**
 * Tables that may stand across the rail or in the column alone: in the column where codes of what is above still stand beside them and would push
 * a table across the rail far down. `heights`: of the codes' cards with the gap below them, by number.
 */
export function tablesBesideCodes(strips: readonly Strip[], heights: ReadonlyMap<number, number>, setting: PageSetting): readonly Strip[] {
  if (strips.every(({ across }) => across === undefined)) return strips;
  const least = LINES * setting.paper.text.body.leading;
  const settled: Strip[] = [];
  // Of what stands above: its own height, and that of its codes.
  let [text, codes, after] = [0, 0, 0];
  for (let i = 0; i < strips.length; i++) {
    const strip = strips[i];
    if (strip === undefined) break;
    const { across } = strip;
    const wide = strips.slice(i, i + (across?.count ?? 0));
    const lower = across === undefined ? 0 : closeHeight(across.narrow) - closeHeight(wide);
    const narrow = codes - text > Math.max(least, SHARE * lower) ? across?.narrow : undefined;
    for (const one of narrow ?? [strip]) {
      if (one.wide === true) [text, codes] = [0, 0];
      else text += Math.max(after, one.before) + one.height;
      codes += one.cites.reduce((sum, { code }) => sum + (heights.get(code.number) ?? 0), 0);
      after = one.after;
      settled.push(one);
    }
    if (narrow !== undefined) i += wide.length - 1;
  }
  return settled;
}
