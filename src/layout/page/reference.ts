import type { Rich } from '../../compose/types.js';
import type { SafeLink } from '../../lib/links/safe-link.js';
import { shown, shownLink } from '../../lib/links/shown.js';
import { pt } from '../../lib/units.js';
import type { Line, LineSpan, Link, PaperItem } from '../../scene/types.js';
import type { Sheet } from './paginate.js';
import type { PaperText } from './setting.js';
import type { Places } from './strip.js';

/** A link to a heading, before pages are broken: as a link to a page it is not complete. `number`: its text is the page's number. `key`: which link of the content it is. */
type Reference = Link & { readonly kind: 'page'; readonly to: string; readonly number: boolean; readonly key: string };

const isReference = (link: Link | undefined): link is Reference => link !== undefined && 'to' in link;

/** What links inside the handout are printed as. */
export interface References {
  /** What can be linked to. */
  readonly ids: ReadonlySet<string>;
  /** ` (see page {page})`. */
  readonly words: string;
  /** The pages that links are known to lead to, by `key`; 0: the page that the link itself stands on, which needs no number. */
  readonly known: Known;
  /** Brackets around the address that is printed behind a link's words; absent where addresses have codes or are left to the screen. */
  readonly brackets?: readonly [string, string];
}

export type Known = ReadonlyMap<string, number>;

/** A text as it is printed: behind links to headings their page, behind other links the address, where that is wanted. */
export const printed = (text: Rich, references: References): PaperText => withPages(withAddresses(text, references), references);

function withAddresses(text: Rich, { brackets }: References): Rich {
  if (brackets === undefined) return text;
  return text.flatMap((run, i): Rich => {
    const { link, at } = run;
    if (link === undefined || link.startsWith('#') || run.video !== undefined || text[i + 1]?.link === link) return [run];
    const own = text.filter((one) => one.link === link);
    if (own.some(({ video }) => video !== undefined) || tells(own.map((one) => one.text).join(''), link)) return [run];
    return [run, { text: `${brackets[0]}${shownLink(link)}${brackets[1]}`, link, at }];
  });
}

/** The words are the address, or its beginning. */
const tells = (words: string, address: SafeLink): boolean => shownLink(address).startsWith(shown(words).replace(/…$/, ''));

/** A text whose links to headings tell the page, behind their words; as long as that is not known there is room for a digit. */
function withPages(text: Rich, { ids, words, known }: References): PaperText {
  if (!text.some(({ link }) => link?.startsWith('#') === true)) return text;
  return text.flatMap((run, i): PaperText => {
    const to = run.link?.startsWith('#') === true ? run.link.slice(1) : undefined;
    if (to === undefined || !ids.has(to)) return [run];
    const key = `${run.at.line}:${run.at.column}`;
    const page = known.get(key);
    const jump = (number: boolean): Reference => ({ kind: 'page', page: 0, to, number, key });
    const plain = { ...run, jump: jump(false) };
    if (text[i + 1]?.link === run.link || page === 0) return [plain];
    const [before = '', after = ''] = words.split('{page}');
    const { link, at } = run;
    const bare = { ...(link === undefined ? {} : { link }), at, jump: jump(false) };
    return [plain, { ...bare, text: before }, { ...bare, text: String(page ?? 0), jump: jump(true) }, { ...bare, text: after }];
  });
}

/** The pages that the links on these sheets lead to. */
export function pagesKnown(sheets: readonly Sheet[], places: Places): Known {
  const known = new Map<string, number>();
  for (const [i, { strips }] of sheets.entries()) {
    for (const link of strips.flatMap(({ strip }) => strip.items).flatMap(referencesOf)) {
      const page = places.id(link.to)?.page ?? 0;
      // A link over two pages leads to one of them from the other.
      known.set(link.key, page === i + 1 && (known.get(link.key) ?? 0) === 0 ? 0 : page);
    }
  }
  return known;
}

function referencesOf(item: PaperItem): readonly Reference[] {
  if (!hasReference(item)) return [];
  return item.lines.flatMap(({ spans }) => spans.flatMap(({ link }) => (isReference(link) ? [link] : [])));
}

/** Looked at span by span: of thousands of lines few have one. */
function hasReference(item: PaperItem): item is PaperItem & { readonly kind: 'lines' } {
  if (item.kind !== 'lines') return false;
  for (const { spans } of item.lines) for (const { link } of spans) if (isReference(link)) return true;
  return false;
}

/** The item with its links to headings complete. A number that is narrower than its room draws what follows it nearer. */
export function resolved(item: PaperItem, places: Places): PaperItem {
  if (!hasReference(item)) return item;
  return { ...item, lines: item.lines.map((line) => resolvedLine(line, places)) };
}

function resolvedLine(line: Line, places: Places): Line {
  let shift = 0;
  const spans = line.spans.map((span): LineSpan => {
    const { link } = span;
    const moved = shift === 0 ? span : { ...span, x: pt(span.x + shift) };
    if (!isReference(link)) return moved;
    const place = places.id(link.to);
    const { link: _, ...dead } = moved;
    const live: LineSpan = place === undefined ? dead : { ...dead, link: { kind: 'page', ...place } };
    if (!link.number || place === undefined) return live;
    const text = String(place.page);
    const width = pt((span.width / span.text.length) * text.length);
    shift += width - span.width;
    return { ...live, text, width };
  });
  return { ...line, spans };
}
