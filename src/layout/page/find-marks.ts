import { pt } from '../../lib/units.js';
import type { Sheet } from './paginate.js';
import type { Places, Strip, StripPlace } from './strip.js';

/** Where headings, ids and citations came to stand. */
export function placesOf(sheets: readonly Sheet[]): Places {
  const marks = new Map<number, StripPlace>();
  const ids = new Map<string, StripPlace>();
  for (const [i, { strips }] of sheets.entries()) {
    const page = i + 1;
    for (const { strip, top, again } of strips) {
      if (again) continue;
      if (strip.mark !== undefined) marks.set(strip.mark, { page, top });
      if (strip.id !== undefined) ids.set(strip.id, { page, top });
    }
  }
  let cited: ReadonlyMap<number, ReadonlySet<number>> | undefined;
  return {
    heading: (mark) => marks.get(mark) ?? { page: 1, top: pt(0) },
    id: (id) => ids.get(id),
    cited: (video) => {
      cited ??= citedOn(sheets);
      return [...(cited.get(video) ?? [])];
    },
  };
}

/** Pages by the videos that are cited there: asked for only where there is an index. */
function citedOn(sheets: readonly Sheet[]): ReadonlyMap<number, ReadonlySet<number>> {
  const cited = new Map<number, Set<number>>();
  for (const [i, { strips }] of sheets.entries()) {
    for (const { strip, again } of strips) {
      if (again) continue;
      for (const video of videosIn(strip)) cited.set(video, (cited.get(video) ?? new Set()).add(i + 1));
    }
  }
  return cited;
}

const videosIn = ({ items }: Strip): readonly number[] =>
  items.flatMap((item) =>
    item.kind === 'lines' ? item.lines.flatMap(({ spans }) => spans.flatMap(({ video }) => (video === undefined ? [] : [video]))) : [],
  );
