import type { QrCode } from '../../../../compose/types.js';
import { mm, pt } from '../../../../lib/units.js';
import { moved } from '../../../page/moved.js';
import type { PageSetting } from '../../../page/setting.js';
import type { Strip } from '../../../page/strip.js';
import { makeCard } from './card.js';
import { qrSide } from './figure.js';

/** Room for a caption beside its code where no rail tells how wide a card is: 38 mm. */
const LEAST_LABEL = mm(38);

/** Codes as rows of cards across column and rail, in order. */
export function cardGrid(codes: readonly QrCode[], setting: PageSetting): readonly Strip[] {
  const { full, rail, hasRail, unit, paper } = setting;
  const gap = 4 * unit;
  const least = hasRail ? rail.width : paper.code + LEAST_LABEL;
  const widest = Math.max(least, ...codes.map((code) => qrSide(code, setting)));
  const most = Math.max(1, Math.floor((full.width + gap) / (widest + gap)));
  const rows = rowsOf(codes, most);
  const columns = rows.length > 1 ? Math.max(...rows.map((row) => row.length)) : most;
  const pitch = (full.width + gap) / columns;
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

/** Rows of at most `most` codes; shared out evenly where the last of them would stand alone. */
function rowsOf(codes: readonly QrCode[], most: number): readonly (readonly QrCode[])[] {
  const rows: (readonly QrCode[])[] = [];
  const count = Math.ceil(codes.length / most);
  const isLone = most > 2 && codes.length % most === 1;
  let from = 0;
  for (let left = count; left > 0; left--) {
    const size = isLone ? Math.ceil((codes.length - from) / left) : most;
    rows.push(codes.slice(from, from + size));
    from += size;
  }
  return rows;
}
