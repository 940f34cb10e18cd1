/** What a place in the text stands under: the titles of section and slide, headings, and the list items around it. */
export class Trail {
  readonly #titles: readonly string[];
  #headings: readonly { readonly level: number; readonly text: string }[] = [];
  readonly #items: string[] = [];
  #previous = '';

  /** Titles of what is around the slide, the outer one first; the slide's own title is the heading of level 0. */
  constructor(titles: readonly string[]) {
    this.#titles = titles;
  }

  /** The paragraph that the next one follows directly; empty at the beginning of a slide, an item or beneath a heading. */
  get previous(): string {
    return this.#previous;
  }

  /** A paragraph has ended. The first one of a list item is what the item is about. */
  paragraph(text: string): void {
    if (this.#items.at(-1) === '') this.#items[this.#items.length - 1] = text;
    this.#previous = text;
  }

  heading(level: number, text: string): void {
    this.#previous = '';
    this.#headings = [...this.#headings.filter((heading) => heading.level < level), { level, text }];
  }

  openItem(): void {
    this.#previous = '';
    this.#items.push('');
  }

  closeItem(): void {
    this.#previous = '';
    this.#items.pop();
  }

  /** Texts that name the place, the nearest first. */
  above(): readonly string[] {
    return [...this.#titles, ...this.#headings.map(({ text }) => text), ...this.#items].reverse();
  }
}
