import type { Report } from '../lib/diagnostics.js';
import type { Span } from '../lib/span.js';
import type { Inline } from '../parse/types.js';

/** Directives that show their content bit by bit: Pandoc's and Quarto's. */
export const STEP_DIRECTIVES: readonly string[] = ['incremental', 'nonincremental', 'fragment', 'r-stack'];

const TAG = /^<\/?v-(?:clicks?|after|switch)\b[^<>]*>$/i;

/** True for Slidev's `<v-click>` and its like. */
export const isStepTag = (html: string): boolean => TAG.test(html.trim());

/** True for `. . .` alone in its paragraph, Pandoc's pause, or `--`, remark's. */
export const isPause = (children: readonly Inline[]): boolean =>
  children.length === 1 && children[0]?.kind === 'text' && /^(?:\. \. \.|--)$/.test(children[0].value.trim());

/** Reports what asks for a slide in steps (`step-by-step`): its text is shown, all at once. */
export function reportSteps(asked: string, at: Span, report: Report): void {
  report({
    severity: 'note',
    id: 'step-by-step',
    message: `“${asked}” asks for steps at each click; all is shown at once`,
    at,
    help: 'put steps on slides of their own, with `---` between them, or animate them in PowerPoint',
  });
}
