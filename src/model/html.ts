import type { Report } from '../lib/diagnostics.js';
import { attributesIn, type Tag, tagsIn, withoutTags } from '../lib/html/tags.js';
import type { Span } from '../lib/span.js';
import type { Inline } from '../parse/types.js';
import { NO_ATTRIBUTES } from './attributes.js';
import { isStepTag, reportSteps } from './steps.js';

const EMBEDS = new Set(['img', 'iframe', 'video', 'source', 'embed', 'youtube']);

const isEmbed = ({ name, closes }: Tag): boolean => !closes && EMBEDS.has(name);

/** Elements that are shown by themselves, or not at all. */
const NO_TEXT = new Set('script style svg template math head title audio canvas object input hr'.split(' '));

/** True for tags that hold text and only say how it looks or where it stands, and nothing beside them. */
const isAround = (html: string): boolean =>
  html !== '' && withoutTags(html, ({ name, attributes }) => !NO_TEXT.has(name) && !attributes.endsWith('/')).trim() === '';

/** True for HTML of which nothing is shown, not even a link. */
export const isHidden = (html: string): boolean => ![...tagsIn(html)].some(isEmbed);

/**
 * Raw HTML as what can be shown of it: `<img>` is a picture; the address of an `<iframe>` or `<video>`, or of Slidev's `<Youtube id>`, is a link. The rest is
 * left out with a warning (`raw-html`) that quotes its beginning, or a note for a tag that the text inside is shown of; a closing tag is
 * reported with the tag that opened it.
 */
export function readInlineHtml({ text, at }: { readonly text: string; readonly at: Span }, report: Report): readonly Inline[] {
  if (isStepTag(text)) {
    if (!text.trim().startsWith('</')) reportSteps(text.trim(), at, report);
    return [];
  }
  const shown = [...tagsIn(text)].filter(isEmbed).flatMap((tag) => readEmbed(tag, at));
  const left = withoutTags(text, isEmbed)
    .replace(/<\/[A-Za-z][\w-]*\s*>|<br\s*\/?>/gi, '')
    .trim();
  if (left !== '' || (shown.length === 0 && !/^\s*<\//.test(text))) reportHtml(text, left, at, report);
  return shown;
}

function readEmbed({ name, attributes }: Tag, at: Span): readonly Inline[] {
  const said = attributesIn(attributes);
  const attribute = (key: string): string | undefined => said.get(key);
  const written = name === 'youtube' ? youtube(attribute('id')) : attribute('src')?.replaceAll('&amp;', '&');
  if (written === undefined) return [];
  const src = written.startsWith('//') ? `https:${written}` : written;
  if (name !== 'img')
    return /^https?:/.test(src)
      ? [{ kind: 'link', href: src, bare: true, children: [{ kind: 'text', value: src, at }], attributes: NO_ATTRIBUTES, at }]
      : [];
  const sizes = ['width', 'height'].flatMap((key) => {
    const value = attribute(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const title = attribute('title');
  return [
    {
      kind: 'image',
      src,
      alt: attribute('alt') ?? '',
      ...(title === undefined ? {} : { title }),
      attributes: { classes: [], values: Object.fromEntries(sizes) },
      at,
    },
  ];
}

const youtube = (id: string | undefined): string | undefined =>
  id === undefined ? undefined : `https://www.youtube.com/watch?v=${id.replace('?start=', '&t=')}`;

function reportHtml(text: string, left: string, at: Span, report: Report): void {
  const line = text.trim().replace(/\s+/g, ' ');
  const quoted = line.length > 40 ? `${line.slice(0, 40)}…` : line;
  if (isAround(left)) {
    report({
      severity: 'note',
      id: 'raw-html',
      message: `of HTML “${quoted}” only what stands in it is shown`,
      at,
      help: 'how it looks is the theme’s; for text side by side write `:::: columns`',
    });
    return;
  }
  report({
    severity: 'warning',
    id: 'raw-html',
    message: `HTML “${quoted}” is left out; expected Markdown`,
    at,
    help: 'write it in Markdown; of HTML texts, lists, links, pictures and tables are shown',
  });
}
