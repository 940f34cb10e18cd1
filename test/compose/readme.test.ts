import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { HELPERS } from '../../src/compose/helpers.js';
import { compose, slotText } from '../support/compose.js';

const page = readFileSync(resolve(import.meta.dirname, '../../templates/README.md'), 'utf8');

test('templates/README.md explains every helper', () => {
  for (const name of Object.keys(HELPERS)) expect(page, name).toMatch(new RegExp(`(\\{\\{|\\()${name} `));
});

test('its first template works as it stands', async () => {
  const template = /```handlebars\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { slides, env } = await compose(
    '---\ntitle: T\nlang: en\ncompany: {name: "*Acme*"}\n---\n\n## Any questions? {layout=question}\n\nAsk.\n',
    { 'question.hbs': template },
  );
  expect(env.messages()).toEqual([]);
  expect(slides.slides[1]).toMatchObject({ template: 'question', layout: 'closing' });
  expect(slotText(slides.slides[1], 'body')).toBe('p Ask.\np Write to <bold|us>, *Acme*.');
});
