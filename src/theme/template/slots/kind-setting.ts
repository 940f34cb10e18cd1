import type { Size } from '../../../lib/units.js';
import type { Anatomy } from '../anatomy/anatomy.js';
import type { LookSetting } from '../looks/looks.js';

/** What the slots of a kind are made from: a template's layout; `codes` leaves room for QR codes beside the body. */
export interface KindSetting {
  readonly anatomy: Anatomy;
  readonly size: Size;
  readonly look: LookSetting;
  readonly codes: boolean;
}
