import type { Meta } from '../../compose/types.js';
import { mm, pt, toMm } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { Paper } from '../types.js';

/** The least text area: a code of 20 mm with its caption, a few words to the line. */
const LEAST = { width: mm(40), height: mm(55) };

/** Reports margins that leave no room for text and codes (`print-room`). */
export function reportRoom({ size, margin }: Paper, meta: Meta, env: Env): void {
  const [width, height] = [size.width - margin.left - margin.right, size.height - margin.top - margin.bottom];
  if (width >= LEAST.width && height >= LEAST.height) return;
  const inMm = (w: number, h: number): string => `${toMm(pt(w)).toFixed(0)} × ${toMm(pt(h)).toFixed(0)} mm`;
  env.report({
    severity: 'error',
    code: 'print-room',
    message: `the margins leave ${inMm(width, height)} of ${inMm(size.width, size.height)} for text and codes, expected ${inMm(LEAST.width, LEAST.height)} or more`,
    at: meta.at(meta.print?.margins === undefined ? 'print.paper' : 'print.margins'),
    help: 'set smaller margins, or print on larger paper',
  });
}
