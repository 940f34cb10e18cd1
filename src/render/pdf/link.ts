import type { Rect } from '../../lib/units.js';
import type { Link } from '../../scene/types.js';
import type { Canvas } from './canvas-types.js';
import { round } from './decimals.js';
import type { Element } from './element.js';
import { array, endAs, literal, millionth, to, upright } from './objects.js';
import type { PdfRef } from './types.js';

/** A clickable area over `box`, described by `contents` (ISO 14289-1, 7.18.5) and belonging to the structure element `owner`. */
export function addLink(link: Link, box: Rect, contents: string, owner: Element, canvas: Canvas): void {
  const { pdf } = canvas;
  const { page } = pdf;
  const action = actionOf(link, canvas);
  const annotation = pdf.ref({});
  page.annotations.push(annotation);
  const edges = array(upright(box, page.height));
  const entries = [
    '/Subtype /Link',
    `/A ${to(action)}`,
    `/Contents ${literal(contents.length > LONG ? `${contents.slice(0, 200)}…` : contents)}`,
    `/Type /Annot\n/Rect ${edges}\n/Border [0 0 0]`,
    // Printed, as PDF/A wants (ISO 19005-2, 6.3.2).
    '/F 4',
    `/StructParent ${owner.own(annotation)}`,
  ];
  endAs(annotation, `<<\n${entries.join('\n')}\n>>`, pdf);
}

/** More characters than addresses have, but for those that no one reads out: browsers and PowerPoint once stopped at 2083. */
const LONG = 2083;

function actionOf(link: Link, { pdf, jumps, longAddresses }: Canvas): PdfRef {
  const known = link.kind === 'url' ? longAddresses.get(link.url) : undefined;
  if (known !== undefined) return known;
  const action = pdf.ref({});
  // A URI action holds 7-bit ASCII (ISO 32000-1, 12.6.4.7), as a `SafeLink` does; a relative one begins at the document's own place (12.6.4.7).
  if (link.kind === 'url') endAs(action, `<<\n/S /URI\n/URI ${literal(link.url)}\n>>`, pdf);
  else jumps.push({ action, page: link.page, top: link.top });
  if (link.kind === 'url' && link.url.length > LONG) longAddresses.set(link.url, action);
  return action;
}

/** Writes where links inside the document go to; all its pages must be there. Throws for a page that is not. */
export function endJumps({ pdf, jumps }: Canvas): void {
  for (const { action, page, top } of jumps) {
    const target = pdf._root.data.Pages.data.Kids[page - 1];
    if (target === undefined) throw new Error(`a link goes to page ${page}, which is not there`);
    // Not by name: pdfkit sorts names by locale, and loading the rules for that takes 10 ms.
    const height = top === undefined ? 'null' : millionth(pdf.page.height - round(top));
    endAs(action, `<<\n/S /GoTo\n/D [${to(target)} /XYZ null ${height} null]\n>>`, pdf);
  }
}
