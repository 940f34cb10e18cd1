import type { Code, Rich, Topic } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import { blockStrips, type Galley } from './blocks.js';
import { backed } from './box.js';
import { cardGap, codeSide, makeCard } from './card.js';
import { cardGrid } from './grid.js';
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
const begun = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip, i) => (i === 0 && strips.length > 1 ? { ...strip, keep: true } : strip));

export function galleyOf(codes: readonly Code[], setting: Setting): Galley {
  return { setting, column: setting.column, style: setting.paper.text.body, tag: 'P', within: [], level: 0, codes: byNumber(codes) };
}

function headingStrips(
  title: Rich,
  at: Topic['at'],
  mark: number,
  codes: readonly Code[],
  { set, column, paper, unit, nextId }: Setting,
): readonly Strip[] {
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
  const label = set([{ text: words.notes, at: first.at }], inner.column, {
    style: { ...style, size: pt(style.size * 0.9) },
    bold: true,
    colour: paper.accent,
  });
  const strips = [
    ...lineStrips(label, style.leading, { tag: 'P', within, part: nextId(), at: first.at }, { before: 0, after: 0, keep: true }, new Map()),
    ...blockStrips(notes, inner),
  ];
  const bar = { colour: paper.accent, width: pt(2) };
  return backed(strips, column, { fill: paper.tint, bar, padding: pt(1.5 * unit), before: pt(2 * unit), after: pt(2 * unit) }, unit);
}

/**
 * Sees to it that each code stands somewhere: beside the line that cites it; beside the first line where no text cites it; as cards behind the text
 * where they are wider than the rail, more than a page's rail holds for one line, or more than it holds beside text that is much shorter.
 */
export function withCodes(strips: readonly Strip[], codes: readonly Code[], setting: Setting): readonly Strip[] {
  if (codes.length === 0) return strips;
  const heights = new Map(codes.map((code) => [code.number, heightOf(code, setting)]));
  const uncited = uncitedOf(strips, codes);
  const asked = strips.map((strip, i) => (i === 0 ? [...uncited, ...strip.cites] : strip.cites));
  const beside = strips.length === 0 || isCrowded(strips, heights, setting) ? new Set<number>() : besideOf(asked, heights, setting);
  const kept = strips.map((strip, i) => ({ ...strip, cites: (asked[i] ?? []).filter(({ code }) => beside.has(code.number)) }));
  return [
    ...kept,
    ...cardGrid(
      codes.filter(({ number }) => !beside.has(number)),
      setting,
    ),
  ];
}

function uncitedOf(strips: readonly Strip[], codes: readonly Code[]): Strip['cites'] {
  const cited = new Set(strips.flatMap(({ cites }) => cites.map(({ code }) => code.number)));
  return codes.filter(({ number }) => !cited.has(number)).map((code) => ({ code, top: pt(0), within: [] }));
}

/** A card's height with the gap below it; endless for a code that is wider than the rail and its gutter. */
function heightOf(code: Code, setting: Setting): number {
  if (codeSide(code, setting) > setting.rail.width + setting.paper.rail.gutter) return Number.POSITIVE_INFINITY;
  const quietly = { ...setting, env: { ...setting.env, report: () => undefined } };
  return makeCard(code, setting.rail, [], quietly).height + cardGap(setting);
}

/** True where the codes need more than a page's rail, and much more than the text beside them. */
function isCrowded(strips: readonly Strip[], heights: ReadonlyMap<number, number>, { top, bottom }: Setting): boolean {
  const codes = [...heights.values()].filter(Number.isFinite).reduce((sum, height) => sum + height, 0);
  const text = strips.reduce((sum, strip) => sum + strip.height + strip.before, 0);
  return codes > bottom - top && codes > 1.5 * text;
}

/** Numbers of the codes that the rail can hold: of each strip's, as many as a whole page has room for. */
function besideOf(asked: readonly Strip['cites'][], heights: ReadonlyMap<number, number>, setting: Setting): ReadonlySet<number> {
  const beside = new Set<number>();
  for (const cites of asked) {
    let room = setting.bottom - setting.top + cardGap(setting);
    for (const { code } of cites) {
      room -= heights.get(code.number) ?? 0;
      if (room >= 0) beside.add(code.number);
    }
  }
  return beside;
}
