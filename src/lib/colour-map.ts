import type { PaletteRole } from './colour.js';

/** How slides see the palette, light ground and dark text: a master's names with the roles that they stand for (ECMA-376 Part 1, 19.3.1.6, clrMap). */
export const COLOUR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const satisfies Readonly<Record<string, PaletteRole>>;

const RENAMED: Readonly<Partial<Record<PaletteRole, string>>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

/** The name of a role in a colour map: `tx1` for dk1; most are called alike. */
export const mappedName = (role: PaletteRole): string => RENAMED[role] ?? role;
