import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/types.js';
import { blockText, readDeck, slideText } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';
import { tinyJpeg, tinyPng } from '../support/tiny-pictures.js';

const svg = (attributes: string): string =>
  `<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path/></svg>`;

const FILES = {
  '/talk/a.png': tinyPng(640, 480),
  '/talk/pics/my dog.jpg': tinyJpeg(300, 200),
  '/talk/lies.png': tinyJpeg(30, 20),
  '/talk/d.svg': svg('width="10cm" viewBox="0 0 200 100"'),
  '/talk/cut.png': tinyPng(640, 480).subarray(0, 40),
  '/talk/anim.gif': 'GIF89a……',
  '/talk/text.png': 'hello',
  '/talk/empty.png': '',
  '/secret.png': tinyPng(1, 1),
  '/talk/link.png': tinyPng(1, 1),
};

function read(text: string) {
  const env = memoryEnv(FILES, { '/talk/link.png': '/secret.png' });
  const blocks = readDeck(`## S\n\n${text}`, env).deck.sections[0]?.slides[0]?.blocks ?? [];
  return { blocks, text: blockText(blocks), messages: env.messages(), codes: env.codes() };
}

const imageOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'image' ? [block.image] : []))[0];

describe('a picture', () => {
  it('alone in its paragraph is a block, with its title as caption', () => {
    const { text, messages } = read('![a dog](a.png "The dog") ![a cat](<pics/my dog.jpg>)');
    expect(text).toBe('image png 640×480 “a dog” The dog\nimage jpeg 300×200 “a cat”');
    expect(messages).toEqual([]);
  });

  it('in a text, a cell or a heading follows it', () => {
    expect(read('before ![x](a.png) after').text).toBe('p before after\nimage png 640×480 “x”');
    expect(read('| a | b |\n|--|--|\n| ![x](a.png) | c ![y](a.png) |').text).toBe(
      'table - -\n  a | b\n  x | c\nimage png 640×480 “x”\nimage png 640×480 “y”',
    );
    expect(read('a\n\n### H ![x](a.png)').text).toBe('p a\nh1 H\nimage png 640×480 “x”');
    expect(read('- a\n\n  ![x](a.png)').text).toBe('ul\n -\n  p a\n  image png 640×480 “x”');
  });

  it('keeps the link around it in its caption', () => {
    expect(read('[![x](a.png)](https://x.y)').text).toBe('image png 640×480 “x” <link=https://x.y|x>');
  });

  it('is known by its bytes, not by its name', () => {
    expect(imageOf(read('![x](lies.png)').blocks)).toMatchObject({ format: 'jpeg', width: 30, height: 20 });
    expect(imageOf(read('![x](pics/my%20dog.jpg)').blocks)).toMatchObject({ format: 'jpeg' });
    expect(imageOf(read('![x](d.svg)').blocks)).toMatchObject({ format: 'svg', width: 10 * (96 / 2.54), height: 5 * (96 / 2.54) });
  });

  it('takes the size asked for', () => {
    expect(imageOf(read('![x](a.png){width=50% height=4cm}').blocks)?.wanted).toEqual({
      width: { unit: 'share', value: 0.5 },
      height: { unit: 'pt', value: (4 * 72) / 2.54 },
    });
    expect(imageOf(read('<img src="a.png" alt="x" width="100">').blocks)?.wanted).toEqual({ width: { unit: 'pt', value: 75 } });
    expect(read('![x](a.png){width=wide}').messages).toEqual([
      '/talk/deck.md:3:1: warning[picture-size]: width “wide”; expected a length such as 50%, 300px or 8cm\n  help: the picture keeps the size that fits',
    ]);
  });

  it('wants a description, or to be called decorative', () => {
    expect(read('![](a.png)').messages).toEqual([
      "/talk/deck.md:3:1: warning[alt-missing]: picture “a.png” has no description; expected one for people who can't see it\n  help: write it as `![what is to be seen](…)`, or say `{.decorative}` behind a picture without meaning",
    ]);
    expect(read('![](a.png){.decorative} ![](a.png){alt=""} ![](a.png){fig-alt="b"}').codes).toEqual([]);
    const captioned = read('![](a.png "A caption")');
    expect(captioned.codes).toEqual(['alt-missing']);
    expect(imageOf(captioned.blocks)?.alt).toBe('A caption');
    expect(imageOf(read('![x](a.png){.decorative}').blocks)).toMatchObject({ decorative: true, alt: '' });
  });

  it('is read once, however often it is shown', () => {
    const [first, second] = read('![x](a.png)\n\n![y](a.png)').blocks;
    expect(first?.kind === 'image' && second?.kind === 'image' && first.image.bytes === second.image.bytes).toBe(true);
  });
});

