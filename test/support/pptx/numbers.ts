import { childOf, type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { textOf } from './archive.js';

interface Item {
  readonly level: number;
  readonly start: number | undefined;
  /** `arabicPeriod`, `arabicParenR`. */
  readonly type: string | undefined;
  readonly bulleted: boolean;
  readonly text: string;
}

function itemOf(paragraph: Element): Item {
  const properties = childOf(paragraph, 'a:pPr');
  const auto = childOf(properties, 'a:buAutoNum');
  return {
    level: Number(properties?.attributes.lvl ?? 0),
    start: auto === undefined ? undefined : Number(auto.attributes.startAt ?? 1),
    type: auto?.attributes.type,
    bulleted: auto === undefined && childOf(properties, 'a:buNone') === undefined,
    text: textOf(paragraph),
  };
}

/**
 * A text body's paragraphs as a program shows them, numbers before the words: PowerPoint begins anew behind any paragraph of the level that has
 * another mark or none; LibreOffice 7.4 looks back over paragraphs without a mark (editeng, `Outliner::ImplGetNumbering`).
 */
export function shownIn(body: Element, program: 'PowerPoint' | 'LibreOffice'): readonly string[] {
  const items = elementsIn(body, 'a:p').map(itemOf);
  const counted = program === 'PowerPoint' ? inPowerPoint : inLibreOffice;
  return items.map((item, i) =>
    (item.start === undefined
      ? item.text
      : `${counted(items, i, item.start)}${item.type === 'arabicParenR' ? ')' : '.'} ${item.text}`
    ).replace('\t', ' '),
  );
}

function inPowerPoint(items: readonly Item[], at: number, start: number): number {
  let number = start;
  for (let i = at - 1; i >= 0; i--) {
    const before = items[i];
    if (before === undefined || before.level < (items[at]?.level ?? 0)) break;
    if (before.level > (items[at]?.level ?? 0)) continue;
    if (before.start !== start || before.type !== items[at]?.type) break;
    number += 1;
  }
  return number;
}

function inLibreOffice(items: readonly Item[], at: number, start: number): number {
  let from = start;
  let number = start;
  for (let i = at - 1; i >= 0; i--) {
    const before = items[i];
    if (before === undefined) break;
    const marked = before.start !== undefined || before.bulleted;
    if (!marked || before.level > (items[at]?.level ?? 0)) continue;
    if (before.level < (items[at]?.level ?? 0) || before.start === undefined || before.start < from) break;
    if (before.type !== items[at]?.type) break;
    number += before.start - from + 1;
    from = before.start;
  }
  return number;
}
