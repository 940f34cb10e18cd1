import type { Link, PaperScene } from '../../layout/types.js';
import type { Rect } from '../../lib/units.js';
import { type Canvas, round } from './canvas.js';
import type { PdfElement } from './pdfkit.js';

/** A clickable area over `box`, described by `contents` (ISO 14289-1, 7.18.5) and belonging to the structure element `owner`. */
export function addLink(link: Link, box: Rect, contents: string, owner: PdfElement, { pdf }: Canvas): void {
  const action = pdf.ref(
    link.kind === 'url' ? { S: 'URI', URI: new String(escapeUrl(link.url)) } : { S: 'GoTo', D: new String(destinationName(link)) },
  );
  action.end();
  pdf.annotate(box.x, box.y, box.width, box.height, { Subtype: 'Link', A: action, Contents: new String(contents), structParent: owner });
}

type PageLink = Link & { readonly kind: 'page' };

/** Named, since a contents list links to pages that come later. */
const destinationName = ({ page, top }: PageLink): string => `page-${page}${top === undefined ? '' : `-${round(top)}`}`;

/** The places that links of the scene go to, by page number. */
export function destinationsOf(scene: PaperScene): ReadonlyMap<number, ReadonlyMap<string, PageLink>> {
  const found = new Map<number, Map<string, PageLink>>();
  for (const { items } of scene.pages) {
    for (const item of items) {
      for (const line of item.kind === 'lines' ? item.lines : []) {
        for (const { link } of line.spans) {
          if (link?.kind !== 'page') continue;
          const places = found.get(link.page) ?? new Map<string, PageLink>();
          found.set(link.page, places.set(destinationName(link), link));
        }
      }
    }
  }
  return found;
}

/** Marks the places on the current page that links go to. */
export function addDestinations(places: ReadonlyMap<string, PageLink> | undefined, { pdf }: Canvas): void {
  for (const [name, { top }] of places ?? []) pdf.addNamedDestination(name, 'XYZ', null, top ?? null, null);
}

/** A URI action holds 7-bit ASCII (ISO 32000-1, 12.6.4.7): the rest as percent-encoded UTF-8. */
function escapeUrl(url: string): string {
  return url.replace(/[^!-~]+/g, (rest) =>
    Array.from(new TextEncoder().encode(rest), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
