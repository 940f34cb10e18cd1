import { edit, ODD_SPACE, type Passage, type PassageLine, type Slip, type SlipKind } from './types.js';

const NO_SPACE: SlipKind = {
  is: 'has no space behind its mark',
  as: 'a heading',
  help: 'write a space: `## Title`; a text that begins with the sign is `\\##Title`',
};
const OTHER_SPACE: SlipKind = {
  is: 'has another space than the space bar’s behind its mark',
  as: 'a heading',
  help: 'write `## Title` with a plain space',
};
const FULL_WIDTH: SlipKind = {
  is: 'begins with the full-width sign',
  as: 'a heading',
  help: 'write `## Title`, with `#` and a plain space',
};

const MARK = new RegExp(`^[${ODD_SPACE}]*([#＃]{1,6})(?![#＃])([ ${ODD_SPACE}]*)(?=\\S)`, 'u');
const ODD = new RegExp(`[${ODD_SPACE}]`);

/** What a title begins with; signs such as `}`, `!` or `-` behind `##` are something else. */
const TITLE = /^[\p{L}\p{N}\p{Extended_Pictographic}\ue000*_“‘"'「『《〈【（(<[￥$¿¡]/u;

/** `##Title`, `##　Title` and `＃ Title`: headings but for a space. */
export const headingSlips = ({ kind, lines }: Passage): readonly Slip[] =>
  kind === 'paragraph' ? lines.flatMap((line) => readHeading(line, lines.length === 1) ?? []) : [];

function readHeading(line: PassageLine, alone: boolean): Slip | undefined {
  const [whole, marks, gap] = MARK.exec(line.words) ?? [];
  if (whole === undefined || marks === undefined || gap === undefined) return undefined;
  const title = line.words.slice(whole.length);
  const wide = marks.includes('＃');
  // What is right already is no heading for another reason: it is indented too far.
  if (!wide && gap !== '' && !ODD.test(whole)) return undefined;
  if (gap === '' && !(TITLE.test(title) && (marks.length > 1 || (alone && isTitle(title))))) return undefined;
  const kind = wide ? FULL_WIDTH : gap === '' ? NO_SPACE : OTHER_SPACE;
  return { kind, found: line.text, edits: [edit(line, 0, whole.length, `${'#'.repeat(marks.length)} `)] };
}

/**
 * One `#` close to a word may be a hashtag, or a number (`#1`): a title is several words or written without spaces, begins with a capital letter
 * or one that has none, is no sentence, and has no other `#`.
 */
function isTitle(text: string): boolean {
  if (/[#＃]/.test(text) || /[.,;!?。，；！？]$/.test(text)) return false;
  return /^[\p{Lo}《「【“]/u.test(text) || /^\p{Lu}\S*\s+\S/u.test(text) || /^\p{Lu}\p{Ll}+$/u.test(text);
}
