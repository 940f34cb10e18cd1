import type { ElementId, PaperCell, PaperPlace, PaperStep, PaperTag } from '../../scene/types.js';
import { Element, type ElementOptions } from './element.js';
import type { Pdf, PdfRef } from './types.js';

type StructureType = PaperTag | PaperStep['type'] | 'Figure' | 'Link';

interface Open {
  readonly id: ElementId | undefined;
  readonly type: StructureType;
  readonly element: Element;
}

/** An element still to be made, or one that is open already. */
type Step = { readonly type: StructureType; readonly id: ElementId | undefined } & Pick<PaperStep, 'numbering'>;

/** The structure tree, grown in reading order: the elements around an item stay open while the next item shares them. */
export class Structure {
  readonly #pdf: Pdf;
  readonly #root: Element;
  /** Elements that have a name of their own, in the order of their names. */
  readonly #named: (readonly [string, PdfRef])[] = [];
  #open: Open[] = [];

  constructor(pdf: Pdf) {
    const tree = pdf.getStructTreeRoot();
    this.#pdf = pdf;
    this.#root = new Element('Document', tree, pdf);
    tree.data['K'] = [this.#root.ref];
  }

  /** The element for an item: its own, or the one its part began on an earlier page. */
  element(tag: PaperTag | 'Figure' | 'Link', place: PaperPlace, options: ElementOptions = {}): Element {
    const path: readonly Step[] = [...(place.within ?? []), { type: tag, id: place.part }];
    let kept = 0;
    while (kept < path.length && isSame(this.#open[kept], path[kept])) kept++;
    this.#close(kept);
    for (const [i, step] of path.entries()) {
      if (i < kept) continue;
      const isOwn = i === path.length - 1;
      const element = this.#make(step, isOwn ? { ...attributesOf(place.cell), ...options } : {});
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

  #make({ type, numbering }: Step, options: ElementOptions): Element {
    const parent = this.#open.at(-1)?.element ?? this.#root;
    // ISO 14289-1, 7.6: a list with labels says what they are.
    if (numbering !== undefined) return parent.child(type, { attributes: `/O /List\n/ListNumbering /${numbering}` });
    if (type !== 'Note') return parent.child(type, options);
    // ISO 14289-1, 7.9: a note has an identifier. All are equally wide, so that they stand in the order that a name tree asks for.
    const id = `note-${String(this.#named.length + 1).padStart(6, '0')}`;
    const note = parent.child(type, { ...options, id });
    this.#named.push([id, note.ref]);
    return note;
  }

  #close(from: number): void {
    while (this.#open.length > from) this.#open.pop()?.element.end();
  }
}

/** The columns and rows that a cell spans, and what a head is the head of (ISO 32000-1, table 349). */
function attributesOf(cell: PaperCell | undefined): ElementOptions {
  if (cell === undefined) return {};
  const { across, down, scope } = cell;
  const spans = [scope && `/Scope /${scope}`, across > 1 && `/ColSpan ${across}`, down > 1 && `/RowSpan ${down}`].filter(Boolean);
  return spans.length === 0 ? {} : { attributes: ['/O /Table', ...spans].join('\n') };
}

const isSame = (open: Open | undefined, step: Step | undefined): boolean =>
  open !== undefined && step?.id !== undefined && open.id === step.id && open.type === step.type;
