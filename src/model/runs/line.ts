import type { Span } from '../../lib/span.js';
import { endsEastern, firstCharacter, lastCharacter, lineEnd, markEnd } from '../spacing.js';
import type { Rich, Run } from '../types.js';

/** A run's marks, without its text and place. */
export type Marks = Omit<Run, 'text' | 'at'>;

const KEYS = ['bold', 'italic', 'strike', 'underline', 'highlight', 'code', 'script', 'link', 'video', 'footnote'] as const;

/** Text that behaves like a Han character at a line end: the mark of a video takes its spacing from its neighbour. */
const HAN = '字';

/** Puts runs together: neighbours with the same marks become one, white space is single, line ends become what their neighbours ask for. */
export class Line {
  readonly #runs: Run[] = [];
  #soft: Span | undefined;

  /** The text so far, the marks of videos left out. */
  #plain = '';

  get plain(): string {
    return this.#plain;
  }

  /** A line end in the source. */
  softBreak(at: Span): void {
    this.#soft ??= at;
  }

  hardBreak(at: Span): void {
    this.#soft = undefined;
    this.#trimEnd();
    if (this.#runs.length > 0) this.#runs.push({ text: '\n', at });
    this.#plain += ' ';
  }

  text(value: string, marks: Marks, at: Span): void {
    const single = marks.code === true ? value.replace(/[\n\t]/g, ' ') : value.replace(/[ \t\n\f\v]+/g, ' ');
    const text = this.#atStart || this.#endsWithSpace || this.#soft !== undefined ? single.replace(/^ +/, '') : single;
    if (text === '') return;
    this.#join(firstCharacter(text), marks);
    this.#push({ text, ...marks, at });
    if (marks.video === undefined) this.#plain += text;
  }

  /** A mark that follows the words of its link: close to Han, a space away from Latin. */
  space(at: Span): void {
    const last = this.#last;
    if (last !== '' && markEnd(last, endsEastern(this.#plain)) === ' ') this.#push({ text: '\u00a0', at });
  }

  finish(): Rich {
    this.#trimEnd();
    while (this.#runs.at(-1)?.text === '\n') this.#runs.pop();
    this.#trimEnd();
    return this.#runs;
  }

  get #last(): string {
    const run = this.#runs.at(-1);
    return run === undefined ? '' : run.video === undefined ? lastCharacter(run.text) : HAN;
  }

  get #atStart(): boolean {
    return this.#runs.length === 0 || this.#runs.at(-1)?.text === '\n';
  }

  get #endsWithSpace(): boolean {
    return this.#runs.at(-1)?.code !== true && this.#last === ' ';
  }

  /** Sets what a waiting line end becomes before `next`. */
  #join(next: string, marks: Marks): void {
    const at = this.#soft;
    this.#soft = undefined;
    if (at === undefined || this.#atStart || this.#endsWithSpace) return;
    const eastern = endsEastern(this.#plain);
    const space = marks.video === undefined ? lineEnd(this.#last, next, eastern) : markEnd(this.#last, eastern);
    if (space === '') return;
    const last = this.#runs.at(-1);
    const same = last !== undefined && last.text !== '\n' && last.video === undefined && sameMarks(last, marks);
    this.#push({ text: space, ...(same ? marks : {}), at });
    this.#plain += space;
  }

  #push(run: Run): void {
    const last = this.#runs.at(-1);
    if (last !== undefined && last.text !== '\n' && run.video === undefined && run.footnote === undefined && sameMarks(last, run))
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + run.text };
    else this.#runs.push(run);
  }

  #trimEnd(): void {
    for (let last = this.#runs.at(-1); last !== undefined && last.code !== true && last.text.endsWith(' '); last = this.#runs.at(-1)) {
      this.#runs.pop();
      const text = last.text.trimEnd();
      if (text !== '') this.#runs.push({ ...last, text });
    }
  }
}

const sameMarks = (a: Marks, b: Marks): boolean => KEYS.every((key) => a[key] === b[key]);

/** A text's words, without videos' and footnotes' marks. */
export const plainText = (runs: Rich): string =>
  runs
    .filter(({ video, footnote }) => video === undefined && footnote === undefined)
    .map(({ text }) => (text === '\n' ? ' ' : text))
    .join('')
    .trim();
