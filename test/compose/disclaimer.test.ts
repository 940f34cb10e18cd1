import { expect, test } from 'vitest';
import { compose, slotText } from '../support/compose.js';
import { blockText } from '../support/deck-text.js';

const company = 'company: {name: Acme, legalName: "Acme Co., Ltd.", year: 2024}\n';
const deck = (head: string): string => `---\ntitle: T\n${head}---\n\n## A\n\ntext\n`;
const lastOf = async (head: string): Promise<{ title: string | undefined; body: string; messages: readonly string[] }> => {
  const { slides, handout, env } = await compose(deck(head));
  const last = slides.slides.at(-1);
  const body = last?.template === 'disclaimer' ? (slotText(last, 'body') ?? '') : '';
  expect(blockText(handout.disclaimer)).toBe(body);
  return { title: last?.title, body, messages: env.messages() };
};

test('an English deck ends with the English disclaimer', async () => {
  const { title, body, messages } = await lastOf(`lang: en\n${company}`);
  expect(title).toBe('Disclaimer');
  expect(body).toMatch(
    /^p Copyright © 2024 Acme Co\., Ltd\.\n?.*All Rights Reserved\.\np The information in this document may contain predictive statements/s,
  );
  expect(body).toContain('Acme may change the information at any time without notice.');
  expect(body).not.toContain('免责');
  expect(messages).toEqual([]);
});

test('a Chinese deck has both languages, Chinese first', async () => {
  const { title, body } = await lastOf(`lang: zh-CN\n${company}`);
  expect(title).toBe('免责声明');
  expect(body.indexOf('Acme可随时更改上述信息')).toBeLessThan(body.indexOf('Copyright © 2024'));
  expect(body).toMatch(/^h\d Disclaimer$/m);
});

test.each([
  ['disclaimer: false\n', 'A', ''],
  ['disclaimer: true\n', '免责声明', 'Copyright'],
  ['disclaimer: [en]\n', 'Disclaimer', 'Copyright'],
  ['disclaimer: [en, zh]\n', 'Disclaimer', '恕不另行通知'],
  ['disclaimer: zh\n', '免责声明', '恕不另行通知'],
])('a Chinese deck with %s', async (line, title, text) => {
  const last = await lastOf(`lang: zh-CN\n${company}${line}`);
  expect(last.title).toBe(title);
  expect(last.body).toContain(text);
});

test("an author's own text serves instead, as Markdown with variables, and needs no company", async () => {
  const last = await lastOf('lang: en\nvars: {venue: "Hall *5*"}\ndisclaimer: |\n  # Small print\n\n  Given at **{{venue}}**.\n');
  expect(last.title).toBe('Small print');
  expect(last.body).toBe('p Given at <bold|Hall *5*>.');
  expect(last.messages).toEqual([]);
});

test("a mistake in an author's own text is at the front matter", async () => {
  const { env } = await compose(deck('lang: en\ndisclaimer: "By {{compny.name}}"\n'));
  expect(env.messages()[0]).toMatch(
    /^\/talk\/deck\.md:4:\d+: error\[template-error\]: unknown name “compny.name”\n.*did you mean “company”/,
  );
});

test('without a company the build says so and neutral words stand in', async () => {
  const english = await lastOf('lang: en\ndate: 2023-05-01\n');
  expect(english.body).toContain('Copyright © 2023 the publisher');
  expect(english.body).toContain('The publisher may change');
  expect(english.messages[0]).toContain('warning[company-missing]');
  expect((await lastOf('lang: zh\n')).body).toContain('版权所有 © 发布者');
});

test.each([
  ['zh-TW', '免責聲明', 'Acme可隨時變更上述資訊'],
  ['zh-Hant-HK', '免責聲明', '僅供參考'],
  ['zh-SG', '免责声明', '仅供参考'],
  ['ja', '免責事項', 'Acmeは、予告なく'],
])('a deck in %s has its own, then the English one', async (lang, title, text) => {
  const last = await lastOf(`lang: ${lang}\n${company}`);
  expect(last.title).toBe(title);
  expect(last.body).toContain(text);
  expect(last.body).toContain('Copyright © 2024');
  expect(last.messages).toEqual([]);
});

test('a deck in a language without one says that the English one serves', async () => {
  const last = await lastOf(`lang: ko\n${company}`);
  expect(last.body).toContain('predictive statements');
  expect([...new Set(last.messages)]).toEqual([
    expect.stringMatching(/deck\.md:3:1: note\[disclaimer-language\]: no disclaimer in “ko”; the English one/),
  ]);
  expect((await lastOf(`lang: ko\n${company}disclaimer: [en]\n`)).messages).toEqual([]);
});

test('a language without a disclaimer is a warning', async () => {
  const { env } = await compose(deck(`lang: en\n${company}disclaimer: [en, fr]\n`));
  expect(env.messages()[0]).toMatch(/warning\[disclaimer-language\]: no disclaimer in “fr”/);
});

test('a partial of the set’s own adds a language', async () => {
  const { slides } = await compose(deck(`lang: fr-CH\n${company}`), {
    '_disclaimer.fr.hbs': '# Avertissement\n\nTous droits réservés, {{company.name}}.\n',
  });
  expect(slides.slides.at(-1)?.title).toBe('Avertissement');
  expect(slotText(slides.slides.at(-1), 'body')).toContain('Tous droits réservés, Acme.');
});
