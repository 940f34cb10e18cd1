/** A mark of another tool, or one of Markdown's that is not whole: it means nothing and is printed as it is written. */
export interface Mark {
  /** Stands in every text that has the mark: a quick look before the pattern's. */
  readonly sign: string;
  readonly found: RegExp;
  /** Whose it is, and what it asks for. */
  readonly what: string;
  readonly help: string;
}
