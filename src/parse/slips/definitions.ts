import { edit, ODD_SPACE, type Passage, type Slip, type SlipKind } from './types.js';

const COLON: SlipKind = {
  is: 'has a full-width colon',
  as: 'the text of a footnote or an address',
  help: 'write `[^1]: text`, `[name]: https://…`',
};

const FOOTNOTE = new RegExp(`^\\[\\^[^\\]\\s^]+\\]：[ ${ODD_SPACE}]*(?=\\S)`);
const ADDRESS = new RegExp(`^\\[[^[\\]\\n^]+\\]：[ ${ODD_SPACE}]*(?=(?:https?://|#)\\S+$)`);

/** `[^1]：text` and `[name]：https://…`. */
export const definitionSlips = ({ kind, lines }: Passage): readonly Slip[] =>
  kind === 'paragraph'
    ? lines.flatMap((line): readonly Slip[] => {
        const mark = (FOOTNOTE.exec(line.words) ?? ADDRESS.exec(line.words))?.[0];
        if (mark === undefined) return [];
        return [{ kind: COLON, found: line.text, edits: [edit(line, 0, mark.length, `${mark.slice(0, mark.indexOf('：'))}: `)] }];
      })
    : [];
