import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';

/** What a deck asks for that the theme decides here, told in one message (`dialect-look`). */
export class LooksTold {
  readonly #found = new Map<string, { readonly at: Span; count: number }>();

  constructor(private readonly tool: string) {}

  take(what: string, at: Span): void {
    const known = this.#found.get(what);
    if (known === undefined) this.#found.set(what, { at, count: 1 });
    else known.count += 1;
  }

  report(report: Report): void {
    const [first] = this.#found.values();
    if (first === undefined) return;
    const names = [...this.#found].map(([what, { at, count }]) => `${what} (line ${at.line}${count > 1 ? `, ${count} times` : ''})`);
    report({
      severity: 'note',
      id: 'dialect-look',
      message: `of ${this.tool} this is not done: ${names.join(', ')}`,
      at: first.at,
      help: 'colours, sizes and steps are the theme’s; all of a slide is shown at once',
    });
  }
}
