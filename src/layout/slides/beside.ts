import { columnsPiece } from '../blocks/columns/slides.js';
import { naturalSize } from '../blocks/picture/slides.js';
import { paragraphsIn } from './piece.js';
import type { Piece } from './types.js';

/** A room narrower than this holds no text beside a picture. */
const NARROWEST = 480;

/** A picture wider than this, over its height, stands better below the text. */
const WIDEST_RATIO = 2.2;

/** Text with one picture, or a block that goes beside text, before or behind it, set side by side; undefined for anything else. */
export function besidePicture(pieces: readonly Piece[], width: number, height: number, gutter: number): readonly Piece[] | undefined {
  const place = pieces.findIndex((piece) => piece.kind === 'pictures' || (piece.kind === 'block' && piece.shareBeside !== undefined));
  const found = pieces[place];
  const others = pieces.filter((_, i) => i !== place);
  if (width < NARROWEST || found === undefined || others.length === 0 || (place > 0 && place < pieces.length - 1)) return undefined;
  if (others.some(({ kind }) => kind !== 'text')) return undefined;
  const share = found.kind === 'block' ? found.shareBeside?.(paragraphsIn(others).length) : pictureShare(found, width - gutter, height);
  if (share === undefined) return undefined;
  const columns = [
    { share: 1 - share, pieces: others },
    { share, pieces: [found] },
  ];
  return [columnsPiece(place === 0 ? columns.reverse() : columns, found.at)];
}

function pictureShare(piece: Piece, width: number, height: number): number | undefined {
  const [picture, ...more] = piece.kind === 'pictures' ? piece.pictures : [];
  if (picture === undefined || more.length > 0 || picture.image.wanted?.width !== undefined) return undefined;
  if (picture.image.width / picture.image.height > WIDEST_RATIO) return undefined;
  return Math.min(0.5, Math.max(0.28, naturalSize(picture.image, width, height).width / width));
}
