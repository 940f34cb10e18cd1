import { naturalSize } from '../blocks/picture/slides.js';
import type { Piece } from './piece.js';

/** A room narrower than this holds no text beside a picture. */
const NARROWEST = 480;

/** A picture wider than this, over its height, stands better below the text. */
const WIDEST = 2.2;

/** Share of the width that a chart takes beside text, and from how many paragraphs on it stands there: fewer go above it. */
const CHART = 0.58;
const BESIDE_CHART = 3;

/** Text with one picture or chart before or behind it, set side by side; undefined for anything else. */
export function besidePicture(pieces: readonly Piece[], width: number, height: number, gutter: number): readonly Piece[] | undefined {
  const place = pieces.findIndex(({ kind }) => kind === 'pictures' || kind === 'chart');
  const found = pieces[place];
  const others = pieces.filter((_, i) => i !== place);
  if (width < NARROWEST || found === undefined || others.length === 0 || (place > 0 && place < pieces.length - 1)) return undefined;
  if (others.some(({ kind }) => kind !== 'text')) return undefined;
  const share = found.kind === 'chart' ? chartShare(others) : pictureShare(found, width - gutter, height);
  if (share === undefined) return undefined;
  const columns = [
    { share: 1 - share, pieces: others },
    { share, pieces: [found] },
  ];
  return [{ kind: 'columns', columns: place === 0 ? columns.reverse() : columns, at: found.at }];
}

function chartShare(others: readonly Piece[]): number | undefined {
  const paragraphs = others.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.paragraphs.length : 0), 0);
  return paragraphs < BESIDE_CHART ? undefined : CHART;
}

function pictureShare(piece: Piece, width: number, height: number): number | undefined {
  const [picture, ...more] = piece.kind === 'pictures' ? piece.pictures : [];
  if (picture === undefined || more.length > 0 || picture.image.wanted?.width !== undefined) return undefined;
  if (picture.image.width / picture.image.height > WIDEST) return undefined;
  return Math.min(0.5, Math.max(0.28, naturalSize(picture.image, width, height).width / width));
}
