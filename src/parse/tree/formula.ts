import type { Span } from '../../lib/span.js';
import { oneOf, trimmedEnd, trimmedStart } from '../../lib/trimmed.js';
import type { FormulaPiece } from '../formula/pieces.js';
import { readFormula } from '../formula/read.js';
import type { Inline } from '../types.js';

const isDollar = oneOf('$');

/** A formula between its dollars as text; undefined where text can't say it. */
export function formulaOf(source: string, at: Span): readonly Inline[] | undefined {
  return readFormula(trimmedEnd(trimmedStart(source.trim(), isDollar), isDollar))?.map((piece) => inlineOf(piece, at));
}

function inlineOf(piece: FormulaPiece, at: Span): Inline {
  if ('pieces' in piece) return { kind: piece.kind, children: piece.pieces.map((one) => inlineOf(one, at)), at };
  const text: Inline = { kind: 'text', value: piece.text, at };
  return piece.kind === 'upright' ? text : { kind: piece.kind === 'italic' ? 'emphasis' : 'strong', children: [text], at };
}
