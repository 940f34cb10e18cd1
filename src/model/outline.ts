import type { Span } from '../lib/span.js';
import type { Block } from '../parse/types.js';
import type { Heading } from './heading.js';
import { isBackdrop, isUnseen } from './level.js';
import { isTold } from './title-heading.js';

/** The blocks of one slide, as written. */
export interface SlideOutline {
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
  readonly at: Span;
}

/** A section's heading, what stands before its first slide, and its slides. */
export interface SectionOutline {
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
  readonly slides: readonly SlideOutline[];
  readonly at: Span;
}

/**
 * Cuts a document into sections and slides. Headings above `level` open sections, those at it open slides, and `---` breaks a slide.
 * A slide begun by `---` takes the heading it begins with, of whatever level, as its title. A `---` that nothing follows, or that
 * stands before a heading which opens a slide anyway, makes no slide of its own. `title`, the document's own heading, opens no section:
 * what stands under it is a slide, and without such content the cover says it.
 */
export function outline(blocks: readonly Block[], level: number, start: Span, title?: Heading): readonly SectionOutline[] {
  const cutter = new Cutter(level, start, title, blocks.some(isBreak));
  for (const block of blocks) cutter.add(block);
  return cutter.finish();
}

const isBreak = (block: Block): boolean => block.kind === 'break' && block.marker === '-';

interface OpenSlide {
  heading?: Heading;
  readonly blocks: Block[];
  at: Span;
  /** Begun by `---` or by the document, and nothing that is seen has come yet. */
  fresh: boolean;
}

interface OpenSection {
  readonly heading?: Heading;
  readonly blocks: Block[];
  readonly slides: OpenSlide[];
  readonly at: Span;
}

class Cutter {
  readonly #sections: OpenSection[];
  #slide: OpenSlide | undefined;

  constructor(
    private readonly level: number,
    start: Span,
    private readonly title: Heading | undefined,
    /** Slides are cut by `---`: what stands before the first one is as good as begun by one. */
    private readonly cut: boolean,
  ) {
    this.#sections = [{ blocks: [], slides: [], at: start }];
    this.#slide = { blocks: [], at: start, fresh: true };
  }

  add(block: Block): void {
    if (isBreak(block)) this.#break(block.at);
    else if (block === this.title) this.#openSlide(this.title);
    else if (block.kind === 'heading' && block.level < this.level) this.#openSection(block);
    else if (block.kind === 'heading' && (block.level === this.level || (this.#slide?.fresh === true && this.cut))) this.#openSlide(block);
    else this.#put(block);
  }

  finish(): readonly SectionOutline[] {
    for (const block of this.#settleAlone()) this.#putLate(block);
    return this.#sections.filter(({ heading, blocks, slides }) => heading !== undefined || blocks.length > 0 || slides.length > 0);
  }

  get #section(): OpenSection {
    const last = this.#sections.at(-1);
    if (last === undefined) throw new Error('a document has a section from the beginning');
    return last;
  }

  #break(at: Span): void {
    const unseen = this.#settleAlone();
    for (const block of unseen) this.#putLate(block);
    this.#slide = { blocks: [], at, fresh: true };
  }

  #openSection(heading: Heading): void {
    const unseen = this.#settle() ?? [];
    this.#sections.push({ heading, blocks: [...unseen], slides: [], at: heading.at });
    this.#slide = undefined;
  }

  #openSlide(heading: Heading): void {
    const unseen = this.#settle() ?? [];
    this.#slide = { heading, blocks: [...unseen], at: heading.at, fresh: false };
    this.#section.slides.push(this.#slide);
  }

  #put(block: Block): void {
    if (this.#slide === undefined) {
      this.#section.blocks.push(block);
      return;
    }
    this.#slide.blocks.push(block);
    // Marp's backgrounds stand above the heading of their slide.
    if (!this.#slide.fresh || isUnseen(block) || isBackdrop(block)) return;
    this.#slide.fresh = false;
    this.#slide.at = this.#slide.blocks.length === 1 ? block.at : this.#slide.at;
    this.#section.slides.push(this.#slide);
  }

  /** Gives up a slide that never came to hold anything seen, and hands over its comments and notes. */
  #settle(): readonly Block[] | undefined {
    const slide = this.#slide;
    this.#slide = undefined;
    if (slide?.heading !== undefined && slide.heading === this.title && isTold(slide.blocks)) {
      this.#section.slides.pop();
      return slide.blocks;
    }
    return slide?.fresh === true ? slide.blocks : undefined;
  }

  /** A background that no heading follows is a slide of its own. */
  #settleAlone(): readonly Block[] {
    const slide = this.#slide;
    if (slide?.fresh !== true || !slide.blocks.some(isBackdrop)) return this.#settle() ?? [];
    this.#section.slides.push({ ...slide, fresh: false });
    this.#slide = undefined;
    return [];
  }

  /** Comments behind the last slide belong to it. */
  #putLate(block: Block): void {
    (this.#section.slides.at(-1) ?? this.#section).blocks.push(block);
  }
}
