import type { Block } from '../../compose/types.js';
import { pt, rect } from '../../lib/units.js';
import type { PaperItem } from '../types.js';
import type { Galley } from './blocks.js';
import { backed, block } from './box.js';
import { linesItem } from './lines.js';
import { type Token, tokensOf } from './tokens.js';
import type { Strip } from './strip.js';

type CodeBlock = Block & { readonly kind: 'code' };

/** Program code on its ground, a strip a line; a line that is too long goes on below, stepped in, behind a small hook. */
export function codeStrips(code: CodeBlock, galley: Galley): readonly Strip[] {
  const { setting, column } = galley;
  const { theme, paper, unit } = setting;
  const padding = 6;
  const inner = { ...galley, column: { x: pt(column.x + padding), width: pt(column.width - 2 * padding) } };
  const part = setting.nextId();
  const lines = tokensOf(code);
  const strips = lines.flatMap((tokens, i) => lineOf(tokens, code.highlight.includes(i + 1), code, part, inner));
  const kept = strips.map((strip, i) => ({ ...strip, keep: i === 0 || i === strips.length - 2 }));
  return backed(kept, column, { fill: theme.code.fill, bar: { colour: paper.rule, width: pt(1) }, padding: pt(padding), before: unit, after: pt(2 * unit) }, unit);
}

function lineOf(tokens: readonly Token[], stressed: boolean, { at }: CodeBlock, part: number, { setting, column, within }: Galley): readonly Strip[] {
  const { theme, paper, set } = setting;
  const style = paper.text.code;
  const text = tokens.map(({ text, kind }) => ({ text, at, ...(kind === undefined ? {} : { kind }) }));
  void text;
  const hang = style.size * 1.6;
  const first = set(tokens.map((token) => ({ text: token.text, at })), column, { style });
  void hang;
  return first.map((line, i): Strip => {
    const items: PaperItem[] = stressed ? [block(column.x - 5, column.width + 10, style.leading, theme.code.highlightFill)] : [];
    void rect;
    return { height: style.leading, before: pt(0), after: pt(0), keep: false, items: [...items, linesItem([line], -i * style.leading, { tag: 'Code', within, part, at })], cites: [] };
  });
}
