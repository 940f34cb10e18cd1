import type { Block } from '../../../compose/types.js';
import { isPlainText } from '../../slides/piece.js';
import { plainSlot } from '../../slides/setting.js';
import type { Piece, TextPiece } from '../../slides/types.js';
import type { Lowering } from '../lowering.js';
import { makeParagraph } from '../text/slides/paragraph.js';
import type { TintedRun } from '../text/slides/runs.js';
import { calloutLook } from './look.js';

/** Between a callout's edge and its text, in points. */
const INSET = 12;

/** A callout: its title and running text on a tinted ground, behind a bar. What else it holds stands below. */
export function calloutPieces({ tone, blocks, at }: Block & { readonly kind: 'callout' }, to: Lowering): readonly Piece[] {
  const { theme } = to.setting;
  const voice = { ...to.voice, slot: plainSlot(to.voice.slot) };
  const look = calloutLook(tone, theme.text[voice.style].colour, theme);
  const [title, ...rest] = blocks;
  const boxed = (piece: TextPiece): TextPiece => ({ ...piece, inset: INSET, fill: look.ground, bar: look.bar });
  const words = title?.kind === 'paragraph' ? title.text : [];
  const heading = makeParagraph(
    {
      text: [{ text: `${look.sign} `, at }, ...words].map((run): TintedRun => ({ ...run, colour: look.title })),
      style: voice.style,
      bullet: { kind: 'none' },
      bold: true,
      colour: look.title,
      keeps: true,
      at,
    },
    voice,
    to.setting,
  );
  const [first, ...others] = to.inner(title?.kind === 'paragraph' ? rest : blocks, voice);
  const led: TextPiece =
    first !== undefined && isPlainText(first)
      ? { ...first, paragraphs: [heading, ...first.paragraphs] }
      : { kind: 'text', style: voice.style, paragraphs: [heading], inset: 0, at };
  const behind = first === undefined || isPlainText(first) ? others : [first, ...others];
  return [boxed(led), ...behind.map((piece) => (isPlainText(piece) ? boxed(piece) : piece))];
}
