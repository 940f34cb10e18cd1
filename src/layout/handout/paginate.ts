import { type Pt, pt } from '../../lib/units.js';
import type { Card } from './card.js';
import { type Anchored, placeCards } from './rail.js';
import type { Citation, Strip } from './strip.js';

/** The text column's and the rail's vertical extent, the same on all pages. */
export interface Frame {
  readonly top: Pt;
  readonly bottom: Pt;
}

/** A page's strips and cards, each with its distance from the page's top. */
export interface Sheet {
  readonly strips: readonly { readonly strip: Strip; readonly top: Pt /** Set again from an earlier page. */; readonly again: boolean }[];
  readonly cards: readonly { readonly card: Card; readonly top: Pt /** Index of the strip that cites it. */; readonly strip: number }[];
}

/** Where the next strip goes. A zone is a stretch of the page whose codes stand beside it. */
interface Cursor {
  readonly y: number;
  readonly after: number;
  readonly zoneTop: number;
  /** Height of the zone's cards, gaps included. */
  readonly rail: number;
}

interface Placed {
  readonly strip: Strip;
  readonly top: number;
  readonly again: boolean;
  readonly cards: readonly { readonly card: Card; readonly citation: Citation }[];
}

interface Rules {
  readonly frame: Frame;
  /** Between two cards. */
  readonly gap: Pt;
  readonly cardOf: (citation: Citation) => Card;
}

/** A strip, and whether it stands on an earlier page already. */
interface Standing {
  readonly strip: Strip;
  readonly again: boolean;
}

/**
 * Breaks strips into pages: strips that keep together are not parted unless no page holds them, and a page ends early
 * where the rail can't hold the codes of what comes next. `cardOf` makes a code's card; a code stands once a page. There is always a page.
 */
export function paginate(strips: readonly Strip[], rules: Rules): readonly Sheet[] {
  const { frame, gap } = rules;
  const fresh: Cursor = { y: frame.top, after: 0, zoneTop: frame.top, rail: 0 };
  const sheets: Sheet[] = [];
  let cursor = fresh;
  let page: Placed[] = [];

  const turn = (): void => {
    if (page.length > 0) sheets.push(finish(page, frame, gap));
    [page, cursor] = [[], fresh];
  };
  const put = (chain: readonly Strip[], force: boolean): boolean => {
    const found = place(page.length === 0 ? withHead(chain, sheets.length) : chain.map(plain), cursor, page, rules, force);
    if (found === undefined) return false;
    page.push(...found.placed);
    cursor = found.cursor;
    return true;
  };
  for (const chain of chainsOf(strips)) {
    if (chain[0]?.starts === 'page') turn();
    if (put(chain, false)) continue;
    turn();
    if (put(chain, false)) continue;
    for (const strip of chain) {
      if (put([strip], false)) continue;
      turn();
      put([strip], true);
    }
  }
  turn();
  return sheets.length > 0 ? sheets : [{ strips: [], cards: [] }];
}

/** Runs of strips that keep together. */
function chainsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const chains: Strip[][] = [];
  let goesOn = false;
  for (const strip of strips) {
    const open = goesOn ? chains.at(-1) : undefined;
    if (open === undefined) chains.push([strip]);
    else open.push(strip);
    goesOn = strip.keep;
  }
  return chains;
}

const plain = (strip: Strip): Standing => ({ strip, again: false });

/** On a new page the heads of a table that goes on come first. */
function withHead(chain: readonly Strip[], pagesBefore: number): readonly Standing[] {
  const heads = pagesBefore === 0 ? [] : (chain[0]?.repeat ?? []);
  return [...heads.map((strip) => ({ strip, again: true })), ...chain.map(plain)];
}

/** The strips at their places below the cursor; undefined where text or codes would leave the page (unless forced to). */
function place(
  strips: readonly Standing[],
  start: Cursor,
  page: readonly Placed[],
  { frame, gap, cardOf }: Rules,
  force: boolean,
): { readonly placed: readonly Placed[]; readonly cursor: Cursor } | undefined {
  const seen = new Set(page.flatMap(({ cards }) => cards.map(({ citation }) => citation.code.number)));
  const placed: Placed[] = [];
  let { y, after, zoneTop, rail } = start;
  for (const { strip, again } of strips) {
    if (strip.starts === 'rail' && rail > 0) y = Math.max(y, zoneTop + rail);
    const top = y === frame.top ? y : y + Math.max(after, strip.before);
    if (strip.starts === 'rail') [zoneTop, rail] = [top + strip.height, 0];
    const cards = strip.cites
      .filter(({ code }) => !again && !seen.has(code.number) && seen.add(code.number))
      .map((citation) => ({ card: cardOf(citation), citation }));
    for (const { card } of cards) rail += card.height + (rail === 0 ? 0 : gap);
    [y, after] = [top + strip.height, strip.after];
    if (!force && (y > frame.bottom + 0.01 || zoneTop + rail > frame.bottom + 0.01)) return undefined;
    placed.push({ strip, top, again, cards });
  }
  return { placed, cursor: { y, after, zoneTop, rail } };
}

/** Puts the cards of each zone beside what cites them. */
function finish(page: readonly Placed[], frame: Frame, gap: number): Sheet {
  const cards: { card: Card; top: Pt; strip: number }[] = [];
  const starts = page.flatMap(({ strip }, i) => (i === 0 || strip.starts === 'rail' ? [i] : []));
  for (const [k, first] of starts.entries()) {
    const next = starts[k + 1];
    const zone = page.slice(first, next);
    const anchored = zone.flatMap(({ cards: own, top }, i) =>
      own.map(({ card, citation }): Anchored => ({ card, wanted: top + citation.top, strip: first + i })),
    );
    const below = next === undefined ? undefined : page[next];
    const bottom = below === undefined ? frame.bottom : below.top - below.strip.before;
    const opener = zone[0]?.strip.starts === 'rail' ? zone[0] : undefined;
    cards.push(...placeCards(anchored, opener === undefined ? frame.top : opener.top + opener.strip.height, bottom, gap));
  }
  return { strips: page.map(({ strip, top, again }) => ({ strip, top: pt(top), again })), cards };
}
