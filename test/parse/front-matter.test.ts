import { describe, expect, it } from 'vitest';
import { FRONT_MATTER } from '../../src/parse/front-matter/schema.js';
import { parseMarkdown } from '../../src/parse/index.js';
import { memoryEnv } from '../support/memory-env.js';

function read(yaml: string) {
  const env = memoryEnv();
  const { frontMatter, blocks } = parseMarkdown(`---\n${yaml}\n---\n# Body\n`, 'deck.md', env);
  return { frontMatter, blocks, messages: env.messages(), codes: env.codes() };
}

describe('front matter', () => {
  it('takes every key of the format', () => {
    const { frontMatter, messages } = read(`title: 2022 AI 大事件
subtitle: a year
author: [Ann, Bo]
date: 2022-12-30
lang: zh-CN
company: {name: XXX, legalName: "XXX Technologies Co., Ltd.", year: 2024}
theme: corporate
template: default
handout: [article, notes]
disclaimer: false
slide-level: 2
vars: {room: 101, deep: {a: [1, true]}}`);
    const { at: _, ...values } = frontMatter;
    expect(values).toEqual({
      title: '2022 AI 大事件',
      subtitle: 'a year',
      author: 'Ann, Bo',
      date: '2022-12-30',
      lang: 'zh-CN',
      company: { name: 'XXX', legalName: 'XXX Technologies Co., Ltd.', year: 2024 },
      theme: 'corporate',
      template: 'default',
      handout: ['article', 'notes'],
      disclaimer: false,
      slideLevel: 2,
      vars: { room: 101, deep: { a: [1, true] } },
    });
    expect(messages).toEqual([]);
  });

  it('keeps numbers and dates as they were written where text is meant', () => {
    expect(read('title: 2022\ndate: 2022.10\nauthor: 007').frontMatter).toMatchObject({ title: '2022', date: '2022.10', author: '007' });
    expect(read('company: Acme & Söhne "GmbH"').frontMatter.company).toEqual({ name: 'Acme & Söhne "GmbH"' });
    expect(read('company: {year: "2024"}').frontMatter.company).toEqual({ year: 2024 });
  });

  it('knows where each key stands', () => {
    const { frontMatter } = read('title: a\ncompany:\n  name: b');
    expect(frontMatter.at('company.name')).toEqual({ file: 'deck.md', line: 4, column: 3 });
    expect(frontMatter.at('company.year')).toMatchObject({ line: 3, column: 1 });
    expect(frontMatter.at('theme')).toMatchObject({ line: 1, column: 1 });
  });

  it('reports a wrong type at its line, and keeps the rest', () => {
    const { frontMatter, messages } = read('title: [a, b]\nslide-level: nine\ncompany: {year: soon, name: XXX}\ntheme: corporate');
    expect(messages).toEqual([
      'deck.md:2:1: error[front-matter-type]: “title” is a list; expected text\n  help: write `title:` with text, or leave it out',
      'deck.md:4:11: error[front-matter-type]: “company.year” is “soon”; expected a year such as 2024\n  help: write `year:` with a year such as 2024, or leave it out',
      'deck.md:3:1: error[front-matter-type]: “slide-level” is “nine”; expected a heading level from 0 to 6\n  help: write `slide-level:` with a heading level from 0 to 6, or leave it out',
    ]);
    expect(frontMatter).toMatchObject({ theme: 'corporate', company: { name: 'XXX' } });
  });

  it('reports an unknown key with the one that was meant', () => {
    expect(read('titel: a').messages).toEqual([
      'deck.md:2:1: warning[front-matter-unknown]: unknown key “titel” in the front matter; it is ignored\n' +
        `  help: did you mean “title”? known: ${Object.keys(FRONT_MATTER.entries).join(', ')}; values for templates go under vars`,
    ]);
  });

  it('says that other tools’ keys are ignored', () => {
    const { messages, codes } = read('paginate: true\nmath: katex\nlayout: cover\nkeywords: [a]');
    expect(codes).toEqual(Array(4).fill('front-matter-unknown'));
    expect(messages[0]).toContain('“paginate” is a key of Marp; build-deck ignores it');
  });

  it('reports broken YAML at its line and column, and reads the slides all the same', () => {
    const { messages, blocks } = read('title: a\nsubtitle: "b\nlang: en');
    expect(messages[0]).toMatch(/^deck\.md:3:11: error\[yaml-syntax\]: a quote that is never closed/);
    expect(blocks).toHaveLength(1);
    expect(read('title: a: b').messages[0]).toMatch(/^deck\.md:2:\d+: error\[yaml-syntax\]/);
  });

  it('is none where no line looks like a key', () => {
    const env = memoryEnv();
    const doc = parseMarkdown('---\n# Title\n\ntext\n\n---\n\nmore\n', 'deck.md', env);
    expect(doc.blocks.map(({ kind }) => kind)).toEqual(['break', 'heading', 'paragraph', 'break', 'paragraph']);
    expect(env.codes()).toEqual([]);
  });

  it('may be empty, closed by dots, or missing its end', () => {
    expect(parseMarkdown('---\n---\ntext', 'd.md', memoryEnv()).blocks[0]).toMatchObject({ kind: 'paragraph', at: { line: 3, column: 1 } });
    expect(parseMarkdown('---\ntitle: a\n...\ntext', 'd.md', memoryEnv()).frontMatter.title).toBe('a');
    expect(parseMarkdown('---\ntitle: a\n', 'd.md', memoryEnv()).frontMatter.title).toBeUndefined();
  });

  it('leaves out characters that XML forbids, and survives anchors that hold themselves', () => {
    expect(read('title: "a\\x07b\\uFFFEc"').frontMatter.title).toBe('abc');
    expect(read('vars: &a {self: *a}').codes.filter((code) => code !== 'yaml-syntax')).toEqual([]);
  });

  it.each([
    ['an empty line', '\n'],
    ['empty lines with spaces', '  \n\n\t\n'],
    ['a comment', '<!-- a licence -->\n'],
    ['comments of several lines', '<!-- a\n  licence -->\n\n<!-- more -->\n\n'],
  ])('is read below %s, with a note; lines count on', (_, above) => {
    const env = memoryEnv();
    const line = above.split('\n').length;
    const { frontMatter, blocks } = parseMarkdown(`${above}---\ntitle: T\nauthor: A\n---\n# One\n`, 'deck.md', env);
    expect(frontMatter).toMatchObject({ title: 'T', author: 'A' });
    expect(frontMatter.at('author').line).toBe(line + 2);
    expect(blocks.at(-1)).toMatchObject({ kind: 'heading', at: { line: line + 4 } });
    expect(env.messages().map((message) => message.split('\n')[0])).toEqual([
      `deck.md:${line}:1: note[front-matter-below]: the front matter begins in line ${line}; it is read, but other tools expect it in line 1`,
    ]);
  });

  it('two breaks below a comment are none', () => {
    const env = memoryEnv();
    parseMarkdown('<!-- c -->\n\n---\n# Title\n\ntext\n\n---\n\nmore\n', 'deck.md', env);
    expect(env.codes()).toEqual([]);
  });

  it.each([
    ['---\ntitle: T\nlang: en\n# One\n', 'a front matter without the `---` that ends it'],
    ['——\ntitle: T\n——\n# One\n', '“——” above what looks like the front matter'],
    ['----\ntitle: T\n----\n# One\n', '“----” above what looks like the front matter'],
  ])('not fenced as it should be: %j', (text, found) => {
    const env = memoryEnv();
    parseMarkdown(text, 'deck.md', env);
    expect(env.messages()[0]).toContain(`deck.md:1:1: error[front-matter-unclosed]: ${found}`);
  });

  it.each([
    ['title：注意力', 'yaml-syntax', 'write `: `, such as `title: 注意力`'],
    ['title:x', 'yaml-syntax', 'write `title: x`'],
    ['title = x', 'yaml-syntax', 'write `title: x`'],
    ['lang:en\ntitle:x', 'yaml-syntax', 'write `lang: en`'],
    ['title: *bold*', 'yaml-syntax', 'write `title: "*bold*"`'],
    ['title: !important', 'yaml-syntax', 'write `title: "!important"`'],
    ['title: &x', 'yaml-syntax', 'write `title: "&x"`'],
    ['title: #1 in AI', 'front-matter-empty', 'write `title: "#1 in AI"`'],
    ['lang: zh\ntitle：注意力: 全部', 'front-matter-unknown', 'write `: `, a colon and a space: `title: "注意力: 全部"`'],
    ['company: {name:Acme}', 'front-matter-unknown', 'a colon and a space: `name: Acme`'],
    ['“title”: x', 'front-matter-unknown', 'write `title` without quotes'],
  ])('says what to type: %j', (yaml, code, help) => {
    const { messages, codes } = read(yaml);
    expect(codes).toContain(code);
    expect(messages.find((message) => message.includes(`[${code}]`))).toContain(help);
  });
});

