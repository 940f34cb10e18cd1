import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import { withoutCode } from '../slips/without-code.js';
import type { Inline } from '../types.js';
import type { Mark } from './mark.js';
import { PARAGRAPHS } from './paragraphs.js';
import { TEXTS } from './texts.js';

/** Any of the marks' signs: text without them is not looked at further. */
const SIGNS = /[@{[|+\\*_~=`$&<>！＾%'“-]|^(?:#[.+#]|\w+[.):]|\.|\(@|!|\?\?\?|::|import |export )|:[a-z+-]/i;

/** Reports marks in a paragraph or a heading that are shown as they are written (`foreign-syntax`), each kind once. */
export function reportForeignSyntax(source: string, children: readonly Inline[], at: Span, report: Report): void {
  if (!SIGNS.test(source)) return;
  const words = withoutCode(source);
  const own = PARAGRAPHS.find(({ sign, found }) => words.includes(sign) && found.test(words));
  if (own !== undefined) tell(own.what, own.help, source, at, report);
  reportMarksIn(words, children, own, report);
}

/** The same for the text of a cell. */
export function reportForeignText(source: string, children: readonly Inline[], report: Report): void {
  if (SIGNS.test(source)) reportMarksIn(withoutCode(source), children, undefined, report);
}

function reportMarksIn(words: string, children: readonly Inline[], own: Mark | undefined, report: Report): void {
  const told = new Set([own?.what]);
  for (const { sign, found, what, help } of TEXTS) {
    if (told.has(what) || !words.includes(sign)) continue;
    const text = textWith(found, words, children);
    if (text === undefined) continue;
    told.add(what);
    tell(what, help, text.found, text.at, report);
  }
}

/** The first text that has the mark, where it was typed as it is shown: `&amp;lt;` is meant to show `&lt;`. */
function textWith(found: RegExp, words: string, children: readonly Inline[]): { readonly found: string; readonly at: Span } | undefined {
  for (const child of children) {
    if (child.kind === 'text') {
      const match = found.exec(child.value)?.[0];
      if (match !== undefined && words.includes(match)) return { found: match.length < 4 ? child.value : match, at: child.at };
    } else if ('children' in child && !(child.kind === 'link' && child.bare)) {
      const inner = textWith(found, words, child.children);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function tell(what: string, help: string, source: string, at: Span, report: Report): void {
  const line = (source.trim().split('\n')[0] ?? '').trim();
  const quoted = line.length > 40 ? `${line.slice(0, 40)}…` : line;
  report({ severity: 'warning', id: 'foreign-syntax', message: `“${quoted}” is ${what}; it is shown as it is written`, at, help });
}
