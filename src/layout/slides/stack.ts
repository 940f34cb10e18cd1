import { lastAtMost } from '../../lib/search.js';
import type { SlideItem } from '../../scene/types.js';
import { layPictures } from '../blocks/picture/slides.js';
import { plainText } from '../blocks/text/slides/runs.js';
import { layText } from '../blocks/text/slides/text-piece.js';
import { FORBIDDEN } from './laid.js';
import type { DeckSetting } from './setting.js';
import type { Laid, Piece, PiecePlace, Step, Unit } from './types.js';

/** Pieces below one another, measured at one width and step. */
export interface Stack {
  readonly pieces: readonly Piece[];
  readonly laid: readonly Laid[];
  /** The units of all pieces in order; the first of a piece has the space between pieces above it. */
  readonly units: readonly Unit[];
  /** The number of each piece's first unit. */
  readonly firsts: readonly number[];
  readonly height: number;
  readonly grow: number;
}

/** `room` is the height that the pieces have in all: pictures measure themselves by it. */
export function layStack(pieces: readonly Piece[], width: number, room: number, step: Step, setting: DeckSetting): Stack {
  const laid = pieces.map((piece) => layPiece(piece, width, room, step, setting));
  const units = laid.flatMap(({ units: own }, i) =>
    own.map((unit, u) => (u > 0 || i === 0 ? unit : joined(unit, pieces[i - 1], setting, step))),
  );
  return {
    pieces,
    laid,
    units,
    firsts: firstUnits(laid),
    height: units.reduce((sum, { height, gap }, i) => sum + height + (i === 0 ? 0 : gap), 0),
    grow: units.reduce((sum, unit) => sum + unit.grow, 0),
  };
}

/** A piece below another one: at a distance, and not parted from a heading or from words that announce it. */
function joined(unit: Unit, above: Piece | undefined, { theme }: DeckSetting, { scale }: Step): Unit {
  const last = above?.kind === 'text' ? above.paragraphs.at(-1) : undefined;
  const announces = last !== undefined && /[:：]\s*$/.test(plainText(last.text));
  return {
    ...unit,
    gap: theme.spacing.block * (0.5 + 0.5 * Math.min(1, scale)),
    cost: last?.keeps === true ? FORBIDDEN : announces ? 60 : unit.cost,
  };
}

function layPiece(piece: Piece, width: number, room: number, step: Step, setting: DeckSetting): Laid {
  if (piece.kind === 'text') return layText(piece, width, step, setting);
  return piece.kind === 'pictures' ? layPictures(piece, width, room, step, setting) : piece.lay(width, room, step, setting);
}

/** Draws a whole stack; `place.grow` goes to what would like to grow. */
export function drawStack({ laid, units, grow }: Stack, place: PiecePlace): readonly SlideItem[] {
  const share = grow === 0 ? 0 : Math.min(1, place.grow / grow);
  const items: SlideItem[] = [];
  let y = place.y;
  let first = 0;
  for (const piece of laid) {
    if (first > 0) y += units[first]?.gap ?? 0;
    const wish = piece.units.reduce((sum, unit) => sum + unit.grow, 0) * share;
    items.push(...piece.draw({ ...place, y, grow: wish }));
    y += piece.units.reduce((sum, unit, i) => sum + unit.height + (i === 0 ? 0 : unit.gap), 0) + wish;
    first += piece.units.length;
  }
  return items;
}

/** The pieces, or parts of them, that the units from `from` up to `to` belong to. */
export function cutStack({ pieces, laid, firsts }: Stack, from: number, to: number): readonly Piece[] {
  const kept: Piece[] = [];
  for (let i = lastAtMost(firsts, from); i < laid.length && (firsts[i] ?? 0) < to; i++) {
    const one = laid[i];
    const piece = pieces[i];
    if (one === undefined || piece === undefined) break;
    const start = Math.max(from - (firsts[i] ?? 0), 0);
    const end = Math.min(to - (firsts[i] ?? 0), one.units.length);
    kept.push(start === 0 && end === one.units.length ? piece : one.cut(start, end));
  }
  return kept;
}

/** The number of each piece's first unit. */
function firstUnits(laid: readonly Laid[]): readonly number[] {
  let unit = 0;
  return laid.map(({ units }) => {
    unit += units.length;
    return unit - units.length;
  });
}
