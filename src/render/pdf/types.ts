import type { Face, Subset } from './font/face.js';

/** An object of the file under way; `data` is its dictionary, written when it ends. */
export interface PdfRef {
  readonly id: number;
  /** In the file, once it is written. */
  offset?: number;
  readonly data: Record<string, unknown>;
  end: (content?: unknown) => void;
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

export interface PdfOutline {
  readonly outlineData: Record<string, unknown>;
  readonly addItem: (title: string, options: { pageNumber: number; top: number; left: number; fit: boolean }) => PdfOutline;
}

/** Which structure elements a page's marked contents belong to, and which an annotation (ISO 32000-1, 14.7.4.4). */
export interface PdfParents {
  readonly get: (key: number) => PdfRef[];
  readonly add: (key: number, element: PdfRef) => unknown;
}

/** What we use of pdfkit 0.20's document; its published types know neither structure nor fonts nor raw content. */
export interface Pdf {
  readonly addPage: (options: { size: [number, number]; margin: number }) => unknown;
  readonly page: {
    readonly dictionary: PdfRef;
    readonly fonts: Record<string, PdfRef>;
    readonly xobjects: Record<string, PdfRef>;
    readonly annotations: PdfRef[];
    readonly structParentTreeKey: number;
    readonly width: number;
    readonly height: number;
    /** What is drawn on it, as a stream; ended with the page. */
    readonly content: PdfRef;
  };
  readonly info: Record<string, string | Date>;
  readonly outline: PdfOutline;
  readonly _root: PdfRef & {
    readonly data: { readonly Pages: PdfRef & { readonly data: { readonly Kids: readonly PdfRef[] } }; readonly ViewerPreferences: PdfRef };
  };
  readonly _font: PdfFont;
  _addInfo: () => void;
  addContent: (operators: string) => void;
  /** Writes a piece of the file: bytes, or text of the Latin-1 range and a line's end. */
  _write: (data: string | Uint8Array) => void;
  readonly font: (face: Face, name: string) => unknown;
  readonly fillOpacity: (opacity: number) => unknown;
  readonly save: () => unknown;
  readonly restore: () => unknown;
  /** How many bytes of the file are written. */
  _offset: number;
  /** Takes note of where an object stands that is written whole. */
  readonly _refEnd: (ref: PdfRef) => void;
  readonly getStructTreeRoot: () => PdfRef;
  readonly getStructParentTree: () => PdfParents;
  readonly createStructParentTreeNextKey: () => number;
  readonly ref: (data: Record<string, unknown>) => PdfRef;
  readonly appendXML: (xml: string) => unknown;
  readonly end: () => void;
  /** The document is a readable stream that hands its bytes to itself by this; `null` ends it. */
  push: (chunk: Uint8Array | null) => boolean;
  readonly read: () => Uint8Array | null;
}
