import type { Report } from './diagnostics.js';
import { guessEncoding } from './guess-encoding.js';

/**
 * The text of a file: UTF-8, or UTF-16 with its mark, as PowerShell and Notepad write it. Of other bytes it reports the first that is no text
 * at its line and column (`encoding`, an error), and answers with what can be read.
 */
export function decodedText(bytes: Uint8Array, file: string, report: Report): string {
  const utf16 = utf16Mark(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    reportByte(bytes, file, report);
    return new TextDecoder().decode(bytes);
  }
}

/** The byte order mark of UTF-16 (Unicode 16, 23.8 "Byte Order Mark"). */
export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [one, two, three, four] = bytes;
  if (one === 0xff && two === 0xfe && !(three === 0 && four === 0)) return 'utf-16le';
  return one === 0xfe && two === 0xff ? 'utf-16be' : undefined;
}

function reportByte(bytes: Uint8Array, file: string, report: Report): void {
  const offset = firstBadByte(bytes);
  const start = bytes.lastIndexOf(0x0a, offset - 1) + 1;
  const line = bytes.subarray(0, start).filter((byte) => byte === 0x0a).length + 1;
  const column = new TextDecoder().decode(bytes.subarray(start, offset)).length + 1;
  const guess = guessEncoding(bytes);
  const from = guess ?? 'the encoding that it is in';
  report({
    severity: 'error',
    id: 'encoding',
    message: `the byte ${hex(bytes[offset] ?? 0)} is no UTF-8${guess === undefined ? '' : ` (the file may be in ${guess})`}; expected a file in UTF-8`,
    at: { file, line, column },
    help: `open it as ${from} and save it as UTF-8${guess === undefined ? '' : `, or \`iconv -f ${guess} -t UTF-8 ${file} > utf-8.md\``}`,
  });
}

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Where the first byte stands that begins no character (Unicode 16, table 3-7 "Well-Formed UTF-8 Byte Sequences"). */
export function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = characterAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** How many bytes the character takes; 0 where there is none. */
function characterAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < least || second > most) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
