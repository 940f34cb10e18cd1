import { type Pt, pt } from '../../lib/units.js';
import type { Card } from '../blocks/qr/paper/card.js';

/** A card with the place it would like best. */
export interface Anchored {
  readonly card: Card;
  readonly wanted: number;
  readonly strip: number;
}

/**
 * Places cards in their order between `top` and `bottom`, `gap` apart: each beside what cites it, or as near as its neighbours let it.
 * Pushed down by the card above first, then up from the bottom. Where they are too many they run out of the bottom, still in order.
 */
export function placeCards(
  cards: readonly Anchored[],
  top: number,
  bottom: number,
  gap: number,
): readonly { readonly card: Card; readonly top: Pt; readonly strip: number }[] {
  const tops: number[] = [];
  let free = top;
  for (const { card, wanted } of cards) {
    const place = Math.max(free, wanted - card.rise);
    tops.push(place);
    free = place + card.height + gap;
  }
  let limit = bottom;
  for (let i = cards.length - 1; i >= 0; i--) {
    const height = cards[i]?.card.height ?? 0;
    const place = Math.min(tops[i] ?? top, limit - height);
    tops[i] = place;
    limit = place - gap;
  }
  const overrun = Math.max(0, top - (tops[0] ?? top));
  return cards.map(({ card, strip }, i) => ({ card, strip, top: pt((tops[i] ?? top) + overrun) }));
}
