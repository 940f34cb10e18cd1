import type { PaperScene } from '../../layout/types.js';
import type { Pdf } from './pdfkit.js';

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

/** Page labels, the pages' own numbers (ISO 32000-1, 12.4.2), and XMP that agrees with the information dictionary (14.3.2). */
export function describe(pages: PaperScene['pages'], pdf: Pdf): void {
  const labels = pdf.ref({ Nums: labelsOf(pages) });
  labels.end();
  pdf._root.data['PageLabels'] = labels;
  // pdfkit 0.20.2 puts title, author and subject into the XMP unescaped: “R&D” makes it ill-formed.
  pdf._addInfo = () => pdf.appendXML(xmpOf(pdf.info));
}

/** A range of labels for each stretch of pages whose numbers follow one another. */
function labelsOf(pages: PaperScene['pages']): readonly unknown[] {
  return pages.flatMap(({ number }, i) => {
    const before = pages[i - 1];
    if (before !== undefined && before.number + 1 === number) return [];
    return [i, number === 1 ? { S: 'D' } : { S: 'D', St: number }];
  });
}

function xmpOf(info: Readonly<Record<string, string | Date>>): string {
  const list = (property: string, kind: 'Alt' | 'Seq', value: string | Date | undefined): string => {
    if (value === undefined) return '';
    const lang = kind === 'Alt' ? ' xml:lang="x-default"' : '';
    return `<dc:${property}><rdf:${kind}><rdf:li${lang}>${escapeXml(String(value))}</rdf:li></rdf:${kind}></dc:${property}>\n`;
  };
  const date = (value: string | Date | undefined): string => (value instanceof Date ? value.toISOString().replace(/\.\d+/, '') : '');
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${list('title', 'Alt', info['Title'])}${list('creator', 'Seq', info['Author'])}${list('description', 'Alt', info['Subject'])}\
<xmp:CreateDate>${date(info['CreationDate'])}</xmp:CreateDate>
<xmp:ModifyDate>${date(info['ModDate'])}</xmp:ModifyDate>
<xmp:CreatorTool>${escapeXml(String(info['Creator']))}</xmp:CreatorTool>
<pdf:Producer>${escapeXml(String(info['Producer']))}</pdf:Producer>
</rdf:Description>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text: string): string => text.replace(/[&<>]/g, (c) => ENTITIES[c] ?? c);
