import { startOf } from '../../../src/lib/span.js';
import { pt, rect } from '../../../src/lib/units.js';
import type { SceneParagraph, SceneRun, SlideItem, SlidePage, SlidesScene, TextItem } from '../../../src/scene/types.js';
import type { Theme } from '../../../src/theme/types.js';

const at = startOf('talk.md');

export const run = (text: string, more: Partial<SceneRun> = {}): SceneRun => ({
  text,
  lang: /[\u4e00-\u9fff]/.test(text) ? 'zh-CN' : 'en-US',
  ...more,
});

export const paragraph = (text: string | readonly SceneRun[], more: Partial<SceneParagraph> = {}): SceneParagraph => ({
  runs: typeof text === 'string' ? [run(text)] : text,
  style: 'body',
  before: pt(6),
  at,
  ...more,
});

/** Text in a slot of the theme's layout, inheriting its box. */
export function inSlot(
  theme: Theme,
  layout: string,
  name: string,
  paragraphs: readonly SceneParagraph[],
  more: Partial<TextItem> = {},
): TextItem {
  const slot = theme.layouts.get(layout)?.slots.find((it) => it.name === name);
  if (slot === undefined) throw new Error(`no slot ${name} on ${layout}`);
  const { box, inset, anchor, style } = slot;
  return { kind: 'text', slot: name, inherits: true, box, inset, anchor, style, paragraphs, scale: 1, tighter: 0, lines: [], at, ...more };
}

export const textBox = (
  box: readonly [number, number, number, number],
  paragraphs: readonly SceneParagraph[],
  more: Partial<TextItem> = {},
): TextItem => ({
  kind: 'text',
  inherits: false,
  box: rect(...box),
  inset: pt(4),
  anchor: 'top',
  style: 'body',
  paragraphs,
  scale: 1,
  tighter: 0,
  lines: [],
  at,
  ...more,
});

export const page = (number: number, layout: string, items: readonly SlideItem[], more: Partial<SlidePage> = {}): SlidePage => ({
  number,
  layout,
  title: `Slide ${number}`,
  items,
  notes: [],
  hidden: false,
  at,
  ...more,
});

export const sceneOf = (theme: Theme, pages: readonly SlidePage[], more: Partial<SlidesScene> = {}): SlidesScene => ({
  meta: { title: 'A test', lang: 'en', vars: {}, at: () => at },
  size: theme.size,
  pages,
  sections: [],
  ...more,
});
