import { pt } from '../../lib/units.js';
import type { Paper } from '../types.js';

/** The paper with the white beside its text block taken for what is not read line by line: slides, cards. Lines of text stay as long as they were. */
export function wholeWidth(paper: Paper): Paper {
  const { margin, rail, spare } = paper;
  if (spare === 0) return paper;
  return {
    ...paper,
    margin: { ...margin, left: pt(margin.left - spare), right: pt(margin.right - spare) },
    rail: { ...rail, width: pt(rail.width + 2 * spare) },
    spare: pt(0),
  };
}
