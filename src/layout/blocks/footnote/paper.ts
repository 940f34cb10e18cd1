import type { Block } from '../../../compose/types.js';
import { type Pt, pt } from '../../../lib/units.js';
import type { PaperStep } from '../../../scene/types.js';
import type { PaperStyle } from '../../../theme/types.js';
import { block, evened } from '../../page/box.js';
import { elementId } from '../../page/element-id.js';
import type { Footnote, Footnotes } from '../../page/footnote.js';
import type { Galley } from '../../page/galley.js';
import type { PageSetting } from '../../page/setting.js';
import type { Strip } from '../../page/strip.js';

/** How far the text stands in from the number, in ems. */
const INDENT = 1.75;

/** The footnotes that stand among blocks, by number. */
export const footnotesOf = (blocks: readonly Block[], galley: Galley): Footnotes =>
  new Map(
    blocks.flatMap((block) => (block.kind === 'footnotes' ? setFootnotes(block, galley).map((note) => [note.number, note] as const) : [])),
  );

/** Footnotes set small and tight, without space between their lines but what is part of them. */
function setFootnotes({ notes }: Block & { readonly kind: 'footnotes' }, galley: Galley): readonly Footnote[] {
  const { setting, column } = galley;
  const { caption } = setting.paper.text;
  const style: PaperStyle = { ...caption, leading: pt(caption.size * 1.5), after: pt(2) };
  const indent = style.size * INDENT;
  return notes.map(({ number, blocks, at }) => {
    const within: readonly PaperStep[] = [...galley.within, { type: 'Note', id: elementId() }];
    const inner: Galley = { ...galley, column: { x: pt(column.x + indent), width: pt(column.width - indent) }, style, within };
    const label = setting.set([{ text: String(number), at }], { ...column, width: pt(indent) }, { style });
    const [first, ...rest] = evened(galley.strips(blocks, inner));
    const hung = first ?? { height: style.leading, before: pt(0), after: pt(0), keep: false, items: [], cites: [] };
    const numbered = {
      ...hung,
      items: [{ kind: 'lines' as const, lines: label, tag: 'P' as const, within, part: elementId(), at }, ...hung.items],
    };
    return { number, strips: [numbered, ...rest] };
  });
}

/** Length of the rule above footnotes. */
const RULE = pt(60);

/** The short rule between text and footnotes, with the space around it. */
export function footnoteRule({ column, paper, unit }: PageSetting): Strip {
  const height: Pt = pt(2.5 * unit);
  const line = block(column.x, Math.min(RULE, column.width), 0.5, paper.rule, 1.5 * unit);
  return { height, before: pt(0), after: pt(0), keep: true, items: [line], cites: [] };
}