describe('a picture that can’t be shown', () => {
  it.each([
    ['nope.png', 'picture-missing', 'no picture “nope.png”; expected a file in /talk'],
    ['', 'picture-missing', 'picture without a file; expected its name'],
    ['../secret.png', 'picture-outside', 'picture “../secret.png” stands outside the folder of the content; expected one inside it'],
    ['/secret.png', 'picture-outside', 'picture “/secret.png” stands outside the folder of the content; expected one inside it'],
    ['link.png', 'picture-outside', 'picture “link.png” stands outside the folder of the content; expected one inside it'],
    ['anim.gif', 'picture-format', 'picture “anim.gif” is a damaged GIF; expected a whole one'],
    ['cut.png', 'picture-format', 'picture “cut.png” is a damaged PNG; expected a whole one'],
    ['text.png', 'picture-format', '“text.png” is not a picture; expected PNG, JPEG, GIF, WebP or SVG'],
    ['empty.png', 'picture-format', 'picture “empty.png” is an empty file; expected a picture'],
  ])('%s is a warning at its place, and a placeholder stands there', (src, code, message) => {
    const { messages, text } = read(`words ![the alt](${src})`);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`/talk/deck.md:3:7: warning[${code}]: ${message}\n`);
    expect(text).toBe('p words\nimage svg 480×360 “the alt”');
  });

  it('that can’t be had is one picture where its words are the same: many are drawn and written once', () => {
    const { blocks } = read('![one](gone.png)\n\n![one](lost.png)\n\n![two](gone.png)');
    const drawn = blocks.flatMap((block) => (block.kind === 'image' ? [block.image.bytes] : []));
    expect(drawn).toHaveLength(3);
    expect(new Set(drawn).size).toBe(2);
  });

  it('but shown in a Git repository, wherever in it: from its root, or from `public` beside the content', () => {
    const png = tinyPng(2, 2);
    const files = { '/repo/.git': '', '/repo/_assets/a.png': png, '/repo/week/deck.md': '', '/repo/week/public/b.png': png, '/c.png': png };
    const env = memoryEnv(files);
    readDeck('## S\n\n![x](../_assets/a.png) ![x](/_assets/a.png) ![x](/b.png)', env, '/repo/week/deck.md');
    expect(env.codes()).toEqual([]);
    readDeck('## S\n\n![x](../../c.png) ![x](/c.png)', env, '/repo/week/deck.md');
    expect(env.codes()).toEqual(['picture-outside', 'picture-outside']);
  });

  it('on the web leaves its description with a link, and a warning', () => {
    const { messages, text } = read('![a map](https://x.y/map.png)');
    expect(text).toBe('p <link=https://x.y/map.png|a map>');
    expect(messages[0]).toContain('/talk/deck.md:3:1: warning[picture-remote]');
  });
});

describe('sizes of drawings', () => {
  it.each([
    ['width="200" height="100"', 200, 100],
    ['viewBox="0 0 30 40"', 30, 40],
    ['height="80" viewBox="0,0,30,40"', 60, 80],
    ['width="100%" height="100%" viewBox="0 0 30 40"', 30, 40],
    ['width="1in" height="72pt"', 96, 96],
    ['', 300, 150],
  ])('%s', (attributes, width, height) => {
    const env = memoryEnv({ '/talk/x.svg': svg(attributes) });
    expect(slideText('![x](x.svg)', env)).toBe(`image svg ${width}×${height} “x”`);
  });
});
