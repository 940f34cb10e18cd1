import type { Block, Furniture } from './types.js';

/** What the words and settings of one slide say of its head, its foot and its number. */
export class FurnitureSaid {
  readonly #lines: Block[] = [];
  #paginate: boolean | undefined;
  #none = false;

  /** `::: header` and `::: footer`: what stands there instead of the template's own words. */
  readonly line = (blocks: readonly Block[]): void => {
    this.#lines.push(...blocks);
  };

  /** `paginate: false`, and `footer: none`. */
  set(key: string, value: string): void {
    if (key === 'paginate') this.#paginate = value !== 'false' && value !== 'skip';
    else this.#none = value === 'none' || value === 'false' || value === '';
  }

  read(): { readonly furniture?: Furniture } {
    if (this.#lines.length === 0 && this.#paginate === undefined && !this.#none) return {};
    return {
      furniture: {
        ...(this.#lines.length > 0 ? { footer: this.#lines } : this.#none ? { footer: [] } : {}),
        ...(this.#paginate === undefined ? {} : { paginate: this.#paginate }),
      },
    };
  }
}
