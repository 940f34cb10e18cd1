import { closest, distance } from 'fastest-levenshtein';

/** The known word that `word` was probably meant to be: about a third of its letters may differ, and a swap of two counts as two; undefined where none is near. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const nearest = closest(word.toLowerCase(), candidates);
  return distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.ceil(word.length / 3) ? nearest : undefined;
}

/** A help line: `did you mean “video”? known: layout, notes, video`. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const candidates = [...known];
  const nearest = suggest(word, candidates);
  const list = `known: ${candidates.join(', ') || 'none'}`;
  return nearest === undefined ? list : `did you mean “${nearest}”? ${list}`;
}
