import type { PaperPlace, PaperTag } from '../../layout/types.js';
import type { Pdf, PdfElement } from './pdfkit.js';

interface Open {
  readonly id: number | undefined;
  readonly type: string;
  readonly element: PdfElement;
}

export interface ElementOptions {
  readonly alt?: string;
  readonly bbox?: number[];
}

/** The structure tree, grown in reading order: the elements around an item stay open while the next item shares them. */
export class Structure {
  readonly #pdf: Pdf;
  readonly #root: PdfElement;
  #open: Open[] = [];

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  /** The element for an item: its own, or the one its part began on an earlier page. */
  element(tag: PaperTag | 'Figure' | 'Link', place: PaperPlace, options: ElementOptions = {}): PdfElement {
    const path = [...(place.within ?? []), { type: tag, id: place.part }];
    let kept = 0;
    while (kept < path.length && isSame(this.#open[kept], path[kept])) kept++;
    this.#close(kept);
    for (const [i, { type, id }] of path.entries()) {
      if (i < kept) continue;
      const element = this.#pdf.struct(type, i === path.length - 1 ? { ...options, ...(type === 'TH' ? { scope: 'Column' } : {}) } : {});
      (this.#open.at(-1)?.element ?? this.#root).add(element);
      this.#open.push({ id, type, element });
    }
    return this.#open.at(-1)?.element ?? this.#root;
  }

  end(): void {
    this.#close(0);
    this.#root.end();
  }

  #close(from: number): void {
    for (const { element } of this.#open.splice(from).reverse()) element.end();
  }
}

const isSame = (open: Open | undefined, step: { readonly type: string; readonly id: number | undefined } | undefined): boolean =>
  open !== undefined && step?.id !== undefined && open.id === step.id && open.type === step.type;
