import { describe, expect, it } from 'vitest';
import { slideText } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';
import { tinyPng } from '../support/tiny-pictures.js';

const pictures = {
  '/talk/a.png': tinyPng(2, 2),
  '/talk/my pic.png': tinyPng(2, 2),
  '/talk/my file.pdf': 'a',
  '/talk/my file (2).pdf': 'a',
};

const read = (text: string) => {
  const env = memoryEnv(pictures);
  return { text: slideText(text, env), codes: env.codes(), messages: env.messages() };
};

/** What was typed, and the Markdown that it means. */
const MEANT: readonly (readonly [typed: string, meant: string])[] = [
  // Headings
  ['###Next', '### Next'],
  ['###公式', '### 公式'],
  ['###　公式', '### 公式'],
  ['###\u00a0T', '### T'],
  ['###\u200bT', '### T'],
  ['####`code` first', '#### `code` first'],
  ['a\n###Next\nb', 'a\n### Next\nb'],
  ['＃＃＃ 标题', '### 标题'],
  ['＃＃＃标题', '### 标题'],
  ['> ###Next', '> ### Next'],
  ['::: slides\n###Next\n:::', '::: slides\n### Next\n:::'],
  // Lists
  ['-　項目\n-　二', '- 項目\n- 二'],
  ['-　項目\n　-　下', '- 項目\n  - 下'],
  ['-項目\n-二', '- 項目\n- 二'],
  ['-項目', '- 項目'],
  ['-one\n-two', '- one\n- two'],
  ['List:\n-one\n-two', 'List:\n- one\n- two'],
  ['-[x] done\n-[ ] open', '- [x] done\n- [ ] open'],
  ['-\u00a0a', '- a'],
  ['*　項目', '* 項目'],
  ['－ 項目\n－ 二', '- 項目\n- 二'],
  ['－項目', '- 項目'],
  ['＊ 項目', '- 項目'],
  ['＋　項目', '+ 項目'],
  ['・a\n・b', '- a\n- b'],
  ['・a\n　・b', '- a\n  - b'],
  ['• x', '- x'],
  ['•x\n•y', '- x\n- y'],
  ['◦ x', '- x'],
  ['● 一\n● 二', '- 一\n- 二'],
  ['– one\n– two', '- one\n- two'],
  ['- a\n\n  • b', '- a\n\n  - b'],
  ['1.項目\n2.二', '1. 項目\n2. 二'],
  ['1.項目\n\n2.二', '1. 項目\n\n2. 二'],
  ['1.Item\n2.Other', '1. Item\n2. Other'],
  ['1.　項目', '1. 項目'],
  ['1．項目\n2．二', '1. 項目\n2. 二'],
  ['１．項目\n２．二', '1. 項目\n2. 二'],
  ['１) 項目', '1) 項目'],
  ['1、甲\n2、乙', '1. 甲\n2. 乙'],
  // Quotations, breaks, code
  ['＞ 引用', '> 引用'],
  ['＞引用\n＞二', '> 引用\n> 二'],
  ['a\n\n＊＊＊\n\nb', 'a\n\n***\n\nb'],
  ['｀｀｀js\n##x\n-y\n｀｀｀', '```js\n##x\n-y\n```'],
  ['～～～\nx\n～～～', '~~~\nx\n~~~'],
  ['：：： handout\na\n：：：', '::: handout\na\n:::'],
  ['：：：　handout\n\na\n\n：：：', '::: handout\n\na\n\n:::'],
  ['::： handout\na\n：::', '::: handout\na\n:::'],
  // Marks in a text
  ['＊＊bold＊＊字', '**bold**字'],
  ['a ｀code｀ b', 'a `code` b'],
  ['＝＝marked＝＝', '==marked=='],
  // Links and pictures
  ['a[^1]\n\n[^1]：b', 'a[^1]\n\n[^1]: b'],
  ['[a][b]\n\n[b]：https://e.com', '[a][b]\n\n[b]: https://e.com'],
  ['！[a](a.png)', '![a](a.png)'],
  ['![a]（a.png）', '![a](a.png)'],
  ['！［a］（a.png）', '![a](a.png)'],
  ['![a](my pic.png)', '![a](<my pic.png>)'],
  ['![a](my pic.png "Words")', '![a](<my pic.png> "Words")'],
  ['![a](a.png “Words”)', '![a](a.png "Words")'],
  ['![a](“a.png”)', '![a](a.png)'],
  ['[doc](my file.pdf) b', '[doc](<my file.pdf>) b'],
  ['[doc](my file (2).pdf)', '[doc](<my file (2).pdf>)'],
  ['[x](“https://e.com”)', '[x](https://e.com)'],
  ['[x]("https://e.com")', '[x](https://e.com)'],
  ['[x](‘https://e.com’)', '[x](https://e.com)'],
  ['【x】（https://e.com）', '[x](https://e.com)'],
  ['[x]（https://e.com）。', '[x](https://e.com)。'],
  ['［x］(https://e.com/a)', '[x](https://e.com/a)'],
  ['看！【链接】（https://e.com）', '看！[链接](https://e.com)'],
  ['[words] (https://e.com)', '[words](https://e.com)'],
  ['(words)[https://e.com]', '[words](https://e.com)'],
  ['- [doc](my file.pdf)', '- [doc](<my file.pdf>)'],
  ['| a | b |\n|---|---|\n| [x](“https://e.com”) | c |', '| a | b |\n|---|---|\n| [x](https://e.com) | c |'],
  // Tables
  ['| a | b |\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ['Words\n| a | b |\n| 1 | 2 |', 'Words\n| a | b |\n|---|---|\n| 1 | 2 |'],
  ['| a | b | c |\n|---|---|\n| 1 | 2 | 3 |', '| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |'],
  ['| a | b |\n|:--|--:|--|\n| 1 | 2 |', '| a | b |\n|:--|--:|\n| 1 | 2 |'],
  ['a | b | c\n---|---\n1 | 2 | 3', 'a | b | c\n---|---|---\n1 | 2 | 3'],
  ['| a | b |\n|—|—|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ['| a | b |\n|---+---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ['| C++ | b |\n| 1 | 2 |', '| C++ | b |\n|---|---|\n| 1 | 2 |'],
  ['|---|---|\n| 1 | 2 |', '|  |  |\n|---|---|\n| 1 | 2 |'],
  ['> | a | b |\n> | 1 | 2 |', '> | a | b |\n> |---|---|\n> | 1 | 2 |'],
  ['- | a | b |\n  | 1 | 2 |', '- | a | b |\n  |---|---|\n  | 1 | 2 |'],
  ['| `a\\|b` | c |\n| 1 | 2 |', '| `a\\|b` | c |\n|---|---|\n| 1 | 2 |'],
  ['｜a｜b｜\n｜－－｜－－｜\n｜1｜2｜', '|a|b|\n|--|--|\n|1|2|'],
  ['｜a｜b｜\n｜：－－｜－－：｜\n｜1｜2｜', '|a|b|\n|:--|--:|\n|1|2|'],
];

describe('what is nearly a mark', () => {
  it.each(MEANT)('%j is read as %j, with a warning', (typed, meant) => {
    const { text, codes } = read(typed);
    expect(text).toBe(read(meant).text);
    expect([...new Set(codes)].filter((code) => code !== 'alt-missing')).toEqual(['taken-as-meant']);
  });

  it('full-width bars without a row of dashes are told of for both', () => {
    const { text, codes } = read('｜a｜b｜\n｜1｜2｜');
    expect(text).toBe(read('|a|b|\n|---|---|\n|1|2|').text);
    expect(codes).toEqual(['taken-as-meant', 'taken-as-meant']);
  });
});

/** What stays as it is typed, without a word. */
const AS_TYPED: readonly string[] = [
  '|\n-|\n|||',
  '#hashtag in text',
  '#hashtag',
  '#BigData',
  '#1 first',
  '#1',
  '#ai #ml',
  '#话题#很热',
  'see\n#123',
  '-5 °C',
  '-1\n-2',
  '--flag',
  '---v',
  '1.5 km',
  '1.5\n2.5',
  '3.Juli 2020',
  '2.example.com',
  'v1.Next',
  '12:30',
  '$5 and $6',
  '|x| < 3',
  '||x|| is a norm',
  'a | b',
  '`##a` and `：：：`',
  '`！[a](b.png)`',
  '```\n##Next\n：：：\n・a\n| a | b |\n| c | d |\n```',
  '    ##x',
  '\\##b',
  '\\-a\n\\-b',
  '\\• a',
  '\\[x](my file.pdf)',
  '$$\n-a\n$$',
  '· one',
  '● one',
  '– said he',
  '—— 他说',
  '看！[链接](https://e.com)',
  '【注】（见下文）',
  '（一）说明',
  '［注］（1）',
  'a ＊ b',
  '＊注',
  '好～～今天真好～～',
  '＿＿＿和＿＿＿',
  '[x](a.png "T")'.replace('[x]', '![x]'),
  '[x](https://e.com "a title (b)")',
  '[x](<my file.pdf>)',
  '[1] (https://e.com)',
  'f(x)[0]',
  '1、甲',
  '中文：正文。',
  'Ａ－Ｂ',
  'a ＞ b',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'a | b\n--|--\n1 | 2',
];

describe('what only looks like one', () => {
  it.each(AS_TYPED)('%j is let be', (typed) => {
    expect(read(typed).codes).toEqual([]);
  });

  it.each(['#hashtag in text', '-5 °C', '1.5 km', '3.Juli 2020', '#1 first', '—— 他说'])('%j stays a paragraph', (typed) => {
    expect(read(typed).text).toBe(`p ${typed}`);
  });
});

describe('the message', () => {
  it('is one for each kind, at its first place, with the lines of the others', () => {
    expect(read('###Next\n\na\n\n###公式\n\n-　a\n\n###Last').messages).toEqual([
      '/talk/deck.md:3:1: warning[taken-as-meant]: “###Next” has no space behind its mark; it is read as a heading; so are 2 more in lines 7, 11\n  help: write a space: `## Title`; a text that begins with the sign is `\\##Title`',
      '/talk/deck.md:9:1: warning[taken-as-meant]: “-　a” has another space than the space bar’s behind its mark; it is read as an item of a list\n  help: write `- item` with a plain space',
    ]);
  });

  it('gives both counts of a table', () => {
    expect(read('| a | b | c |\n|---|---|\n| 1 | 2 | 3 |').messages[0]).toContain(
      '“| a | b | c |” has 3 cells, the row of dashes below it 2; it is read as a table',
    );
  });
});

describe('places', () => {
  it('are those of the text as typed', () => {
    const env = memoryEnv(pictures);
    slideText('-項目 [^no]\n\n| a | b |\n| c [^no2] | d |\n\n[d](my file.pdf) [^no3]\n\nlast [^no4]', env);
    expect(env.found.filter(({ id: code }) => code === 'footnote-undefined').map(({ at }) => `${at.line}:${at.column}`)).toEqual([
      '3:5',
      '6:5',
      '8:18',
      '10:6',
    ]);
  });
});

describe('many slips', () => {
  it('are read in time that grows with the text', () => {
    const timed = (count: number): number => {
      const before = performance.now();
      read('-項目 [d](my file.pdf)\n\n###Next\n\n・a\n\n'.repeat(count));
      return performance.now() - before;
    };
    timed(50);
    expect(timed(1600)).toBeLessThan(timed(400) * 16 + 200);
  }, 30_000);
});
