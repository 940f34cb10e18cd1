import type { Report } from '../lib/diagnostics.js';
import type { Span } from '../lib/span.js';

/** At most this many control characters are reported one by one; what is beyond is summed up in the last report. */
const REPORTED = 10;

/**
 * What no output may hold: C0 and C1 controls but tab and line feed, lone surrogates and U+FFFE, U+FFFF
 * (XML 1.0, production 2 "Char"; C1 is discouraged there and shown by nothing).
 */
const ILLEGAL = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text as the parser takes it: letters and their accents as one character where there is one, no byte order mark, lines ended by `\n`, no character that XML forbids.
 * Reports each forbidden character (`control-character`), text that was not UTF-8 (`encoding`) and text too long to build (`content-large`); of that nothing is read.
 */
export function cleanText(text: string, start: Span, report: Report): string {
  const lines = composed(text)
    .replace(/\r\n?/g, '\n')
    .replace(/\ufeff/g, '')
    .replace(/[\u2028\u2029]/g, ' ');
  if (isTooLarge(lines, start, report)) return '';
  reportEncoding(lines, start, report);
  return removeIllegal(lines, start, report);
}

/** A string without the characters that XML forbids; says nothing about them. */
export const legalText = (text: string): string => text.replace(ILLEGAL, '');

/** A letter with accents or kana marks behind it, or jamo of one syllable. */
const DECOMPOSED = /[\p{L}][\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;

/** As macOS's file names and some editors have them, `e` and U+0301 (Unicode's form NFD), no font sets them well without GPOS. Characters that mean the same as another stay. */
const composed = (text: string): string => text.replace(DECOMPOSED, (letter) => letter.normalize('NFC'));

function removeIllegal(text: string, start: Span, report: Report): string {
  const found: { readonly index: number; readonly code: number }[] = [];
  let count = 0;
  const cleaned = text.replace(ILLEGAL, (character: string, index: number) => {
    if (found.length < REPORTED) found.push({ index, code: character.charCodeAt(0) });
    count += 1;
    return '';
  });
  for (const [position, { index, code }] of found.entries()) {
    const more = position === REPORTED - 1 && count > REPORTED ? ` and ${count - REPORTED} more after it` : '';
    report({
      severity: 'warning',
      id: 'control-character',
      message: `control character U+${code.toString(16).toUpperCase().padStart(4, '0')}${more}; expected text only`,
      at: spanAt(text, index, start),
      help: 'it is left out; delete it from the file',
    });
  }
  return cleaned;
}

/** U+FFFD is what a decoder writes for bytes that are not UTF-8. */
function reportEncoding(text: string, start: Span, report: Report): void {
  const index = text.indexOf('\ufffd');
  if (index < 0) return;
  report({
    severity: 'warning',
    id: 'encoding',
    message: 'a character that could not be read (U+FFFD); expected a file in UTF-8',
    at: spanAt(text, index, start),
    help: 'save the file as UTF-8; files in GBK or Big5 must be converted',
  });
}

/** Some 20,000 short slides, built in 1 GB of memory; four times as many exceed the heap that Node takes by itself. */
const LARGE = 2_500_000;

function isTooLarge(text: string, start: Span, report: Report): boolean {
  if (text.length <= LARGE) return false;
  report({
    severity: 'error',
    id: 'content-large',
    message: `${(text.length / 1e6).toFixed(1)} million characters in one file; expected at most ${LARGE / 1e6} million`,
    at: start,
    help: 'split the content into several files: each becomes a deck of its own',
  });
  return true;
}

/** The place of an offset in a text that begins at `start`. */
function spanAt(text: string, index: number, start: Span): Span {
  let line = 0;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = end + 1;
  }
  return { file: start.file, line: start.line + line, column: index - lineStart + (line === 0 ? start.column : 1) };
}
