import type { OutlineEntry } from '../../scene/types.js';
import type { Pdf, PdfOutline } from './types.js';

/** Bookmarks: the first level open, what is below it closed. */
export function addOutline(entries: readonly OutlineEntry[], pageWidth: number, pdf: Pdf): void {
  for (const entry of entries) add(entry, pdf.outline, pageWidth);
  // pdfkit 0.20.2 leaves out the root's Count, which readers and PDF/A want (ISO 32000-1, table 152).
  if (entries.length > 0) pdf.outline.outlineData['Count'] = entries.length;
}

function add(entry: OutlineEntry, parent: PdfOutline, pageWidth: number): void {
  // pdfkit 0.20.2 takes `left` from the right edge: the page's width is the left one.
  const item = parent.addItem(entry.title, { pageNumber: entry.page - 1, top: entry.top, left: pageWidth, fit: false });
  for (const child of entry.children) add(child, item, pageWidth);
  // Negative: closed, and that many would show when opened (ISO 32000-1, table 153).
  if (entry.children.length > 0) item.outlineData['Count'] = -entry.children.length;
}
