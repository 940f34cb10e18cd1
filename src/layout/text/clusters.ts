import { Class, isUnspaced } from './characters.js';

/**
 * Marks what belongs to the character before it (UAX #29, extended grapheme clusters): combining sequences, emoji with joiners, skin tones and
 * variation selectors, flags, conjoining Jamo, Indic syllables. Such units get the class `Combining`.
 */
export function markClusters(text: string, classes: Uint8Array): void {
  for (const { start, end } of segmentsOf(text, new Intl.Segmenter('en', { granularity: 'grapheme' }))) {
    classes.fill(Class.Combining, start + 1, end);
  }
}

/** Lets lines end between the words of scripts that have no spaces there, by the dictionaries of ICU that are part of Node. */
export function breakWords(text: string, classes: Uint8Array, breaks: Uint8Array): void {
  for (const { start } of segmentsOf(text, new Intl.Segmenter('th', { granularity: 'word' }))) {
    if (start === 0 || classes[start] !== Class.Letter) continue;
    if (isUnspaced(text.charCodeAt(start)) && isUnspaced(text.charCodeAt(start - 1))) breaks[start] = 1;
  }
}

/** UTF-16 units that a segmenter is given at once: V8's takes time with the square of the text, 10 s for 100,000 units. */
const PIECE = 2048;

/** Units at a piece's end that are read again with the next: no word and hardly a cluster is longer. */
const MARGIN = 128;

/** Where each segment begins and ends. A piece begins where a segment does, so that the pieces' segments are the text's. */
function* segmentsOf(text: string, segmenter: Intl.Segmenter): Generator<{ readonly start: number; readonly end: number }> {
  let from = 0;
  while (from < text.length) {
    const piece = text.slice(from, from + PIECE);
    const most = from + piece.length === text.length ? piece.length : PIECE - MARGIN;
    let next = from + piece.length;
    for (const { segment, index } of segmenter.segment(piece)) {
      if (index > most) {
        next = from + index;
        break;
      }
      yield { start: from + index, end: from + index + segment.length };
    }
    from = next;
  }
}
