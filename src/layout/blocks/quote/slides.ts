import type { Block } from '../../../compose/types.js';
import type { Piece } from '../../slides/types.js';
import type { Lowering } from '../lowering.js';

const INSET = 10;

/** A quotation: its running text stands beside a bar, in its own style. */
export const quotePieces = ({ blocks }: Block & { readonly kind: 'quote' }, to: Lowering): readonly Piece[] =>
  to
    .inner(blocks, { ...to.voice, style: 'quote' })
    .map((piece) =>
      piece.kind === 'text' && piece.style === 'quote' && piece.bar === undefined
        ? { ...piece, inset: INSET, bar: { role: 'accent1' } }
        : piece,
    );
