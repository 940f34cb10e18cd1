import type { Token } from 'markdown-it';

/** A walk through a list of tokens. */
export class Tokens {
  #position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** The next token; undefined behind the last. */
  next(): Token | undefined {
    const token = this.tokens[this.#position];
    this.#position += 1;
    return token;
  }
}
