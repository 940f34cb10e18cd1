import type { Code } from '../../compose/types.js';
import { mm, pt } from '../../lib/units.js';
import { codeSide, makeCard } from './card.js';
import { moved } from './moved.js';
import type { Setting } from './setting.js';
import type { Strip } from './strip.js';

/** Room for a caption beside its code where no rail tells how wide a card is: 38 mm. */
const LEAST_LABEL = mm(38);

/** Codes as rows of cards across column and rail, in order. */
export function cardGrid(codes: readonly Code[], setting: Setting): readonly Strip[] {
  const { full, rail, hasRail, unit, paper } = setting;
  const gap = 4 * unit;
  const least = hasRail ? rail.width : paper.code + LEAST_LABEL;
  const widest = Math.max(least, ...codes.map((code) => codeSide(code, setting)));
  const each = Math.max(1, Math.floor((full.width + gap) / (widest + gap)));
  const pitch = (full.width + gap) / each;
  const rows = Array.from({ length: Math.ceil(codes.length / each) }, (_, i) => codes.slice(i * each, (i + 1) * each));
  return rows.map((row, i): Strip => {
    const cards = row.map((code, k) => makeCard(code, { x: pt(full.x + k * pitch), width: pt(pitch - gap) }, [], setting));
    const rise = Math.max(...cards.map((card) => card.rise));
    return {
      height: pt(Math.max(...cards.map(({ height }) => height)) - rise),
      before: pt(i === 0 ? 3 * unit : 2 * unit),
      after: pt(3 * unit),
      keep: false,
      items: cards.flatMap((card) => card.items.map((item) => moved(item, 0, -card.rise))),
      cites: [],
      wide: true,
    };
  });
}
