import type { Line, Link } from '../../scene/types.js';

/** The lines with their links put right; where a link leads nowhere its words stay. */
export function relink(lines: readonly Line[], linkTo: (link: Link) => Link | undefined): readonly Line[] {
  return lines.map((line) =>
    line.spans.every(({ link }) => link === undefined)
      ? line
      : {
          ...line,
          spans: line.spans.map(({ link, ...span }) => {
            const next = link === undefined ? undefined : linkTo(link);
            return next === undefined ? span : { ...span, link: next };
          }),
        },
  );
}
