import type { Block } from '../../../compose/types.js';
import { rect } from '../../../lib/units.js';
import type { ChartLook, SlideItem } from '../../../scene/types.js';
import type { Laid, Place, Step } from '../../slides/laid.js';
import type { ChartPiece } from '../../slides/piece.js';
import type { Setting, Voice } from '../../slides/setting.js';
import { captionItem, layCaption } from '../caption/slides.js';
import type { Paragraph } from '../text/slides/paragraph.js';
import type { WrappedParagraph } from '../text/slides/text-lines.js';
import { chartLook, describeChart, drawChart, halfPoint } from './drawing/index.js';

/** A chart keeps this share of the room's height beside other things, and is never lower than this in points where the room is higher. */
const LEAST = 0.48;
const LOWEST = 150;

/** A chart is not made higher than it is wide. */
const TALLEST = 1;

/** A chart narrower than this has labels of the caption's size. */
const NARROW = 360;

export const chartPiece = (
  { chart, at }: Block & { readonly kind: 'chart' },
  caption: Paragraph | undefined,
  { slot }: Voice,
): ChartPiece => ({
  kind: 'chart',
  chart,
  ...(caption === undefined ? {} : { caption }),
  ...(slot.colour === undefined ? {} : { colour: slot.colour }),
  at,
});

/** A chart at a width, in one unit: as high as the room lets it be, its caption beneath. */
export function layChart(piece: ChartPiece, width: number, room: number, step: Step, setting: Setting): Laid {
  const { caption, height: captionHeight } = layCaption(piece.caption, width, step);
  const most = Math.max(1, Math.min(room - captionHeight, width * TALLEST));
  const least = Math.min(most, Math.max(LOWEST, room * LEAST - captionHeight));
  return {
    units: [{ height: least + captionHeight, gap: 0, open: 0, close: 0, cost: 0, grow: most - least }],
    draw: (place) => draw(piece, caption, width, least + place.grow, place, setting),
    cut: () => piece,
  };
}

function draw(
  { chart, colour, at }: ChartPiece,
  caption: WrappedParagraph | undefined,
  width: number,
  height: number,
  { x, y }: Place,
  setting: Setting,
): readonly SlideItem[] {
  const box = rect(x, y, width, height);
  const look = lookOf(chart, colour, width, setting);
  const drawing = drawChart(chart, box, look, { fonts: setting.fonts, medium: 'slides', at, report: setting.env.report });
  const item: SlideItem = { kind: 'chart', box, chart, look, drawing, alt: describeChart(chart, setting.lang), at };
  return caption === undefined ? [item] : [item, captionItem(caption, box, caption.paragraph.at, setting)];
}

function lookOf(chart: ChartPiece['chart'], colour: ChartPiece['colour'], width: number, { theme }: Setting): ChartLook {
  const { caption, table, body } = theme.text;
  const content = theme.layouts.get('content');
  const size = width < NARROW ? caption.size : halfPoint((caption.size + table.size) / 2);
  return chartLook(
    chart,
    {
      size,
      titleSize: halfPoint(size * 1.15),
      text: colour ?? caption.colour,
      titleColour: colour ?? body.colour,
      ground: content?.background ?? { role: 'lt1' },
    },
    { ...theme, palette: content?.palette ?? theme.palette },
  );
}
