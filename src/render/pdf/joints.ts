import type { DrawnGlyph, LineSpan } from '../../layout/types.js';
import { pt } from '../../lib/units.js';

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WESTERN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}%]/u;

/** Gaps that readers take for a space: from a tenth of an em on (poppler 22: `minWordBreakSpace`; pdf.js 5: 0.102 em). Wider ones are meant as such. */
const [LEAST, MOST] = [0.09, 0.6];

/** Widths come in sixteenths of an em, so that a document needs few glyphs for them; what is left over is too little for a reader to notice. */
const STEP = 1 / 16;

/**
 * The spans of a line with the space between Han and Latin in the advance of the Latin glyph beside it: a gap would be copied out as a space that
 * nobody wrote, and “2022年” not be found. For showing glyphs alone: what a span is underlined or linked by stays as it was.
 */
export function closedJoints(spans: readonly LineSpan[]): readonly LineSpan[] {
  if (spans.length < 2) return spans;
  const shown = [...spans];
  for (const [i, next] of spans.entries()) {
    const previous = shown[i - 1];
    if (previous === undefined) continue;
    const gap = next.x - previous.x - previous.width;
    if (gap < LEAST * next.size || gap > MOST * next.size) continue;
    const [before, after] = [lastOf(previous.text), String.fromCodePoint(next.text.codePointAt(0) ?? 0)];
    if (EAST_ASIAN.test(before) && WESTERN.test(after)) shown[i] = widened(next, gap, 'left');
    else if (WESTERN.test(before) && EAST_ASIAN.test(after)) shown[i - 1] = widened(previous, gap, 'right');
  }
  return shown;
}

function lastOf(text: string): string {
  const unit = text.charCodeAt(text.length - 1);
  return text.slice(unit >= 0xdc00 && unit < 0xe000 ? -2 : -1);
}

function widened(span: LineSpan, gap: number, side: 'left' | 'right'): LineSpan {
  const share = Math.round(gap / span.size / STEP) * STEP;
  const glyphs = [...(span.glyphs ?? Array.from(span.text, plain))];
  const at = side === 'left' ? 0 : glyphs.length - 1;
  const glyph = glyphs[at];
  if (glyph === undefined || glyph[side] !== undefined) return span;
  glyphs[at] = { ...glyph, [side]: -share };
  const more = share * span.size;
  return { ...span, glyphs, width: pt(span.width + more), x: pt(side === 'left' ? span.x - more : span.x) };
}

const plain = (text: string): DrawnGlyph => ({ character: text.codePointAt(0) ?? 0, text });
