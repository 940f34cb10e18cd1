import { checkLink } from '../../src/lib/links/check-link.js';
import type { SafeLink } from '../../src/lib/links/safe-link.js';

/** An address as outputs carry it. Throws for one that they don't. */
export function safe(address: string): SafeLink {
  const checked = checkLink(address);
  if ('fault' in checked) throw new Error(checked.fault.message);
  return checked.link;
}
