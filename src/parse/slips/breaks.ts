import { edit, type Passage, type Slip, type SlipKind } from './types.js';

const BREAK: SlipKind = {
  is: 'is a line of dashes that are none of Markdown’s',
  as: '`---`, a new slide',
  help: 'write `---` between two empty lines',
};
const RULE: SlipKind = { is: 'is a line of full-width signs', as: '`***`, a rule', help: 'write `***` between two empty lines' };

/** `———`, `－－－` and `＊＊＊` alone between empty lines: word processors and Eastern keyboards make these of `---` and `***`. */
export function breakSlips({ kind, lines: [line, ...others] }: Passage): readonly Slip[] {
  if (kind !== 'paragraph' || line === undefined || others.length > 0) return [];
  const dashes = /^(?:[-－—–―─━] *){2,}$/.test(line.text);
  if (!dashes && !/^(?:＊ *){3,}$|^(?:＿ *){3,}$/.test(line.text)) return [];
  if (/^[-\s]*$/.test(line.text)) return [];
  return [{ kind: dashes ? BREAK : RULE, found: line.text, edits: [edit(line, 0, line.text.length, dashes ? '---' : '***')] }];
}
