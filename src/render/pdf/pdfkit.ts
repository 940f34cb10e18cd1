import { takeBytes } from './bytes.js';
import { collectContents } from './contents.js';
import type { Pdf } from './types.js';

export interface PdfOptions {
  readonly lang: string;
  readonly info: Readonly<Record<string, string | Date>>;
}

/** A document under way, and its end. */
export interface OpenPdf {
  readonly pdf: Pdf;
  /** The page under way has all its content; its bytes are compressed beside what comes next. */
  readonly endPage: () => Promise<void>;
  /** Ends the document and answers its bytes. */
  readonly close: () => Promise<Uint8Array>;
}

/** Opens a document without pages and without a font: pdfkit would load Helvetica's metrics. */
export async function openPdf(options: PdfOptions): Promise<OpenPdf> {
  const { default: PDFDocument } = await import('pdfkit');
  const given = {
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    fontLayoutCache: false,
    ...options,
  };
  // @types/pdfkit 0.17 describes an older version: no `font: null`, no structure.
  const pdf = new (PDFDocument as unknown as new (given: object) => Pdf)(given);
  const whole = takeBytes(pdf);
  const contents = collectContents(pdf);
  return {
    pdf,
    endPage: contents.endPage,
    close: async () => {
      await contents.end();
      pdf.end();
      return whole;
    },
  };
}
