import type { QrCode } from '../../../compose/types.js';
import type { Rect } from '../../../lib/units.js';
import type { PaperItem, PaperStep, SlidePage } from '../../../scene/types.js';
import { gridItems, type QrGrid, qrGrid } from '../../blocks/qr/paper/form-grid.js';
import { elementId } from '../../page/element-id.js';
import type { PageSetting } from '../../page/setting.js';
import { ruledLines } from '../notes/ruled.js';
import { type Gallery, labelHeight, thumbnail } from '../thumbnail.js';
import type { Arrangement } from './arrange.js';

/** A slide with what stands around it. x on the page, y from the cell's top. */
export interface Cell {
  readonly slide: SlidePage;
  readonly box: Rect;
  /** What the slide needs with its number and codes. */
  readonly height: number;
  readonly within: readonly PaperStep[];
  readonly around: readonly PaperItem[];
  /** The codes that found no room in the cell: all of the slide's, or none. */
  readonly rest: readonly QrCode[];
}

/** Puts the codes into the first room that holds them all. */
export function makeCell(slide: SlidePage, codes: readonly QrCode[], { slide: box, rooms }: Arrangement, setting: PageSetting): Cell {
  const within: readonly PaperStep[] = [{ type: 'Sect', id: elementId() }];
  const base = { slide, box, within };
  const bare = box.height + labelHeight(setting);
  for (const { codes: room, lines } of codes.length === 0 ? [] : rooms) {
    const grid = qrGrid(codes, room, () => within, setting);
    if (grid === undefined) continue;
    const around = [...gridItems(grid, room.y), ...written(lines(gap(grid)), setting)];
    return { ...base, height: Math.max(bare, room.y + grid.height), around, rest: [] };
  }
  return { ...base, height: bare, around: written(rooms[0]?.lines(0) ?? [], setting), rest: codes };
}

/** What codes take with the space below them. */
const gap = ({ height }: QrGrid): number => height + 4;

const written = (boxes: readonly Rect[], setting: PageSetting): readonly PaperItem[] => boxes.flatMap((box) => ruledLines(box, setting));

export const cellItems = ({ slide, box, within, around }: Cell, gallery: Gallery): readonly PaperItem[] => [
  ...thumbnail(slide, box, within, gallery),
  ...around,
];
