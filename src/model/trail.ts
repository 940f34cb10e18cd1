/** What a place in the text stands under: the titles of section and slide, headings, and the list items around it. */
export class Trail {
  readonly #titles: readonly string[];
  #headings: readonly { readonly level: number; readonly text: string }[] = [];
  readonly #items: string[] = [];

  /** Titles of what is around the slide, the outer one first; the slide's own title is the heading of level 0. */
  constructor(titles: readonly string[]) {
    this.#titles = titles;
  }

  heading(level: number, text: string): void {
    this.#headings = [...this.#headings.filter((heading) => heading.level < level), { level, text }];
  }

  openItem(): void {
    this.#items.push('');
  }

  /** The first text of the innermost item is what it is about. */
  nameItem(text: string): void {
    if (this.#items.at(-1) === '') this.#items[this.#items.length - 1] = text;
  }

  closeItem(): void {
    this.#items.pop();
  }

  /** Texts that name the place, the nearest first. */
  above(): readonly string[] {
    return [...this.#titles, ...this.#headings.map(({ text }) => text), ...this.#items].reverse();
  }
}
