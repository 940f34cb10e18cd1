import { readAttributes } from '../attributes.js';
import { edit, type Passage, type PassageLine, type Slip, type SlipKind } from './types.js';

const FULL_WIDTH: SlipKind = {
  is: 'has full-width signs',
  as: 'attributes',
  help: 'write `{.class key=value}` with the keyboard set to Latin letters',
};
const OPEN: SlipKind = { is: 'has no closing brace', as: 'attributes', help: 'write `}` at its end' };

/** `｛．hidden｝` behind a heading or a picture, and braces behind a heading that are never closed. */
export function attributeSlips({ kind, lines }: Passage): readonly Slip[] {
  const last = lines.at(-1);
  const wide = lines.flatMap((line) => wideBraces(line, kind));
  return wide.length > 0 || kind !== 'heading' || last === undefined ? wide : openBrace(last);
}

function wideBraces(line: PassageLine, kind: Passage['kind']): readonly Slip[] {
  const found = /[｛{][^{}｛｝\n]*[｝}]$/.exec(line.words);
  if (found === null || !/[｛｝．＃＝]/.test(found[0])) return [];
  const text = found[0].normalize('NFKC');
  const before = line.words.slice(0, found.index);
  if (readAttributes(text, 0)?.end !== text.length || (kind !== 'heading' && !/[)\]]$/.test(before))) return [];
  return [{ kind: FULL_WIDTH, found: found[0], edits: [edit(line, found.index, found[0].length, text)] }];
}

function openBrace(line: PassageLine): readonly Slip[] {
  const found = /(?<=\s)\{[^{}\n]*$/.exec(line.words);
  if (found === null || readAttributes(`${found[0]}}`, 0) === undefined) return [];
  return [{ kind: OPEN, found: found[0], edits: [edit(line, found.index, found[0].length, `${found[0]}}`)] }];
}
