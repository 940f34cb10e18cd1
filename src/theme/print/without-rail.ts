import type { PrintSettings } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import type { Paper } from '../types.js';

/**
 * Measures of text without a rail, in ems of the body. `own`: on small paper, where a rail makes lines short, they grow to what they are beside the rail
 * of A4: 34 Han characters, some 85 Latin letters. `asked`: the longest that an author's own margins make them.
 */
const MEASURE = { own: 34, asked: 48 };

/**
 * The paper of a handout without anything for the rail: the text in the middle of the sheet, its lines as long as they are beside a rail, so that they
 * break alike with and without videos. Margins that were asked for are kept as long as lines can be read. What margins get is `spare`: wide tables take it.
 */
export function withoutRail(paper: Paper, { margins, gutter = pt(0) }: PrintSettings = {}): Paper {
  const { margin, rail, spare, size, text } = paper;
  const outer = { left: margin.left - spare - gutter, right: margin.right - spare };
  const edges = margins === undefined ? evened(outer) : outer;
  const room = size.width - gutter - edges.left - edges.right;
  const em = text.body.size;
  const beside = size.width - margin.left - margin.right - rail.width - rail.gutter;
  const most = margins === undefined ? Math.max(beside, MEASURE.own * em) : MEASURE.asked * em;
  const rest = Math.max(0, (room - most) / 2);
  return {
    ...paper,
    margin: { ...margin, left: pt(edges.left + gutter + rest), right: pt(edges.right + rest) },
    rail: { width: pt(0), gutter: pt(0), cards: 'beside' },
    spare: pt(rest),
  };
}

/** A theme's margins are unlike where one of them is a rail's. */
function evened({ left, right }: Sides): Sides {
  const each = (left + right) / 2;
  return { left: each, right: each };
}

interface Sides {
  readonly left: number;
  readonly right: number;
}
