import { expect, test } from 'vitest';
import { compose, slotText } from '../support/compose.js';

const head = (agenda: string): string => `---\ntitle: T\nlang: zh-CN\nagenda: ${agenda}\ndisclaimer: false\n---\n\n`;
const content = '# One\n\n## a\n\ntext\n\n# Two {#two}\n\n## b\n\ntext\n\n# Thanks {-}\n\n## c\n\ntext\n';

test('stands behind the cover on request, its entries linked to the sections', async () => {
  const { slides, handout, env } = await compose(head('true') + content);
  expect(slides.slides.map(({ template }) => template)).toEqual([
    'cover',
    'agenda',
    'section',
    'content',
    'section',
    'content',
    'section',
    'content',
  ]);
  expect(slotText(slides.slides[1], 'title')).toBe('p 目录');
  expect(slotText(slides.slides[1], 'body')).toBe('ol 1\n -\n  p <link=#section.1|One>\n -\n  p <link=#two|Two>');
  expect(slides.slides[2]?.id).toBe('section.1');
  expect(slides.sections).toEqual([
    { title: 'T', first: 0 },
    { title: 'One', first: 2 },
    { title: 'Two', first: 4 },
    { title: 'Thanks', first: 6 },
  ]);
  expect(handout.chapters.flatMap(({ topics }) => topics).length).toBe(3);
  expect(env.messages()).toEqual([]);
});

test('is repeated before each section with the current one in bold, as the first slide of it', async () => {
  const { slides } = await compose(head('sections') + content);
  const agendas = slides.slides.flatMap((slide, i) => (slide.template === 'agenda' ? [[i, slotText(slide, 'body')]] : []));
  expect(agendas).toEqual([
    [1, 'ol 1\n -\n  p <bold link=#section.1|One>\n -\n  p <link=#two|Two>'],
    [4, 'ol 1\n -\n  p <link=#section.1|One>\n -\n  p <bold link=#two|Two>'],
  ]);
  expect(slides.sections.map(({ first }) => first)).toEqual([0, 1, 4, 7]);
});

test('stands on a slide of the content that asks for it, whose own text stays', async () => {
  for (const asks of [
    '## Plan {layout=agenda}\n\nWords.',
    '## Plan\n\nWords.\n\n<!-- agenda -->',
    '## Plan\n\n[toc]\n\nWords.',
    '## Plan\n\nWords.\n\n[[TOC]]',
  ]) {
    const { slides, env } = await compose(`${head('false')}${asks}\n\n${content}`);
    expect(slotText(slides.slides[1], 'body'), asks).toBe('p Words.\nol 1\n -\n  p <link=#section.1|One>\n -\n  p <link=#two|Two>');
    expect(env.messages()).toEqual([]);
  }
});

test('without text of its own is no topic of the handout, which has its contents', async () => {
  const { handout } = await compose(`${head('false')}## Plan {layout=agenda}\n\n${content}`);
  expect(handout.chapters.flatMap(({ topics }) => topics.map(({ title }) => title[0]?.text))).toEqual(['a', 'b', 'c']);
});

test('says where there is nothing to list', async () => {
  const { slides, env } = await compose(`${head('true')}## a\n\ntext\n`);
  expect(slides.slides.map(({ template }) => template)).toEqual(['cover', 'content']);
  expect(env.codes()).toEqual(['agenda-empty']);
});
