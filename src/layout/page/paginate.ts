import { type Pt, pt } from '../../lib/units.js';
import type { Card } from '../blocks/qr/paper/card.js';
import {
  type Carrying,
  fitting,
  footed,
  type Manner,
  type Page,
  type PageFrame,
  type Placed,
  place,
  placedOn,
  type Rules,
  type Standing,
} from './fill-page.js';
import { type Anchored, placeCards } from './rail.js';
import { closeHeight, type Strip } from './strip.js';

/** A page's strips and cards, each with its distance from the page's top. One without any is left blank. */
export interface Sheet {
  readonly strips: readonly { readonly strip: Strip; readonly top: Pt /** Set again from an earlier page. */; readonly again: boolean }[];
  readonly cards: readonly { readonly card: Card; readonly top: Pt /** Index of the strip that cites it. */; readonly strip: number }[];
}

/** Sizes that are tried for a picture that does not fit on what is left of a page; below the last it goes overleaf. */
const SHARES = [0.9, 0.8, 0.7, 0.6];

const BLANK: Sheet = { strips: [], cards: [] };

/**
 * Breaks strips into pages: strips that keep together are not parted unless no page holds them, footnotes stand at the foot of the page that cites
 * them (long ones go on overleaf), and a page ends early where the rail can't hold the codes of what comes next. Pictures are set smaller, down to
 * 60 %, where that fills the page. `cardOf` makes a code's card; a code stands once a page. A chapter that wants a right-hand page may leave a blank one before it. There is always a page.
 */
export function paginate(strips: readonly Strip[], rules: Rules): readonly Sheet[] {
  const pages = new Pages(rules);
  for (const chain of chainsOf(strips)) {
    const starts = chain[0]?.starts;
    if (starts === 'page' || starts === 'right') pages.end();
    if (starts === 'right') pages.toRight();
    pages.add(chain);
  }
  pages.end();
  return pages.sheets.length > 0 ? pages.sheets : [BLANK];
}

class Pages {
  readonly sheets: Sheet[] = [];
  #page: Page;

  constructor(readonly rules: Rules) {
    this.#page = this.#begun([], new Set());
  }

  /** Sets strips that keep together: on this page, else on the next, else each where it finds room. */
  add(chain: readonly Strip[]): void {
    if (this.#put(chain, 'whole') || this.#putSmaller(chain)) return;
    do this.#turn();
    while (!this.#isClear());
    if (this.#put(chain, 'whole') || this.#put(chain, 'split')) return;
    for (const strip of chain) {
      if (this.#put([strip], 'whole')) continue;
      if (!this.#isEmpty()) this.#turn();
      if (!this.#put([strip], 'split')) this.#put([strip], 'force');
    }
  }

  /** Fills what is left of a page with pictures that are set smaller. */
  #putSmaller(chain: readonly Strip[]): boolean {
    if (!chain.some(({ smaller }) => smaller !== undefined) || this.#isEmpty()) return false;
    return SHARES.some((share) =>
      this.#put(
        chain.map((strip) => (strip.smaller === undefined ? strip : { ...strip, ...strip.smaller(share) })),
        'whole',
      ),
    );
  }

  /** Ends the page, and those that what is left of its footnotes needs. */
  end(): void {
    while (!this.#isEmpty()) this.#turn();
  }

  /** Sees to it that the next page is a right-hand one: an odd one. */
  toRight(): void {
    if (this.sheets.length % 2 === 1) this.sheets.push(BLANK);
  }

  #put(chain: readonly Strip[], manner: Manner): boolean {
    const { placed } = this.#page;
    const strips = placed === undefined ? withHead(chain, this.sheets.length) : chain.map(plain);
    const next = place(strips, this.#page, this.rules, manner);
    if (next === undefined) return false;
    this.#page = next;
    return true;
  }

  #turn(): void {
    const { placed, feet, carried, footnotes } = this.#page;
    if (!this.#isEmpty()) this.sheets.push(finish(placedOn(placed), feet, this.rules));
    this.#page = this.#begun(carried, footnotes);
  }

  /** A page that begins with what is left of the last one's footnotes. */
  #begun(carried: readonly Strip[], footnotes: Page['footnotes']): Page {
    const { frame, footnoteRule } = this.rules;
    const room = { y: frame.top, after: 0, zoneTop: frame.top, rail: 0, foot: 0 };
    const free = frame.bottom - frame.top - footnoteRule.height;
    const height = closeHeight(carried);
    const count = height <= free ? carried.length : Math.max(1, fitting(carried, free));
    const page = footed(carried.slice(0, count), { room, placed: undefined, feet: [], carried: [], footnotes }, this.rules);
    return { ...page, carried: carried.slice(count) };
  }

  /** Nothing stands on the page. */
  #isEmpty(): boolean {
    return this.#page.placed === undefined && this.#page.feet.length === 0;
  }

  /** No page begins with more than this much of footnotes from the last one, or it is theirs alone. */
  #isClear(): boolean {
    const { frame } = this.rules;
    return this.#page.carried.length === 0 && this.#page.room.foot <= (frame.bottom - frame.top) / 2;
  }
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

/** Puts footnotes at the foot, and the cards of each zone beside what cites them. */
function finish(placed: readonly Placed[], feet: readonly Carrying[], { frame, gap }: Rules): Sheet {
  const page = [...placed, ...footOf(feet, frame)];
  const cards: { card: Card; top: Pt; strip: number }[] = [];
  const starts = page.flatMap(({ strip }, i) => (i === 0 || strip.wide === true ? [i] : []));
  for (const [k, first] of starts.entries()) {
    const next = starts[k + 1];
    const zone = page.slice(first, next);
    const anchored = zone.flatMap(({ cards: own, top }, i) =>
      own.map(({ card, citation }): Anchored => ({ card, wanted: top + citation.top, strip: first + i })),
    );
    const below = next === undefined ? undefined : page[next];
    const bottom = below === undefined ? frame.bottom : below.top - below.strip.before;
    const opener = zone[0]?.strip.wide === true ? zone[0] : undefined;
    cards.push(...placeCards(anchored, opener === undefined ? frame.top : opener.top + opener.strip.height, bottom, gap));
  }
  return { strips: page.map(({ strip, top, again }) => ({ strip, top: pt(top), again })), cards };
}

function footOf(feet: readonly Carrying[], frame: PageFrame): readonly Placed[] {
  let top = frame.bottom - feet.reduce((sum, { strip }) => sum + strip.height, 0);
  return feet.map((carrying) => {
    const placed = { ...carrying, top, again: false };
    top += carrying.strip.height;
    return placed;
  });
}
