import type { Image } from '../../compose/types.js';
import type { Colour } from '../../lib/colour.js';
import type { Logo } from '../../lib/pictures/logo.js';
import type { Size } from '../../lib/units.js';

/** A logo at its size, in the version that shows on its ground. */
export interface PaperLogo {
  readonly image: Image;
  readonly size: Size;
  readonly at: Logo['at'];
  /** Stands behind it, where it can't be seen on the ground itself. */
  readonly plate?: Colour;
}
