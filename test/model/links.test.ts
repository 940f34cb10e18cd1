import { describe, expect, it } from 'vitest';
import { readDeck, slideText } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';

const ID = 'Rlp1TdYeutU';
const VIDEO = `<link=https://youtu.be/${ID} video=1|①>`;

describe('addresses without a scheme', () => {
  it.each([
    [`- www.youtube.com/watch?v=${ID}`, `ul\n -\n  p ${VIDEO}`],
    [`youtube.com/watch?v=${ID}`, `p ${VIDEO}`],
    [`看youtu.be/${ID}，再说`, `p 看${VIDEO}，再说`],
    [`（m.youtube.com/shorts/${ID}）`, `p （${VIDEO}）`],
    [`see youtube-nocookie.com/embed/${ID}.`, `p see ${VIDEO}.`],
    [`**YouTube.com/live/${ID}**`, `p <bold link=https://youtu.be/${ID} video=1|①>`],
    ['player.bilibili.com/player.html?bvid=BV1xx411c7mD', 'p <link=https://www.bilibili.com/video/BV1xx411c7mD video=1|①>'],
    [
      'bilibili.com/video/BV1xx411c7mD、vimeo.com/76979871',
      'p <link=https://www.bilibili.com/video/BV1xx411c7mD video=1|①>、<link=https://vimeo.com/76979871 video=2|②>',
    ],
    [`[youtu.be/${ID}](youtu.be/${ID})`, `p ${VIDEO}`],
    [`[talk](www.youtube.com/watch?v=${ID})`, `p <link=https://youtu.be/${ID}|talk>\u00a0${VIDEO}`],
    ['see www.e.com, and (www.e.com/a_b).', 'p see <link=http://www.e.com|www.e.com>, and (<link=http://www.e.com/a_b|www.e.com/a_b>).'],
    ['看www.my-site.com/中文', 'p 看<link=http://www.my-site.com/|www.my-site.com/>中文'],
    ['https://de.wikipedia.org/wiki/Straße', 'p <link=https://de.wikipedia.org/wiki/Stra%C3%9Fe|https://de.wikipedia.org/wiki/Straße>'],
    ['见https://例え.jp，好', 'p 见<link=https://xn--r8jz45g.jp/|https://例え.jp>，好'],
    ['`www.e.com` [www.e.com](https://x.y)', 'p <code|www.e.com> <link=https://x.y|www.e.com>'],
  ])('%s', (text, expected) => expect(slideText(text)).toBe(expected));

  it.each([
    'www.',
    'www. e',
    'WWW. www..com',
    'awww.e.com',
    'a@www.e.com',
    'youtube.com',
    'youtu.be/',
    'vimeo.com/about',
    'xyoutu.be/Rlp1TdYeutU',
    'bilibili.com 和 b23.tv',
  ])('%s is text', (text) => expect(slideText(text)).toBe(`p ${text}`));
});

describe('links without words', () => {
  it.each(['[](https://x.y/a)', '[ ](https://x.y/a)', '[&nbsp;](https://x.y/a)', '<a href="https://x.y/a"></a>'])(
    '%s shows its address',
    (text) => expect(slideText(`see ${text}`)).toBe('p see <link=https://x.y/a|https://x.y/a>'),
  );
});

describe('links to files', () => {
  const read = (text: string, files: Readonly<Record<string, string>> = {}, links: Readonly<Record<string, string>> = {}) => {
    const env = memoryEnv(files, links);
    const { deck } = readDeck(`## S\n\n${text}`, env);
    const run = deck.sections[0]?.slides[0]?.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []))[0];
    return [run?.link, ...env.codes()];
  };

  it.each([
    ['[x](a.pdf)', ['a.pdf']],
    ['[x](sub/../a.pdf)', ['a.pdf']],
    ['[x](<my file.pdf>)', ['my%20file.pdf']],
    ['[x](b.pdf)', [undefined, 'link-missing']],
    ['[x](../secret.pdf)', [undefined, 'link-unsafe']],
    ['[x](../../../../etc/x.pdf)', [undefined, 'link-unsafe']],
    ['[x](leads-out.pdf)', [undefined, 'link-unsafe']],
    ['[x](runs.pdf)', [undefined, 'link-unsafe']],
    ['<a href="a.pdf">x</a>', ['a.pdf']],
    ['<a href="run.exe">x</a>', [undefined, 'link-unsafe']],
  ])('%s', (text, expected) =>
    expect(
      read(
        text,
        { '/talk/a.pdf': '', '/talk/my file.pdf': '', '/secret.pdf': '', '/talk/run.exe': '' },
        { '/talk/leads-out.pdf': '/secret.pdf', '/talk/runs.pdf': '/talk/run.exe' },
      ),
    ).toEqual(expected),
  );

  it('may stand anywhere in the repository', () => expect(read('[x](../a.pdf)', { '/.git': '', '/a.pdf': '' })).toEqual(['../a.pdf']));
});

describe('links that no output carries', () => {
  it('are their words, with a warning that says why', () => {
    const { deck, env } = readDeck('## S\n\n[one](javascript:x) <smb://h/x> [three](//h/x) ![p](https://a:b@h/p.png)');
    expect(deck.sections[0]?.slides[0]?.blocks).toMatchObject([{ text: [{ text: 'one smb://h/x three p' }] }]);
    expect(env.messages().slice(0, 3)).toEqual([
      '/talk/deck.md:3:1: warning[link-unsafe]: address “javascript:x” is a script; expected https:, http:, mailto:, tel:, a file or #id, not javascript:; the words stay without a link\n  help: write a web address, or name a file beside the content',
      '/talk/deck.md:3:21: warning[link-unsafe]: address “smb://h/x” leads to a computer in the reader’s network; expected https:, http:, mailto:, tel:, a file or #id, not smb:; the words stay without a link\n  help: copy the file into the folder of the content and link it by its name',
      '/talk/deck.md:3:33: warning[link-unsafe]: address “//h/x” leads to a computer in the reader’s network, “h”; the words stay without a link\n  help: for a web address write `https:` before it; copy a file into the folder of the content and link it there',
    ]);
    expect(env.codes()).toEqual(['link-unsafe', 'link-unsafe', 'link-unsafe', 'picture-remote', 'link-unsafe']);
  });
});
