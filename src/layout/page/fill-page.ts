import type { Pt } from '../../lib/units.js';
import type { Card } from '../blocks/qr/paper/card.js';
import type { Footnote, Footnotes } from './footnote.js';
import { type Citation, closeHeight, type Strip } from './strip.js';

/** The text column's and the rail's vertical extent, the same on all pages. */
export interface PageFrame {
  readonly top: Pt;
  readonly bottom: Pt;
}

export interface Rules {
  readonly frame: PageFrame;
  /** Between two cards. */
  readonly gap: Pt;
  readonly cardOf: (citation: Citation) => Card;
  readonly footnotes: Footnotes;
  /** The rule between text and footnotes. */
  readonly footnoteRule: Strip;
}

/** A strip with the cards it brings along. */
export interface Carrying {
  readonly strip: Strip;
  readonly cards: readonly { readonly card: Card; readonly citation: Citation }[];
}

export interface Placed extends Carrying {
  readonly top: number;
  /** Set again from an earlier page. */
  readonly again: boolean;
}

/** What a page has room for. A zone is a stretch of the page whose codes stand beside it. */
export interface Room {
  readonly y: number;
  readonly after: number;
  readonly zoneTop: number;
  /** Height of the zone's cards, gaps included. */
  readonly rail: number;
  /** Height of the footnotes and their rule. */
  readonly foot: number;
}

/** What stands on a page, from its last strip back to its first: pages are tried and given up, and each try shares what stood before it. */
export interface Stack {
  readonly last: Placed;
  readonly before: Stack | undefined;
}

/** From the first to the last. */
export function placedOn(stack: Stack | undefined): readonly Placed[] {
  const placed: Placed[] = [];
  for (let at = stack; at !== undefined; at = at.before) placed.push(at.last);
  return placed.reverse();
}

/** A page under way. */
export interface Page {
  readonly room: Room;
  /** Nothing of the text yet: absent. */
  readonly placed: Stack | undefined;
  /** Lines of footnotes, the first nearest to the text. */
  readonly feet: readonly Carrying[];
  /** Lines of footnotes that found no room: they begin the next page's. */
  readonly carried: readonly Strip[];
  /** Numbers of the footnotes that stand here or on earlier pages, or began there. */
  readonly footnotes: ReadonlySet<number>;
}

/** `whole`: footnotes stand whole on the page that cites them, but for long ones; `split`: any may go on overleaf; `force`: whatever room there is. */
export type Manner = 'whole' | 'split' | 'force';

/** A strip, and whether it stands on an earlier page already. */
export interface Standing {
  readonly strip: Strip;
  readonly again: boolean;
}

/** A footnote higher than this share of the page may be parted wherever it is cited. */
const LONG = 1 / 3;

/** The page with the strips set below what it holds; undefined where text, codes or footnotes would leave it. */
export function place(strips: readonly Standing[], page: Page, rules: Rules, manner: Manner): Page | undefined {
  let next: Page | undefined = lowered(strips, page);
  for (const standing of strips) {
    next = placeOne(standing, next, rules, manner);
    if (next === undefined) return undefined;
  }
  return next;
}

/** The page with its next strips so far down that a heading over a table across the rail stands right above it, where codes push that down. */
function lowered(strips: readonly Standing[], page: Page): Page {
  const { room } = page;
  const lead = strips.findIndex(({ strip }) => strip.wide === true);
  const above = strips.slice(0, Math.max(0, lead)).map(({ strip }) => strip);
  if (above.length === 0 || room.rail === 0 || above.some(({ cites }) => cites.length > 0)) return page;
  const height = above.reduce(
    (sum, strip, i) => sum + strip.height + Math.max(i === 0 ? room.after : (above[i - 1]?.after ?? 0), strip.before),
    0,
  );
  return { ...page, room: { ...room, y: Math.max(room.y, room.zoneTop + room.rail - height) } };
}