describe('keys as people write them', () => {
  it.each([
    ['confidentiality: Secret', { company: { confidentiality: 'Secret' } }],
    ['confidentiality: Secret\ncompany: Acme', { company: { name: 'Acme', confidentiality: 'Secret' } }],
    ['company: {name: Acme, confidentiality: Open}\nconfidentiality: Secret', { company: { name: 'Acme', confidentiality: 'Open' } }],
    ['classification: Secret', { company: { confidentiality: 'Secret' } }],
    ['legalName: Acme Ltd.\nyear: 2024', { company: { legalName: 'Acme Ltd.', year: 2024 } }],
    ['organization: Acme', { company: { name: 'Acme' } }],
    ['authors: [Ann, Bo]', { author: 'Ann, Bo' }],
    ['language: de', { lang: 'de' }],
    ['Title: A\nAuthor: B', { title: 'A', author: 'B' }],
    ['duplex: true', { print: { duplex: true } }],
  ])('%j', (yaml, values) => {
    const { frontMatter, codes } = read(yaml);
    expect(frontMatter).toMatchObject(values);
    expect(codes).toEqual([]);
  });

  it('have their own place', () => {
    expect(read('title: A\nyear: soon').messages[0]).toMatch(/^deck\.md:3:\d+: error\[front-matter-type\]/);
  });

  it.each(['footer: x', 'keywords: [a]', 'titel: x', 'sub-title: x', 'datum: x'])('%j is named', (yaml) => {
    expect(read(yaml).codes).toEqual(['front-matter-unknown']);
  });
});

describe('a variable in a value', () => {
  it.each([
    'title: Trial {{vars.who}}',
    'subtitle: "{{ date }}"',
    'author: "{{vars.me}}"',
    'company: "{{vars.company}}"',
    'confidentiality: "{{x}}"',
  ])('%j is named, with what to write', (yaml) => {
    const { messages } = read(yaml);
    expect(messages[0]).toMatch(/^deck\.md:2:1: warning\[foreign-syntax\]: “\{\{.*is shown as it is written/);
    expect(messages).toHaveLength(1);
  });
});
