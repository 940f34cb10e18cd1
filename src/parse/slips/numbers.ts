import { edit, ODD_SPACE, type Passage, type PassageLine, type Slip, type SlipKind } from './types.js';

const OTHER_SPACE: SlipKind = {
  is: 'has another space than the space bar’s behind its number',
  as: 'an item of a list',
  help: 'write `1. item` with a plain space',
};
const NO_SPACE: SlipKind = {
  is: 'has no space behind its number',
  as: 'an item of a list',
  help: 'write a space: `1. item`; a text that begins like this is `1\\.item`',
};
const FULL_WIDTH: SlipKind = {
  is: 'has a full-width number or point',
  as: 'an item of a list',
  help: 'write `1. item`, with a plain number, point and space',
};

const MARK = new RegExp(`^[${ODD_SPACE}]*([\\d０-９]{1,3})([.)．）、])([ ${ODD_SPACE}]*)(?=\\S)`, 'u');
const ODD = new RegExp(`[${ODD_SPACE}]`);

interface Numbered {
  readonly line: PassageLine;
  readonly whole: string;
  readonly number: number;
  readonly sign: string;
  readonly gap: string;
  readonly rest: string;
}

/** `1.item`, `1.　item`, `１．item`, and lines of `1、item`, which would become one. */
export function numberSlips({ kind, lines }: Passage): readonly Slip[] {
  if (kind !== 'paragraph') return [];
  const found = lines.map(readNumber).filter((one) => one !== undefined);
  const slips: Slip[] = [];
  for (const [i, one] of found.entries()) {
    const counts = found[i + 1]?.number === one.number + 1 || slips.length > 0;
    // Only a list that begins with 1 may follow a line of text at once (CommonMark 0.31, 5.3 "Lists").
    const canStand = one.line === lines[0] || one.number === 1 || slips.length > 0;
    const slip = canStand ? slipOf(one, counts) : undefined;
    if (slip !== undefined) slips.push(slip);
  }
  return slips;
}

function readNumber(line: PassageLine): Numbered | undefined {
  const [whole, digits, sign, gap] = MARK.exec(line.words) ?? [];
  if (whole === undefined || digits === undefined || sign === undefined || gap === undefined) return undefined;
  return { line, whole, number: Number(digits.normalize('NFKC')), sign, gap, rest: line.words.slice(whole.length) };
}

function slipOf({ line, whole, number, sign, gap, rest }: Numbered, counts: boolean): Slip | undefined {
  const wide = /[０-９．）]/.test(whole);
  const odd = ODD.test(whole);
  if (
    sign === '、'
      ? !counts
      : gap === ''
        ? !(/^[\p{L}\ue000*“"「《【]/u.test(rest) && (wide || counts || isTitle(rest, number)))
        : !wide && !odd
  )
    return undefined;
  const kind = wide || sign === '、' ? FULL_WIDTH : gap === '' ? NO_SPACE : OTHER_SPACE;
  return { kind, found: line.text, edits: [edit(line, 0, whole.length, `${number}${sign === ')' || sign === '）' ? ')' : '.'} `)] };
}

/** `1.Item`, `1.项目`; `1.x` and `2.example.com` are names, `3.Juli 2020` is a date. */
const isTitle = (rest: string, number: number): boolean =>
  /^[\p{Lo}“「《【]/u.test(rest) || (/^\p{Lu}\p{Ll}/u.test(rest) && (number === 1 || !/^\p{L}+\.?(?:\s+\d|$)/u.test(rest)));
