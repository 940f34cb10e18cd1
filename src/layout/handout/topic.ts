import type { Code, Rich, Topic } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import { blockStrips, type Galley } from './blocks.js';
import { backed, tint } from './box.js';
import { cardGrid } from './grid.js';
import { codeSide, makeCard } from './card.js';
import { lineStrips } from './lines.js';
import { byNumber, nearGrid, type Setting } from './setting.js';
import type { Strip } from './strip.js';

/** A topic: its heading, text, and notes set apart; its codes in the rail, or below it as cards where the rail can't hold them. */
export function topicStrips({ title, blocks, notes, codes, at }: Topic, mark: number, setting: Setting): readonly Strip[] {
  const heading = headingStrips(title, at, mark, codes, setting);
  const galley = galleyOf(codes, setting);
  const text = [...blockStrips(blocks, galley), ...noteStrips(notes, galley)];
  return withCodes([...heading, ...(heading.length > 0 ? begun(text) : text)], codes, setting);
}

/** A heading never stands over a single line: the first strip keeps the second. */
const begun = (strips: readonly Strip[]): readonly Strip[] => strips.map((strip, i) => (i === 0 && strips.length > 1 ? { ...strip, keep: true } : strip));

export function galleyOf(codes: readonly Code[], setting: Setting): Galley {
  return { setting, column: setting.column, style: setting.paper.text.body, tag: 'P', within: [], level: 0, codes: byNumber(codes) };
}

function headingStrips(title: Rich, at: Topic['at'], mark: number, codes: readonly Code[], { set, column, paper, unit, nextId }: Setting): readonly Strip[] {
  if (title.length === 0) return [];
  const style = paper.text.topic;
  const lines = set(title, column, { style });
  const spacing = { before: nearGrid(style.before, unit), after: nearGrid(style.after, unit), keep: true };
  const strips = lineStrips(lines, style.leading, { tag: 'H2', part: nextId(), at }, spacing, byNumber(codes));
  return strips.map((strip, i) => (i === 0 ? { ...strip, mark } : strip));
}

/** Notes as commentary: on a light ground, behind a bar, under their name. */
export function noteStrips(notes: Topic['notes'], galley: Galley): readonly Strip[] {
  const [first] = notes;
  if (first === undefined) return [];
  const { setting, column } = galley;
  const { paper, unit, set, words, nextId } = setting;
  const style = paper.text.note;
  const within = [{ type: 'Note', id: nextId() }] as const;
  const inner: Galley = { ...galley, column: { x: pt(column.x + 12), width: pt(column.width - 22) }, style, within };
  const label = set([{ text: words.notes, at: first.at }], inner.column, { style: { ...style, size: pt(style.size * 0.9) }, bold: true, colour: paper.accent });
  const strips = [
    ...lineStrips(label, style.leading, { tag: 'P', within, part: nextId(), at: first.at }, { before: 0, after: 0, keep: true }, new Map()),
    ...blockStrips(notes, inner),
  ];
  const bar = { colour: paper.accent, width: pt(2) };
  return backed(strips, column, { fill: tint(paper.accent), bar, padding: pt(1.5 * unit), before: pt(2 * unit), after: pt(2 * unit) }, unit);
}

/**
 * Sees to it that each code stands somewhere: beside the line that cites it; beside the first line where no text cites it;
 * as cards behind the text where they are wider than the rail, or more than a page's rail holds beside text that is much shorter.
 */
export function withCodes(strips: readonly Strip[], codes: readonly Code[], setting: Setting): readonly Strip[] {
  const fits = codes.filter((code) => codeSide(code, setting) <= setting.rail.width + setting.paper.rail.gutter);
  const heights = fits.reduce((sum, code) => sum + makeCard(code, setting.rail, [], { ...setting, env: SILENT(setting) }).height + 2 * setting.unit, 0);
  const text = strips.reduce((sum, strip) => sum + strip.height + strip.before, 0);
  const beside = heights > setting.bottom - setting.top && heights > 1.5 * text ? [] : fits;
  const inRail = new Set(beside.map(({ number }) => number));
  const cited = new Set(strips.flatMap(({ cites }) => cites.map(({ code }) => code.number)));
  const uncited = beside.filter(({ number }) => !cited.has(number)).map((code) => ({ code, top: pt(0), within: [] }));
  const kept = strips.map((strip, i) => ({
    ...strip,
    cites: [...(i === 0 ? uncited : []), ...strip.cites.filter(({ code }) => inRail.has(code.number))],
  }));
  const others = codes.filter(({ number }) => !inRail.has(number) || (strips.length === 0 && uncited.length > 0));
  return [...kept, ...cardGrid(others, setting)];
}

const SILENT = ({ env }: Setting): Setting['env'] => ({ ...env, report: () => undefined });
