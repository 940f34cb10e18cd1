import { pt } from '../../lib/units.js';
import type { Sheet } from './paginate.js';
import type { Place, Places, Strip } from './strip.js';

/** Where headings, ids and citations came to stand. */
export function placesOf(sheets: readonly Sheet[]): Places {
  const marks = new Map<number, Place>();
  const ids = new Map<string, Place>();
  const cited = new Map<number, Set<number>>();
  for (const [i, { strips }] of sheets.entries()) {
    const page = i + 1;
    for (const { strip, top, again } of strips) {
      if (again) continue;
      if (strip.mark !== undefined) marks.set(strip.mark, { page, top });
      if (strip.id !== undefined) ids.set(strip.id, { page, top });
      for (const video of videosIn(strip)) cited.set(video, (cited.get(video) ?? new Set()).add(page));
    }
  }
  return {
    heading: (mark) => marks.get(mark) ?? { page: 1, top: pt(0) },
    id: (id) => ids.get(id),
    cited: (video) => [...(cited.get(video) ?? [])],
  };
}

const videosIn = ({ items }: Strip): readonly number[] =>
  items.flatMap((item) =>
    item.kind === 'lines' ? item.lines.flatMap(({ spans }) => spans.flatMap(({ video }) => (video === undefined ? [] : [video]))) : [],
  );
