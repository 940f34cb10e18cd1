import type { PaperCell, PaperPlace, PaperStep, PaperTag } from '../../layout/types.js';
import type { Pdf, PdfElement, PdfRef } from './pdfkit.js';

type StructureType = PaperTag | PaperStep['type'] | 'Figure' | 'Link';

interface Open {
  readonly id: number | undefined;
  readonly type: StructureType;
  readonly element: PdfElement;
}

/** An element still to be made, or one that is open already. */
type Step = { readonly type: StructureType; readonly id: number | undefined } & Pick<PaperStep, 'numbering'>;

export interface ElementOptions {
  readonly alt?: string;
  readonly bbox?: number[];
}

/** The structure tree, grown in reading order: the elements around an item stay open while the next item shares them. */
export class Structure {
  readonly #pdf: Pdf;
  readonly #root: PdfElement;
  /** Elements that have a name of their own, in the order of their names. */
  readonly #named: (readonly [string, PdfRef])[] = [];
  #open: Open[] = [];

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  /** The element for an item: its own, or the one its part began on an earlier page. */
  element(tag: PaperTag | 'Figure' | 'Link', place: PaperPlace, options: ElementOptions = {}): PdfElement {
    const path: readonly Step[] = [...(place.within ?? []), { type: tag, id: place.part }];
    let kept = 0;
    while (kept < path.length && isSame(this.#open[kept], path[kept])) kept++;
    this.#close(kept);
    for (const [i, step] of path.entries()) {
      if (i < kept) continue;
      const isOwn = i === path.length - 1;
      const element = this.#make(step, isOwn ? options : {});
      if (isOwn && place.cell !== undefined) describeCell(element, place.cell);
      (this.#open.at(-1)?.element ?? this.#root).add(element);
      this.#open.push({ id: step.id, type: step.type, element });
    }
    return this.#open.at(-1)?.element ?? this.#root;
  }

  end(): void {
    this.#close(0);
    this.#root.end();
    if (this.#named.length > 0)
      this.#pdf.getStructTreeRoot().data['IDTree'] = { Names: this.#named.flatMap(([id, ref]) => [new String(id), ref]) };
  }

  #make({ type, numbering }: Step, options: ElementOptions): PdfElement {
    const element = this.#pdf.struct(type, options);
    const { data } = element.dictionary;
    // ISO 14289-1, 7.6: a list with labels says what they are.
    if (numbering !== undefined) data['A'] = { O: 'List', ListNumbering: numbering };
    if (type === 'Note') this.#name(element.dictionary);
    return element;
  }

  /** ISO 14289-1, 7.9: a note has an identifier. As wide as any, so that names stand in the order that a name tree asks for. */
  #name(element: PdfRef): void {
    const id = `note-${String(this.#named.length + 1).padStart(6, '0')}`;
    element.data['ID'] = new String(id);
    this.#named.push([id, element]);
  }

  #close(from: number): void {
    for (const { element } of this.#open.splice(from).reverse()) element.end();
  }
}

/** What pdfkit's options don't know: the columns and rows that a cell spans (ISO 32000-1, table 349). */
function describeCell({ dictionary }: PdfElement, { across, down, scope }: PaperCell): void {
  if (across === 1 && down === 1 && scope === undefined) return;
  dictionary.data['A'] = {
    O: 'Table',
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(across > 1 && { ColSpan: across }),
    ...(down > 1 && { RowSpan: down }),
  };
}

const isSame = (open: Open | undefined, step: Step | undefined): boolean =>
  open !== undefined && step?.id !== undefined && open.id === step.id && open.type === step.type;
