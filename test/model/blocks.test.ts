import { describe, expect, it } from 'vitest';
import { modelBlocks } from '../../src/model/index.js';
import { parseFragment } from '../../src/parse/index.js';
import { blockText, readDeck, slideText } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';

function read(text: string) {
  const { deck, env } = readDeck(`## S\n\n${text}`);
  const slide = deck.sections[0]?.slides[0];
  return { text: blockText(slide?.blocks ?? []), notes: blockText(slide?.notes ?? []), messages: env.messages(), codes: env.codes() };
}

describe('text', () => {
  it.each([
    [
      'a **b _c_** ~~d~~ `e` <u>f</u> <mark>g</mark> H~2~O x^2^ <kbd>K</kbd>',
      'p a <bold|b ><bold italic|c> <strike|d> <code|e> <underline|f> <highlight|g> H<script=sub|2>O x<script=super|2> <code|K>',
    ],
    ['a [b **c**](https://x.y "t") d', 'p a <link=https://x.y|b ><bold link=https://x.y|c> d'],
    ['每个家庭、\n每个组织，\n构建\n智能', 'p 每个家庭、每个组织，构建智能'],
    ['一个 AI\n模型\nmodel\nwords', 'p 一个 AI 模型 model words'],
    ['标点，\nAI', 'p 标点，AI'],
    ['한국어\n문장', 'p 한국어 문장'],
    ['ひらがな\nカタカナ', 'p ひらがなカタカナ'],
    ['a  \nb\\\nc<br>d', 'p a\nb\nc\nd'],
    ['a   b &amp; &lt;c&gt; &#9;d &copy;', 'p a b & <c> d ©'],
    ['**bold\nmore** plain', 'p <bold|bold more> plain'],
    ['[words]() and [](https://x.y/a)', 'p words and <link=https://x.y/a|https://x.y/a>'],
    ['<a@b.c> [x](<https://x.y/a b>)', 'p <link=mailto:a@b.c|a@b.c> <link=https://x.y/a%20b|x>'],
  ])('%s', (text, expected) => expect(slideText(text)).toBe(expected));
});

describe('blocks', () => {
  it('of every kind', () => {
    const { text, messages } = read(
      'p\n\n### Inner\n\n1. a\n   - [x] b\n2. c\n\n3) d\n\n> q\n>\n> - r\n\n| a | b |\n|:-:|--:|\n| **x** | 1 |\n\n```js {1,3-9}\na\nb\nc\n```\n\n    indented\n\n***\n',
    );
    expect(text).toBe(
      'p p\nh1 Inner\nol 1\n -\n  p a\n  ul\n   - [x]\n    p b\n -\n  p c\nol 3\n -\n  p d\nquote\n  p q\n  ul\n   -\n    p r\ntable center right\n  a | b\n  <bold|x> | 1\ncode js [1,3] "a\\nb\\nc"\ncode  [] "indented"\nrule',
    );
    expect(messages).toEqual([]);
  });

  it('side by side', () => {
    expect(read(':::: columns\n::: {.column width=40%}\na\n:::\nloose\n::: column\n- b\n:::\n::::').text).toBe(
      'columns\n | 0.4\n  p a\n | auto\n  p loose\n | auto\n  ul\n   -\n    p b',
    );
    expect(read('::: column\na\n:::').codes).toEqual(['column-alone']);
    expect(read('::: columns\n::: {.column width=wide}\na\n:::\n:::').messages[0]).toContain(
      '/talk/deck.md:4:1: warning[column-width]: column of width “wide”; expected a share such as 40%',
    );
  });

  it('for one output, and for the speaker', () => {
    expect(read('::: handout\npaper\n:::\n\n- a\n  ::: notes\n  **say** this\n  :::\n\n::: slides\nscreen\n:::')).toMatchObject({
      text: 'only handout\n  p paper\nul\n -\n  p a\nonly slides\n  p screen',
      notes: 'p <bold|say> this',
      messages: [],
    });
  });

  it('of an unknown directive are shown, with a warning', () => {
    expect(read('::: noets Title\na\n:::')).toMatchObject({
      text: 'p <bold|Title>\np a',
      messages: [
        '/talk/deck.md:3:1: warning[unknown-directive]: unknown directive “noets”; its content is shown as if it stood alone\n  help: did you mean “notes”? known: notes, columns, column, handout, slides, footer',
      ],
    });
  });

  it('that stand for drawings and formulas are shown as source, with a note', () => {
    const { text, codes } = read('```mermaid\ngraph\n```\n\n$$\n\\vec x\n$$\n\n$$\nx=1\n$$');
    expect(text).toBe('code mermaid [] "graph"\ncode math [] "$$\\n\\\\vec x\\n$$"\np <italic|x>\u00a0= 1');
    expect(codes).toEqual(['diagram-source', 'math-source']);
  });
});

describe('raw HTML', () => {
  it('is reported once, by its beginning', () => {
    const { text, messages } = read('a <span style="color: red">b</span> c\n\n<div class="columns">\n\nshown\n\n</div>');
    expect(text).toBe('p a b c\np shown');
    expect(messages).toEqual([
      '/talk/deck.md:3:3: note[raw-html]: of HTML “<span style="color: red">” only what stands in it is shown\n  help: how it looks is the theme’s; for text side by side write `:::: columns`',
      '/talk/deck.md:5:1: note[raw-html]: of HTML “<div class="columns">” only what stands in it is shown\n  help: how it looks is the theme’s; for text side by side write `:::: columns`',
    ]);
  });
});

describe('footnotes', () => {
  it('are numbered on each slide and gather at its end', () => {
    const { deck } = readDeck('## A\n\na[^x] b[^y] c[^x]\n\n## B\n\nd[^y]\n\n[^x]: one[^z]\n\n    - two\n[^y]: three\n[^z]: four[^x]');
    const [a, b] = deck.sections[0]?.slides ?? [];
    const ref = (number: number) => `<footnote=${number} script=super|${number}>`;
    expect(blockText(a?.blocks ?? [])).toBe(
      `p a${ref(1)} b${ref(2)} c${ref(1)}\nfootnotes\n 1\n  p one${ref(3)}\n  ul\n   -\n    p two\n 2\n  p three\n 3\n  p four${ref(1)}`,
    );
    expect(blockText(b?.blocks ?? [])).toBe(`p d${ref(1)}\nfootnotes\n 1\n  p three`);
  });
});

describe('boilerplate', () => {
  it('keeps links to videos as links', () => {
    const env = memoryEnv();
    const at = { file: '/t/x.hbs', line: 3, column: 1 };
    const blocks = modelBlocks(parseFragment('## A\n\nwatch https://youtu.be/Rlp1TdYeutU [there](#a)', at, env), '/t/x.hbs', env);
    expect(blockText(blocks)).toBe('h2 A\np watch <link=https://youtu.be/Rlp1TdYeutU|https://youtu.be/Rlp1TdYeutU> <link=#a|there>');
    expect(env.messages()).toEqual([]);
  });
});
