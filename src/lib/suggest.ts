import { closest, distance } from 'fastest-levenshtein';

/** The known word that `word` was probably meant to be: about a third of its letters may differ, and a swap of two counts as two; undefined where none is near. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const nearest = closest(word.toLowerCase(), candidates);
  return distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.ceil(word.length / 3) ? nearest : undefined;
}

/** A help line: `did you mean “video”? known: layout, notes, video`, with at most so many names. */
export function didYouMean(word: string, known: Iterable<string>, most = Number.POSITIVE_INFINITY): string {
  const candidates = [...known];
  const nearest = suggest(word, candidates);
  const rest = candidates.length > most ? ' …' : '';
  const list = `known: ${candidates.slice(0, most).join(', ') || 'none'}${rest}`;
  return nearest === undefined ? list : `did you mean “${nearest}”? ${list}`;
}
