import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import type { Line, SceneParagraph, SlideItem, SlidePage } from '../../scene/types.js';
import { GETA, MARK, missingGlyphs, openUnshaped } from '../text/index.js';

/** A text of a slide: as it was written, paragraph by paragraph, and as it is drawn. */
interface Printed {
  readonly written: readonly { readonly text: string; readonly at: Span }[];
  readonly lines: readonly Line[];
  readonly at: Span;
}

/**
 * What slides that are drawn on paper show otherwise than PowerPoint does: scripts that are printed letter by letter (`script-unshaped`, once a script)
 * and characters that no font has (`glyph-missing`).
 */
export function reportPrinted(slides: readonly SlidePage[], report: Report): void {
  const [missing, known] = [new Set<number>(), new Set<number>()];
  const unshaped = openUnshaped(report);
  for (const { written, lines, at } of slides.flatMap(({ items }) => items.flatMap(printedIn))) {
    const fresh = [...new Set(lines.flatMap(missingFrom))].filter((codePoint) => !missing.has(codePoint));
    if (fresh.length > 0) report(missingGlyphs(fresh, 'paper', at));
    for (const codePoint of fresh) missing.add(codePoint);
    for (const { text, at: place } of written) {
      for (const codePoint of drawnOf(text, missing)) if (!known.has(codePoint) && known.add(codePoint)) unshaped(codePoint, place);
    }
  }
}

/** The text's characters that a font has; marks go with the letter before them. */
function drawnOf(text: string, missing: ReadonlySet<number>): readonly number[] {
  let isDrawn = true;
  return Array.from(text, (character) => character.codePointAt(0) ?? 0).filter((codePoint) => {
    if (missing.has(codePoint)) isDrawn = false;
    else if (!isDrawn) isDrawn = !MARK.test(String.fromCodePoint(codePoint));
    return isDrawn;
  });
}

/** The characters of a line that a mark stands for. */
const missingFrom = ({ spans }: Line): readonly number[] =>
  spans.flatMap(({ glyphs = [] }) =>
    glyphs.flatMap(({ character, text }) => {
      const own = text.codePointAt(0) ?? character;
      return character === GETA.charCodeAt(0) && own !== character ? [own] : [];
    }),
  );

const writtenIn = (paragraphs: readonly SceneParagraph[]): Printed['written'] =>
  paragraphs.flatMap(({ runs, at }) => runs.map(({ text }) => ({ text, at })));

function printedIn(item: SlideItem): readonly Printed[] {
  switch (item.kind) {
    case 'text':
      return [{ written: writtenIn(item.paragraphs), lines: item.lines, at: item.at }];
    case 'table':
      return item.rows.flatMap(({ cells }) =>
        cells.map(({ paragraphs, lines }) => ({ written: writtenIn(paragraphs), lines, at: item.at })),
      );
    case 'figure': {
      const { lines } = item.drawing;
      return [{ written: lines.flatMap(({ spans }) => spans.map(({ text }) => ({ text, at: item.at }))), lines, at: item.at }];
    }
    default:
      return [];
  }
}
