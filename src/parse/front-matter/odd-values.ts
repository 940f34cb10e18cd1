import { type Document, isAlias, isScalar, type Scalar, type YAMLMap } from 'yaml';
import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import { inQuotes } from '../../lib/yaml-line.js';
import { keyName } from './values.js';

/** The text of a front matter, by whose lines a value is known as it was written. */
export interface Source {
  readonly yaml: string;
  readonly spanAt: (offset: number) => Span;
  readonly report: Report;
}

/**
 * Reports values that YAML takes for something else than the text that was meant: `*stars*` (a reference to nothing), `!important` (a tag
 * that nothing knows), `&x` (a name for nothing): errors `yaml-syntax`; `# 1 in AI`, a comment in place of the value: a note `front-matter-empty`.
 */
export function reportOddValues(map: YAMLMap, document: Document.Parsed, { yaml, spanAt, report }: Source): void {
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !key.range) continue;
    const colon = yaml.indexOf(':', key.range[1]);
    const feed = yaml.indexOf('\n', colon);
    const written = yaml.slice(colon + 1, feed < 0 ? yaml.length : feed);
    const at = spanAt(colon + 1 + written.length - written.trimStart().length);
    const help = `write \`${keyName(key)}: ${inQuotes(written.trim())}\``;
    const mark = written.trim().charAt(0);
    const isOdd = (isAlias(value) && value.resolve(document) === undefined) || (isScalar(value) && isMarked(mark, value));
    if (isOdd) report({ severity: 'error', id: 'yaml-syntax', message: `a value that begins with “${mark}” needs quotes`, at, help });
    else if (mark === '#' && isScalar(value) && value.value === null)
      report({
        severity: 'note',
        id: 'front-matter-empty',
        message: `“${keyName(key)}” has no value: in YAML “#” begins a comment`,
        at,
        help: `${help}, or take the line away`,
      });
  }
}

/** A tag of nobody's, or an anchor on nothing. */
const isMarked = (mark: string, { tag, value }: Scalar): boolean =>
  (mark === '!' && tag?.startsWith('!') === true) || (mark === '&' && value === null);
