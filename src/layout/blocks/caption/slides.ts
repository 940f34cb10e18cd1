import type { Span } from '../../../lib/span.js';
import { pt, type Rect, rect } from '../../../lib/units.js';
import type { TextItem } from '../../../scene/types.js';
import { scaleAt } from '../../slides/laid.js';
import type { DeckSetting } from '../../slides/setting.js';
import type { Step } from '../../slides/types.js';
import type { Paragraph } from '../text/slides/paragraph.js';
import { sceneParagraphs } from '../text/slides/scene-paragraphs.js';
import { drawParagraph, tightened, type WrappedParagraph, wrapParagraph } from '../text/slides/text-lines.js';

/** Between a picture and its caption. */
export const CAPTION_GAP = 4;

/** A caption broken into lines, and the height it takes with the gap above; nothing for none. */
export function layCaption(caption: Paragraph | undefined, width: number, step: Step): LaidCaption {
  if (caption === undefined) return { caption, height: 0 };
  const wrapped = wrapParagraph(caption, width, scaleAt(step, caption.floor), tightened([caption], step.tighter));
  return { caption: wrapped, height: CAPTION_GAP + wrapped.lineCount * wrapped.pitch };
}

interface LaidCaption {
  readonly caption: WrappedParagraph | undefined;
  readonly height: number;
}

/** A caption as wide as `above`, the place that its picture stands in, and right below it. */
export function captionItem(caption: WrappedParagraph, above: Rect, at: Span, setting: DeckSetting): TextItem {
  const top = above.y + above.height + CAPTION_GAP;
  return {
    kind: 'text',
    inherits: false,
    box: rect(above.x, top, above.width, caption.lineCount * caption.pitch),
    inset: pt(0),
    anchor: 'top',
    style: 'caption',
    paragraphs: sceneParagraphs([caption.paragraph], setting),
    scale: caption.scale,
    tighter: caption.tighter,
    lines: drawParagraph(caption, above.x, top, above.width, setting.fonts),
    at,
  };
}
