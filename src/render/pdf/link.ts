import type { Link } from '../../layout/types.js';
import type { Pt, Rect } from '../../lib/units.js';
import { type Canvas, round } from './canvas.js';
import type { PdfElement, PdfRef } from './pdfkit.js';

/** A clickable area over `box`, described by `contents` (ISO 14289-1, 7.18.5) and belonging to the structure element `owner`. */
export function addLink(link: Link, box: Rect, contents: string, owner: PdfElement, { pdf, jumps }: Canvas): void {
  const action = pdf.ref(link.kind === 'url' ? { S: 'URI', URI: new String(escapeUrl(link.url)) } : { S: 'GoTo' });
  if (link.kind === 'url') action.end();
  else jumps.push({ action, page: link.page, top: link.top });
  pdf.annotate(box.x, box.y, box.width, box.height, { Subtype: 'Link', A: action, Contents: new String(contents), structParent: owner });
}

/** A link inside the document whose page may come later: a contents list does. */
export interface Jump {
  readonly action: PdfRef;
  /** 1-based. */
  readonly page: number;
  readonly top: Pt | undefined;
}

/** Writes where links inside the document go to; all its pages must be there. Throws for a page that is not. */
export function endJumps({ pdf, jumps }: Canvas): void {
  for (const { action, page, top } of jumps) {
    const target = pdf._root.data.Pages.data.Kids[page - 1];
    if (target === undefined) throw new Error(`a link goes to page ${page}, which is not there`);
    // Not by name: pdfkit sorts names by locale, and loading the rules for that takes 10 ms.
    action.data['D'] = [target, 'XYZ', null, top === undefined ? null : pdf.page.height - round(top), null];
    action.end();
  }
}

/** A URI action holds 7-bit ASCII (ISO 32000-1, 12.6.4.7): the rest as percent-encoded UTF-8. */
function escapeUrl(url: string): string {
  return url.replace(/[^!-~]+/g, (rest) =>
    Array.from(new TextEncoder().encode(rest), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
