import type { Use } from './use.js';

/** What offset printing asks of photographs, and the most that office printers show of them: dots per inch. */
const ENOUGH = 300;

/**
 * By which whole number a PNG can be made smaller and still have 300 dots to the inch at its widest use; 1 for most. Turned by quarters or
 * not, its longer side is the longer one on paper. Its sides stand in its head (PNG third edition, 11.2.1).
 */
export function reductionFor({ bytes, width, height }: Use): number {
  if (bytes.length < 24 || !(width > 0) || !(height > 0)) return 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [across, down] = [view.getUint32(16), view.getUint32(20)];
  const longer = Math.max(across, down) / Math.max(width, height);
  const shorter = Math.min(across, down) / Math.min(width, height);
  return Math.max(1, Math.floor((72 * Math.min(longer, shorter)) / ENOUGH));
}
