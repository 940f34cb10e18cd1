import { edit, type Passage, type PassageLine, type Slip, type SlipKind } from './types.js';

const FULL_WIDTH: SlipKind = {
  is: 'stands between full-width marks',
  as: 'what the plain ones make of it',
  help: 'write `**bold**`, `` `code` `` and `==marked==` with the keyboard set to Latin letters',
};

const PAIRS = /(＊＊)(?=[^\s＊])([^＊\n]*[^\s＊])＊＊(?!＊)|(｀)([^｀\n]+)｀|(＝＝)(?=[^\s＝])([^＝\n]*[^\s＝])＝＝(?!＝)/g;

const PLAIN: Readonly<Record<string, string>> = { '＊＊': '**', '｀': '`', '＝＝': '==' };

/** `＊＊words＊＊`, `｀code｀`, `＝＝words＝＝`. A single `＊` is a note’s sign, and `～～`, `＿＿` have meanings of their own. */
export const emphasisSlips = ({ lines }: Passage): readonly Slip[] => lines.flatMap(readPairs);

const readPairs = (line: PassageLine): readonly Slip[] =>
  [...line.words.matchAll(PAIRS)].map((match): Slip => {
    const [whole] = match;
    const mark = match[1] ?? match[3] ?? match[5] ?? '';
    const put = PLAIN[mark] ?? mark;
    return {
      kind: FULL_WIDTH,
      found: line.text.slice(match.index, match.index + whole.length),
      edits: [edit(line, match.index, mark.length, put), edit(line, match.index + whole.length - mark.length, mark.length, put)],
    };
  });
