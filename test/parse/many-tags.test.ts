import { expect, test } from 'vitest';
import { modelDeck } from '../../src/model/index.js';
import { parseMarkdown } from '../../src/parse/index.js';
import { memoryEnv } from '../support/memory-env.js';

const timeOf = (body: string): number => {
  const env = memoryEnv();
  const start = process.cpuUsage();
  modelDeck(parseMarkdown(`## x\n\n${body}`, 'a.md', env), env);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

const many = (text: string, total = 60_000): string => text.repeat(Math.ceil(total / text.length));

test.each([
  ['divs, then a script', `<div>\n${many('<div class="c"></div>\n')}</div>\n<script>draw()</script>`],
  ['tags whose quotes have no end', `<div>\n${many('<a b="c ')}`],
  ['tags with both quotes', `<div>\n${many(`<a "'><b '">`)}`],
  ['names that go on', `<div>\n${many('<M-P.P.')}`],
  ['lists in lists', '<ul><li>a'.repeat(5000)],
  ['pre without an end', `<div>\n${many('<pre ')}`],
  ['cells of spaces', `<table><tr><td>${many('\t')}x</td></tr></table>`],
  ['cells of breaks', `<table><tr><td>a${many('<br>')}b</td></tr></table>`],
  ['shortcodes without an end', many('{{< ')],
  ['colons', `:::${many('\t')}x`],
  ['TeX', many('\\small ')],
  ['dollars', many('$x_')],
  ['spaces before a caption', `<https://youtu.be/abcdefghijk> a${many(' ')}b`],
])('%s take time in proportion to their number', (_, body) => {
  expect(timeOf(body)).toBeLessThan(4);
});
