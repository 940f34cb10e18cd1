import type { BuildOptions } from '../../src/build.js';
import type { seeded } from '../support/random.js';

export type Random = ReturnType<typeof seeded>;

/** What a case asks of the build, beside its content. */
export type Options = Pick<BuildOptions, 'formats' | 'handout' | 'theme' | 'set' | 'strict'>;

/** One thing to try: what `talk.md` says, with the pictures of `grammar/pictures.ts` beside it, and how it is built. */
export interface Case {
  readonly seed: number;
  readonly number: number;
  readonly text: string;
  readonly options: Options;
  /** The costly checks that this case is a sample of. */
  readonly sample: readonly Sample[];
}

/** `sdk`: the Open XML SDK; `qpdf`: qpdf, or pdf.js without it; `twice`: the same bytes again; `cli`: by the command. */
export type Sample = 'sdk' | 'qpdf' | 'twice' | 'cli';

/** What is wrong. Two failures of one kind are one fault: `kind` holds no numbers and no words of the content. */
export interface Failure {
  readonly kind: string;
  readonly detail: string;
}

/** What the worker answers of a case. */
export interface Outcome {
  readonly failures: readonly Failure[];
  /** Whether anything was written, or the author's errors stood against it. */
  readonly written: boolean;
  /** The process's highest memory since the case began, in MB; 0 where the system doesn't tell. */
  readonly peak: number;
}
