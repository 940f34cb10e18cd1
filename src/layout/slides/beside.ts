import { naturalSize } from './pictures-piece.js';
import type { Piece } from './piece.js';

/** A room narrower than this holds no text beside a picture. */
const NARROWEST = 480;

/** A picture wider than this, over its height, stands better below the text. */
const WIDEST = 2.2;

/** Text with one picture before or behind it, set side by side; undefined for anything else. */
export function besidePicture(pieces: readonly Piece[], width: number, height: number, gutter: number): readonly Piece[] | undefined {
  const place = pieces.findIndex(({ kind }) => kind === 'pictures');
  const found = pieces[place];
  if (width < NARROWEST || pieces.length < 2 || found?.kind !== 'pictures' || found.pictures.length !== 1) return undefined;
  const others = pieces.filter((_, i) => i !== place);
  const [picture] = found.pictures;
  if (
    picture === undefined ||
    (place > 0 && place < pieces.length - 1) ||
    others.some(({ kind }) => kind !== 'text') ||
    picture.image.wanted?.width !== undefined
  )
    return undefined;
  if (picture.image.width / picture.image.height > WIDEST) return undefined;
  const share = Math.min(0.5, Math.max(0.28, naturalSize(picture.image, width - gutter, height).width / (width - gutter)));
  const columns = [
    { share: 1 - share, pieces: others },
    { share, pieces: [found] },
  ];
  return [{ kind: 'columns', columns: place === 0 ? columns.reverse() : columns, at: found.at }];
}
