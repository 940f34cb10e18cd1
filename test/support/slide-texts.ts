import type { SlidePage } from '../../src/scene/types.js';
import { themeNamed, wordsOf } from './scenes.js';

/** The themes that are shipped. */
export const themes = ['default', 'corporate'].map((name) => themeNamed(name));
const [first] = themes;
if (first === undefined) throw new Error('no theme');
/** The default theme. */
export const theme = first;

/** What stands on slides, without titles, footers and numbers. */
export const bodies = (pages: readonly SlidePage[]): string =>
  pages
    .map((page) =>
      page.items
        .filter((item) => !('slot' in item) || !['title', 'footer', 'page'].includes(item.slot ?? ''))
        .map(wordsOf)
        .join('\n'),
    )
    .join('\n');

export const squeezed = (text: string): string => text.replace(/\s/g, '');

/** So many characters of running text. */
export const lorem = (count: number): string =>
  '大模型在通用任务中展示了潜力，推动了 AI 助手技术的实际应用；同时也引发了关于伦理和透明性的讨论。'
    .repeat(Math.ceil(count / 46))
    .slice(0, count);

/** A list of so many items. */
export const bullets = (count: number, length = 40): string =>
  Array.from({ length: count }, (_, i) => `- 第 ${i + 1} 条${lorem(length)}`).join('\n');

/** A table of three columns. */
export const table = (rows: number): string =>
  `| 模型 | 发布 | 说明 |\n| :-- | :-: | --: |\n${Array.from({ length: rows }, (_, i) => `| GPT-${i} | 2022 | ${lorem(20 + (i % 5) * 8)} |`).join('\n')}`;
