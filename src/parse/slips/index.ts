import type { MarkdownIt, Token } from 'markdown-it';
import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import { spanAt } from '../tree/source.js';
import { attributeSlips } from './attributes.js';
import { breakSlips } from './breaks.js';
import { bulletSlips } from './bullets.js';
import { definitionSlips } from './definitions.js';
import { emphasisSlips } from './emphasis.js';
import { fenceSlips } from './fences.js';
import { headingSlips } from './headings.js';
import { itemSlips } from './items.js';
import { linkSlips } from './links.js';
import type { Mended } from './mended.js';
import { numberSlips } from './numbers.js';
import { passagesOf } from './passages.js';
import { quoteSlips } from './quotes.js';
import { reportSlips, type Told } from './report.js';
import { tableSlips } from './tables.js';
import type { ReadSlips, Slip } from './types.js';

/**
 * Marks that are nearly Markdown's and can mean one thing only. What fences off code and notes comes first: the others must not look into it.
 * Of the others the first that finds something in a passage has it.
 */
const READERS: readonly (readonly ReadSlips[])[] = [
  [fenceSlips],
  [
    headingSlips,
    quoteSlips,
    breakSlips,
    itemSlips,
    bulletSlips,
    numberSlips,
    tableSlips,
    definitionSlips,
    linkSlips,
    emphasisSlips,
    attributeSlips,
  ],
];

/** Any character of a slip, or two that make one: text without them is not read twice. */
const SIGNS =
  /^[ \t>*+\d.)-]*#{1,6}[^\s#]|[\uff00-\uff60\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]|^[ \t>]*(?:[-+*]\S|\d{1,3}[.)、]\S|[•・·‣◦▪∙●○■◆□▶➢✓–—])|[|“”】［{]|\]\s*\(|\)\[/m;

/** A list within a list within a list that are all of one slip are found one after another. */
const MOST_PASSES = 8;

/** The text as it was meant, and a report (`taken-as-meant`) of each kind of mark that was not quite one. Takes time in proportion to the text. */
export function mendSlips(typed: Mended, start: Span, markdown: MarkdownIt, report: Report): Mended {
  let mended = typed;
  if (!SIGNS.test(typed.text)) return mended;
  const told = new Map<string, Told>();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const slips = findSlips(mended, markdown);
    if (slips.length === 0) break;
    const { origin, lines } = mended;
    for (const { kind, found, edits } of slips) {
      const at = spanAt({ start, origin, lines }, edits[0].line, edits[0].column);
      told.set(`${at.line}:${at.column} ${kind.is}`, { kind, found, at });
    }
    mended = mended.with(slips.flatMap(({ edits }) => edits));
  }
  reportSlips([...told.values()], report);
  return mended;
}

function findSlips(mended: Mended, markdown: MarkdownIt): readonly Slip[] {
  const tokens: Token[] = [];
  markdown.block.parse(mended.text, markdown, {}, tokens);
  const passages = passagesOf(tokens, mended.lines);
  for (const readers of READERS) {
    const slips = passages.flatMap((passage) => readers.map((read) => read(passage)).find((found) => found.length > 0) ?? []);
    if (slips.length > 0) return slips;
  }
  return [];
}
