import type { Block, Chart } from '../../../compose/types.js';
import type { Colour } from '../../../lib/colour.js';
import type { Span } from '../../../lib/span.js';
import { rect } from '../../../lib/units.js';
import type { ChartLook, SlideItem } from '../../../scene/types.js';
import type { DeckSetting, Voice } from '../../slides/setting.js';
import type { BlockPiece, Laid, PiecePlace, Step } from '../../slides/types.js';
import { captionItem, layCaption } from '../caption/slides.js';
import type { Paragraph } from '../text/slides/paragraph.js';
import type { WrappedParagraph } from '../text/slides/text-lines.js';
import { chartLook, describeChart, drawChart, halfPoint } from './drawing/index.js';

/** A chart keeps this share of the room's height beside other things, and is never lower than this in points where the room is higher. */
const LEAST_HEIGHT_SHARE = 0.48;
const LEAST_HEIGHT = 150;

/** A chart is not made higher than it is wide. */
const TALLEST_RATIO = 1;

/** A chart narrower than this has labels of the caption's size. */
const NARROW = 360;

/** Share of the width that a chart takes beside text, and from how many paragraphs on it stands there: fewer go above it. */
const BESIDE = 0.58;
const LEAST_BESIDE = 3;

/** A chart on its way onto a slide. */
interface ChartPiece {
  readonly chart: Chart;
  readonly caption: Paragraph | undefined;
  /** The slot's own colour, for text on a dark ground. */
  readonly colour: Colour | undefined;
  readonly at: Span;
}

export function chartPiece(
  { chart, at }: Block & { readonly kind: 'chart' },
  caption: Paragraph | undefined,
  { slot: { colour } }: Voice,
): BlockPiece {
  const piece: BlockPiece = {
    kind: 'block',
    lay: (width, room, step, setting) => layChart({ chart, caption, colour, at }, piece, width, room, step, setting),
    paragraphs: caption === undefined ? [] : [caption],
    floor: 1,
    shareBeside: (paragraphs) => (paragraphs < LEAST_BESIDE ? undefined : BESIDE),
    at,
  };
  return piece;
}

/** A chart at a width, in one unit: as high as the room lets it be, its caption beneath. */
function layChart(chart: ChartPiece, whole: BlockPiece, width: number, room: number, step: Step, setting: DeckSetting): Laid {
  const { caption, height: captionHeight } = layCaption(chart.caption, width, step);
  const most = Math.max(1, Math.min(room - captionHeight, width * TALLEST_RATIO));
  const least = Math.min(most, Math.max(LEAST_HEIGHT, room * LEAST_HEIGHT_SHARE - captionHeight));
  return {
    units: [{ height: least + captionHeight, gap: 0, open: 0, close: 0, cost: 0, grow: most - least }],
    draw: (place) => draw(chart, caption, width, least + place.grow, place, setting),
    cut: () => whole,
  };
}

function draw(
  { chart, colour, at }: ChartPiece,
  caption: WrappedParagraph | undefined,
  width: number,
  height: number,
  { x, y }: PiecePlace,
  setting: DeckSetting,
): readonly SlideItem[] {
  const box = rect(x, y, width, height);
  const look = lookOf(chart, colour, width, setting);
  const drawing = drawChart(chart, box, look, { fonts: setting.fonts, medium: 'slides', at, report: setting.env.report });
  const native = { kind: 'chart', chart, look } as const;
  const item: SlideItem = { kind: 'figure', box, drawing, alt: describeChart(chart, setting.lang), native, at };
  return caption === undefined ? [item] : [item, captionItem(caption, box, caption.paragraph.at, setting)];
}

function lookOf(chart: ChartPiece['chart'], colour: ChartPiece['colour'], width: number, { theme }: DeckSetting): ChartLook {
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