function placeOne({ strip: whole, again }: Standing, page: Page, rules: Rules, manner: Manner): Page | undefined {
  const { frame } = rules;
  let { y, zoneTop, rail } = page.room;
  const { narrow } = whole;
  const beside = rail > 0 && narrow !== undefined && zoneTop + rail > y + 0.01;
  const strip = beside ? inColumn(whole, narrow) : whole;
  if (strip.wide === true && rail > 0) y = Math.max(y, zoneTop + rail);
  const top = y === frame.top ? y : y + Math.max(page.room.after, strip.before);
  if (strip.wide === true) [zoneTop, rail] = [top + strip.height, 0];
  const carrying = carry(strip, page, again, rules);
  const { feet, carried, footnotes } = page;
  const { foot } = page.room;
  const room: Room = { y: top + strip.height, after: strip.after, zoneTop, rail: rail + railOf(carrying, rail, rules), foot };
  const last: Placed = { strip, cards: carrying.cards, top, again };
  const noted = withFootnotes(strip, { room, placed: { last, before: page.placed }, feet, carried, footnotes }, rules, manner);
  if (noted === undefined || manner === 'force') return noted;
  const fits = noted.room.y + noted.room.foot <= frame.bottom + 0.01 && noted.room.zoneTop + noted.room.rail <= frame.bottom + 0.01;
  return fits ? noted : undefined;
}

function inColumn({ wide: _, starts: __, ...strip }: Strip, narrow: NonNullable<Strip['narrow']>): Strip {
  return { ...strip, ...narrow };
}

/** The strip's cards; a code stands once a page. */
function carry(strip: Strip, { placed, feet }: Page, again: boolean, { cardOf }: Rules): Carrying {
  if (again || strip.cites.length === 0) return { strip, cards: [] };
  const standing = [...placedOn(placed), ...feet];
  const seen = new Set(standing.flatMap(({ cards }) => cards.map(({ citation }) => citation.code.number)));
  const fresh = strip.cites.filter(({ code }) => !seen.has(code.number) && seen.add(code.number));
  return { strip, cards: fresh.map((citation) => ({ card: cardOf(citation), citation })) };
}

const railOf = ({ cards }: Carrying, above: number, { gap }: Rules): number =>
  cards.reduce((sum, { card }) => sum + card.height + (above + sum === 0 ? 0 : gap), 0);

/** The page with the footnotes that the strip cites at its foot; footnotes that a footnote cites follow it. */
function withFootnotes({ footnotes = [] }: Pick<Strip, 'footnotes'>, page: Page, rules: Rules, manner: Manner): Page | undefined {
  let next = page;
  for (const number of footnotes) {
    const note = next.footnotes.has(number) ? undefined : rules.footnotes.get(number);
    if (note === undefined) continue;
    const noted = addFootnote(note, { ...next, footnotes: new Set([...next.footnotes, number]) }, rules, manner);
    const cited = note.strips.flatMap((strip) => strip.footnotes ?? []);
    const deep = noted === undefined ? undefined : withFootnotes({ footnotes: cited }, noted, rules, manner);
    if (deep === undefined) return undefined;
    next = deep;
  }
  return next;
}

function addFootnote({ strips }: Footnote, page: Page, rules: Rules, manner: Manner): Page | undefined {
  const { frame, footnoteRule } = rules;
  if (page.carried.length > 0) return manner === 'whole' ? undefined : { ...page, carried: [...page.carried, ...strips] };
  const free = frame.bottom - page.room.y - page.room.foot - (page.feet.length === 0 ? footnoteRule.height : 0);
  const height = closeHeight(strips);
  if (height <= free + 0.01) return footed(strips, page, rules);
  if (manner === 'whole' && height <= LONG * (frame.bottom - frame.top)) return undefined;
  const count = fitting(strips, free);
  if (count === 0 && manner !== 'force') return undefined;
  return { ...footed(strips.slice(0, count), page, rules), carried: strips.slice(count) };
}

/** How many of the lines fit: at least two of them here and two overleaf, or none. */
export function fitting(strips: readonly Strip[], free: number): number {
  let [count, height] = [0, 0];
  for (const strip of strips) {
    height += strip.height;
    if (height > free + 0.01) break;
    count++;
  }
  const kept = count === strips.length ? count : Math.min(count, strips.length - 2);
  return kept < 2 ? 0 : kept;
}

/** The page with the lines at its foot, under the rule. */
export function footed(strips: readonly Strip[], page: Page, rules: Rules): Page {
  let next = page;
  const { footnoteRule } = rules;
  const all = page.feet.length === 0 && strips.length > 0 ? [footnoteRule, ...strips] : strips;
  for (const strip of all) {
    const carrying = carry(strip, next, false, rules);
    const { room } = next;
    const rail = room.rail + railOf(carrying, room.rail, rules);
    next = { ...next, feet: [...next.feet, carrying], room: { ...room, rail, foot: room.foot + strip.height } };
  }
  return next;
}
