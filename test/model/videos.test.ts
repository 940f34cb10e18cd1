import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/lib/videos/recognise.js';
import { shorten, topicOf } from '../../src/model/videos/caption.js';
import { markOf } from '../../src/model/videos/mark.js';
import { blockText, readDeck, richText, slideText } from '../support/deck-text.js';

const ID = 'Rlp1TdYeutU';

describe('addresses of videos', () => {
  it.each([
    [`https://www.youtube.com/watch?v=${ID}&pp=ygUa%3D`, `https://youtu.be/${ID}`],
    [`http://youtube.com/watch?list=PLx&index=1&v=${ID}&feature=share&utm_source=x`, `https://youtu.be/${ID}`],
    [`https://m.youtube.com/watch?v=${ID}&t=90`, `https://youtu.be/${ID}?t=90`],
    [`https://music.youtube.com/watch?v=${ID}&si=x`, `https://youtu.be/${ID}`],
    [`https://youtu.be/${ID}?si=abc&t=1m30s`, `https://youtu.be/${ID}?t=1m30s`],
    [`https://youtu.be/${ID}#t=90s`, `https://youtu.be/${ID}?t=90s`],
    [`https://www.youtube.com/shorts/${ID}?feature=share`, `https://youtu.be/${ID}`],
    [`https://www.youtube-nocookie.com/embed/${ID}?start=30&rel=0`, `https://youtu.be/${ID}?t=30`],
    [`https://www.youtube.com/live/${ID}?t=0`, `https://youtu.be/${ID}`],
    ['https://www.youtube.com/playlist?list=PLOU2XLYxmsll&si=x', 'https://youtube.com/playlist?list=PLOU2XLYxmsll'],
    ['https://www.youtube.com/embed/videoseries?list=PLx_-1', 'https://youtube.com/playlist?list=PLx_-1'],
    ['https://www.youtube.com/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw/about', 'https://youtube.com/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw'],
    ['https://www.youtube.com/@GoogleDevelopers/videos', 'https://youtube.com/@GoogleDevelopers'],
    ['https://www.bilibili.com/video/BV1xx411c7mD/?spm_id_from=333&p=2&t=15', 'https://www.bilibili.com/video/BV1xx411c7mD?p=2&t=15'],
    ['https://m.bilibili.com/video/av170001?p=1', 'https://www.bilibili.com/video/av170001'],
    ['https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&page=3&autoplay=0', 'https://www.bilibili.com/video/BV1xx411c7mD?p=3'],
    ['https://b23.tv/BV1xx411c7mD', 'https://www.bilibili.com/video/BV1xx411c7mD'],
    ['https://b23.tv/abc123?share=x', 'https://b23.tv/abc123'],
    ['https://vimeo.com/76979871?share=copy', 'https://vimeo.com/76979871'],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e#t=30s', 'https://vimeo.com/76979871/8272103f6e#t=30s'],
    ['https://vimeo.com/channels/staffpicks/76979871', 'https://vimeo.com/76979871'],
  ])('%s', (href, url) => expect(recognise(href)).toMatchObject({ url }));

  it.each([
    'https://github.com/a/b',
    'https://www.youtube.com/',
    'https://www.youtube.com/about',
    'https://notyoutube.com/watch?v=Rlp1TdYeutU',
    'https://vimeo.com/about',
    'mailto:a@b.c',
    '#id',
    'https://[',
  ])('%s is none', (href) => {
    expect(recognise(href)).toBeUndefined();
  });

  it('with a damaged id stay links, with a note', () => {
    const { deck, env } = readDeck('## S\n\nsee https://youtu.be/short now');
    expect(deck.videos).toEqual([]);
    expect(env.messages()).toEqual([
      '/talk/deck.md:3:5: note[video-id]: “https://youtu.be/short” looks like a video on YouTube, but has no id of one; it stays a link\n  help: copy the address again from the video’s page',
    ]);
  });
});

