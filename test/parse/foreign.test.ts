import { describe, expect, it } from 'vitest';
import { slideText } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';
import { tinyPng } from '../support/tiny-pictures.js';

const codes = (text: string): readonly string[] => {
  const env = memoryEnv({ '/talk/a.png': tinyPng(2, 2) });
  slideText(text, env);
  return env.codes();
};

describe('a mark that is shown as it is written', () => {
  it.each([
    '-x',
    'a\n-x',
    '[x] done',
    '| a | b |',
    'a | b\nc | d',
    '!!! note',
    '??? note "Title"',
    '*[HTML]: Hyper Text',
    '{% include a.html %}',
    'a {{ site.title }} b',
    '{{Infobox}}',
    '{{% notice %}}',
    '{{< include x >}}',
    'a {: .lead}',
    'see [[Other page]]',
    '![[my pic.png]]',
    '[words][undefined]',
    '[words][]',
    '[a](b c d e)',
    '[a](https://e.com',
    'see @fig-map here',
    'as @smith2020 says',
    '[@smith]',
    '^[never closed',
    'a **bold b',
    'a bold** b',
    'a ** bold ** b',
    '__bold',
    '~~gone',
    '==light',
    '++new++',
    'a `code b',
    'a $$x b',
    '$$\\unclosed',
    'a &nbps; b',
    'a &nbsp b',
    'see \\cite{x}',
    '\\newpage now',
    'import Chart from "./chart"',
    'export const a = 1',
    '<div class=a b',
    '= Title',
    '== Title ==',
    'h2. Title',
    '.. image:: a.png',
    '#+TITLE: a',
    "'''python",
    '::video[x]{y}',
    '@include "a"',
    '[name]:',
    '[b]bold[/b]',
    'a %%secret%% b',
    "'''bold'''",
    '**b**{.red}',
    'b {.red} c',
    'a {++new++} b',
    '<<<<<<< HEAD\na',
    '！[a]（not a path）',
    '[＾1]',
    '| a | b |\n|---|---|\n| [[x]] | c |',
    '<p>\n##Next\n</p>',
    '- [[x]]',
    '> {% raw %}',
  ])('%j is named', (text) => {
    expect(codes(text)).toContain('foreign-syntax');
  });

  it('a heading’s, too', () => {
    expect(codes('### T **x\n\n### [[a]]')).toEqual(['foreign-syntax', 'foreign-syntax']);
  });
});

describe('what only looks like one', () => {
  it.each([
    '`[[x]]` `{% x %}` `**`',
    '```\n!!! note\n**x\n```',
    '\\[[x]]',
    '\\*\\*x',
    '&amp;nbsp; &amp;lt;br&amp;gt;',
    '2**3 and a ** b',
    'src/**/*.ts and foo/**',
    '***',
    'f[0](x) and a[1][2]',
    '[[1, 2], [3, 4]]',
    'AT&T; R&D',
    'https://e.com/?a=1&copy=2',
    'C++ and D++',
    'snake_case __ and ____',
    'Name: ____',
    'x == y',
    'a@b.com and @someone',
    '$5 and $$$',
    '哈哈~~',
    'C:\\Users\\x',
    'a < b and c > d',
    'well-known\nhyphen- ated',
    'Wow!!! Great',
    'a | b',
    '# x',
    'x = y',
    '10:30:45',
    '%5 of %6',
    '{a, b}',
    '[.parse](https://e.com)',
    '{}',
    'Rock ’n’ roll',
  ])('%j is let be', (text) => {
    expect(codes(text)).not.toContain('foreign-syntax');
  });
});

describe('braces that say nothing here', () => {
  it.each([
    ['a\n\n### T {}', 'p a\nh1 T'],
    ['![a](a.png){}', 'image png 2×2 “a”'],
    ['a `code`{.r} b', 'p a <code|code> b'],
    ['`f`{}', 'p <code|f>{}'],
    ['[a]{} b', 'p a b'],
  ])('%j is %j', (text, shown) => {
    const env = memoryEnv({ '/talk/a.png': tinyPng(2, 2) });
    expect(slideText(text, env)).toBe(shown);
    expect(env.codes()).toEqual([]);
  });
});
