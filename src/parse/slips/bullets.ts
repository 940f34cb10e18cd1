import { edit, ODD_SPACE, type Passage, type PassageLine, type Slip, type SlipKind } from './types.js';

const BULLET: SlipKind = {
  is: 'begins with a bullet',
  as: 'an item of a list',
  help: 'write `- item`; a text that begins with the sign stands behind a backslash: `\\• text`',
};

/** Bullets and nothing else. */
const CERTAIN = '•・‣◦▪∙⁃';

/** May stand before one word or line for another reason: where two lines or more begin with it, they are a list. */
const LIKELY = '·●○■◆□▶➢✓✔–—';

const MARK = new RegExp(`^([${ODD_SPACE}]*)([${CERTAIN}${LIKELY}])([ ${ODD_SPACE}]*)(?=[^\\s${CERTAIN}${LIKELY}])`, 'u');

/** `• item`, `・item`, and lines that begin with another sign for items. */
export function bulletSlips({ kind, lines }: Passage): readonly Slip[] {
  if (kind !== 'paragraph') return [];
  const marks = lines.map((line) => ({ line, match: MARK.exec(line.words) }));
  const counts = new Map<string, number>();
  for (const { match } of marks) counts.set(match?.[2] ?? '', (counts.get(match?.[2] ?? '') ?? 0) + 1);
  return marks.flatMap(({ line, match }) => {
    const sign = match?.[2] ?? '';
    const dash = '–—'.includes(sign);
    if (match === null || (!CERTAIN.includes(sign) && ((counts.get(sign) ?? 0) < 2 || (dash && match[3] === '')))) return [];
    return [itemOf(line, match)];
  });
}

function itemOf(line: PassageLine, [whole, indent = '']: RegExpExecArray): Slip {
  return { kind: BULLET, found: line.text, edits: [edit(line, 0, whole.length, `${'  '.repeat(indent.length)}- `)] };
}
