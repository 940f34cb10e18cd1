import type { Block } from '../../../compose/types.js';
import type { Colour } from '../../../lib/colour.js';
import { type Pt, pt } from '../../../lib/units.js';
import type { Line, PaperItem } from '../../../scene/types.js';
import { backed, block } from '../../page/box.js';
import { elementId } from '../../page/element-id.js';
import type { Galley } from '../../page/galley.js';
import { mirrored } from '../../page/mirrored.js';
import type { Column, PageSetting } from '../../page/setting.js';
import type { Strip } from '../../page/strip.js';
import { linesOf, placeLines, prepareText, type StyledRun, wrapText } from '../../text/index.js';
import { linesItem } from '../text/paper/lines.js';
import { lineNumber } from './line-numbers.js';
import type { Token } from './tokens.js';

type CodeBlock = Block & { readonly kind: 'code' };

const PADDING = 6;

/** What a line's number is among the kinds of tokens. */
const NUMBER = 'line number';

/** Width of the line down the left edge. */
const BAR = 1.5;

/** A block of so many lines stays on one page, where they fill no more than half as many again (a quarter of A4 may stay white for it), and so does a line of so many parts; longer ones may break. */
const SHORT = 12;

/** Program code on its ground, a strip a line; a line that is too long goes on below, stepped in, behind a small hook. */
export function codeStrips(code: CodeBlock, galley: Galley): readonly Strip[] {
  const { setting, column, within } = galley;
  const { theme, paper, unit } = setting;
  const inner = { x: pt(column.x + PADDING + 2), width: pt(column.width - 2 * PADDING - 2) };
  const paragraph = { type: 'P', id: elementId() } as const;
  const role = { tag: 'Code', within: [...within, paragraph], part: elementId(), at: code.at } as const;
  const { leading } = paper.text.code;
  const lines = setting.tokenise(code.text, code.lang);
  const empty = lines.map((own) => own.every(({ text }) => text.trim() === ''));
  const strips = lines.flatMap((own, i): readonly Strip[] => {
    const number = lineNumber(code.numberFrom, i, lines.length);
    const tokens = number === undefined ? own : [{ text: number, kind: NUMBER }, ...own];
    const stress = code.highlight.includes(i + 1) ? [block(column.x + BAR, column.width - BAR, leading, theme.code.highlightFill)] : [];
    const parts = wrapped(tokens, code, inner, setting);
    return parts.map(({ line, hook }, k): Strip => {
      const items: PaperItem[] = [...stress, ...(hook ? hookAt(inner.x, leading, paper.accent) : []), linesItem([line], -line.top, role)];
      const keep = k < parts.length - 1 ? parts.length <= SHORT : isHeld(i, empty);
      return { height: leading, before: pt(0), after: pt(0), keep, items, cites: [] };
    });
  });
  const last = strips.length - 1;
  const short = lines.length <= SHORT && strips.length <= 1.5 * SHORT;
  const kept = strips.map((strip, i) => ({ ...strip, keep: i < last && (short || strip.keep || i === 0 || i === last - 1) }));
  const bar = { colour: paper.rule, width: pt(BAR) };
  const whole = backed(kept, column, { fill: theme.code.fill, bar, padding: pt(PADDING), before: unit, after: pt(2 * unit) }, unit);
  // Code runs to the right everywhere: mirrored here, it is not on the page.
  return setting.rtl
    ? whole.map((strip) => ({ ...strip, items: strip.items.map((item) => mirrored(item, 2 * column.x + column.width)) }))
    : whole;
}

/** So few lines between two empty ones stay together: a short function, its head with its words about it. */
const STANZA = 6;

/** True for a line that stays with the next: pages are broken behind empty lines, or at least two lines away from them. */
function isHeld(line: number, empty: readonly boolean[]): boolean {
  const next = empty[line + 1];
  if (empty[line] === true || next === undefined) return false;
  const first = empty.lastIndexOf(true, line) + 1;
  const end = empty.indexOf(true, line);
  const last = (end < 0 ? empty.length : end) - 1;
  return next || last - first < STANZA || line === first || line === last - 1;
}

/** How far a line that goes on steps in, in ems. */
const STEP = 1.8;

function wrapped(
  tokens: readonly Token[],
  { at }: CodeBlock,
  { x, width }: Column,
  setting: PageSetting,
): readonly { readonly line: Line; readonly hook: boolean }[] {
  const { theme, paper, fonts } = setting;
  const style = paper.text.code;
  const runs = tokens.map(({ text, kind }): StyledRun => {
    const colour: Colour = (kind === undefined ? undefined : theme.code.tokens[kind === NUMBER ? 'comment' : kind]) ?? style.colour;
    return {
      text,
      font: style.font,
      size: style.size,
      bold: style.bold,
      italic: kind === 'comment',
      colour,
      at,
    };
  });
  const step = STEP * style.size;
  const prepared = prepareText(runs, fonts, { medium: 'paper', keepIndent: true });
  const broken = linesOf(
    prepared,
    wrapText(prepared, (line) => (line === 0 ? width : width - step)),
    fonts,
  );
  return broken.flatMap((one, i) => {
    const place = { x: pt(i === 0 ? x : x + step), top: pt(0), width, align: 'left', pitch: style.leading } as const;
    return placeLines([one], place).map((line) => ({ line, hook: i > 0 }));
  });
}

/** A line from above that turns right: what follows belongs to the line before. */
function hookAt(x: Pt, leading: Pt, stroke: Colour): readonly PaperItem[] {
  const [left, middle] = [pt(x + 4), pt(leading * 0.52)];
  const line = (from: readonly [Pt, Pt], to: readonly [Pt, Pt]): PaperItem => ({
    kind: 'shape',
    tag: 'Artifact',
    shape: { kind: 'line', from, to, stroke, width: pt(0.7) },
  });
  return [line([left, pt(leading * 0.12)], [left, middle]), line([left, middle], [pt(x + 10), middle])];
}
