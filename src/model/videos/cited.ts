import type { SafeLink } from '../../lib/links/safe-link.js';
import type { Recognised } from '../../lib/videos/recognise.js';

/** What a link gets a code for. */
export interface Cited extends Recognised {
  readonly url: SafeLink;
}
