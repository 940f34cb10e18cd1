import type { LineSpan } from '../../scene/types.js';

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WESTERN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}%]/u;

/** Gaps that readers take for a space: from a tenth of an em on (poppler 22: `minWordBreakSpace`; pdf.js 5: 0.102 em). Wider ones are meant as such. */
const [NARROWEST_GAP, WIDEST_GAP] = [0.09, 0.6];

/** Widths come in sixteenths of an em, so that a document needs few glyphs for them; what is left over is too little for a reader to notice. */
const STEP = 1 / 16;

/** A span and by how much its first and its last glyph are wider than they are drawn, in shares of the size. */
export interface Shown {
  readonly span: LineSpan;
  readonly left: number;
  readonly right: number;
}

/** Where a span's glyphs begin and how wide they are, their widening included. */
export const shownX = ({ span, left }: Shown): number => span.x - left * span.size;
export const shownWidth = ({ span: { width, size }, left, right }: Shown): number => width + left * size + right * size;

/**
 * The spans of a line with the space between Han and Latin in the advance of the Latin glyph beside it: a gap would be copied out as a space that
 * nobody wrote, and “2022年” not be found. For showing glyphs alone: what a span is underlined or linked by stays as it was.
 */
export function closedJoints(spans: readonly LineSpan[]): readonly Shown[] {
  const shown: Shown[] = [];
  let previous: Shown | undefined;
  for (const span of spans) {
    let next: Shown = { span, left: 0, right: 0 };
    const side = previous === undefined ? undefined : jointOf(previous, span);
    if (previous !== undefined && side !== undefined) {
      const share = Math.round(gapBetween(previous, span) / (side === 'left' ? span : previous.span).size / STEP) * STEP;
      if (side === 'left') next = { span, left: share, right: 0 };
      else shown[shown.length - 1] = { ...previous, right: share };
    }
    shown.push(next);
    previous = next;
  }
  return shown;
}

const gapBetween = (previous: Shown, next: LineSpan): number => next.x - shownX(previous) - shownWidth(previous);

/** Which side of a Latin glyph the gap between two spans is on, if it is one that Han and Latin have between them. */
function jointOf(previous: Shown, next: LineSpan): 'left' | 'right' | undefined {
  const gap = gapBetween(previous, next);
  if (gap < NARROWEST_GAP * next.size || gap > WIDEST_GAP * next.size) return undefined;
  const [before, after] = [lastOf(previous.span.text), String.fromCodePoint(next.text.codePointAt(0) ?? 0)];
  if (EAST_ASIAN.test(before) && WESTERN.test(after)) return next.glyphs?.[0]?.left === undefined ? 'left' : undefined;
  if (WESTERN.test(before) && EAST_ASIAN.test(after)) return previous.span.glyphs?.at(-1)?.right === undefined ? 'right' : undefined;
  return undefined;
}

function lastOf(text: string): string {
  const unit = text.charCodeAt(text.length - 1);
  return text.slice(unit >= 0xdc00 && unit < 0xe000 ? -2 : -1);
}
