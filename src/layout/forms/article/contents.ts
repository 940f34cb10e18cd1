import type { HandoutDraft, Rich } from '../../../compose/types.js';
import type { Span } from '../../../lib/span.js';
import { pt } from '../../../lib/units.js';
import type { Line, Link, PaperItem, PaperStep } from '../../../scene/types.js';
import type { PaperStyle } from '../../../theme/types.js';
import { linesItem } from '../../blocks/text/paper/lines.js';
import { plainText } from '../../blocks/text/plain.js';
import { block } from '../../page/box.js';
import { elementId } from '../../page/element-id.js';
import { mirroredLine } from '../../page/mirrored.js';
import { onGrid, type PageSetting } from '../../page/setting.js';
import type { Strip } from '../../page/strip.js';
import { chapterNumber } from '../chapter.js';

/** A heading that the contents list and the bookmarks name. `mark` is its strip's. */
export interface Heading {
  readonly mark: number;
  readonly level: 1 | 2;
  readonly title: Rich;
  readonly number?: number;
  readonly at: Span;
}

/** The contents list: a row a heading, linked, page numbers flush right, chapters under a thin rule; `tight` below 1 sets its rows closer. */
export function contentsStrips(
  headings: readonly Heading[],
  words: HandoutDraft['words'],
  setting: PageSetting,
  tight = 1,
): readonly Strip[] {
  if (headings.length < 2) return [];
  const { paper, set, full, unit } = setting;
  const first = headings[0];
  if (first === undefined) return [];
  const style: PaperStyle = { ...paper.text.heading, colour: paper.accent, bold: true };
  const title = set([{ text: words.contents, at: first.at }], full, { style });
  const toc = { type: 'TOC', id: elementId() } as const;
  const head: Strip = {
    height: onGrid(style.leading, unit),
    before: pt(4 * unit),
    after: pt(unit),
    keep: true,
    items: [linesItem(title, 0, { tag: 'H2', part: elementId(), at: first.at })],
    cites: [],
    wide: true,
  };
  const rows = headings.filter((heading, i) => !repeatsChapter(heading, headings[i - 1]));
  const indent = headings.some(({ number }) => number !== undefined) ? paper.text.contents.size * 2.6 : 0;
  return [
    head,
    ...rows.map((heading, i) => ({
      ...row(heading, i > 0, indent, { toc, tight }, setting),
      keep: heading.level === 1 && rows[i + 1]?.level === 2,
    })),
  ];
}

/** A chapter's first topic of the same name needs no row of its own. */
function repeatsChapter({ level, title }: Heading, above: Heading | undefined): boolean {
  return level === 2 && above?.level === 1 && plainText(above.title) === plainText(title);
}

function row(
  heading: Heading,
  ruled: boolean,
  indent: number,
  { toc, tight }: { readonly toc: PaperStep; readonly tight: number },
  setting: PageSetting,
): Strip {
  const { paper, set, full, unit } = setting;
  const { level, title, number, at, mark } = heading;
  const own = paper.text.contents;
  const style = { ...own, leading: pt(own.leading * tight) };
  const chapter = level === 1;
  const pageRoom = style.size * 3;
  const column = { x: pt(full.x + indent), width: pt(full.width - indent - pageRoom) };
  const lines = set([{ text: plainText(title), at }], column, { style, bold: chapter });
  const label =
    number === undefined
      ? []
      : set([{ text: chapterNumber(number), at }], { x: full.x, width: pt(indent) }, { style, bold: true, colour: paper.accent });
  const above = chapter && ruled ? unit : 0;
  const part = elementId();
  return {
    height: tight < 1 ? pt(above + lines.length * style.leading) : onGrid(above + lines.length * style.leading, pt(unit / 2)),
    before: pt(chapter && ruled ? unit * tight : 0),
    wide: true,
    after: pt(0),
    keep: false,
    items: chapter && ruled ? [block(full.x, full.width, 0.5, paper.rule)] : [],
    cites: [],
    late: ({ heading: placeOf }) => {
      const { page, top } = placeOf(mark);
      const link: Link = { kind: 'page', page, top };
      const numberLines = set(
        [{ text: String(page), at }],
        { x: pt(full.x + full.width - pageRoom), width: pt(pageRoom) },
        { style, align: 'right', bold: chapter },
      );
      const partsOf = (line: Line, i: number): readonly Line[] => [
        ...(i === 0 ? label : []),
        line,
        ...(i === lines.length - 1 ? numberLines : []),
      ];
      // One line and so one link a row: label, title and page number stand on the same baseline.
      const linked = lines.map((line, i): Line => {
        const whole = oneLine(line, partsOf(line, i), setting);
        return { ...whole, spans: whole.spans.map(({ link: _, ...span }) => ({ link, ...span })) };
      });
      return [linesItem(linked, above, { tag: 'TOCI', within: [toc], part, at })] satisfies readonly PaperItem[];
    },
  };
}

/** Parts that stand apart as one line. Pages that are read from the right are mirrored line by line, which would leave the parts in their order. */
function oneLine(line: Line, parts: readonly Line[], { rtl, paper }: PageSetting): Line {
  const joined = (all: readonly Line[]): Line => ({ ...line, spans: all.flatMap(({ spans }) => spans) });
  if (!rtl) return joined(parts);
  return mirroredLine(joined(parts.map((part) => mirroredLine(part, paper.size.width))), paper.size.width);
}
