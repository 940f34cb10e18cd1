import type { Diagnostic } from '../../src/lib/diagnostics.js';

/** A word of a source that neither an output shows nor a diagnostic names. */
export interface Lost {
  readonly word: string;
  /** 1-based. */
  readonly line: number;
}

/** White space and what has no width goes: lines end inside words where these are long. */
const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cf}\p{Cc}]/gu, '');

/**
 * What stands in a source as syntax and is not meant to be read: addresses, attributes, tags, fences' languages, names of directives, settings
 * in comments, front matter. Each is blanked, so that places stay. Where in doubt a stretch counts as syntax.
 */
const SYNTAX: readonly RegExp[] = [
  /^\ufeff?\s*(?:<!--.*?-->\s*)?(---|\+\+\+)[ \t]*\n[\s\S]*?\n(?:---|\+\+\+|\.\.\.)[ \t]*$/m,
  /<!--\s*(?:[\w-]+\s*:|\{)[\s\S]*?-->/g,
  /<(script|style|template|iframe|svg|math|textarea|video)\b[\s\S]*?(?:<\/\1>|$(?![\s\S]))/gi,
  /<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g,
  /<(?!!--)\/?[a-z!][^<>]*>/gi,
  /<[^<>\s]*:[^<>]*>/g,
  /\]\((?:[^()\n]|\([^()\n]*\))*\)/g,
  /\{[^{}\n]*\}?/g,
  /^.*?(?:```+|~~~+).*$/gm,
  /^.*?(?::::+|：：：).*$/gm,
  /^[^\S\n]*(?:[>*+-][^\S\n]*|\d+[.)][^\S\n]*)*\[[^\]\n^][^\]\n]*\]:.*$/gm,
  /\b(?:https?:|www\.)\S+/g,
];

const blanked = (source: string): string =>
  SYNTAX.reduce((text, pattern) => text.replace(pattern, (found) => found.replace(/[^\n]/g, ' ')), source);

/**
 * The words of `source`, as `word` finds them, that are in none of the `outputs` and that no diagnostic names: by the word itself, or by the line
 * or paragraph in which it stands.
 */
export function lostWords(source: string, word: RegExp, outputs: readonly string[], diagnostics: readonly Diagnostic[]): readonly Lost[] {
  const shown = squeezed([...outputs, ...diagnostics.map(({ message, help }) => `${message}\n${help}`)].join('\n'));
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const named = new Set(diagnostics.flatMap(({ at }) => paragraphAt(lines, at.line)));
  return blanked(lines.join('\n'))
    .split('\n')
    .flatMap((line, i) => [...line.matchAll(word)].map(([found]) => ({ word: found, line: i + 1 })))
    .filter(({ word: found, line }) => !named.has(line) && !shown.includes(squeezed(found)));
}

/** The lines from the one that a diagnostic names to the next empty one, with what is indented behind that. */
function paragraphAt(lines: readonly string[], line: number): readonly number[] {
  const named = [line];
  for (let next = line; line > 0 && next < lines.length; next++) {
    const text = lines[next] ?? '';
    if (text.trim() === '' && !/^(?: {2,}|\t)\s*\S/.test(lines.slice(next).find((further) => further.trim() !== '') ?? '')) break;
    named.push(next + 1);
  }
  return named;
}
