import type { SafeLink } from '../../lib/links/safe-link.js';
import type { Line, Link, SceneParagraph, SlideItem, SlidePage } from '../../scene/types.js';

/**
 * Links to slides, while their page numbers are still open: `linkTo` answers the same stand-in for the same address, and `settle`
 * puts the numbers in. A link to an id that no slide has falls away; its words stay.
 */
export interface Links {
  readonly linkTo: (address: SafeLink) => Link;
  readonly settle: (pages: readonly SlidePage[]) => readonly SlidePage[];
}

export function openLinks(): Links {
  const waiting = new Map<Link, string>();
  const byAddress = new Map<string, Link>();
  const linkTo = (address: SafeLink): Link => {
    if (!address.startsWith('#')) return { kind: 'url', url: address };
    const known = byAddress.get(address);
    if (known !== undefined) return known;
    const link: Link = { kind: 'page', page: 0 };
    byAddress.set(address, link);
    waiting.set(link, address.slice(1));
    return link;
  };
  const settle = (pages: readonly SlidePage[]): readonly SlidePage[] => {
    if (waiting.size === 0) return pages;
    const numbers = new Map<string, number>();
    for (const { id, number } of pages) if (id !== undefined && !numbers.has(id)) numbers.set(id, number);
    const settled = (link: Link): Link | undefined => {
      const id = waiting.get(link);
      if (id === undefined) return link;
      const page = numbers.get(id);
      return page === undefined ? undefined : { kind: 'page', page };
    };
    return pages.map((page) => ({ ...page, items: page.items.map((item) => settleItem(item, settled)) }));
  };
  return { linkTo, settle };
}

type Settled = (link: Link) => Link | undefined;

function settleItem(item: SlideItem, settled: Settled): SlideItem {
  if (item.kind === 'text')
    return {
      ...item,
      paragraphs: item.paragraphs.map((one) => settleParagraph(one, settled)),
      lines: item.lines.map((line) => settleLine(line, settled)),
    };
  if (item.kind !== 'table') return item;
  const rows = item.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      paragraphs: cell.paragraphs.map((one) => settleParagraph(one, settled)),
      lines: cell.lines.map((line) => settleLine(line, settled)),
    })),
  }));
  return { ...item, rows };
}

const settleParagraph = (paragraph: SceneParagraph, settled: Settled): SceneParagraph => ({
  ...paragraph,
  runs: paragraph.runs.map((run) => relinked(run, settled)),
});

const settleLine = (line: Line, settled: Settled): Line => ({ ...line, spans: line.spans.map((span) => relinked(span, settled)) });

function relinked<T extends { readonly link?: Link }>(linked: T, settled: Settled): Omit<T, 'link'> & { readonly link?: Link } {
  const { link, ...rest } = linked;
  const next = link === undefined ? undefined : settled(link);
  return next === undefined ? rest : { ...rest, link: next };
}
