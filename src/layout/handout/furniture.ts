import type { HandoutDraft } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import type { PaperItem } from '../types.js';
import { block } from './box.js';
import { linesItem } from './lines.js';
import type { Setting } from './setting.js';

/** Running head (the deck's title left, the chapter's right; none where `chapter` is undefined) and foot (`page x of y`); artifacts all. */
export function furniture(
  page: number,
  pages: number,
  chapter: string | undefined,
  draft: HandoutDraft,
  setting: Setting,
): readonly PaperItem[] {
  return [...(chapter === undefined ? [] : headOf(chapter, draft, setting)), ...footOf(page, pages, draft, setting)];
}

function headOf(chapter: string, { meta }: HandoutDraft, setting: Setting): readonly PaperItem[] {
  const { paper, full, top, set, unit } = setting;
  const style = paper.text.running;
  const at = meta.at('title');
  const y = top - 4.5 * unit - style.leading;
  const half = full.width * 0.6;
  const left = set([{ text: meta.title, at }], { x: full.x, width: pt(half) }, { style }).slice(0, 1);
  const right = set([{ text: chapter, at }], { x: pt(full.x + half), width: pt(full.width - half) }, { style, align: 'right' }).slice(0, 1);
  const role = { tag: 'Artifact', at } as const;
  const below = y + style.leading + unit;
  const rule =
    paper.opener === 'rule'
      ? block(full.x, full.width, 0.5, paper.rule, below)
      : paper.opener === 'band'
        ? block(full.x, full.width, 1.5, paper.accent, below)
        : block(full.x, 22, 3, paper.accent, y - 7);
  return [rule, linesItem(left, y, role), ...(chapter === '' || chapter === meta.title ? [] : [linesItem(right, y, role)])];
}

function footOf(page: number, pages: number, { meta, words }: HandoutDraft, setting: Setting): readonly PaperItem[] {
  const { paper, full, bottom, set, unit } = setting;
  const style = paper.text.running;
  const at = meta.at('title');
  const y = bottom + 5 * unit;
  const text = words.pageOf.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
  const company = [meta.company?.name, meta.company?.confidentiality].filter((part) => part !== undefined && part !== '').join('  ·  ');
  const half = full.width / 2;
  const role = { tag: 'Artifact', at } as const;
  const left = company === '' ? [] : set([{ text: company, at }], { x: full.x, width: pt(half) }, { style }).slice(0, 1);
  const right = set([{ text, at }], { x: pt(full.x + half), width: pt(half) }, { style, align: 'right' }).slice(0, 1);
  return [...(left.length === 0 ? [] : [linesItem(left, y, role)]), linesItem(right, y, role)];
}
