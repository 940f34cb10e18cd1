/** A stretch of a formula. */
export type FormulaPiece =
  | { readonly kind: 'upright' | 'italic' | 'bold'; readonly text: string }
  | { readonly kind: 'sub' | 'sup'; readonly pieces: readonly FormulaPiece[] };

export const upright = (text: string): FormulaPiece => ({ kind: 'upright', text });

/** What stands outside of brackets. */
const outside = (pieces: readonly FormulaPiece[]): string =>
  pieces
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('')
    .replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');

/** A stroke divides what stands next to it: a sum needs brackets; below it, so does a product. */
export const isSum = (pieces: readonly FormulaPiece[]): boolean => outside(pieces).includes(' ');
export const isLong = (pieces: readonly FormulaPiece[]): boolean => !/^(?:\d[\d.,]*|\p{L}′*)?$/u.test(outside(pieces));

/** A letter, a number, an index or a closing bracket stands right before. */
export function endsInTerm(pieces: readonly FormulaPiece[]): boolean {
  const last = pieces.at(-1);
  return last !== undefined && (!('text' in last) || /[\p{L}\d)\]′]$/u.test(last.text));
}

export function startsInNumber([first]: readonly FormulaPiece[]): boolean {
  return first !== undefined && 'text' in first && /^\d/.test(first.text);
}

export const bracketed = (pieces: readonly FormulaPiece[], are: boolean): readonly FormulaPiece[] =>
  are ? [upright('('), ...pieces, upright(')')] : pieces;

/** Neighbours of one kind become one. */
export function joined(pieces: readonly FormulaPiece[]): readonly FormulaPiece[] {
  const all: FormulaPiece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if ('pieces' in piece) all.push({ ...piece, pieces: joined(piece.pieces) });
    else if (last !== undefined && 'text' in last && last.kind === piece.kind)
      all.splice(-1, 1, { ...piece, text: last.text + piece.text });
    else all.push(piece);
  }
  return all;
}
