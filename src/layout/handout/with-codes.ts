import type { Code } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import { cardGap, codeSide, makeCard } from './card.js';
import type { Footnote } from './footnote.js';
import { cardGrid } from './grid.js';
import type { Setting } from './setting.js';
import type { Strip } from './strip.js';

/**
 * Sees to it that each code stands somewhere: beside the line that cites it, or the footnote; beside the first line where nothing cites it; as cards
 * behind the text where they are wider than the rail, more than a page's rail holds for one line, or more than it holds beside much shorter text.
 */
export function withCodes(strips: readonly Strip[], codes: readonly Code[], setting: Setting): readonly Strip[] {
  if (codes.length === 0) return strips;
  if (!setting.hasRail) return withCodesBeneath(strips, codes, setting);
  const heights = new Map(codes.map((code) => [code.number, heightOf(code, setting)]));
  const asked = strips.map((strip) => [...strip.cites, ...footnoteCites(strip, setting)]);
  const uncited = uncitedOf(asked, codes);
  const wanted = asked.map((cites, i) => (i === 0 ? [...uncited, ...cites] : cites));
  const beside = strips.length === 0 || isCrowded(strips, heights, setting) ? new Set<number>() : besideOf(wanted, heights, setting);
  const isBeside = ({ code }: Strip['cites'][number]): boolean => beside.has(code.number);
  for (const strip of strips) keepCites(strip, isBeside, setting);
  const kept = strips.map((strip, i) => ({ ...strip, cites: (i === 0 ? [...uncited, ...strip.cites] : strip.cites).filter(isBeside) }));
  const rest = codes.filter(({ number }) => !beside.has(number));
  return [...kept, ...cardGrid(rest, setting)];
}

/** What the footnotes of a strip cite, and those that they cite. */
const footnoteCites = (strip: Strip, setting: Setting): Strip['cites'] =>
  footnotesUnder(strip, setting).flatMap(({ strips }) => strips.flatMap(({ cites }) => cites));

function footnotesUnder({ footnotes = [] }: Strip, setting: Setting): readonly Footnote[] {
  const found = new Set(footnotes);
  for (const number of found)
    for (const { footnotes: deeper = [] } of setting.footnotes.get(number)?.strips ?? []) for (const one of deeper) found.add(one);
  return [...found].flatMap((number) => setting.footnotes.get(number) ?? []);
}

/** Leaves the strip's footnotes those citations whose codes stand beside them. */
function keepCites(strip: Strip, isKept: (citation: Strip['cites'][number]) => boolean, setting: Setting): void {
  for (const { number, strips } of footnotesUnder(strip, setting))
    setting.footnotes.set(number, { number, strips: strips.map((one) => ({ ...one, cites: one.cites.filter(isKept) })) });
}

/** Without a rail each code stands beneath the paragraph, list item or table that cites it, and never apart from its last line. */
function withCodesBeneath(strips: readonly Strip[], codes: readonly Code[], setting: Setting): readonly Strip[] {
  const seen = new Set<number>();
  let waiting: Code[] = [];
  const rows = strips.flatMap((strip, i): readonly Strip[] => {
    const cites = [...strip.cites, ...footnoteCites(strip, setting)];
    keepCites(strip, () => false, setting);
    for (const { code } of cites) if (!seen.has(code.number) && seen.add(code.number)) waiting.push(code);
    const next = strips[i + 1];
    const bare = { ...strip, cites: [] };
    if (waiting.length === 0 || (next !== undefined && (strip.closed === true || strip.keep || isSamePart(strip, next)))) return [bare];
    const cards = cardGrid(waiting, setting);
    waiting = [];
    return [{ ...bare, keep: true }, ...cards];
  });
  const uncited = codes.filter(({ number }) => !seen.has(number));
  return uncited.length === 0 ? rows : [...rows, ...cardGrid(uncited, setting)];
}

const isSamePart = (a: Strip, b: Strip): boolean => partOf(a) !== undefined && partOf(a) === partOf(b);

/** The paragraph that a strip is a line of. */
const partOf = ({ items }: Strip): number | undefined => items.findLast((item) => item.kind === 'lines')?.part;

function uncitedOf(asked: readonly Strip['cites'][], codes: readonly Code[]): Strip['cites'] {
  const cited = new Set(asked.flat().map(({ code }) => code.number));
  return codes.filter(({ number }) => !cited.has(number)).map((code) => ({ code, top: pt(0), within: [] }));
}

/** A card's height with the gap below it; endless for a code that is wider than the rail and its gutter. */
function heightOf(code: Code, setting: Setting): number {
  if (codeSide(code, setting) > setting.rail.width + setting.paper.rail.gutter) return Number.POSITIVE_INFINITY;
  const quietly = { ...setting, env: { ...setting.env, report: () => undefined } };
  return makeCard(code, setting.rail, [], quietly).height + cardGap(setting);
}

/** True where the codes need more than a page's rail, and much more than the text beside them. */
function isCrowded(strips: readonly Strip[], heights: ReadonlyMap<number, number>, { top, bottom }: Setting): boolean {
  const codes = [...heights.values()].filter(Number.isFinite).reduce((sum, height) => sum + height, 0);
  const text = strips.reduce((sum, strip) => sum + strip.height + strip.before, 0);
  return codes > bottom - top && codes > 1.5 * text;
}

/** Numbers of the codes that the rail can hold: of each strip's, as many as a whole page has room for. */
function besideOf(asked: readonly Strip['cites'][], heights: ReadonlyMap<number, number>, setting: Setting): ReadonlySet<number> {
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
