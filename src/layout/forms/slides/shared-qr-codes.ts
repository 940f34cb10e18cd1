import type { QrCode, Rich } from '../../../compose/types.js';
import { type Pt, pt } from '../../../lib/units.js';
import type { PaperItem, PaperStep, SlidePage } from '../../../scene/types.js';
import { darkOf, reportTooWide, sideOf } from '../../blocks/qr/paper/figure.js';
import { qrCard } from '../../blocks/qr/paper/form-card.js';
import { GAP, LEAST_WORDS, LINES, ROW_GAP } from '../../blocks/qr/paper/form-grid.js';
import { linesItem } from '../../blocks/text/paper/lines.js';
import { elementId } from '../../page/element-id.js';
import { moved } from '../../page/moved.js';
import type { Column, PageSetting } from '../../page/setting.js';
import type { Strip } from '../../page/strip.js';

/** A slide of a row, the column it stands in, and its codes. */
export interface Owner {
  readonly slide: SlidePage;
  readonly column: Column;
  readonly within: readonly PaperStep[];
  readonly codes: readonly QrCode[];
}

/** Codes of one slide on one line. */
interface Group extends Owner {
  readonly left: number;
  readonly width: number;
}

/**
 * The codes of slides that stand side by side, on common lines across the page: each slide's below it or as near as its neighbours' let it. Where some
 * reach out of their slide's column, its number and a rule above them tell whose they are. A code that two of the slides show stands once. Reports `code-too-wide`.
 */
export function sharedQrCodes(owners: readonly Owner[], setting: PageSetting): readonly Strip[] {
  const { full, unit } = setting;
  const codes = owners.flatMap((owner) => owner.codes);
  for (const code of codes) {
    const side = sideOf(code, setting.paper.code, setting);
    if (side > full.width) reportTooWide(code, pt(side), full, setting);
  }
  const least = Math.min(
    full.width,
    Math.max(LEAST_WORDS.stacked, ...codes.map((code) => darkOf(code, sideOf(code, setting.paper.code, setting)))),
  );
  const lines = linesOf(owners, Math.max(1, Math.floor((full.width + GAP + 0.01) / (least + GAP)))).map((line) =>
    spread(line, least, full),
  );
  const named = lines.some((groups) => groups.some((group) => !isBelow(group)));
  return lines.map((groups, i): Strip => {
    const { items, height } = lineItems(groups, named, setting);
    return {
      height: pt(height),
      before: i === 0 ? unit : ROW_GAP,
      after: i === lines.length - 1 ? unit : pt(0),
      keep: i < lines.length - 1,
      items,
      cites: [],
      wide: true,
    };
  });
}

const isBelow = ({ left, width, column }: Group): boolean => left >= column.x - 0.01 && left + width <= column.x + column.width + 0.01;

/** Each code once, in order, on lines of at most `most` that hold about as many. */
function linesOf(owners: readonly Owner[], most: number): readonly (readonly Owner[])[] {
  const seen = new Set<number>();
  const once = owners.map((owner) => ({ ...owner, codes: owner.codes.filter(({ number }) => !seen.has(number) && seen.add(number)) }));
  const count = once.reduce((sum, { codes }) => sum + codes.length, 0);
  const each = Math.ceil(count / Math.max(1, Math.ceil(count / most)));
  const lines: Owner[][] = [];
  let room = 0;
  for (const owner of once) {
    for (let from = 0; from < owner.codes.length; ) {
      if (room === 0) {
        lines.push([]);
        room = each;
      }
      const codes = owner.codes.slice(from, from + room);
      lines.at(-1)?.push({ ...owner, codes });
      from += codes.length;
      room -= codes.length;
    }
  }
  return lines;
}

/** Groups below their slides, pushed to the right by the one before, then back from the page's edge; each as wide as its column where there is room. */
function spread(owners: readonly Owner[], least: number, { x, width }: Column): readonly Group[] {
  const widths = owners.map(({ codes }) => codes.length * (least + GAP) - GAP);
  const lefts: number[] = [];
  let free: number = x;
  for (const [i, { column }] of owners.entries()) {
    lefts[i] = Math.max(free, column.x);
    free = (lefts[i] ?? x) + (widths[i] ?? 0) + GAP;
  }
  let limit = x + width;
  for (let i = owners.length - 1; i >= 0; i--) {
    lefts[i] = Math.max(x, Math.min(lefts[i] ?? x, limit - (widths[i] ?? 0)));
    limit = (lefts[i] ?? x) - GAP;
  }
  return owners.map((owner, i) => {
    const [left, needed] = [lefts[i] ?? x, widths[i] ?? 0];
    const end = Math.min((lefts[i + 1] ?? Number.POSITIVE_INFINITY) - GAP, owner.column.x + owner.column.width);
    return { ...owner, left, width: Math.max(needed, end - left) };
  });
}

function lineItems(
  groups: readonly Group[],
  named: boolean,
  setting: PageSetting,
): { readonly items: readonly PaperItem[]; readonly height: number } {
  const label = named ? setting.paper.text.running.leading + 2 : 0;
  const cards = groups.map((group) => groupCards(group, groups, setting));
  return {
    items: groups.flatMap((group, i) => [
      ...(named ? nameAbove(group, setting) : []),
      ...(cards[i] ?? []).flatMap(({ items }) => items.map((item) => moved(item, 0, label))),
    ]),
    height: label + Math.max(...cards.flat().map(({ height }) => height)),
  };
}

const columnOf = ({ codes, width }: Group): number => (width + GAP) / codes.length - GAP;

/** Words stand beside the codes where all of the line have room for it. */
function groupCards(group: Group, line: readonly Group[], setting: PageSetting) {
  const hasRoom = line.every((one) =>
    one.codes.every((code) => columnOf(one) >= darkOf(code, sideOf(code, setting.paper.code, setting)) + LEAST_WORDS.beside),
  );
  const width = columnOf(group);
  return group.codes.map((code, i) => {
    const column: Column = { x: pt(group.left + i * (width + GAP)), width: pt(width) };
    const side = sideOf(code, setting.paper.code, setting);
    return qrCard(code, { column, shape: hasRoom ? 'beside' : 'stacked', side, lines: LINES }, group.within, setting);
  });
}

/** The slide's number as below the slide, and a rule over its codes. */
function nameAbove({ slide, left, width, within }: Group, setting: PageSetting): readonly PaperItem[] {
  const { paper, set, widthOf } = setting;
  const style = paper.text.running;
  const text: Rich = [{ text: String(slide.number), at: slide.at }];
  const typing = { style, bold: true, colour: paper.accent };
  const number = set(text, { x: pt(left), width: pt(width) }, typing);
  const [from, middle]: readonly [number, Pt] = [
    left + widthOf(text, typing) + 4,
    pt((number[0]?.baseline ?? style.leading) - style.size * 0.33),
  ];
  return [
    linesItem(number, 0, { tag: 'Caption', within, part: elementId(), at: slide.at }),
    {
      kind: 'shape',
      tag: 'Artifact',
      shape: { kind: 'line', from: [pt(from), middle], to: [pt(left + width), middle], stroke: paper.rule, width: pt(0.5) },
    },
  ];
}
