import type { Block } from '../../compose/types.js';
import type { DeckSetting, Voice } from '../slides/setting.js';
import type { Piece } from '../slides/types.js';
import { calloutPieces } from './callout/slides.js';
import { chartPiece } from './chart/slides.js';
import { codePiece } from './code/slides.js';
import { columnsPiece } from './columns/slides.js';
import { lowerFootnotes } from './footnote/slides.js';
import { lowerList } from './list/slides.js';
import { type LoweredKinds, Lowering } from './lowering.js';
import { quotePieces } from './quote/slides.js';
import { rulePiece } from './rule/slides.js';
import { tablePiece } from './table/slides/piece.js';
import { lowerHeading, lowerParagraph } from './text/slides/lower.js';

/** Blocks as pieces for a slide: text that follows on text shares a frame, pictures that follow on one another share a row. */
export const lowerBlocks = (blocks: readonly Block[], voice: Voice, setting: DeckSetting): readonly Piece[] =>
  new Lowering(voice, setting, ON_SLIDES).lower(blocks).pieces();

/** How each kind of block comes onto a slide. */
const ON_SLIDES: LoweredKinds = {
  paragraph: lowerParagraph,
  heading: lowerHeading,
  list: lowerList,
  quote: (quote, to) => to.add(...quotePieces(quote, to)),
  callout: (callout, to) => to.add(...calloutPieces(callout, to)),
  code: (code, to) => to.add(codePiece(code, to.voice, to.setting)),
  table: (table, to) => to.add(tablePiece(table, to.voice, to.setting)),
  image: ({ image, caption: words, at }, to) => {
    const caption = to.caption(words);
    to.picture({ image, ...(caption === undefined ? {} : { caption }), at });
  },
  chart: (chart, to) => to.add(chartPiece(chart, to.caption(chart.caption), to.voice)),
  columns: ({ columns, at }, to) =>
    to.add(
      columnsPiece(
        columns.map(({ width: share, blocks }) => ({ ...(share === undefined ? {} : { share }), pieces: to.inner(blocks) })),
        at,
      ),
    ),
  rule: ({ at }, to) => to.add(rulePiece(at)),
  footnotes: lowerFootnotes,
  only: ({ output, blocks }, to, level) => {
    if (output === 'slides') to.lower(blocks, level);
  },
};