describe('marks', () => {
  it('count with circled numbers', () =>
    expect([1, 20, 21, 35, 36, 50, 51].map(markOf)).toEqual(['①', '⑳', '㉑', '㉟', '㊱', '㊿', '[51]']));

  const url = `https://youtu.be/${ID}`;
  const mark = `<link=${url} video=1|①>`;

  it.each([
    [`事件: <${url}>`, `p 事件: ${mark}`],
    [`模型, <${url}> 但是`, `p 模型, ${mark} 但是`],
    [`4 倍。\n${url}`, `p 4 倍。${mark}`],
    [`标题\n${url}\n后文`, `p 标题${mark}后文`],
    [`words\n${url}\nmore`, `p words ${mark} more`],
    [`words\n\n${url}\n\nmore`, `p words ${mark}\np more`],
    [`- a\n\n  <${url}>\n- b`, `ul\n -\n  p a ${mark}\n -\n  p b`],
    [url, `p ${mark}`],
    [`[The keynote](${url}) is`, `p <link=${url}|The keynote>\u00a0${mark} is`],
    [`看[发布会](${url})。`, `p 看<link=${url}|发布会>${mark}。`],
    [`[${url}](${url})`, `p ${mark}`],
    [`**bold ${url}** x`, `p <bold|bold >${`<bold link=${url} video=1|①>`} x`],
    [`<iframe src="//www.youtube.com/embed/${ID}" width="560"></iframe>`, `p ${mark}`],
    [`\`${url}\``, `p <code|${url}>`],
  ])('%s', (text, expected) => expect(slideText(text)).toBe(expected));

  it('are the same for the same video, and follow the order of citation', () => {
    const { deck } = readDeck(
      `# A https://youtu.be/aaaaaaaaaaa\n\n## B\n\n- ${url}\n\n::: notes\nhttps://youtu.be/bbbbbbbbbbb\n:::\n\n## C\n\n| x |\n|---|\n| https://www.youtube.com/watch?v=${ID} |\n\n[^1] ${url}?t=5\n\n[^1]: https://vimeo.com/76979871`,
    );
    expect(deck.videos.map(({ number, shortUrl }) => `${number} ${shortUrl}`)).toEqual([
      '1 youtu.be/aaaaaaaaaaa',
      '2 youtu.be/Rlp1TdYeutU',
      '3 youtu.be/bbbbbbbbbbb',
      `4 youtu.be/${ID}?t=5`,
      '5 vimeo.com/76979871',
    ]);
    expect(blockText(deck.sections[0]?.slides[1]?.blocks ?? [])).toContain('②');
    expect(richText(deck.sections[0]?.title ?? [])).toBe('A <link=https://youtu.be/aaaaaaaaaaa video=1|①>');
  });
});

describe('captions', () => {
  const captions = (text: string): readonly string[] => readDeck(text).deck.videos.map(({ caption }) => caption);

  it('are the link’s words, else the picture’s, else the topic', () => {
    expect(captions(`## S\n\n[The **keynote**](https://youtu.be/${ID})`)).toEqual(['The keynote']);
    expect(captions(`## S\n\nOpenAI 发布了 DALL·E 2，能够生成图像。https://youtu.be/${ID}`)).toEqual(['OpenAI 发布了 DALL·E 2']);
    expect(captions(`## S\n\nA talk about parsers.\n\nhttps://youtu.be/${ID}`)).toEqual(['A talk about parsers']);
  });

  it('pass over clauses that are too short, or dates', () => {
    expect(captions(`## S\n\n同期, Meta 也发布的 OPT-175B 模型, <https://youtu.be/${ID}> 但是`)).toEqual(['Meta 也发布的 OPT-175B 模型']);
    expect(captions(`## S\n\n2022年9月12日，基金会正式成立。https://youtu.be/${ID}`)).toEqual(['基金会正式成立']);
  });

  it('come from the list item above, the heading, the slide or the section', () => {
    expect(captions(`## The slide\n\n- 语言模型的进化:\n  - 见 https://youtu.be/${ID}`)).toEqual(['语言模型的进化']);
    expect(captions(`## The slide\n\n### The heading\n\n- 事件: https://youtu.be/${ID}`)).toEqual(['The heading']);
    expect(captions(`## The slide\n\n- 事件: https://youtu.be/${ID}`)).toEqual(['The slide']);
    expect(captions(`---\ntitle: T\n---\n# 模型算法发展\n\n## 其他\n\nhttps://youtu.be/${ID}`)).toEqual(['模型算法发展']);
    expect(captions(`# A\n\n## B\n\nhttps://youtu.be/${ID}`)).toEqual(['B']);
  });

  it('are cut between words', () => {
    expect(shorten('short')).toBe('short');
    expect(shorten('DeepMind 发布的 AlphaCode 在 Codeforces 挑战赛中击败了 46% 参赛者')).toBe(
      'DeepMind 发布的 AlphaCode 在 Codeforces 挑战…',
    );
    expect(topicOf({ before: 'an extraordinarily long sentence without any clause that would end it', above: [] })).toBe(
      'an extraordinarily long sentence without any…',
    );
  });
});
