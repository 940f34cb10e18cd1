import { describe, expect, test } from 'vitest';
import { accessible } from '../../src/layout/accessible/index.js';
import { pt } from '../../src/lib/units.js';
import type { ElementId, LineSpan, PaperItem, PaperScene, PaperTag } from '../../src/scene/types.js';
import { faceId } from '../../src/theme/fonts.js';

const at = { file: 'lecture.md', line: 1, column: 1 };

const span = (text: string): LineSpan => ({
  text,
  x: pt(0),
  width: pt(50),
  face: faceId('noto-sans-sc', false, false),
  size: pt(10),
  colour: { role: 'dk1' },
});
const lines = (tag: PaperTag, text = 'x', part?: ElementId): PaperItem => ({
  kind: 'lines',
  tag,
  at,
  lines: [{ top: pt(0), baseline: pt(10), height: pt(12), spans: [span(text)] }],
  ...(part === undefined ? {} : { part }),
});
const scene = (lang: string, ...pages: readonly (readonly PaperItem[])[]): PaperScene => ({
  meta: { title: 'T', lang, vars: {}, at: () => at },
  size: { width: pt(595), height: pt(842) },
  pages: pages.map((items, i) => ({ number: i + 1, items })),
  outline: [],
});
const tags = (finished: PaperScene): readonly string[] => finished.pages.flatMap(({ items }) => items.map(({ tag }) => tag));
const langOf = (text: string, lang: string): string | undefined => {
  const [item] = accessible(scene(lang, [lines('P', text)])).pages[0]?.items ?? [];
  return item?.kind === 'lines' ? item.lines[0]?.spans[0]?.lang : undefined;
};

describe('heading levels', () => {
  test('go down one at a time, whatever a page lacks', () => {
    expect(tags(accessible(scene('en', [lines('H2'), lines('P'), lines('H3')], [lines('H1'), lines('H3'), lines('H3')])))).toEqual([
      'H1',
      'P',
      'H2',
      'H1',
      'H2',
      'H3',
    ]);
  });

  test('a heading that goes on overleaf is one heading', () => {
    const [first, second]: readonly ElementId[] = [Symbol('7'), Symbol('8')];
    expect(
      tags(accessible(scene('en', [lines('H1'), lines('H3', 'a', first)], [lines('H3', 'b', first), lines('H3', 'c', second)]))),
    ).toEqual(['H1', 'H2', 'H2', 'H3']);
  });
});

describe('the language of a stretch', () => {
  test.each([
    ['ChatGPT', 'zh-CN', 'en'],
    ['大事件', 'zh-CN', undefined],
    ['2022', 'zh-CN', undefined],
    ['x', 'zh-CN', undefined],
    ['大事件', 'en', 'zh'],
    ['ありがとう', 'en', 'ja'],
    ['ありがとう', 'zh-CN', 'ja'],
    ['漢字', 'ja-JP', undefined],
    ['한국어', 'ja-JP', 'ko'],
    ['مرحبا', 'en', 'ar'],
    ['שלום', 'de', 'he'],
    ['Привет', 'en', 'ru'],
    ['Hello', 'ru', 'en'],
    ['Grüße – „ja“', 'de', undefined],
    ['α', 'en', undefined],
  ])('%s in %s: %s', (text, lang, expected) => expect(langOf(text, lang)).toBe(expected));
});
