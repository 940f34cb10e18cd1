import type { QrCode } from '../../../../compose/types.js';
import { pt } from '../../../../lib/units.js';
import type { ElementId } from '../../../../scene/types.js';
import { citedBy, type Flow, type Footnotes } from '../../../page/footnote.js';
import type { PageSetting } from '../../../page/setting.js';
import type { Strip } from '../../../page/strip.js';
import { cardGap, cardHeight } from './card.js';
import { qrSide } from './figure.js';
import { cardGrid } from './grid.js';
import { tablesBesideCodes } from './tables-beside-qr.js';

/**
 * Sees to it that each code stands somewhere: beside the line that cites it, or the footnote; beside the first line where nothing cites it; as cards
 * below the list or paragraph that cites the last of them where they are wider than the rail, more than a page's rail holds for one line, or so many
 * that the rail would carry them far from their lines.
 */
export function withCodes({ strips, footnotes }: Flow, codes: readonly QrCode[], setting: PageSetting): Flow {
  if (codes.length === 0) return { strips, footnotes };
  if (!setting.hasRail) return withCodesBeneath({ strips, footnotes }, codes, setting);
  const heights = new Map(codes.map((code) => [code.number, heightOf(code, setting)]));
  const asked = strips.map((strip) => [...strip.cites, ...footnoteCites(strip, footnotes)]);
  const uncited = uncitedOf(asked, codes);
  const wanted = asked.map((cites, i) => (i === 0 ? [...uncited, ...cites] : cites));
  const beside =
    strips.length === 0 || isCrowded(strips, wanted, heights, setting) ? new Set<number>() : besideOf(wanted, heights, setting);
  const isBeside = ({ code }: Strip['cites'][number]): boolean => beside.has(code.number);
  const bare = strips.map((strip, i) => {
    const cites = i === 0 ? [...uncited, ...strip.cites] : strip.cites;
    return cites.length === 0 ? strip : { ...strip, cites: cites.filter(isBeside) };
  });
  const rest = codes.filter(({ number }) => !beside.has(number));
  const cites = asked.map((all) => all.some((citation) => !isBeside(citation)));
  const grid = cardGrid(rest, setting);
  const citing = { first: cites.indexOf(true), last: cites.lastIndexOf(true) };
  return {
    strips: grid.length > 0 ? withGrid(bare, citing, grid, setting) : tablesBesideCodes(bare, heights, setting),
    footnotes: keptCites({ strips, footnotes }, isBeside),
  };
}

/** Lines and their codes below them that need no more than this share of a page stand on one. */
const TOGETHER = 0.5;

/**
 * The cards below the list, table or paragraph that the last of the citing strips is of; behind all where nothing cites them. From the first of them
 * on all stay on the cards' page, where they are few: a code is not looked for overleaf.
 */
function withGrid(
  strips: readonly Strip[],
  { first, last }: { readonly first: number; readonly last: number },
  cards: readonly Strip[],
  { top, bottom }: PageSetting,
): readonly Strip[] {
  const end = last < 0 ? strips.length - 1 : strips.findIndex((strip, i) => i >= last && !goesOn(strip, strips[i + 1]));
  if (end < 0) return [...strips, ...cards];
  const height = [...strips.slice(Math.max(first, 0), end + 1), ...cards].reduce((sum, strip) => sum + strip.before + strip.height, 0);
  const from = height <= TOGETHER * (bottom - top) ? Math.max(first, 0) : end;
  const citing = strips.slice(from, end + 1).map(kept);
  const rows = from < end ? cards.map((row, i) => (i < cards.length - 1 ? kept(row) : row)) : cards;
  return [...strips.slice(0, from), ...citing, ...rows, ...strips.slice(end + 1)];
}

const kept = (strip: Strip): Strip => ({ ...strip, keep: true });

const goesOn = (strip: Strip, next: Strip | undefined): boolean =>
  next !== undefined &&
  (strip.closed === true || strip.keep || isSamePart(strip, next) || (wholeOf(next) !== undefined && wholeOf(strip) === wholeOf(next)));

/** The outermost structure element that a strip's text is in: its list, quotation or table. */
const wholeOf = ({ items }: Strip): ElementId | undefined => items.findLast((item) => item.kind === 'lines')?.within?.[0]?.id;

