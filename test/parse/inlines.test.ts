import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/parse/index.js';
import type { Inline } from '../../src/parse/types.js';
import { memoryEnv } from '../support/memory-env.js';

function inlines(text: string) {
  const env = memoryEnv();
  const block = parseMarkdown(text, 'deck.md', env).blocks[0];
  return { children: block?.kind === 'paragraph' || block?.kind === 'heading' ? block.children : [], messages: env.messages() };
}

/** `a [strong b] [link https://x.y: c]`. */
const shape = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.value;
      if (node.kind === 'lineBreak') return node.soft ? '⏎' : '⏎⏎';
      if (node.kind === 'code') return `[code ${node.value}]`;
      if (node.kind === 'link') return node.bare ? `[bare ${node.href}]` : `[link ${node.href}: ${shape(node.children)}]`;
      if (node.kind === 'image') return `[image ${node.src}: ${node.alt}]`;
      if (node.kind === 'footnote') return `[note ${node.label}]`;
      if (node.kind === 'html') return `[html ${node.text}]`;
      return `[${node.kind} ${shape(node.children)}]`;
    })
    .join('');

const read = (text: string): string => shape(inlines(text).children);

describe('Chinese, Japanese and Korean', () => {
  it.each([
    ['**中文：**后文', '[strong 中文：]后文'],
    ['前文**“引号”**后文', '前文[strong “引号”]后文'],
    ['**AI（人工智能）**是', '[strong AI（人工智能）]是'],
    ['**`code`**后', '[strong [code code]]后'],
    ['これは**重要。**です', 'これは[strong 重要。]です'],
    ['**한국어(대한민국)**는', '[strong 한국어(대한민국)]는'],
    ['删除~~旧的。~~新的', '删除[strike 旧的。]新的'],
  ])('marks in %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['见 https://x.y/z，中文', '见 [bare https://x.y/z]，中文'],
    ['见https://x.y/z。', '见[bare https://x.y/z]。'],
    ['（https://x.y/z）', '（[bare https://x.y/z]）'],
    ['https://x.y/a、https://x.y/b”', '[bare https://x.y/a]、[bare https://x.y/b]”'],
    ['https://x.y/z中文', '[bare https://x.y/z]中文'],
    ['<https://x.y/z>中文', '[bare https://x.y/z]中文'],
  ])('addresses in %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('bare addresses', () => {
  it.each([
    ['(see https://x.y/a_(b)).', '(see [bare https://x.y/a_(b)]).'],
    ['https://x.y/a, https://x.y/b; "https://x.y/c"!', '[bare https://x.y/a], [bare https://x.y/b]; "[bare https://x.y/c]"!'],
    ['**https://x.y/z**', '[strong [bare https://x.y/z]]'],
    ['https://x.y/_a_b*c*~d~?e=_f_&amp=1', '[bare https://x.y/_a_b*c*~d~?e=_f_&amp=1]'],
    ['https://youtu.be/abcdefghi_-', '[bare https://youtu.be/abcdefghi_-]'],
    ['[https://x.y](https://x.y/z)', '[link https://x.y/z: https://x.y]'],
    ['`https://x.y` xhttps://x.y https://', '[code https://x.y] xhttps://x.y https://'],
    ['<b>https://x.y/z</b>', '[strong [bare https://x.y/z]]'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it('are kept as they were written', () => {
    expect(read('[a](https://x.y/中文?q=a%20b) <https://x.y/é>')).toBe('[link https://x.y/中文?q=a%20b: a] [bare https://x.y/é]');
  });
});

describe('small marks', () => {
  it.each([
    ['H~2~O and x^2^ and a^n+1^', 'H[sub 2]O and x[sup 2] and a[sup n+1]'],
    ['3~5个/7~9个, 10~20, 周一~周五~周日 ^_^ a^b', '3~5个/7~9个, 10~20, 周一~周五~周日 ^_^ a^b'],
    ['3~5/7~9', '3~5/7~9'],
    ['<sub>下</sub><sup>上</sup><kbd>Ctrl</kbd><mark>m</mark><u>u</u>', '[sub 下][sup 上][kbd Ctrl][mark m][underline u]'],
    ['a<br>b<br/>c\\\nd  \ne\nf', 'a⏎⏎b⏎⏎c⏎⏎d⏎⏎e⏎f'],
    ['<span>x</span> <u>open **b</u>** <sup>', '[html <span>]x[html </span>] [html <u>]open [strong b[html </u>]] [html <sup>]'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('formulas', () => {
  it('are read where text can say them', () => {
    const { children, messages } = inlines('so $x_i^2 * y*z$, $n$ and $a-b$; 密度 $\\rho$。');
    expect(shape(children)).toBe(
      'so [emphasis x][sub [emphasis i]][sup 2]\u00a0* [emphasis y]\u00a0* [emphasis z], [emphasis n] and [emphasis a]\u00a0− [emphasis b]; 密度 [emphasis ρ]。',
    );
    expect(messages).toEqual([]);
  });

  it('may be a function or a number alone', () => {
    expect(read('$F(x)$, $68$-$95$ and $99.7$, but $100 and 5$')).toBe('[emphasis F]([emphasis x]), 68-95 and 99.7, but $100 and 5$');
  });

  it('stay as they were written where it can not', () => {
    const { children, messages } = inlines('so $\\hat{x}_i * y*z$');
    expect(shape(children)).toBe('so [code $\\hat{x}_i * y*z$]');
    expect(messages).toEqual([
      'deck.md:1:4: note[math-source]: formula “$\\hat{x}_i * y*z$” is shown as its source\n  help: write it with letters, signs, indices, powers and `\\frac` alone, or use a picture of it',
    ]);
  });

  it.each([
    ['as $25:1$, or $16 : 9$', 'as 25:1, or 16:9'],
    ['at $2x + 3y > 10$.', 'at 2[emphasis x]\u00a0+ 3[emphasis y]\u00a0> 10.'],
    ['$a+b-c$', '[emphasis a]\u00a0+ [emphasis b]\u00a0− [emphasis c]'],
  ])('ratios and sums are formulas: %s', (markdown, shown) => {
    expect(read(markdown)).toBe(shown);
  });

  it.each(['costs $5 and $6, US$5_0 和 US$6', 'US$5-$6', '$HOME/$USER', '$PATH_A/$x', '$12/$34', '$5-6$', 'a $ b $ c'])(
    'are none: %s',
    (text) => {
      const { children, messages } = inlines(text);
      expect(shape(children)).toBe(text);
      expect(messages).toEqual([]);
    },
  );
});

describe('attributes', () => {
  it('belong to the picture or link before them', () => {
    const { children } = inlines('![a](b.png){width=50% #x .y k="a b"} [c](d){.qr} {not} [e](f) {.g}');
    expect(children[0]).toMatchObject({ kind: 'image', attributes: { id: 'x', classes: ['y'], values: { width: '50%', k: 'a b' } } });
    expect(children[2]).toMatchObject({ kind: 'link', attributes: { classes: ['qr'] } });
    expect(shape(children.slice(3))).toBe(' {not} [link f: e] {.g}');
  });

  it('are taken out of a heading', () => {
    expect(inlines('## Title {layout=two-column .a #b}').children).toMatchObject([{ value: 'Title' }]);
    expect(inlines('## A set {x}').children).toMatchObject([{ value: 'A set {x}' }]);
  });
});

describe('pictures of an address that no output may carry', () => {
  it('are their description, with a warning', () => {
    const { children, messages } = inlines('![p](data:image/png;base64,AAAA) ![q](file:///etc/passwd) ![r](C:/r.png)');
    expect(shape(children)).toBe('p q [image C:/r.png: r]');
    expect(messages.map((message) => message.split(':').slice(0, 4).join(':'))).toEqual([
      'deck.md:1:1: warning[link-unsafe]',
      'deck.md:1:34: warning[link-unsafe]',
    ]);
  });
});

describe('places', () => {
  it('count lines and columns through marks, lists, quotes and continued lines', () => {
    const env = memoryEnv();
    const text = '> - **bold** [link](u)\n>   second `code`\n\n1. a\n\n   b ![p](q.png)\n';
    const doc = parseMarkdown(text, 'deck.md', env, {});
    const places: string[] = [];
    JSON.stringify(doc.blocks, (_, value) => {
      if (typeof value?.kind === 'string') places.push(`${value.kind} ${value.at.line}:${value.at.column}`);
      return value;
    });
    expect(places).toEqual([
      'quote 1:1',
      'list 1:1',
      'paragraph 1:5',
      'strong 1:5',
      'text 1:7',
      'text 1:13',
      'link 1:14',
      'text 1:15',
      'lineBreak 1:23',
      'text 2:5',
      'code 2:12',
      'list 4:1',
      'paragraph 4:4',
      'text 4:4',
      'paragraph 6:4',
      'text 6:4',
      'image 6:6',
    ]);
  });
});
