import type { CoverLine } from '../../../compose/types.js';
import { type Colour, contrast, resolveColour } from '../../../lib/colour.js';
import { pt } from '../../../lib/units.js';
import type { PaperItem, PaperTag } from '../../../scene/types.js';
import type { PaperStyle, PaperStyleName } from '../../../theme/types.js';
import { readableOn } from '../../blocks/qr/paper/badge.js';
import { linesItem } from '../../blocks/text/paper/lines.js';
import { block } from '../../page/box.js';
import { elementId } from '../../page/element-id.js';
import { logoItems, plated } from '../../page/logo.js';
import { moved } from '../../page/moved.js';
import { type Column, onGrid, type PageSetting } from '../../page/setting.js';
import type { Strip } from '../../page/strip.js';

const STYLES: Readonly<Record<CoverLine['role'], { readonly style: PaperStyleName; readonly tag: PaperTag }>> = {
  title: { style: 'coverTitle', tag: 'H1' },
  subtitle: { style: 'coverSubtitle', tag: 'P' },
  detail: { style: 'coverDetail', tag: 'P' },
};

/** Of the height that a block is given beyond its needs, the share above its text: the title stands at the eye's height, not in the middle. */
const ABOVE = 0.62;

/** The block that opens the handout: title, subtitle and details across column and rail, in the theme's manner; `more` points higher than it needs to be. */
export function coverStrips(cover: readonly CoverLine[], setting: PageSetting, more = 0): readonly Strip[] {
  if (cover.length === 0) return [];
  const { paper, unit, full } = setting;
  const band = paper.opener === 'band';
  const [side, air] = band ? [7 * unit, 11 * unit] : [0, paper.opener === 'rule' ? 6 * unit : 7 * unit];
  const head = (band ? 6 : 5) * unit;
  const mark = setting.logo === undefined ? [] : logoItems(setting.logo, full.x + side, head);
  const least = setting.logo === undefined ? air : Math.max(air, head + plated(setting.logo).height + 5 * unit);
  const above = least + more * ABOVE;
  const width = band ? full.width * SLASH - 2 * side : full.width;
  const { items, height } = coverLines(cover, { x: pt(full.x + side), width: pt(width) }, above, setting);
  const total = onGrid(least + more + height + (band ? 10 * unit : 5 * unit), unit);
  return [
    {
      height: total,
      before: pt(0),
      after: pt(6 * unit),
      keep: false,
      items: [...coverGround(total, setting), ...mark, ...items],
      cites: [],
      wide: true,
      opens: true,
    },
  ];
}

function coverGround(height: number, setting: PageSetting): readonly PaperItem[] {
  const { paper, full } = setting;
  switch (paper.opener) {
    case 'band':
      return bandOf(height, setting);
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

/** A filled block with a dark corner, between the margins; on paper that is trimmed, up to the page's edges. */
function bandOf(height: number, { paper, full, top }: PageSetting): readonly PaperItem[] {
  const bleeds = paper.bleed > 0;
  const [across, above] = bleeds ? [{ x: pt(0), width: paper.size.width }, top] : [full, 0];
  const items = [block(across.x, across.width, height + above, paper.accent), ...slash(across, height + above)];
  return items.map((item) => moved(item, 0, -above));
}

/** Where the dark corner of a band begins at its foot, as a share of the width: text ends before it. */
const SLASH = 0.74;

/** A dark corner cut off by a slanted stripe. */
function slash({ x, width }: Column, height: number): readonly PaperItem[] {
  const right = x + width;
  const slanted = (from: number, to: number, fill: Colour): PaperItem => {
    const lean = Math.min(height * 0.5, width * 0.14);
    const points = [
      [from + lean, 0],
      [Math.min(right, to + lean), 0],
      [to, height],
      [from, height],
    ].map(([px, py]) => [pt(px ?? 0), pt(py ?? 0)] as const);
    return { kind: 'shape', tag: 'Artifact', shape: { kind: 'polygon', points, fill } };
  };
  const start = x + width * SLASH;
  return [slanted(start, right, { role: 'dk2' }), slanted(start - 7, start, { role: 'accent2' })];
}

function coverLines(
  cover: readonly CoverLine[],
  column: Column,
  above: number,
  setting: PageSetting,
): { readonly items: readonly PaperItem[]; readonly height: number } {
  const { paper, set } = setting;
  const items: PaperItem[] = [];
  let y = 0;
  let previous: CoverLine['role'] | undefined;
  for (const { role, text } of cover) {
    const { style: name, tag } = STYLES[role];
    const own = paper.text[name];
    const style = role === 'title' ? titleStyle(text, own, column, setting) : own;
    if (role === 'detail' && previous !== undefined && previous !== 'detail') y += style.leading * 0.6;
    const lines = set(text, column, { style, colour: colourOn(style, setting) });
    items.push(linesItem(lines, above + y, { tag, part: elementId(), at: text[0]?.at ?? { file: '', line: 1, column: 1 } }));
    y += lines.length * style.leading + style.after;
    previous = role;
  }
  return { items, height: y };
}

/** A title whose last line would be a character or two is set as much smaller as it takes to lose that line, down to four fifths. */
function titleStyle(text: CoverLine['text'], style: PaperStyle, column: Column, { set }: PageSetting): PaperStyle {
  const lines = set(text, column, { style });
  const last = lines.at(-1)?.spans.reduce((width, span) => width + span.width, 0) ?? 0;
  if (lines.length < 2 || last >= LOST * style.size) return style;
  const smaller = [0.95, 0.9, 0.85, 0.8].map((share) => ({ ...style, size: pt(style.size * share), leading: pt(style.leading * share) }));
  return smaller.find((one) => set(text, column, { style: one }).length < lines.length) ?? style;
}

/** A last line of a title that is shorter, in ems, looks lost. */
const LOST = 3;

/** Text on the band takes the theme's light or dark colour where its own would not be readable (4.5:1, WCAG 2.2 AA). */
function colourOn({ colour }: PaperStyle, setting: PageSetting): PaperStyle['colour'] {
  const { paper, theme } = setting;
  if (paper.opener !== 'band') return colour;
  const own = contrast(resolveColour(colour, theme.palette), resolveColour(paper.accent, theme.palette));
  return own >= 4.5 ? colour : readableOn(paper.accent, setting);
}