/** What the footnotes of a strip cite, and those that they cite. */
const footnoteCites = (strip: Strip, footnotes: Footnotes): Strip['cites'] =>
  [...citedBy(strip, footnotes)].flatMap((number) => (footnotes.get(number)?.strips ?? []).flatMap(({ cites }) => cites));

/** The footnotes; those that strips cite keep only the citations whose codes stand beside them. */
function keptCites({ strips, footnotes }: Flow, isKept: (citation: Strip['cites'][number]) => boolean): Footnotes {
  const cited = new Set(strips.flatMap((strip) => [...citedBy(strip, footnotes)]));
  return new Map(
    [...footnotes].map(([number, note]) => [
      number,
      cited.has(number) ? { ...note, strips: note.strips.map((one) => ({ ...one, cites: one.cites.filter(isKept) })) } : note,
    ]),
  );
}

/** Without a rail each code stands beneath the paragraph, list item or table that cites it, and never apart from its last line. */
function withCodesBeneath({ strips, footnotes }: Flow, codes: readonly QrCode[], setting: PageSetting): Flow {
  const seen = new Set<number>();
  let waiting: QrCode[] = [];
  const rows = strips.flatMap((strip, i): readonly Strip[] => {
    const cites = [...strip.cites, ...footnoteCites(strip, footnotes)];
    for (const { code } of cites) if (!seen.has(code.number) && seen.add(code.number)) waiting.push(code);
    const next = strips[i + 1];
    const bare = { ...strip, cites: [] };
    if (waiting.length === 0 || (next !== undefined && (strip.closed === true || strip.keep || isSamePart(strip, next)))) return [bare];
    const cards = cardGrid(waiting, setting);
    waiting = [];
    return [{ ...bare, keep: true }, ...cards];
  });
  const uncited = codes.filter(({ number }) => !seen.has(number));
  return {
    strips: uncited.length === 0 ? rows : [...rows, ...cardGrid(uncited, setting)],
    footnotes: keptCites({ strips, footnotes }, () => false),
  };
}

const isSamePart = (a: Strip, b: Strip): boolean => partOf(a) !== undefined && partOf(a) === partOf(b);

/** The paragraph that a strip is a line of. */
const partOf = ({ items }: Strip): ElementId | undefined => items.findLast((item) => item.kind === 'lines')?.part;

function uncitedOf(asked: readonly Strip['cites'][], codes: readonly QrCode[]): Strip['cites'] {
  const cited = new Set(asked.flat().map(({ code }) => code.number));
  return codes.filter(({ number }) => !cited.has(number)).map((code) => ({ code, top: pt(0), within: [] }));
}

/** A card's height with the gap below it; endless for a code that is wider than the rail and its gutter. */
function heightOf(code: QrCode, setting: PageSetting): number {
  if (qrSide(code, setting) > setting.rail.width + setting.paper.rail.gutter) return Number.POSITIVE_INFINITY;
  return cardHeight(code, setting.rail, setting) + cardGap(setting);
}

/** A code that would stand further from its line than this share of the page is better found below the text. */
const FAR = 0.45;

/** True where the codes need more than a page's rail, and much more than the text beside them, or where a list that cites one a line leaves the last far below it. */
function isCrowded(
  strips: readonly Strip[],
  wanted: readonly Strip['cites'][],
  heights: ReadonlyMap<number, number>,
  { top, bottom }: PageSetting,
): boolean {
  let [line, free, furthest] = [0, 0, 0];
  for (const [i, { height, before }] of strips.entries()) {
    line += before;
    for (const { code } of wanted[i] ?? []) {
      const own = heights.get(code.number) ?? 0;
      if (!Number.isFinite(own)) continue;
      const place = Math.max(free, line);
      furthest = Math.max(furthest, place - line);
      free = place + own;
    }
    line += height;
  }
  const codes = [...heights.values()].filter(Number.isFinite).reduce((sum, height) => sum + height, 0);
  return furthest > FAR * (bottom - top) || (codes > bottom - top && codes > 1.5 * line);
}

/** Numbers of the codes that the rail can hold: of each strip's, as many as a whole page has room for. */
function besideOf(asked: readonly Strip['cites'][], heights: ReadonlyMap<number, number>, setting: PageSetting): ReadonlySet<number> {
  const beside = new Set<number>();
  for (const cites of asked) {
    let room = setting.bottom - setting.top + cardGap(setting);
    for (const { code } of cites) {
      room -= heights.get(code.number) ?? 0;
      if (room >= 0) beside.add(code.number);
    }
  }
  return beside;
}
