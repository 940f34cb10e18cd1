import { edit, ODD_SPACE, type Passage, type PassageLine, type Slip, type SlipKind } from './types.js';

const OTHER_SPACE: SlipKind = {
  is: 'has another space than the space bar’s behind its mark',
  as: 'an item of a list',
  help: 'write `- item` with a plain space',
};
const NO_SPACE: SlipKind = {
  is: 'has no space behind its mark',
  as: 'an item of a list',
  help: 'write a space: `- item`; a text that begins with the sign is `\\-item`',
};
const FULL_WIDTH: SlipKind = {
  is: 'begins with a full-width sign',
  as: 'an item of a list',
  help: 'write `- item`, with `-` and a plain space',
};

const MARK = new RegExp(`^([${ODD_SPACE}]*)([-+*－＋＊])([ ${ODD_SPACE}]*)(?=\\S)`, 'u');
const ODD = new RegExp(`[${ODD_SPACE}]`);

/** Written without capital letters and spaces between words. */
const EASTERN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}《「『【“（]/u;

/** `-　item`, `－ item`, and `-item` where it is no sign of a number, no switch and no stress. */
export function itemSlips({ kind, lines }: Passage): readonly Slip[] {
  if (kind !== 'paragraph') return [];
  const close = lines.filter(({ words }) => isClose(words)).length;
  return lines.flatMap((line) => readItem(line, close > 1) ?? []);
}

const isClose = (words: string): boolean => /^[-+](?:[\p{L}\ue000“"「《]|\[[ xX]\]|\*\*)/u.test(words);

function readItem(line: PassageLine, several: boolean): Slip | undefined {
  const [whole, indent = '', mark = '', gap = ''] = MARK.exec(line.words) ?? [];
  if (whole === undefined) return undefined;
  const rest = line.words.slice(whole.length);
  const wide = '－＋＊'.includes(mark);
  const odd = ODD.test(indent + gap);
  if (gap === '' ? !isItem(mark, rest, wide, several) : !wide && !odd) return undefined;
  const kind = wide ? FULL_WIDTH : gap === '' ? NO_SPACE : OTHER_SPACE;
  const nested = '  '.repeat(indent.length);
  return { kind, found: line.text, edits: [edit(line, 0, whole.length, `${nested}${wide ? (mark === '＋' ? '+' : '-') : mark} `)] };
}

function isItem(mark: string, rest: string, wide: boolean, several: boolean): boolean {
  if (wide) return mark === '－' && /^\p{L}/u.test(rest);
  if (mark === '*') return false;
  return isClose(mark + rest) && (several || EASTERN.test(rest) || /^\[[ xX]\] /.test(rest) || /^\p{Lu}\p{Ll}+\s/u.test(rest));
}
