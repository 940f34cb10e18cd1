import { WHITE } from '../../lib/colour.js';
import { pt, type Rect, rect } from '../../lib/units.js';
import type { Link, PaperItem, PaperStep, QrItem, SlidePage } from '../../scene/types.js';
import type { PaperStyle, Theme } from '../../theme/types.js';
import { linesItem } from '../blocks/text/paper/lines.js';
import type { Drawing } from '../drawn/context.js';
import { drawSlide } from '../drawn/draw-slide.js';
import { placementIn } from '../drawn/scaled.js';
import { elementId } from '../page/element-id.js';
import { mirrored } from '../page/mirrored.js';
import type { PageSetting } from '../page/setting.js';

/** What all small slides of a document share. */
export interface Gallery {
  readonly setting: PageSetting;
  /** What slides are drawn in: their tables are the deck's, not those of white paper. */
  readonly look: Theme;
  readonly headings: (slide: SlidePage) => Drawing['headings'];
  readonly linkTo: (link: Link) => Link | undefined;
}

/** Height of the line with the slide's number, below it. */
export const labelHeight = ({ paper }: PageSetting): number => paper.text.running.leading + 2;

/** The room a slide takes of a box: as large as fits, at its top left. */
export function slideBox({ theme: { size } }: PageSetting, { x, y, width, height }: Rect): Rect {
  const scale = Math.min(width / size.width, height / size.height);
  return rect(x, y, size.width * scale, size.height * scale);
}

/** A slide drawn small: a thin frame around it, its number below. A code, too small to be read here, is its number: the code itself stands beside the slide. */
export function thumbnail(slide: SlidePage, box: Rect, within: readonly PaperStep[], gallery: Gallery): readonly PaperItem[] {
  const { setting, look: theme, headings, linkTo } = gallery;
  const drawCode = (code: QrItem, place: Rect): readonly PaperItem[] => codeMark(code, place, within, setting);
  const placement = placementIn(theme.size, box);
  const drawn = drawSlide(slide, { theme, placement, headings: headings(slide), within, linkTo, drawCode });
  return [
    // The slide is shown as it is: mirrored here, it is not on the page.
    ...(setting.rtl ? drawn.map((item) => mirrored(item, 2 * box.x + box.width)) : drawn),
    ...frameOf(box, setting),
    numberBelow(slide, box, within, setting),
  ];
}

const FRAME = pt(0.5);

function frameOf({ x, y, width, height }: Rect, { paper }: PageSetting): readonly PaperItem[] {
  const [right, bottom] = [x + width, y + height];
  const side = (x0: number, y0: number, x1: number, y1: number): PaperItem => ({
    kind: 'shape',
    tag: 'Artifact',
    shape: { kind: 'line', from: [pt(x0), pt(y0)], to: [pt(x1), pt(y1)], stroke: paper.rule, width: FRAME },
  });
  const half = FRAME / 2;
  return [
    side(x - half, y, right + half, y),
    side(right, y, right, bottom),
    side(right + half, bottom, x - half, bottom),
    side(x, bottom, x, y),
  ];
}

function numberBelow(slide: SlidePage, { x, y, width, height }: Rect, within: readonly PaperStep[], setting: PageSetting): PaperItem {
  const { paper, set } = setting;
  const style = paper.text.running;
  const text = [{ text: String(slide.number), at: slide.at }];
  const lines = set(text, { x, width: pt(Math.max(width, style.size * 4)) }, { style, bold: true, colour: paper.accent });
  return linesItem(lines, y + height + 2, { tag: 'Caption', within, part: elementId(), at: slide.at });
}

/** A white square with the code's number, linked as the code is. */
function codeMark(code: QrItem, box: Rect, within: readonly PaperStep[], setting: PageSetting): readonly PaperItem[] {
  const { paper, set } = setting;
  const digits = String(code.number);
  const style: PaperStyle = {
    ...paper.text.caption,
    size: pt((box.height * 0.55) / Math.max(1, digits.length * 0.62)),
    leading: box.height,
  };
  const text = [{ text: digits, link: code.url, at: code.at }];
  const lines = set(text, box, { style, align: 'center', bold: true, colour: paper.accent });
  return [
    { kind: 'shape', tag: 'Artifact', shape: { kind: 'rect', box, fill: { hex: WHITE } } },
    ...frameOf(box, setting),
    linesItem(lines, box.y, { tag: 'Caption', within, part: elementId(), at: code.at }),
  ];
}
