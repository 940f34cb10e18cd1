import type { Block } from '../../../compose/types.js';
import { type DeckSetting, plainSlot, type Voice } from '../../slides/setting.js';
import type { TextPiece } from '../../slides/types.js';
import { makeParagraph } from '../text/slides/paragraph.js';
import type { TintedRun } from '../text/slides/runs.js';
import { lineNumber } from './line-numbers.js';

type CodeBlock = Block & { readonly kind: 'code' };

/** Characters by which a line that goes on below stands further in; where lines are numbered, it goes on below its code. */
const HANG = 4;

/** Program code: a paragraph a line, its tokens in the theme's colours, stressed lines on their ground. */
export function codePiece(block: CodeBlock, { slot }: Voice, setting: DeckSetting): TextPiece {
  const { code } = setting.theme;
  const voice: Voice = { style: 'code', slot: plainSlot(slot) };
  const muted = code.tokens.comment;
  const lines = setting.tokenise(block.text, block.lang);
  return {
    kind: 'text',
    style: 'code',
    paragraphs: lines.map((tokens, i) => {
      const at = { ...block.body, line: block.body.line + i };
      const ground = block.highlight.includes(i + 1) ? { ground: code.highlightFill } : {};
      const number = lineNumber(block.numberFrom, i, lines.length);
      const coloured = tokens.map(({ text, kind }): TintedRun => {
        const colour = kind === undefined ? undefined : code.tokens[kind];
        return { text, ...(colour === undefined ? {} : { colour }), ...ground, at };
      });
      const text = number === undefined ? coloured : [{ text: number, ...(muted === undefined ? {} : { colour: muted }), at }, ...coloured];
      return makeParagraph({ text, style: 'code', bullet: { kind: 'none' }, hang: number?.length ?? HANG, at }, voice, setting);
    }),
    inset: code.padding,
    fill: code.fill,
    at: block.at,
  };
}
