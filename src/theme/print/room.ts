import type { Meta } from '../../compose/types.js';
import { mm, pt, toMm } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { Paper } from '../types.js';

/** The least text area: a code of 20 mm with its caption, a few words to the line. */
const LEAST_TEXT_AREA = { width: mm(40), height: mm(55) };

/** Where there is no room, what else is to be said is found on paper that has some. */
const ROOMY = { size: { width: mm(210), height: mm(297) }, margin: { top: mm(25), right: mm(25), bottom: mm(25), left: mm(25) } };

/**
 * The paper, if it has room for text and codes; else reports that its margins leave none (`print-room`, an error: nothing is written) and answers with
 * one that has: whatever lays out text may take for granted that a line and a code can stand.
 */
export function withRoom(paper: Paper, meta: Meta, env: Env): Paper {
  const { size, margin } = paper;
  const [width, height] = [size.width - margin.left - margin.right, size.height - margin.top - margin.bottom];
  if (width >= LEAST_TEXT_AREA.width && height >= LEAST_TEXT_AREA.height) return paper;
  const inMm = (w: number, h: number): string => `${toMm(pt(w)).toFixed(0)} × ${toMm(pt(h)).toFixed(0)} mm`;
  env.report({
    severity: 'error',
    id: 'print-room',
    message: `the margins leave ${inMm(width, height)} of ${inMm(size.width, size.height)} for text and codes, expected ${inMm(LEAST_TEXT_AREA.width, LEAST_TEXT_AREA.height)} or more`,
    at: meta.at(meta.print?.margins === undefined ? 'print.paper' : 'print.margins'),
    help: 'set smaller margins, or print on larger paper',
  });
  return { ...paper, ...ROOMY };
}
