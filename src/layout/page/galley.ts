import type { Block, QrCode } from '../../compose/types.js';
import type { PaperStep, PaperTag } from '../../scene/types.js';
import type { PaperStyle } from '../../theme/types.js';
import type { Column, PageSetting } from './setting.js';
import type { Strip } from './strip.js';

/** Where and how blocks are set. */
export interface Galley {
  readonly setting: PageSetting;
  readonly column: Column;
  readonly style: PaperStyle;
  /** What a paragraph is in the structure. */
  readonly tag: PaperTag;
  readonly within: readonly PaperStep[];
  /** List level of the next list, 0 first. */
  readonly level: number;
  /** The videos that may be cited here. */
  readonly codes: ReadonlyMap<number, QrCode>;
  /** Sets blocks as strips: what blocks that hold others set these with, in a galley of their own. */
  readonly strips: (blocks: readonly Block[], galley: Galley) => readonly Strip[];
}
