import type { CoverLine } from '../../compose/types.js';
import { contrast, resolveColour } from '../../lib/colour.js';
import { pt } from '../../lib/units.js';
import type { PaperStyle, PaperStyleName } from '../../theme/types.js';
import type { PaperItem, PaperTag } from '../types.js';
import { readableOn } from './badge.js';
import { block } from './box.js';
import { linesItem } from './lines.js';
import { type Column, onGrid, type Setting } from './setting.js';
import type { Strip } from './strip.js';

const STYLES: Readonly<Record<CoverLine['role'], { readonly style: PaperStyleName; readonly tag: PaperTag }>> = {
  title: { style: 'coverTitle', tag: 'H1' },
  subtitle: { style: 'coverSubtitle', tag: 'P' },
  detail: { style: 'coverDetail', tag: 'P' },
};

/** The block that opens the handout: title, subtitle and details across column and rail, in the theme's manner. */
export function coverStrips(cover: readonly CoverLine[], setting: Setting): readonly Strip[] {
  if (cover.length === 0) return [];
  const { paper, unit, full } = setting;
  const band = paper.opener === 'band';
  const [side, above] = band ? [7 * unit, 9 * unit] : [0, paper.opener === 'rule' ? 6 * unit : 7 * unit];
  const { items, height } = coverLines(cover, { x: pt(full.x + side), width: pt(full.width - 2 * side) }, above, setting);
  const total = onGrid(above + height + (band ? 8 * unit : 5 * unit), unit);
  return [{ height: total, before: pt(0), after: pt(6 * unit), keep: false, items: [...groundOf(total, setting), ...items], cites: [] }];
}

function groundOf(height: number, { paper, full, top }: Setting): readonly PaperItem[] {
  switch (paper.opener) {
    case 'band': {
      const edge = Math.min(top, full.x) * 0.5;
      void edge;
      return [block(full.x, full.width, height, paper.accent), block(full.x, full.width, 4, { role: 'accent2' }, height - 4)];
    }
    case 'rule':
      return [
        block(full.x, full.width, 0.75, paper.rule),
        block(full.x, 64, 3, paper.accent),
        block(full.x, full.width, 0.75, paper.rule, height - 0.75),
      ];
    case 'block':
      return [block(full.x, 56, 9, paper.accent)];
  }
}

function coverLines(cover: readonly CoverLine[], column: Column, above: number, setting: Setting): { readonly items: readonly PaperItem[]; readonly height: number } {
  const { paper, set, nextId } = setting;
  const items: PaperItem[] = [];
  let y = 0;
  let previous: CoverLine['role'] | undefined;
  for (const { role, text } of cover) {
    const { style: name, tag } = STYLES[role];
    const style = paper.text[name];
    if (role === 'detail' && previous !== undefined && previous !== 'detail') y += style.leading * 0.6;
    const lines = set(text, column, { style, colour: colourOn(style, setting) });
    items.push(linesItem(lines, above + y, { tag, part: nextId(), at: text[0]?.at ?? { file: '', line: 1, column: 1 } }));
    y += lines.length * style.leading + style.after;
    previous = role;
  }
  return { items, height: y };
}

/** Text on the band takes the theme's light or dark colour where its own would not be readable (4.5:1, WCAG 2.2 AA). */
function colourOn({ colour }: PaperStyle, setting: Setting): PaperStyle['colour'] {
  const { paper, theme } = setting;
  if (paper.opener !== 'band') return colour;
  const own = contrast(resolveColour(colour, theme.palette), resolveColour(paper.accent, theme.palette));
  return own >= 4.5 ? colour : readableOn(paper.accent, setting);
}
