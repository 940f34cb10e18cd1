import { expect, test } from 'vitest';
import { compose, names, slotText } from '../support/compose.js';

const head = 'company: {name: Acme, legalName: Acme Ltd., year: 2024}\n';
const deck = (body: string, more = ''): string => `---\ntitle: The Talk\nlang: en\n${head}${more}---\n\n${body}`;

test('cover, dividers, slides and the disclaimer come in this order, and PowerPoint gets its sections', async () => {
  const { slides, env } = await compose(deck('# One\n\n## A\n\ntext\n\n# Two {.unnumbered}\n\n## B\n\ntext\n'));
  expect(names(slides)).toEqual(['cover: The Talk', 'section: One', 'content: A', 'section: Two', 'content: B', 'disclaimer: Disclaimer']);
  expect(slides.sections).toEqual([
    { title: 'The Talk', first: 0 },
    { title: 'One', first: 1 },
    { title: 'Two', first: 3 },
    { title: 'Disclaimer', first: 5 },
  ]);
  expect(slotText(slides.slides[1], 'number')).toBe('p 01');
  expect(slotText(slides.slides[3], 'number')).toBeUndefined();
  expect(env.messages()).toEqual([]);
});

test('the cover shows what the front matter says, and nothing in the place of what it leaves out', async () => {
  const full = await compose(deck('## A\n\ntext', 'subtitle: A year\nauthor: Ann\ndate: 2022-12-30\n'));
  expect(slotText(full.slides.slides[0], 'subtitle')).toBe('p A year');
  expect(slotText(full.slides.slides[0], 'detail')).toBe('p Ann  ·  Acme  ·  30 December 2022');
  const bare = await compose('---\ntitle: T\nlang: en\ndisclaimer: false\n---\n\n## A\n\ntext');
  expect([...(bare.slides.slides[0]?.slots.keys() ?? [])]).toEqual(['title']);
});

test('a slide has the codes of the videos cited on it, in order, each once', async () => {
  const video = (id: string): string => `https://youtu.be/${id}`;
  const [a, b] = [video('Rlp1TdYeutU'), video('kwGKhyO-tpo')];
  const { slides } = await compose(deck(`## First\n\n- x ${b}\n- y ${a}\n- again ${b}\n\n## Second\n\n${a}\n\n## Third\n\nnone\n`));
  const codes = slides.slides.map((slide) => slide.codes.map(({ shortUrl }) => shortUrl));
  expect(codes.slice(1, 4)).toEqual([['youtu.be/kwGKhyO-tpo', 'youtu.be/Rlp1TdYeutU'], ['youtu.be/Rlp1TdYeutU'], []]);
  expect(slides.slides.slice(1, 4).map(({ layout }) => layout)).toEqual(['content-codes', 'content-codes', 'content']);
});

test('two columns alone make a two-column slide; uneven ones, and columns under other text, stay in the body', async () => {
  const columns = (attributes: string): string => `:::: columns\n::: {.column${attributes}}\nleft\n:::\n::: column\nright\n:::\n::::\n`;
  const { slides } = await compose(
    deck(`## Even\n\n${columns('')}\n## Uneven\n\n${columns(' width=30%')}\n## Under text\n\ntext\n\n${columns('')}`),
  );
  expect(slides.slides.slice(1, 4).map(({ template }) => template)).toEqual(['two-column', 'content', 'content']);
  expect(slotText(slides.slides[1], 'left')).toBe('p left');
  expect(slotText(slides.slides[1], 'right')).toBe('p right');
});

test('a list in a two-column layout is halved between its items, and goes on counting', async () => {
  const { slides } = await compose(deck('## A {layout=two-column}\n\n1. one\n2. two\n3. three\n4. four\n'));
  expect(slotText(slides.slides[1], 'left')).toContain('ol 1');
  expect(slotText(slides.slides[1], 'right')).toContain('ol 3');
});

test('an unknown layout is a warning at its line, and the slide is shown all the same', async () => {
  const { slides, env } = await compose(deck('## A {layout=two-colum}\n\ntext\n'));
  expect(names(slides)).toContain('content: A');
  expect(slotText(slides.slides[1], 'body')).toBe('p text');
  expect(env.messages()).toEqual([
    expect.stringMatching(
      /^\/talk\/deck\.md:7:\d+: warning\[layout-unknown\]: no layout “two-colum”; “content” serves\n.*did you mean “two-column”\?/,
    ),
  ]);
});

test.each(['cover', 'section', 'closing', 'summary', 'disclaimer', 'two-column'])(
  'a slide in the %s layout loses nothing',
  async (layout) => {
    const { slides } = await compose(deck(`## Heading {layout=${layout}}\n\nfirst\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- second\n`));
    const text = [...(slides.slides[1]?.slots.keys() ?? [])].map((name) => slotText(slides.slides[1], name)).join('\n');
    for (const word of ['Heading', 'first', 'second', '1']) expect(text).toContain(word);
  },
);

test('columns of unlike widths take the whole body, also where the layout of halves is asked for', async () => {
  const columns = ':::: columns\n::: {.column width=60%}\na\n:::\n::: column\nb\n:::\n::::\n';
  const { slides } = await compose(
    deck(`## A {layout=two-column}\n\n${columns}\n## B {layout=two-column}\n\n${columns.replace('60', '50')}`),
  );
  expect(names(slides).slice(1, 3)).toEqual(['content: A', 'two-column: B']);
});

test('a template without a slot for the title shows it as a heading', async () => {
  const { slides } = await compose(deck('## Title {layout=plain}\n\ntext'), {
    'plain.hbs': '---\nslots: {body: {}}\n---\n::: body\n{{slot "body"}}\n:::\n',
  });
  expect(slotText(slides.slides[1], 'body')).toBe('h1 Title\np text');
});

test('a slide without a title has none in its slot, but a name for bookmarks', async () => {
  const { slides } = await compose(deck('# Part\n\n## A\n\ntext\n\n---\n\nmore\n'));
  const last = slides.slides[3];
  expect(last?.title).toBe('Part');
  expect(last?.slots.has('title')).toBe(false);
});

test('what is meant for paper is not on the slides, and the other way round', async () => {
  const { slides, handout } = await compose(deck('## A\n\nboth\n\n::: handout\npaper\n:::\n\n::: slides\nscreen\n:::\n'));
  expect(slotText(slides.slides[1], 'body')).toBe('p both\np screen');
  expect(handout.chapters[0]?.topics[0]?.blocks).toHaveLength(2);
});

test('a line under a section stands on its divider; more than that gets a slide', async () => {
  const { slides } = await compose(deck('# One\n\nA line.\n\n## A\n\ntext\n\n# Two\n\n- a\n- list\n\n## B\n\ntext\n', 'slide-level: 2\n'));
  expect(names(slides).slice(1, 6)).toEqual(['section: One', 'content: A', 'section: Two', 'content: Two', 'content: B']);
  expect(slotText(slides.slides[1], 'text')).toBe('p A line.');
});

test('the footer names the deck and the company, the page its number', async () => {
  const { slides } = await compose(deck('## A\n\ntext'));
  expect(slotText(slides.slides[1], 'footer')).toBe('p The Talk  ·  Acme');
  expect(slotText(slides.slides[1], 'page')).toBe('p 2');
});

test('notes and hidden slides stay what they are', async () => {
  const { slides } = await compose(deck('## A {.hidden #here}\n\ntext\n\n::: notes\nsay it\n:::\n'));
  expect(slides.slides[1]).toMatchObject({ hidden: true, id: 'here' });
  expect(slides.slides[1]?.notes).toHaveLength(1);
});
