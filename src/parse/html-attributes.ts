import type { Align } from './types.js';

/** Columns or rows that a cell spans; 1 where it does not say. */
export function spanIn(attributes: ReadonlyMap<string, string>, key: 'colspan' | 'rowspan'): number {
  const value = attributes.get(key)?.trim() ?? '';
  return /^\d+$/.test(value) ? Number(value) : 1;
}

/** `align="right"`, or `text-align` in its style. */
export function alignIn(attributes: ReadonlyMap<string, string>): Align | undefined {
  const align = (TEXT_ALIGN.exec(attributes.get('style') ?? '')?.[1] ?? attributes.get('align'))?.toLowerCase();
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined;
}

const TEXT_ALIGN = /text-align\s*:\s*(\w+)\s*;?/i;

/** Names of the attributes that nothing of the table's look or text comes from. */
export const unreadIn = (tag: string, attributes: ReadonlyMap<string, string>): readonly string[] =>
  [...attributes].filter(([name, value]) => !isRead(tag, name, value, attributes)).map(([name]) => name);

/** What a cell is the head of follows from where it stands: `scope` and `headers` say no more. */
function isRead(tag: string, name: string, value: string, attributes: ReadonlyMap<string, string>): boolean {
  if (tag !== 'td' && tag !== 'th') return false;
  if (name === 'scope' || name === 'headers') return true;
  if (name === 'colspan' || name === 'rowspan') return /^\s*\d+\s*$/.test(value);
  if (name === 'style') return alignIn(attributes) !== undefined && value.replace(TEXT_ALIGN, '').trim() === '';
  return name === 'align' && alignIn(attributes) !== undefined;
}
