import type { Strip } from './strip.js';

/** A footnote's lines, to be stacked at the foot of a page; their number hangs before the first. */
export interface Footnote {
  readonly number: number;
  readonly strips: readonly Strip[];
}

/** Footnotes by number. */
export type Footnotes = ReadonlyMap<number, Footnote>;

/** Text on its way to pages, and the footnotes that it cites. */
export interface Flow {
  readonly strips: readonly Strip[];
  readonly footnotes: Footnotes;
}

/** Flows one after another as one. */
export const joinedFlow = (flows: readonly Flow[]): Flow => ({
  strips: flows.flatMap(({ strips }) => strips),
  footnotes: new Map(flows.flatMap(({ footnotes }) => [...footnotes])),
});

/** The footnotes that a strip cites, and those that they cite, by number. */
export function citedBy({ footnotes: cited = [] }: Pick<Strip, 'footnotes'>, footnotes: Footnotes): ReadonlySet<number> {
  const found = new Set(cited);
  for (const number of found)
    for (const { footnotes: deeper = [] } of footnotes.get(number)?.strips ?? []) for (const one of deeper) found.add(one);
  return found;
}
