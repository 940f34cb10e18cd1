/** A change of one line of the source: `length` characters at a 0-based column become `text`, which may hold line ends. */
export interface Edit {
  /** 0-based. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/** A mark that is not quite one and can mean one thing only, with what makes it one. */
export interface Slip {
  readonly kind: SlipKind;
  /** As typed. */
  readonly found: string;
  /** The first is where it stands. */
  readonly edits: readonly [Edit, ...Edit[]];
}

/** How one kind of slip is told: “found” `is`; it is read `as`. */
export interface SlipKind {
  readonly is: string;
  readonly as: string;
  readonly help: string;
}

/** A line of a passage. */
export interface PassageLine {
  /** 0-based, in the whole text. */
  readonly line: number;
  /** Where the text begins in its line: behind marks of lists and quotations. */
  readonly column: number;
  /** What a line put above or below it begins with, to be of the same lists and quotations. */
  readonly lead: string;
  /** Without spaces at its ends. */
  readonly text: string;
  /** The same, with code and what a backslash stands before made unreadable, character by character. */
  readonly words: string;
}

/** The text of a paragraph, a heading or a table's cell, as the parser found it. */
export interface Passage {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  readonly lines: readonly PassageLine[];
  /** The line of `---` that makes a heading of the text above it. */
  readonly underline?: PassageLine;
}

/** Finds the slips of one sort in a passage. */
export type ReadSlips = (passage: Passage) => readonly Slip[];

/** An edit of a passage's line, by a column of its text. */
export const edit = ({ line, column }: PassageLine, at: number, length: number, text: string): Edit => ({
  line,
  column: column + at,
  length,
  text,
});

/** Spaces that are none to Markdown: no-break, ideographic, and those of fixed or no width. */
export const ODD_SPACE = '\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff';
