import type { Paragraph } from '../blocks/text/slides/paragraph.js';
import type { Piece, TextPiece } from './types.js';

/** True for running text: what may fill a placeholder. */
export const isPlainText = (piece: Piece): piece is TextPiece =>
  piece.kind === 'text' && piece.fill === undefined && piece.bar === undefined && piece.style !== 'footnote';

/** The least share of its size that a piece may be set at, of all pieces and what stands in them. */
export function floorOf(pieces: readonly Piece[]): number {
  return pieces.reduce((least, piece) => Math.min(least, pieceFloor(piece)), 1);
}

export function pieceFloor(piece: Piece): number {
  if (piece.kind === 'text') return highestFloor(piece.paragraphs);
  return piece.kind === 'block' ? piece.floor : 1;
}

/** The floor of text that is set at one scale: its highest. */
export const highestFloor = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((floor, paragraph) => Math.max(floor, paragraph.floor), 0.25);

/** Every paragraph of the pieces, in reading order. */
export const paragraphsIn = (pieces: readonly Piece[]): readonly Paragraph[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'pictures' ? piece.pictures.flatMap(({ caption }) => (caption === undefined ? [] : [caption])) : piece.paragraphs,
  );
