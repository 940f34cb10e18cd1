import type { PaperScene } from '../../layout/types.js';
import { writeNode } from '../../lib/xml/write.js';
import { declareArchive } from './archive.js';
import type { Pdf } from './pdfkit.js';
import { xmpOf } from './xmp.js';

/** The information dictionary: title, author, and dates that depend on nothing but the content and the epoch. */
export function infoOf(meta: PaperScene['meta'], epoch: Date): Readonly<Record<string, string | Date>> {
  const date = dateOf(meta.date) ?? epoch;
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

/** `2022`, `2022-12-30`, `2022年12月` → the first moment of it; undefined for what is no date. */
export function dateOf(text: string | undefined): Date | undefined {
  const match = /(\d{4})(?:\s*[-/.年]\s*(\d{1,2}))?(?:\s*[-/.月]\s*(\d{1,2}))?/.exec(text ?? '');
  if (match === null) return undefined;
  return new Date(Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)));
}

/**
 * Page labels, the pages' own numbers (ISO 32000-1, 12.4.2), and XMP that agrees with the information dictionary (14.3.2); what an
 * archive asks for, where it is one.
 */
export function describe({ pages, meta }: PaperScene, pdf: Pdf): void {
  const archive = meta.pdfA === true;
  const labels = pdf.ref({ Nums: labelsOf(pages) });
  labels.end();
  pdf._root.data['PageLabels'] = labels;
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
