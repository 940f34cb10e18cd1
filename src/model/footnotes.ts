import type { Footnote } from '../parse/types.js';

/** The footnotes cited on one slide, numbered in the order of their citation. */
export class FootnoteNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #waiting: string[] = [];

  /** The number of a label on this slide. */
  number(label: string): number {
    const known = this.#numbers.get(label);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(label, number);
    this.#waiting.push(label);
    return number;
  }

  /** The footnotes cited so far, each once; reading one may cite further ones, which follow. */
  *drain(definitions: ReadonlyMap<string, Footnote>): Generator<{ readonly number: number; readonly footnote: Footnote }> {
    for (let label = this.#waiting.shift(); label !== undefined; label = this.#waiting.shift()) {
      const footnote = definitions.get(label);
      if (footnote !== undefined) yield { number: this.number(label), footnote };
    }
  }
}
