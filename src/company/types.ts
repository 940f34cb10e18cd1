import type { Logo } from '../lib/pictures/logo.js';
import type { Span } from '../lib/span.js';

/** What `company.yaml` says of the company, once for all decks. */
export interface CompanyFile {
  readonly file: string;
  readonly name?: string;
  readonly legalName?: string;
  readonly year?: number;
  readonly addresses: readonly string[];
  /** Versions of the logo: for light and for dark grounds. */
  readonly logo?: readonly Logo[];
  /** The label that every slide and page carries. */
  readonly confidentiality?: Wording;
  readonly disclaimer?: Legal;
  /** Names of the themes that decks may be made in; absent: any. */
  readonly themes?: readonly string[];
  /** The theme of decks that name none: a name, or a folder seen from the file. */
  readonly theme?: string;
  /** The place of a key: `disclaimer.expires`. */
  readonly at: (key: string) => Span;
}

/** A text, or the same in several languages by their tags. */
export type Wording = string | Readonly<Record<string, string>>;

/** The disclaimer as the legal department gave it out. */
export interface Legal {
  readonly version?: string;
  readonly jurisdiction?: string;
  /** The last day that it may be used, ISO 8601: `2027-03-31`. */
  readonly expires?: string;
  /** Markdown with variables, by language tag. */
  readonly text: Readonly<Record<string, string>>;
}
