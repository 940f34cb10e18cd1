import { AS_DESIGNED, stepsBelow, stepsTo } from './ladder.js';
import { partition, type Range } from './partition.js';
import { floorOf } from './piece.js';
import type { DeckSetting } from './setting.js';
import { cutStack, layStack, type Stack } from './stack.js';
import type { BlockPiece, Piece, Step } from './types.js';

/** Pieces on their way into a room of a width and height in points. */
export interface Flow {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly height: number;
}

export interface Fitted {
  readonly step: Step;
  /** How many steps of shrinking were taken. */
  readonly depth: number;
  /** For each slide, the pieces of each flow. */
  readonly parts: readonly (readonly (readonly Piece[])[])[];
  /** Height needed at the floor, of the flow and unit that did not fit even there. */
  readonly overflow?: { readonly flow: number; readonly needed: number };
}

/**
 * Fits flows that share their slides at one scale: on one slide where the theme's size, less spacing or the floor allow it; else on as few
 * as the floor allows, at the largest scale that needs no more. Below the floor only where a single line, row or picture is higher than its room.
 */
export function fitFlows(flows: readonly Flow[], setting: DeckSetting): Fitted {
  const attempt = (step: Step): Attempt | undefined => divideAll(flows, step, setting);
  const top = attempt(AS_DESIGNED);
  if (top?.count === 1) return fitted(top, 0);
  const floor = floorOf(flows.flatMap(({ pieces }) => pieces));
  const steps = stepsTo(floor);
  const last = steps.at(-1) ?? AS_DESIGNED;
  const bottom = attempt(last);
  if (bottom === undefined && flows.some(({ pieces }) => pieces.some(isSideBySide))) return fitFlows(flows.map(stacked), setting);
  if (bottom === undefined) return fitBelow(flows, floor, steps.length, attempt, layAll(flows, last, setting));
  for (const [depth, step] of steps.entries()) {
    const tried = depth === 0 ? top : attempt(step);
    if (tried?.count === bottom.count) return fitted(tried, depth);
  }
  return fitted(bottom, steps.length - 1);
}

interface Attempt {
  readonly step: Step;
  readonly stacks: readonly Stack[];
  readonly ranges: readonly (readonly Range[])[];
  readonly count: number;
}

const layAll = (flows: readonly Flow[], step: Step, setting: DeckSetting): readonly Stack[] =>
  flows.map(({ pieces, width, height }) => layStack(pieces, width, height, step, setting));

function divideAll(flows: readonly Flow[], step: Step, setting: DeckSetting): Attempt | undefined {
  const stacks = layAll(flows, step, setting);
  const ranges: (readonly Range[])[] = [];
  for (const [i, { units }] of stacks.entries()) {
    const divided = partition(units, flows[i]?.height ?? 0);
    if (divided === undefined) return undefined;
    ranges.push(divided);
  }
  return { step, stacks, ranges, count: Math.max(1, ...ranges.map(({ length }) => length)) };
}

function fitted({ step, stacks, ranges, count }: Attempt, depth: number): Fitted {
  const parts = Array.from({ length: count }, (_, part) =>
    stacks.map((stack, flow) => {
      const range = ranges[flow]?.[part];
      return range === undefined ? [] : count === 1 ? stack.pieces : cutStack(stack, range.from, range.to);
    }),
  );
  return { step, depth, parts };
}

function fitBelow(
  flows: readonly Flow[],
  floor: number,
  depth: number,
  attempt: (step: Step) => Attempt | undefined,
  atFloor: readonly Stack[],
): Fitted {
  const needs = atFloor.map(({ units }, flow) => ({
    flow,
    needed: units.reduce((most, { height, open }) => Math.max(most, height + open), 0),
  }));
  const [overflow] = needs.filter(({ flow, needed }) => needed > (flows[flow]?.height ?? 0));
  const steps = stepsBelow(floor);
  for (const step of steps) {
    const tried = attempt(step);
    if (tried !== undefined) return { ...fitted(tried, depth), ...(overflow === undefined ? {} : { overflow }) };
  }
  const last = steps.at(-1) ?? { scale: floor, tighter: 0.2, below: true };
  return { step: last, depth, parts: [flows.map(({ pieces }) => pieces)], ...(overflow === undefined ? {} : { overflow }) };
}

/** Columns that are higher than a slide go below one another, so that they can be divided. */
const stacked = (flow: Flow): Flow => ({ ...flow, pieces: flow.pieces.flatMap(inSequence) });

const inSequence = (piece: Piece): readonly Piece[] => (isSideBySide(piece) ? piece.inSequence.flatMap(inSequence) : [piece]);

const isSideBySide = (piece: Piece): piece is BlockPiece & Required<Pick<BlockPiece, 'inSequence'>> =>
  piece.kind === 'block' && piece.inSequence !== undefined;
