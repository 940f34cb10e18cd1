import { firstMoment, readDate } from '../../lib/calendar-date.js';
import { writeNode } from '../../lib/xml/write.js';
import type { PaperScene } from '../../scene/types.js';
import { declareArchive } from './archive.js';
import type { Pdf } from './types.js';
import { xmpOf } from './xmp.js';

/** The information dictionary: title, author, and dates that depend on nothing but the content and the epoch. */
export function infoOf(meta: PaperScene['meta'], epoch: Date): Readonly<Record<string, string | Date>> {
  const date = firstMoment(readDate(meta.date)) ?? epoch;
  const author = meta.author ?? meta.company?.name;
  return {
    Title: meta.title,
    ...(author === undefined ? {} : { Author: author }),
    ...(meta.subtitle === undefined ? {} : { Subject: meta.subtitle }),
    Creator: 'build-deck',
    Producer: 'build-deck',
    CreationDate: date,
    ModDate: date,
  };
}

/**
 * Page labels, the direction of facing pages (ISO 32000-1, table 150), the pages' own numbers (ISO 32000-1, 12.4.2), and XMP that agrees with the information dictionary (14.3.2); what an
 * archive asks for, where it is one.
 */
export function describe({ pages, meta, rtl }: PaperScene, pdf: Pdf): void {
  const archive = meta.pdfA === true;
  const labels = pdf.ref({ Nums: labelsOf(pages) });
  labels.end();
  pdf._root.data['PageLabels'] = labels;
  if (rtl === true) pdf._root.data.ViewerPreferences.data['Direction'] = 'R2L';
  if (archive) declareArchive(pdf);
  // pdfkit 0.20.2 puts title, author and subject into the XMP unescaped: “R&D” makes it ill-formed.
  pdf._addInfo = () => pdf.appendXML(xmpOf(pdf.info, archive).map(writeNode).join('\n'));
}

/** A range of labels for each stretch of pages whose numbers follow one another. */
function labelsOf(pages: PaperScene['pages']): readonly unknown[] {
  return pages.flatMap(({ number }, i) => {
    const before = pages[i - 1];
    if (before !== undefined && before.number + 1 === number) return [];
    return [i, number === 1 ? { S: 'D' } : { S: 'D', St: number }];
  });
}
