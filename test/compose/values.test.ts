import { expect, test } from 'vitest';
import { formatDate } from '../../src/compose/dates.js';
import { compose, slotText } from '../support/compose.js';

const nasty = 'A & B "C" *d* <e> {{f}} `g` ::: h';

test('a company name with marks of Markdown, HTML, XML and Handlebars stays what it is, everywhere', async () => {
  const { slides, handout, env } = await compose(
    `---\ntitle: '${nasty}'\nsubtitle: '${nasty}'\nlang: en\ncompany: {name: '${nasty}', legalName: '${nasty}', year: 2024}\n---\n\n## Slide\n\ntext\n`,
  );
  expect(env.messages()).toHaveLength(3);
  for (const message of env.messages()) expect(message).toMatch(/foreign-syntax]: “\{\{f}}” in /);
  expect(slotText(slides.slides[0], 'title')).toBe(`p ${nasty}`);
  expect(slotText(slides.slides[0], 'detail')).toBe(`p ${nasty}`);
  expect(slotText(slides.slides[1], 'footer')).toBe(`p ${nasty}  ·  ${nasty}`);
  const disclaimer = slotText(slides.slides[2], 'body');
  expect(disclaimer).toContain(`Copyright © 2024 ${nasty}`);
  expect(disclaimer).toContain(`${nasty} may change the information`);
  expect(handout.cover.map(({ text }) => text.map((run) => run.text).join(''))).toEqual([nasty, nasty, nasty]);
});

test('values stay literal inside Markdown of a template: headings, bold, links, tables, code', async () => {
  const template =
    '---\nslots: {title: {}, body: {}}\n---\n::: title\n{{slot "title"}}\n:::\n\n::: body\n## {{company.name}}\n\n**{{company.name}}** and [link](https://x.y/?q={{vars.query}})\n\n| {{company.name}} |\n|---|\n| {{slot "title"}} |\n\n```\n{{company.name}}\n```\n\n{{slot "body"}}\n:::\n';
  const { slides } = await compose(
    `---\ntitle: T\nlang: en\ncompany: {name: '*x* | [y](z)'}\nvars: {query: 'a&b'}\n---\n\n## Title *here* {layout=own}\n\n- **item**\n`,
    { 'own.hbs': template },
  );
  const body = slotText(slides.slides[1], 'body') ?? '';
  expect(body).toContain('<bold|*x* | [y](z)> and <link=https://x.y/?q=a&b|link>');
  expect(body).toMatch(/^h\d \*x\* \| \[y\]\(z\)$/m);
  expect(body).toContain('Title <italic|here>');
  expect(body).toContain('<bold|item>');
  expect(body.match(/\*x\* \| \[y\]\(z\)/g)).toHaveLength(4);
});

test('a slot in the middle of a sentence stays in the sentence; several blocks stand between its halves', async () => {
  const own = (line: string): Record<string, string> => ({ 'own.hbs': `---\nslots: {title: {}, body: {}}\n---\n::: body\n${line}\n:::\n` });
  const inline = await compose('## Slide {layout=own}\n\ntext', own('Of {{slot "title"}}: {{slot "body"}}'));
  expect(slotText(inline.slides.slides[1], 'body')).toBe('p Of Slide: text');
  const blocks = await compose('## Slide {layout=own}\n\none\n\ntwo', own('before {{slot "body"}} after {{slot "title"}}'));
  expect(slotText(blocks.slides.slides[1], 'body')?.split('\n')).toEqual(['p before ', 'p one', 'p two', 'p  after Slide']);
});

test('a value over several lines keeps them', async () => {
  const { slides } = await compose('---\ntitle: T\nlang: en\nvars: {place: "one\\ntwo"}\ndisclaimer: false\n---\n\n## A\n\ntext', {
    '_furniture.hbs': '::: footer\n{{place}}\n:::\n',
  });
  expect(slides.slides[1]?.slots.get('footer')?.blocks[0]).toMatchObject({ text: [{ text: 'one' }, { text: '\n' }, { text: 'two' }] });
});

test.each([
  ['2022-12-30', 'zh-CN', '2022年12月30日'],
  ['2022-12', 'zh', '2022年12月'],
  ['2022', 'zh', '2022年'],
  ['2022-03-05', 'ja', '2022年3月5日'],
  ['2022-03-05', 'ko', '2022년 3월 5일'],
  ['2022-12-30', 'en', '30 December 2022'],
  ['2022-12-30', 'en-US', 'December 30, 2022'],
  ['2022-12-30', 'de', '30. Dezember 2022'],
  ['2022-12', 'en', 'December 2022'],
  ['2022', 'en', '2022'],
  ['2022年12月', 'zh', '2022年12月'],
  ['spring 2022', 'en', 'spring 2022'],
  ['2022-13-01', 'en', '2022-13-01'],
  ['2022-02-03', 'not a tag!', '3 February 2022'],
])('the date %s in %s is %s', (date, lang, shown) => {
  expect(formatDate(date, lang)).toBe(shown);
});

test('the helpers do what templates/README.md says', async () => {
  const lines: Record<string, string> = {
    '{{pad 7 3}}': '007',
    '{{pad section.number 2}}': '',
    '{{upper vars.word}}': 'ABC',
    '{{default vars.none subtitle "else"}}': 'else',
    '{{default vars.word "else"}}': 'abc',
    '{{join "-" "a" "" "b"}}': 'a-b',
    '{{#if (eq vars.word "abc")}}same{{/if}}': 'same',
    '{{#if (isLang "zh")}}zh{{else}}other{{/if}}': 'zh',
    '{{#if (has "body")}}full{{else}}empty{{/if}}': 'full',
    '{{#if vars.none}}yes{{else}}no{{/if}}': 'no',
    '{{#each vars.list}}{{@index}}{{this}};{{/each}}': '0x;1y;',
    '{{#with company}}{{name}}{{/with}}': 'Acme',
    '{{date "2022-12-30" "en"}}': '30 December 2022',
    '{{word}}': 'abc',
    '{{output}}': 'slides',
  };
  for (const [line, shown] of Object.entries(lines)) {
    const { slides, env } = await compose(
      '---\ntitle: T\nlang: zh-CN\ncompany: {name: Acme}\nvars: {word: abc, list: [x, y]}\ndisclaimer: false\n---\n\n## A {layout=own}\n\ntext',
      {
        'own.hbs': `---\nslots: {title: {}, body: {}, footer: {}}\n---\n::: title\n{{slot "title"}}\n:::\n::: body\n{{slot "body"}}\n:::\n::: footer\n${line}\n:::\n`,
      },
    );
    expect(env.messages(), line).toEqual([]);
    expect(slotText(slides.slides[1], 'footer') ?? 'p ', line).toBe(`p ${shown}`);
  }
});
