import type { HandoutDraft } from '../../compose/types.js';
import { mm, pt } from '../../lib/units.js';
import type { PaperItem } from '../../scene/types.js';
import { shortened } from '../blocks/qr/paper/words.js';
import { linesItem } from '../blocks/text/paper/lines.js';
import { block } from './box.js';
import { fittedLogo, logoItems, plated } from './logo.js';
import type { PaperLogo } from './paper-logo.js';
import { type Column, EDGE, type PageSetting, shiftOn } from './setting.js';

/**
 * Running head (the deck's title inside, the chapter's outside; none where `chapter` is undefined) and foot (`page x of y` outside); artifacts all.
 * Outside is right, and left on the even pages of mirrored ones. A `logo` stands in the head's outer end on the first page.
 */
export function furniture(
  page: number,
  pages: number,
  chapter: string | undefined,
  draft: HandoutDraft,
  setting: PageSetting,
  logo?: PaperLogo,
): readonly PaperItem[] {
  const { full, paper } = setting;
  const across: Across = {
    column: { x: pt(full.x + shiftOn(page, paper).full), width: full.width },
    turned: paper.mirrored && page % 2 === 0,
  };
  const head = chapter === undefined ? [] : headOf(chapter, across, draft, setting, page === 1 ? logo : undefined);
  return [...head, ...footOf(page, pages, across, draft, setting)];
}

interface Across {
  readonly column: Column;
  /** Inside is right: an even page of mirrored ones. */
  readonly turned: boolean;
}

/** One line with a text at its inner end, another at its outer end; `share` of the width is the inner one's, all of it where it is alone. Shortened where it is longer. */
function ends(
  inner: string,
  outer: string,
  share: number,
  y: number,
  { column, turned }: Across,
  { meta }: HandoutDraft,
  setting: PageSetting,
): readonly PaperItem[] {
  const { paper, set } = setting;
  const at = meta.at('title');
  const [style, role] = [paper.text.running, { tag: 'Artifact', at } as const];
  const [left, right] = turned ? [outer, inner] : [inner, outer];
  const width = column.width * (right === '' ? 1 : left === '' ? 0 : turned ? 1 - share : share);
  const first = shortened(left, (text) => set([{ text, at }], { x: column.x, width: pt(width) }, { style }), 1);
  const rest = { x: pt(column.x + width), width: pt(column.width - width) };
  const second = shortened(right, (text) => set([{ text, at }], rest, { style, align: 'right' }), 1);
  return [...(left === '' ? [] : [linesItem(first, y, role)]), ...(right === '' ? [] : [linesItem(second, y, role)])];
}

function headOf(chapter: string, across: Across, draft: HandoutDraft, setting: PageSetting, logo?: PaperLogo): readonly PaperItem[] {
  const { paper, top, unit } = setting;
  const { leading } = paper.text.running;
  const y = Math.max(EDGE, top - 4.5 * unit - leading);
  const below = y + leading + unit;
  const rule = headRule(y, below, across, setting);
  const outer = chapter === draft.meta.title ? '' : chapter;
  if (logo === undefined) return [rule, ...ends(draft.meta.title, outer, 0.6, y, across, draft, setting)];
  const foot = paper.opener === 'block' ? below : below - unit;
  const mark = fittedLogo(logo, { width: WIDEST_LOGO, height: pt(Math.min(TALLEST_LOGO, foot - EDGE)) });
  const { width, height } = plated(mark);
  const { x, width: all } = across.column;
  const beside: Across = { ...across, column: { x, width: pt(all - width - 2 * unit) } };
  return [rule, ...ends(draft.meta.title, outer, 0.6, y, beside, draft, setting), ...logoItems(mark, x + all - width, foot - height)];
}

function headRule(y: number, below: number, { column: { x, width }, turned }: Across, { paper }: PageSetting): PaperItem {
  switch (paper.opener) {
    case 'rule':
      return block(x, width, 0.5, paper.rule, below);
    case 'band':
      return block(x, width, 1.5, paper.accent, below);
    case 'block':
      return block(turned ? x + width - 22 : x, 22, 3, paper.accent, y - 7);
  }
}

/** A logo in the head: never as large as a cover's. */
const WIDEST_LOGO = mm(36);
const TALLEST_LOGO = mm(9);

function footOf(page: number, pages: number, across: Across, draft: HandoutDraft, setting: PageSetting): readonly PaperItem[] {
  const { paper, bottom, unit, words } = setting;
  const y = Math.min(bottom + 5 * unit, paper.size.height - EDGE - paper.text.running.leading);
  const text = words.pageOf.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
  const company = [draft.meta.company?.name, draft.meta.company?.confidentiality]
    .filter((part) => part !== undefined && part !== '')
    .join('  ·  ');
  return ends(company, text, 0.5, y, across, draft, setting);
}
