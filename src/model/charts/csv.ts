import type { Span } from '../../lib/span.js';
import type { Written } from './sheet.js';

/** What may stand between cells; of several on the first line, the first of these. */
const SEPARATORS = ['\t', ';', ',', '，'] as const;

export interface Rows {
  readonly rows: readonly (readonly Written[])[];
  readonly separator: string;
}

/**
 * Rows of comma-, semicolon- or tab-separated values (RFC 4180: quotes hold separators and line breaks, a doubled quote is one).
 * Cells lose the spaces around them; empty lines are left out. `start` is the place of the text's first character; each of its lines
 * begins in that column.
 */
export function readRows(text: string, start: Span): Rows {
  const separator = separatorOf(text);
  const reader = new RowReader(text, start, separator);
  const rows: (readonly Written[])[] = [];
  while (!reader.ended) {
    const row = reader.row();
    if (row.some((cell) => cell.text !== '')) rows.push(row);
  }
  return { rows, separator };
}

/** Quoted text aside, what the first line that is not empty holds. */
function separatorOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  const bare = (text.startsWith('\t') ? `\t${line}` : line).replace(/"[^"]*"/g, '');
  return SEPARATORS.find((separator) => bare.includes(separator)) ?? ',';
}

class RowReader {
  #at = 0;
  #line = 0;
  #lineStart = 0;

  constructor(
    readonly text: string,
    readonly start: Span,
    readonly separator: string,
  ) {}

  get ended(): boolean {
    return this.#at >= this.text.length;
  }

  row(): readonly Written[] {
    const cells = [this.#cell()];
    while (this.text[this.#at] === this.separator) {
      this.#at += 1;
      cells.push(this.#cell());
    }
    this.#newline();
    return cells;
  }

  #newline(): void {
    this.#at += 1;
    this.#line += 1;
    this.#lineStart = this.#at;
  }

  #cell(): Written {
    while (this.text[this.#at] === ' ' || (this.text[this.#at] === '\t' && this.separator !== '\t')) this.#at += 1;
    const at = this.#place();
    const quoted = this.text[this.#at] === '"' ? this.#quoted() : undefined;
    const from = this.#at;
    while (!this.ended && this.text[this.#at] !== this.separator && this.text[this.#at] !== '\n') this.#at += 1;
    const rest = this.text.slice(from, this.#at).trim();
    return { text: quoted === undefined ? rest : quoted + rest, at };
  }

  #quoted(): string {
    let value = '';
    this.#at += 1;
    while (!this.ended) {
      const character = this.text[this.#at] ?? '';
      if (character === '\n') {
        this.#newline();
        value += ' ';
        continue;
      }
      this.#at += 1;
      if (character !== '"') value += character;
      else if (this.text[this.#at] === '"') {
        value += '"';
        this.#at += 1;
      } else break;
    }
    return value;
  }

  #place(): Span {
    const { file, line, column } = this.start;
    return { file, line: line + this.#line, column: column + this.#at - this.#lineStart };
  }
}
