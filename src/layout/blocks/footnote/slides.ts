import type { Block } from '../../../compose/types.js';
import { plainSlot, type Voice } from '../../slides/setting.js';
import type { Piece, TextPiece } from '../../slides/types.js';
import type { Lowering } from '../lowering.js';

/** A slide's footnotes as one frame of small type, each behind its number. */
export function lowerFootnotes({ notes, at }: Block & { readonly kind: 'footnotes' }, to: Lowering): void {
  const voice: Voice = { style: 'footnote', slot: plainSlot(to.voice.slot) };
  const pieces = notes.flatMap(({ number, blocks, at: place }) => {
    const [first, ...rest] = blocks;
    const mark = { text: `${number} `, script: 'super', at: place } as const;
    const led: readonly Block[] =
      first?.kind === 'paragraph'
        ? [{ ...first, text: [mark, ...first.text] }, ...rest]
        : [{ kind: 'paragraph', text: [mark], at: place }, ...blocks];
    return to.inner(led, voice);
  });
  to.add(...merged(pieces, at));
}

/** Text pieces that follow one another as one. */
function merged(pieces: readonly Piece[], at: TextPiece['at']): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (isNote(piece) && last !== undefined && isNote(last))
      result[result.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...piece.paragraphs] };
    else result.push(isNote(piece) ? { ...piece, at } : piece);
  }
  return result;
}

const isNote = (piece: Piece): piece is TextPiece => piece.kind === 'text' && piece.style === 'footnote';
