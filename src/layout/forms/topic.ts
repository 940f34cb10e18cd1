import type { Block, QrCode, Rich, Topic } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import { footnotesOf } from '../blocks/footnote/paper.js';
import { blockStrips } from '../blocks/paper.js';
import { withCodes } from '../blocks/qr/paper/with-qr-codes.js';
import { lineStrips } from '../blocks/text/paper/lines.js';
import { backed } from '../page/box.js';
import { elementId } from '../page/element-id.js';
import { citedBy, type Flow, type Footnotes } from '../page/footnote.js';
import type { Galley } from '../page/galley.js';
import { byNumber, nearGrid, type PageSetting } from '../page/setting.js';
import type { Strip } from '../page/strip.js';

/** A topic: its heading, text, and notes set apart; its codes in the rail, or below it as cards where the rail can't hold them. */
export function topicStrips({ title, blocks, notes, codes, id, at }: Topic, mark: number, setting: PageSetting): Flow {
  const heading = headingStrips(title, at, mark, codes, setting);
  const galley = galleyOf(codes, setting);
  const text = [...blockStrips(blocks, galley), ...noteStrips(notes, galley)];
  const footnotes = topicFootnotes(blocks, notes, galley);
  const strips = withUncited([...heading, ...(heading.length > 0 ? begun(text, setting) : text)], footnotes);
  const flow = withCodes({ strips, footnotes }, codes, setting);
  return { ...flow, strips: named(flow.strips, id) };
}

/** A heading never stands over a single line: a first strip as low as one keeps the second. */
const begun = (strips: readonly Strip[], { paper }: PageSetting): readonly Strip[] =>
  strips.map((strip, i) => (i === 0 && strips.length > 1 && strip.height < 2 * paper.text.body.leading ? { ...strip, keep: true } : strip));

/** Strips that links lead to by `id`. */
export const named = (strips: readonly Strip[], id: string | undefined): readonly Strip[] =>
  id === undefined ? strips : strips.map((strip, i) => (i === 0 ? { ...strip, id } : strip));

/** The footnotes of a topic's text, and of its notes. */
export const topicFootnotes = (blocks: readonly Block[], notes: Topic['notes'], galley: Galley): Footnotes =>
  new Map([...footnotesOf(blocks, galley), ...footnotesOf(notes, noteGalley(galley))]);

/** A footnote whose citation this output does not show stands below the last strip. */
export function withUncited(strips: readonly Strip[], footnotes: Footnotes): readonly Strip[] {
  const cited = new Set(strips.flatMap((strip) => [...citedBy(strip, footnotes)]));
  const lost = [...footnotes.keys()].filter((number) => !cited.has(number));
  const last = strips.length - 1;
  return lost.length === 0
    ? strips
    : strips.map((strip, i) => (i === last ? { ...strip, footnotes: [...(strip.footnotes ?? []), ...lost] } : strip));
}

export function galleyOf(codes: readonly QrCode[], setting: PageSetting): Galley {
  const body = { column: setting.column, style: setting.paper.text.body, tag: 'P', within: [], level: 0 } as const;
  return { setting, ...body, codes: byNumber(codes), strips: blockStrips };
}

function headingStrips(
  title: Rich,
  at: Topic['at'],
  mark: number,
  codes: readonly QrCode[],
  { set, column, paper, unit }: PageSetting,
): readonly Strip[] {
  if (title.length === 0) return [];
  const style = paper.text.topic;
  const lines = set(title, column, { style, ends: 'whole' });
  const spacing = { before: nearGrid(style.before, unit), after: nearGrid(style.after, unit), keep: true };
  const strips = lineStrips(lines, style.leading, { tag: 'H2', part: elementId(), at }, spacing, byNumber(codes));
  return strips.map((strip, i) => (i === 0 ? { mark, ...strip } : strip));
}

const noteGalley = (galley: Galley): Galley => ({
  ...galley,
  column: { x: pt(galley.column.x + 12), width: pt(galley.column.width - 22) },
  style: galley.setting.paper.text.note,
  within: [{ type: 'Note', id: elementId() }],
});

/** Notes as commentary: on a light ground, behind a bar, under their name. */
export function noteStrips(notes: Topic['notes'], galley: Galley): readonly Strip[] {
  const [first] = notes;
  if (first === undefined) return [];
  const { setting, column } = galley;
  const { paper, unit, set, words } = setting;
  const inner = noteGalley(galley);
  const { style, within } = inner;
  const label = set([{ text: words.notes, at: first.at }], inner.column, {
    style: { ...style, size: pt(style.size * 0.9) },
    bold: true,
    colour: paper.accent,
  });
  const strips = [
    ...lineStrips(
      label,
      style.leading,
      { tag: 'P', within, part: elementId(), at: first.at },
      { before: 0, after: 0, keep: true },
      new Map(),
    ),
    ...blockStrips(notes, inner),
  ];
  const bar = { colour: paper.accent, width: pt(2) };
  return backed(strips, column, { fill: paper.tint, bar, padding: pt(1.5 * unit), before: pt(2 * unit), after: pt(2 * unit) }, unit);
}
