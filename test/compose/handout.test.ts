import { expect, test } from 'vitest';
import { compose } from '../support/compose.js';
import { blockText, richText } from '../support/deck-text.js';

const deck = `---
title: The Talk
subtitle: A year
author: Ann
date: 2022-12-30
lang: en
slide-level: 2
company: {name: Acme}
---

# One

Opening words.

## A

- text https://youtu.be/Rlp1TdYeutU

::: notes
see https://youtu.be/kwGKhyO-tpo
:::

# End {.unnumbered}

## Thank you {layout=closing}

Goodbye.
`;

test('the handout has every section as a chapter and every slide as a topic, the closing one too', async () => {
  const { handout, env } = await compose(deck);
  const outline = handout.chapters.map((chapter) => [
    chapter.number,
    richText(chapter.title),
    chapter.topics.map((topic) => richText(topic.title)),
  ]);
  expect(outline).toEqual([
    [1, 'One', ['A']],
    [undefined, 'End', ['Thank you']],
  ]);
  expect(blockText(handout.chapters[0]?.blocks ?? [])).toBe('p Opening words.');
  expect(blockText(handout.chapters[1]?.topics[0]?.blocks ?? [])).toBe('p Goodbye.');
  expect(env.messages()).toEqual([]);
});

test('a topic has the codes of its text and of its notes', async () => {
  const { handout } = await compose(deck);
  expect(handout.chapters[0]?.topics[0]?.codes.map(({ number, shortUrl }) => [number, shortUrl])).toEqual([
    [1, 'youtu.be/Rlp1TdYeutU'],
    [2, 'youtu.be/kwGKhyO-tpo'],
  ]);
});

test("the cover's lines come from the same template as the cover slide", async () => {
  const { handout } = await compose(deck);
  expect(handout.cover.map(({ role, text }) => [role, richText(text)])).toEqual([
    ['title', 'The Talk'],
    ['subtitle', 'A year'],
    ['detail', 'Ann  ·  Acme  ·  30 December 2022'],
  ]);
});

test('a template can tell paper from slides', async () => {
  const { handout, slides } = await compose(deck, {
    'cover.hbs':
      '---\nslots: {title: {}, detail: {}}\n---\n::: title\n{{slot "title"}}\n:::\n::: detail\n{{#if (eq output "handout")}}printed{{else}}shown{{/if}}\n:::\n',
  });
  expect(handout.cover.map(({ text }) => richText(text))).toContain('printed');
  expect(blockText(slides.slides[0]?.slots.get('detail')?.blocks ?? [])).toBe('p shown');
});

test.each([
  ['zh-CN', '目录', '第 {page} 页，共 {pages} 页'],
  ['zh-TW', '目錄', '第 {page} 頁，共 {pages} 頁'],
  ['ja', '目次', '{page} / {pages} ページ'],
  ['en-GB', 'Contents', 'Page {page} of {pages}'],
  ['sw', 'Contents', 'Page {page} of {pages}'],
])('the handout adds its words in %s', async (lang, contents, pageOf) => {
  const { handout } = await compose(`---\ntitle: T\nlang: ${lang}\ndisclaimer: false\n---\n\n## A\n\ntext`);
  expect(handout.words).toMatchObject({ contents, pageOf });
  expect(handout.disclaimer).toEqual([]);
});
