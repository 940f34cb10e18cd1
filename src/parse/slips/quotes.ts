import { edit, ODD_SPACE, type Passage, type Slip, type SlipKind } from './types.js';

const FULL_WIDTH: SlipKind = { is: 'begins with the full-width sign', as: 'a quotation', help: 'write `> words`' };

const MARK = new RegExp(`^＞[ ${ODD_SPACE}]*(?=\\S)`);

/** `＞ words`. */
export const quoteSlips = ({ kind, lines }: Passage): readonly Slip[] =>
  kind === 'paragraph'
    ? lines.flatMap((line): readonly Slip[] => {
        const mark = MARK.exec(line.words)?.[0];
        return mark === undefined ? [] : [{ kind: FULL_WIDTH, found: line.text, edits: [edit(line, 0, mark.length, '> ')] }];
      })
    : [];
