import type { Face, Subset } from './font/face.js';

/** An object of the file under way; `data` is its dictionary, written when it ends. */
export interface PdfRef {
  readonly data: Record<string, unknown>;
  readonly end: (content?: unknown) => void;
}

/** An embedded font. `widths` (in thousandths of an em) and `unicode` are by glyph number in the subset. */
export interface PdfFont {
  readonly id: string;
  readonly font: Face;
  readonly subset: Subset;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly scale: number;
  readonly ref: () => PdfRef;
}

export interface PdfElement {
  readonly add: (child: PdfElement | PdfContent) => unknown;
  readonly end: () => void;
}

/** A stretch of marked content, to be added to its element. */
export interface PdfContent {
  readonly refs: readonly unknown[];
}

export interface PdfOutline {
  readonly outlineData: Record<string, unknown>;
  readonly addItem: (title: string, options: { pageNumber: number; top: number; left: number; fit: boolean }) => PdfOutline;
}

export interface PdfImage {
  readonly label: string;
  readonly embed: (pdf: Pdf) => void;
}

/** What we use of pdfkit 0.20's document; its published types know neither structure nor fonts nor raw content. */
export interface Pdf {
  readonly addPage: (options: { size: [number, number]; margin: number }) => unknown;
  readonly page: { readonly fonts: Record<string, PdfRef>; readonly width: number; readonly height: number };
  readonly info: Record<string, string | Date>;
  readonly outline: PdfOutline;
  readonly _root: PdfRef;
  readonly _font: PdfFont;
  _addInfo: () => void;
  readonly addContent: (operators: string) => unknown;
  readonly font: (face: Face, name: string) => unknown;
  readonly fillOpacity: (opacity: number) => unknown;
  readonly save: () => unknown;
  readonly restore: () => unknown;
  readonly openImage: (bytes: Uint8Array) => PdfImage;
  readonly image: (image: PdfImage, x: number, y: number, size: { width: number; height: number }) => unknown;
  readonly annotate: (x: number, y: number, width: number, height: number, entries: Record<string, unknown>) => unknown;
  readonly addNamedDestination: (name: string, kind: 'XYZ', left: number | null, top: number | null, zoom: null) => unknown;
  readonly struct: (type: string, options?: { alt?: string; scope?: string; lang?: string; bbox?: number[] }) => PdfElement;
  readonly addStructure: (element: PdfElement) => unknown;
  readonly markStructureContent: (type: string) => PdfContent;
  readonly markContent: (tag: string, options?: { type?: string }) => unknown;
  readonly endMarkedContent: () => unknown;
  readonly ref: (data: Record<string, unknown>) => PdfRef;
  readonly appendXML: (xml: string) => unknown;
  readonly end: () => void;
  readonly on: (event: 'data' | 'end' | 'error', listen: (value: Uint8Array) => void) => unknown;
}

export interface PdfOptions {
  readonly lang: string;
  readonly info: Readonly<Record<string, string | Date>>;
}

/** Opens a document without pages and without a font: pdfkit would load Helvetica's metrics. */
export async function openPdf(options: PdfOptions): Promise<Pdf> {
  const { default: PDFDocument } = await import('pdfkit');
  const given = { pdfVersion: '1.7', tagged: true, displayTitle: true, autoFirstPage: false, font: null, fontLayoutCache: false, ...options };
  // @types/pdfkit 0.17 describes an older version: no `font: null`, no structure.
  return new (PDFDocument as unknown as new (given: object) => Pdf)(given);
}

/** Ends the document and answers its bytes. */
export function closePdf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}
