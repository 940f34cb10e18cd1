import { expect, test } from 'vitest';
import { blockText, readDeck } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';
import { tinyJpeg, tinyPng } from '../support/tiny-pictures.js';

function read(text: string) {
  const env = memoryEnv({ '/talk/a.png': tinyPng(640, 480), '/talk/b.jpg': tinyJpeg(300, 200) });
  const { sections } = readDeck(text, env).deck;
  const slide = sections.at(-1)?.slides.at(-1);
  return { sections, slide, backgrounds: slide?.backgrounds ?? [], messages: env.messages(), codes: env.codes() };
}

test('Marp’s words say where a background stands; other words describe it', () => {
  const { backgrounds, slide, messages } = read('## S\n\ntext ![bg left:40% The sea at noon](a.png)\n\n![bg fit](b.jpg)');
  expect(backgrounds).toMatchObject([
    { side: 'left', share: 0.4, image: { alt: 'The sea at noon', decorative: false } },
    { image: { alt: '', decorative: true, fit: 'contain', format: 'jpeg' } },
  ]);
  expect(blockText(slide?.blocks ?? [])).toBe('p text');
  expect(messages).toEqual([]);
});

test('attributes of a heading and comments say the same', () => {
  expect(read('## S {background-image="a.png" background-position="30% 20%" background-alt="Sea"}\n\nx').backgrounds).toMatchObject([
    { image: { alt: 'Sea', focus: { x: 0.3, y: 0.2 } } },
  ]);
  expect(read('## S\n\n<!-- _backgroundImage: url("a.png") -->\n<!-- backgroundSize: contain -->\n\nx').backgrounds).toMatchObject([
    { image: { fit: 'contain', decorative: true } },
  ]);
  expect(read('# S {background-image=a.png}\n\n## T\n\nx').sections[0]?.backgrounds).toHaveLength(1);
});

test('a section keeps being one with a background alone, and so does a slide', () => {
  expect(read('# S\n\n![bg](a.png)\n\n## T\n\nx').sections).toMatchObject([{ backgrounds: [{}], slides: [{ backgrounds: [] }] }]);
  expect(read('## T\n\nx\n\n---\n\n![bg](a.png)').slide).toMatchObject({ title: [], blocks: [], backgrounds: [{}] });
});

test('what can’t be done is said', () => {
  expect(read('## S\n\n![bg blur:3px](a.png)\n\nx').codes).toEqual(['picture-effect']);
  expect(read('## S\n\n![bg](https://x.y/a.png)\n\nx').codes).toEqual(['picture-remote']);
  expect(read('## S\n\n![bg](no.png)\n\nx').codes).toEqual(['picture-missing']);
  expect(read('## S\n\n![x](a.png){fit=tight}\n\n![x](a.png){focus=here}\n\n![x](a.png){crop="60% 0 60%"}').codes).toEqual([
    'picture-fit',
    'picture-fit',
    'picture-fit',
  ]);
});

test('how a picture is placed', () => {
  const { slide, messages } = read('## S\n\n![w:300 h:4cm A dog](a.png){.cover focus="left top" crop="25% 0 25% 50%"}');
  expect(messages).toEqual([]);
  expect(slide?.blocks[0]).toMatchObject({
    image: {
      alt: 'A dog',
      width: 320,
      height: 240,
      fit: 'cover',
      focus: { x: 0, y: 0 },
      crop: { top: 0.25, bottom: 0.25, left: 0.5, right: 0 },
      wanted: { width: { unit: 'pt', value: 225 } },
    },
  });
  expect(read('## S\n\n![The left one: fit to print](a.png)').slide?.blocks[0]).toMatchObject({
    image: { alt: 'The left one: fit to print' },
  });
});

test('a background above a heading belongs to its slide, as in Marp; alone between breaks it is a slide', () => {
  const { deck } = readDeck(
    '---\ntitle: T\n---\n\n![bg](a.png)\n\n# A\n\na\n\n---\n\n![bg](a.png)\n\n---\n\n<!-- _class: x -->\n![bg left](a.png)\n\n# B\n\nb\n',
    memoryEnv({ '/talk/a.png': tinyPng(2, 2) }),
  );
  const slides = deck.sections.flatMap((section) => section.slides);
  expect(deck.cover).toMatchObject({ title: [{ text: 'A' }], backgrounds: [{}] });
  expect(slides.map(({ title, backgrounds }) => [title[0]?.text, backgrounds.length])).toEqual([
    [undefined, 1],
    ['B', 1],
  ]);
});
