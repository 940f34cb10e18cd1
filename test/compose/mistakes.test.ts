import { expect, test } from 'vitest';
import { loadTemplates } from '../../src/compose/index.js';
import { compose, folderEnv, shippedTemplates, templatesWith } from '../support/compose.js';

const own = (body: string): Record<string, string> => ({ 'own.hbs': `---\nslots: {title: {}, body: {}}\n---\n${body}` });
const slide = '---\ntitle: T\nlang: en\ncompany: {name: Acme}\n---\n\n## A {layout=own}\n\ntext\n\n## B {layout=own}\n\ntext\n';

/** `line:column severity[code]: message` of what loading says. */
const loading = (files: Record<string, string>): readonly string[] =>
  templatesWith(files)
    .env.messages()
    .map((message) => message.replace(/^\/set\//, ''));

test.each([
  ['::: body\n  {{titel}}\n:::', '5:5', 'unknown name “titel”', 'did you mean “title”?'],
  ['::: body\n{{company.nam}}\n:::', '5:3', 'unknown name “company.nam”', 'did you mean “name”?'],
  ['::: body\n{{nobody.name}}\n:::', '5:3', 'unknown name “nobody.name”', 'known:'],
  ['::: body\n{{upper titel}}\n:::', '5:9', 'unknown name “titel”', 'did you mean “title”?'],
  ['::: body\n{{#if subtitel}}x{{/if}}\n:::', '5:', 'unknown name “subtitel”', 'did you mean “subtitle”?'],
  ['::: body\n{{vars.none}}\n:::', '5:3', 'unknown name “vars.none”', 'known: none'],
  ['::: body\n{{slot "bdy"}}\n:::', '5:1', "no slot “bdy” in the template's front matter", 'did you mean “body”?'],
  ['::: body\n{{company}}\n:::', '5:', 'the value is a mapping, expected text', 'name one of its keys'],
  ['::: body\n{{constructor}}\n:::', '5:3', 'unknown name “constructor”', 'known:'],
])('%j is a mistake at its own place, said once for all slides', async (body, place, message, help) => {
  const { env } = await compose(slide, own(body));
  const said = env.messages().filter((line) => line.includes('template-error'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`/set/own.hbs:${place}`);
  expect(said[0]).toContain(message);
  expect(said[0]).toContain(help);
});

test.each([
  ['a\n\n{{#if title}}\nx', '7:', 'found the end of the file, expected'],
  ['a\n b {{title}} {{/if}}', '5:14', 'found a closing tag'],
  ['a {{title', '4:5', 'broken Handlebars'],
  ['{{#if a}}x{{/each}}', '4:4', "if doesn't match each"],
  ['中文 {{#if title}}\n{{/iff}}', '4:7', "if doesn't match iff"],
])('broken Handlebars %j is an error at its line and column', (body, place, message) => {
  const said = loading(own(body));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`own.hbs:${place}`);
  expect(said[0]).toContain('error[template-syntax]');
  expect(said[0]).toContain(message);
  expect(templatesWith(own(body)).set).toBeUndefined();
});

test('an unknown helper or partial is an error before any slide is made', () => {
  expect(loading(own('{{uper title}}'))).toEqual([
    expect.stringMatching(/^own\.hbs:4:3: error\[template-error\]: unknown helper “uper”\n.*did you mean “upper”\?/),
  ]);
  expect(loading(own('\n {{> furnitur}}'))).toEqual([
    expect.stringMatching(/^own\.hbs:5:2: error\[template-error\]: no partial “furnitur”\n.*did you mean “furniture”\?/),
  ]);
});

test('a mistake in a partial is at the partial’s own line', async () => {
  const { env } = await compose('## A\n\ntext', { '_furniture.hbs': '::: footer\n{{titel}}\n:::\n' });
  expect(env.messages().filter((line) => line.includes('template-error'))).toEqual([
    expect.stringContaining('/set/_furniture.hbs:2:3: error[template-error]: unknown name “titel”'),
  ]);
});

test('the front matter of a template is checked at its line and column', () => {
  const head = (text: string): Record<string, string> => ({ 'own.hbs': `---\n${text}\n---\n` });
  expect(loading(head('layout: [a]'))).toEqual([
    expect.stringMatching(/^own\.hbs:2:9: error\[template-value\]: “layout” is \["a"\], expected/),
  ]);
  expect(loading(head('layuot: a'))).toEqual([
    expect.stringMatching(/^own\.hbs:2:1: warning\[template-key\]: unknown key “layuot”\n.*did you mean “layout”/),
  ]);
  expect(loading(head('slots:\n  body: {from: boddy}'))).toEqual([
    expect.stringMatching(/^own\.hbs:3:16: error\[template-value\]: “slots\.body\.from” is "boddy".*\n.*did you mean “body”/),
  ]);
  expect(loading(head('slots: {a: b: c}'))[0]).toMatch(/^own\.hbs:2:\d+: error\[template-syntax\]/);
});

test('a region that no slot was declared for, and text outside of regions, are warnings', async () => {
  const { env } = await compose(slide, own('lost words\n::: title\n{{slot "title"}}\n:::\n::: boddy\nx\n:::\n'));
  const said = env.messages().filter((line) => line.includes('own.hbs'));
  expect(said).toEqual([
    expect.stringMatching(/own\.hbs:8:1: warning\[template-slot\]: “::: boddy”.*\n.*did you mean “body”\?/),
    expect.stringMatching(/own\.hbs:4:1: warning\[template-text\]: “lost words”/),
  ]);
});

test('a required slot that stays empty is a warning at the slide', async () => {
  const { env } = await compose('---\ntitle: T\nlang: en\ndisclaimer: false\n---\n\n## A {layout=own}\n', {
    'own.hbs': '---\nslots: {title: {}, body: {required: true}}\n---\n::: title\n{{slot "title"}}\n:::\n::: body\n{{slot "body"}}\n:::\n',
  });
  expect(env.messages()).toEqual([expect.stringMatching(/^\/talk\/deck\.md:7:\d+: warning\[slot-empty\]: nothing for slot “body”/)]);
});

test('a set without the templates that every deck needs is an error', () => {
  const { '/set/cover.hbs': _, ...rest } = shippedTemplates;
  const env = folderEnv(rest);
  expect(loadTemplates('/set', env)).toBeUndefined();
  expect(env.messages()).toEqual([expect.stringContaining('error[template-missing]: no “cover.hbs” among the templates')]);
  const none = folderEnv({});
  expect(loadTemplates('/nowhere', none)).toBeUndefined();
  expect(none.messages()).toEqual([expect.stringContaining('error[template-missing]: no templates in /nowhere')]);
});

test('the shipped templates have no mistakes', () => {
  expect(loading({})).toEqual([]);
});
