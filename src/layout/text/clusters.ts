import { Class, isUnspaced } from './characters.js';

/**
 * Marks what belongs to the character before it (UAX #29, extended grapheme clusters): combining sequences, emoji with joiners, skin tones and
 * variation selectors, flags, conjoining Jamo, Indic syllables. Such units get the class `Combining`.
 */
export function markClusters(text: string, classes: Uint8Array): void {
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    for (let i = index + 1; i < index + segment.length; i++) classes[i] = Class.Combining;
  }
}

/** Lets lines end between the words of scripts that have no spaces there, by the dictionaries of ICU that are part of Node. */
export function breakWords(text: string, classes: Uint8Array, breaks: Uint8Array): void {
  for (const { index } of new Intl.Segmenter('th', { granularity: 'word' }).segment(text)) {
    if (index === 0 || classes[index] !== Class.Letter) continue;
    if (isUnspaced(text.charCodeAt(index)) && isUnspaced(text.charCodeAt(index - 1))) breaks[index] = 1;
  }
}
