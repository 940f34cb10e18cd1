import { twinOf } from '../../fonts.js';
import type { BundledFamily } from '../../types.js';

export interface Nearest {
  readonly family: BundledFamily;
  /** How much wider than the family's the face may run, as a factor: lines are broken as if it did. */
  readonly wider: number;
}

/** Weights, which families name after themselves: “Calibri Light” is no wider than Calibri, “Segoe UI Semibold” a little. */
const WEIGHT = / (hairline|thin|extralight|ultralight|light|semilight|book|regular|medium|demi|semibold|demibold|pro|nova|mt)$/i;
const MONO = /mono|courier|code|console|typewriter/i;
const SERIF =
  /serif|times|garamond|cambria|bodoni|caslon|palatino|book antiqua|century schoolbook|minion|baskerville|playfair|roman|slab|rockwell|constantia|didot|bookman/i;
const NARROW = /narrow|condensed|compressed|impact|league gothic|oswald|bebas/i;
const HEAVY = /black|heavy|ultra|extrabold|poster/i;
const WIDE_FACE =
  /extended|expanded|wide|verdana|montserrat|poppins|gotham|century gothic|avant garde|lucida|museo|raleway|work sans|open sans|bookman|copperplate/i;

/**
 * The bundled family that stands in for a face whose widths none shares, and how much room is kept for it. Georgia and Arial are among the
 * wider faces of their kind; by the faces' own advance widths over English text, Verdana and Arial Black run about a sixth and a quarter
 * longer than Arial in their weights, geometric faces such as Montserrat and Century Gothic up to that, most others within a twentieth.
 */
export function nearestFace(latin: string): Nearest {
  const plain = twinOf(latin.replace(WEIGHT, ''));
  if (plain !== undefined) return { family: plain, wider: 1.03 };
  if (MONO.test(latin)) return { family: 'jetbrains-mono', wider: 1.03 };
  const family = SERIF.test(latin) && !/sans/i.test(latin) ? 'gelasio' : 'arimo';
  if (NARROW.test(latin)) return { family, wider: 1 };
  return { family, wider: HEAVY.test(latin) ? 1.28 : WIDE_FACE.test(latin) ? 1.18 : 1.05 };
}
