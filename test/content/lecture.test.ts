import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/types.js';
import { blockText, outlineText, readFileDeck, richText } from '../support/deck-text.js';
import { countWords, findUrls, missing } from './words.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const source = readFileSync(path('2022-ai-events.source.txt'), 'utf8');
const content = readFileSync(path('../../content/2022-ai-events.md'), 'utf8');
const { deck, env } = readFileDeck(path('../../content/2022-ai-events.md'));

/** The source's legal paragraph is a template's, not the content's; what is left are its words. */
const LEGAL = /^The information in this document .*$/m;

/** The content's words: title and body, without the signs of Markdown. */
const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content) ?? [];
const title = /^title: (.*)$/m.exec(head)?.[1] ?? '';
const words = `${title}\n${body
  .replace(/\{[^}]*\}/g, ' ')
  .replace(/^ *[-#]+ /gm, ' ')
  .replace(/[<>]/g, ' ')}`;
const numbers = deck.sections.flatMap(({ number }) => (number === undefined ? [] : [String(number).padStart(2, '0')]));

describe('the lecture', () => {
  it('has the words of its source, each as often, and no others', () => {
    const bare = source.replace(LEGAL, '').replace(/^ *- /gm, ' ').replace(/[<>]/g, ' ');
    const expected = countWords(bare);
    const actual = countWords(`${numbers.join('\n')}\n${words}`);
    expect(missing(expected, actual)).toEqual([]);
    expect(missing(actual, expected)).toEqual([]);
    expect([...expected.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(1500);
  });

  it('has every address of its source', () => {
    expect(findUrls(source)).toHaveLength(14);
    expect([...findUrls(content)].sort()).toEqual([...findUrls(source)].sort());
    expect(deck.videos).toHaveLength(13);
    for (const url of findUrls(source).filter((address) => address.includes('youtube'))) {
      expect(deck.videos.map((video) => video.url)).toContain(`https://youtu.be/${/v=([\w-]{11})/.exec(url)?.[1]}`);
    }
  });

  it('leaves the legal paragraph to the template, word for word', () => {
    const template = readFileSync(path('../../templates/default/_disclaimer.en.hbs'), 'utf8');
    const parts = LEGAL.exec(source)?.[0].split('XXX') ?? [];
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(template).toContain(part);
  });

  it('loses no word on its way to the model', () => {
    const runs = (blocks: readonly Block[]): string =>
      blockText(blocks)
        .replace(/<[^|<>]*\|([^<>]*)>/g, '$1')
        .replace(/^ *(p|ul| -)( |$)/gm, ' ')
        .replace(/[①-⑬]/g, ' ');
    const text = deck.sections
      .map(({ title: name, slides }) =>
        [richText(name), ...slides.map((slide) => `${richText(slide.title)}\n${runs(slide.blocks)}`)].join('\n'),
      )
      .join('\n');
    const expected = countWords(words.slice(title.length));
    expect(missing(expected, countWords(text))).toEqual([]);
  });

  it('is cut into its sections and topics', () => {
    expect(deck.meta).toMatchObject({
      title: '2022 AI 大事件',
      lang: 'zh-CN',
      company: { name: 'XXX', legalName: 'XXX Technologies Co., Ltd.', year: 2024 },
    });
    expect(outlineText(deck)).toBe(
      `[1] 模型算法发展
  ChatGPT 横空出世
  图像生成技术的飞跃
  其他
[2] 开源
  AI 框架
[3] AI 芯片与硬件
  AI 芯片与硬件的创新
  行业挑战与竞争
[4] AI 产业与资本
  资本市场降温
  AI 商业化困境
[] 总结
  总结
  Thank you`,
    );
    expect(deck.sections.at(-1)?.slides.map(({ layout }) => layout?.name)).toEqual(['summary', 'closing']);
  });

  it('has its bullets in their right levels', () => {
    const [first] = deck.sections[0]?.slides ?? [];
    const outline = blockText(first?.blocks ?? [])
      .split('\n')
      .filter((line) => line.includes('p '))
      .map((line) => line.slice(0, line.indexOf('p ') + 5));
    expect(outline).toEqual(['  p 事件:', '    p Ope', '  p 意义:', '    p Cha', '  p 语言模', '    p 同期,']);
  });

  it('names its videos by their topics', () => {
    expect(deck.videos.map(({ number, caption }) => `${number} ${caption}`)).toEqual([
      '1 ChatGPT 横空出世',
      '2 Meta 也发布的 OPT-175B 模型',
      '3 OpenAI 发布了 DALL·E 2',
      '4 Google Brain团队推出了名为Imagen的文本到图像…',
      '5 年底 Stability 开源发布 Stable Diffusion1…',
      '6 AlphaCode 与代码生成 AI 的崛起',
      '7 DeepMind 发布的 AlphaCode 在 Codeforces 挑战…',
      '8 多模态模型的突破',
      '9 全球顶级非营利开源组织Linux基金会宣布正式成立…',
      '10 英伟达在 2022 年 3 月发布了基于 Hopper 架构的…',
      '11 苹果在 6 月发布了自研 M2 芯片',
      '12 Google 正式发布了第四代 TPU（TPU v4）',
      '13 融资规模下降',
    ]);
  });

  it('sets the taglines as a paragraph each', () => {
    const closing = deck.sections.at(-1)?.slides.at(-1);
    expect(
      blockText(closing?.blocks ?? [])
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'p 把AI系统带入每个开发者、每个家庭、每个组织，构建万物互联的智能世界',
      'p Bring AI System to every person, home and organization for a fully connected, intelligent world.',
    ]);
  });

  it('builds without a word of complaint', () => expect(env.messages()).toEqual([]));
});
