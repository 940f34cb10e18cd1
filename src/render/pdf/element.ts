import type { Rect } from '../../lib/units.js';
import { array, endAs, literal, to, upright } from './objects.js';
import type { Pdf, PdfRef } from './types.js';

/** What an element says of itself besides its type and its place. */
export interface ElementOptions {
  readonly alt?: string;
  /** Where it stands on its page, y running down. */
  readonly box?: Rect;
  /** Entries of its attribute object, written out (ISO 32000-1, 14.7.5). */
  readonly attributes?: string;
  readonly id?: string;
}

/**
 * An element of the structure tree (ISO 32000-1, 14.7.2). It is written when it ends, its children before it, and keeps nothing but their
 * numbers until then. pdfkit's own reference to an annotation's page is that of the page under way when the element *ends*; here it is the page that the annotation is on.
 */
export class Element {
  readonly ref: PdfRef;
  readonly #pdf: Pdf;
  readonly #type: string;
  readonly #head: string;
  #kids: string[] = [];
  /** The page of its first content; content of others says so itself. */
  #page: PdfRef | undefined;

  /** `parent` is an element's or the tree's own object. */
  constructor(type: string, parent: PdfRef, pdf: Pdf, options: ElementOptions = {}) {
    this.ref = pdf.ref({});
    this.#pdf = pdf;
    this.#type = type;
    this.#head = `<<\n/S /${type}\n${entries(options, pdf)}/P ${to(parent)}`;
  }

  child(type: string, options?: ElementOptions): Element {
    const element = new Element(type, this.ref, this.#pdf, options);
    this.#kids.push(to(element.ref));
    return element;
  }

  /** Begins a stretch of marked content on the page under way that belongs to this element (14.7.4.2), in `lang` where that is not the document's; `endContent` ends it. */
  beginContent(lang?: string): void {
    const { page } = this.#pdf;
    const owners = this.#pdf.getStructParentTree().get(page.structParentTreeKey);
    const number = owners.push(this.ref) - 1;
    this.#page ??= page.dictionary;
    this.#kids.push(page.dictionary === this.#page ? `${number}` : `<<\n/Type /MCR\n/Pg ${to(page.dictionary)}\n/MCID ${number}\n>>`);
    this.#pdf.addContent(lang === undefined ? `/${this.#type} <</MCID ${number}>> BDC` : `/Span <</MCID ${number}/Lang (${lang})>> BDC`);
  }

  endContent(): void {
    this.#pdf.addContent('EMC');
  }

  /** Takes in an annotation of the page under way (14.7.4.3) and answers its key in the tree of parents. */
  own(annotation: PdfRef): number {
    const { dictionary } = this.#pdf.page;
    this.#kids.push(`<<\n/Type /OBJR\n/Obj ${to(annotation)}\n/Pg ${to(dictionary)}\n>>`);
    const key = this.#pdf.createStructParentTreeNextKey();
    this.#pdf.getStructParentTree().add(key, this.ref);
    return key;
  }

  /** Nothing can be added any more; its children have ended. */
  end(): void {
    const page = this.#page === undefined ? '' : `\n/Pg ${to(this.#page)}`;
    endAs(this.ref, `${this.#head}\n/K [${this.#kids.join(' ')}]${page}\n>>`, this.#pdf);
    this.#kids = [];
  }
}

function entries({ alt, box, attributes, id }: ElementOptions, { page }: Pdf): string {
  const layout = box === undefined ? undefined : `/O /Layout\n/Placement /Block\n/BBox ${array(upright(box, page.height))}`;
  const about = attributes ?? layout;
  return [
    alt === undefined || alt === '' ? '' : `/Alt ${literal(alt)}\n`,
    about === undefined ? '' : `/A <<\n${about}\n>>\n`,
    id === undefined ? '' : `/ID ${literal(id)}\n`,
  ].join('');
}
