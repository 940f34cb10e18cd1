import { describe, expect, it } from 'vitest';
import { blockText, outlineText, readDeck } from '../support/deck-text.js';

/** The blocks of the slide that a text makes, and what was said of it. */
function slide(text: string) {
  const { deck, env } = readDeck(`## S\n\n${text}\n`);
  const [only] = deck.sections.flatMap(({ slides }) => slides);
  return { text: blockText(only?.blocks ?? []), messages: env.messages().map((message) => message.split('\n')[0]) };
}

describe('text inside HTML', () => {
  it('is shown, its marks too, with a note of what is left out', () => {
    expect(slide('<div class="note">\nA <strong>bold</strong> word<br/>\nand **more**.\n</div>')).toEqual({
      text: 'p A <bold|bold> word\nand <bold|more>.',
      messages: ['/talk/deck.md:3:1: note[raw-html]: of HTML “<div class="note">” only what stands in it is shown'],
    });
  });

  it('has paragraphs, headings, lists and quotes', () => {
    expect(
      slide(
        'text\n\n<div>\n  <h3 class="x">Head</h3>\n  <p>One</p><p>Two</p>\n  <ul>\n    <li>a\n      <ol><li>b</li></ol>\n    <li>c</li>\n  </ul>\n  <blockquote>said</blockquote>\n</div>',
      ).text,
    ).toBe('p text\nh1 Head\np One\np Two\nul\n -\n  p a\n  ol 1\n   -\n    p b\n -\n  p c\nquote\n  p said');
  });

  it('may be Markdown', () => {
    expect(slide('<div>\n  - a\n    - b\n\n</div>').text).toBe('ul\n -\n  p a\n  ul\n   -\n    p b');
  });

  it('stands in its place among pictures, comments and what is left out', () => {
    const { text, messages } = slide(
      '<center>\nText\n<iframe src="https://youtu.be/aqz-KE-bpKQ"></iframe>\n<svg><text>x</text></svg>\nmore\n</center>',
    );
    expect(text).toBe('p Text <link=https://youtu.be/aqz-KE-bpKQ video=1|①>\np more');
    expect(messages).toEqual(['/talk/deck.md:6:1: warning[raw-html]: HTML “<svg><text>x</text></svg>” is left out; expected Markdown']);
  });

  it('is found in details, figures and components, wherever their tags stand', () => {
    expect(slide('<details open>\n<summary>More</summary>\nhidden text\n</details>').text).toBe('p <bold|More>\np hidden text');
    expect(slide('<figure><figcaption>Fig. 1</figcaption></figure>').text).toBe('p Fig. 1');
    expect(slide('<Card title="x">\n  Slidev’s <b>card</b>\n</Card>').text).toBe('p Slidev’s <bold|card>');
    expect(slide('- item\n  <div>in it</div>').text).toBe('ul\n -\n  p item\n  p in it');
  });

  it('keeps its line breaks and signs in `<pre>`', () => {
    expect(slide('<pre><code>if (a &lt; b)\n\n  <b>go</b>();\n</code></pre>').text).toBe('code  [] "if (a < b)\\n\\n  go();"');
  });

  it('has its mistakes at their lines', () => {
    expect(slide('<div>\n<p>fine</p>\n<p>![x](none.png)</p>\n</div>').messages[0]).toMatch(
      /^\/talk\/deck\.md:5:4: warning\[picture-missing\]/,
    );
    expect(slide('<div>a\n<!-- b').messages[0]).toMatch(/^\/talk\/deck\.md:4:1: error\[comment-unclosed\]/);
  });

  it('comes to an end where nothing is closed', () => {
    for (const piece of ['<a ', '<!-- ', '<pre>', '<svg ', '<b "', '<li>', '<div '])
      expect(slide(`<div>x ${piece.repeat(20_000)}`).text + slide(`<div>x ${piece.repeat(9)}`).messages.join('')).toContain('x');
  });
});

describe('HTML without text', () => {
  it('makes no slide of its own', () => {
    const { deck } = readDeck(
      '<style>\nh1 { color: red }\n</style>\n\n# One\n\ntext\n\n---\n\n<!-- class: x -->\n<style scoped>p {}</style>\n\n# Two\n\nmore\n',
    );
    expect(outlineText(deck)).toBe('[]\n  One\n  Two');
  });
});
