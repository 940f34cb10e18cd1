import type { PrintSettings } from '../../compose/types.js';
import { LEAST_CODE } from '../../lib/qr.js';
import { mm, pt, type Size } from '../../lib/units.js';
import { byName } from '../text.js';
import { PAPER_STYLES, type Paper } from '../types.js';

/** Measures in ems of the body: below the first, lines of Han text tear when justified; above the second, the eye loses the next line (clreq 2.2.2: 20 to 40 characters). */
const MEASURE = { least: 20, most: 38 };

/** Type is not set smaller than this on small paper: 小五 and a little. */
const LEAST_TYPE = 9.5;

/** A caption beside its code wants this much width; more than the second is white space. */
const CAPTION = { least: mm(28), most: mm(50) };

/** Between a code and the caption beside it. */
export const CAPTION_GAP = mm(3);

/**
 * The theme's paper at the size, orientation and margins asked for. Smaller paper gets smaller margins, rail and type in proportion; where text and
 * rail can't both stand, the rail goes (codes then stand beneath their paragraphs); where lines would be too long, the rail takes what is over.
 */
export function fitPaper(paper: Paper, print: PrintSettings): Paper {
  const size = sizeOf(paper.size, print);
  const { margins, gutter = 0 } = print;
  if (size === paper.size && margins === undefined && gutter === 0) return paper;
  const scale = Math.min(1, Math.max(0.5, shortSide(size) / shortSide(paper.size)));
  const text = scale === 1 ? paper.text : smaller(paper.text, scale);
  const margin = margins ?? marginsAt(paper, text, scale);
  const fitted = {
    ...paper,
    size,
    text,
    margin: { ...margin, left: pt(margin.left + gutter) },
    code: pt(Math.max(LEAST_CODE, paper.code * scale)),
  };
  return withRail(fitted, scale, margins === undefined);
}

function sizeOf(own: Size, { paper, orientation }: PrintSettings): Size {
  const { width, height } = paper ?? own;
  const turned = orientation !== undefined && width !== height && (orientation === 'landscape') !== width > height;
  return turned ? { width: height, height: width } : (paper ?? own);
}

const shortSide = ({ width, height }: Size): number => Math.min(width, height);

/** Room that running head and foot need between text and edge, and what printers leave white there (6 mm). */
function marginsAt({ margin }: Paper, { running, body }: Paper['text'], scale: number): Paper['margin'] {
  if (scale === 1) return margin;
  const least = mm(6) + running.leading + body.leading * 1.25;
  const [x, y] = [Math.max(0.6, scale), scale];
  return {
    top: pt(Math.max(least, margin.top * y)),
    bottom: pt(Math.max(least, margin.bottom * y)),
    left: pt(margin.left * x),
    right: pt(margin.right * x),
  };
}

/** Type by the root of the scale, as type sizes go: large type gives way, small type hardly. */
function smaller(text: Paper['text'], scale: number): Paper['text'] {
  return byName(PAPER_STYLES, (name) => {
    const style = text[name];
    const size = Math.max(style.size * Math.sqrt(scale), Math.min(style.size, LEAST_TYPE));
    const at = (length: number) => pt((length * size) / style.size);
    return { ...style, size: pt(size), leading: at(style.leading), before: at(style.before), after: at(style.after) };
  });
}

function withRail(paper: Paper, scale: number, free: boolean): Paper {
  const { size, margin, text, code } = paper;
  const room = size.width - margin.left - margin.right;
  const width = Math.max(code, paper.rail.width * scale);
  const gutter = paper.rail.gutter * scale;
  const column = room - width - gutter;
  const em = text.body.size;
  if (column < MEASURE.least * em) return { ...paper, rail: { width: pt(0), gutter: pt(0), cards: 'beside' } };
  const over = column - MEASURE.most * em;
  const beside = width + over >= code + CAPTION_GAP + CAPTION.least;
  if (over <= 0 || !beside) return { ...paper, rail: { width: pt(width), gutter: pt(gutter), cards: 'stacked' } };
  const wide = Math.min(width + over, code + CAPTION_GAP + CAPTION.most);
  const rest = free ? (width + over - wide) / 2 : 0;
  return {
    ...paper,
    margin: { ...margin, left: pt(margin.left + rest), right: pt(margin.right + rest) },
    rail: { width: pt(wide), gutter: pt(gutter), cards: 'beside' },
    spare: pt(rest),
  };
}
