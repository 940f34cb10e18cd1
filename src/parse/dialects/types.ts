import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import type { Env } from '../../lib/world.js';
import type { Split } from '../front-matter/split.js';
import type { Reading } from '../types.js';
import type { DialectName } from './names.js';

/** A deck's front matter as plain data: empty where there is none, or where it can't be read. */
export type Head = Readonly<Record<string, unknown>>;

/** A text that may be written for another tool. */
export interface Foreign {
  readonly head: Head;
  /** Of the body, in their order. */
  readonly lines: readonly string[];
  /** For each line, whether it stands in a fence of code, or is one. */
  readonly code: readonly boolean[];
}

/** What a dialect may say and read while it is translated. */
export interface Around {
  readonly env: Env;
  /** The place of a 0-based line of the body. */
  readonly at: (line: number) => Span;
  /** Told once for all times: something that says how the deck looks or moves, which is the theme's to say; without a line in the front matter. */
  readonly look: (what: string, line?: number) => void;
  readonly report: Report;
}

/** Another tool's Markdown: how it is recognised, and what it is in ours. */
export interface Dialect {
  /** What `from:` and `--from` call it. */
  readonly name: DialectName;
  /** The tool, as its readers know it. */
  readonly tool: string;
  /** How slides are cut, and what the first one is. */
  readonly reading: Omit<Reading, 'dialect'> | ((foreign: Foreign) => Omit<Reading, 'dialect'>);
  /** Keys of the front matter that are read here, or say how things look there. */
  readonly keys: readonly string[];
  /** Names of its own themes, which are none of ours. */
  readonly themes?: RegExp;
  readonly recognises: (foreign: Foreign) => boolean;
  /** Settings on top that stand between no `---`: the text cut in two, or undefined. */
  readonly split?: (text: string) => Split | undefined;
  /** Each line as it is written in our Markdown; it may become several, or an empty one. */
  readonly translate?: (foreign: Foreign, around: Around) => readonly string[];
}
