import { describe, expect, it } from 'vitest';
import { blockText, readDeck } from '../support/deck-text.js';

function read(comment: string) {
  const { deck, env } = readDeck(`## S\n\na\n\n${comment}\n`);
  const slide = deck.sections[0]?.slides[0];
  return { notes: blockText(slide?.notes ?? []), text: blockText(slide?.blocks ?? []), codes: env.codes(), videos: deck.videos.length };
}

describe('a comment with the marks of notes', () => {
  it.each([
    ['<!--\n- first\n- second\n-->', 'ul\n -\n  p first\n -\n  p second'],
    ['<!-- - first\n- second -->', 'ul\n -\n  p first\n -\n  p second'],
    ['<!--\nSay **this**.\n\n1. one\n2. two\n-->', 'p Say <bold|this>.\nol 1\n -\n  p one\n -\n  p two'],
    ['<!--\n> a\n-->', 'quote\n  p a'],
    ['<!-- see [x](https://e.com) -->', 'p see <link=https://e.com|x>'],
    ['<!--\nMind: say\nthis\n-->', 'p Mind: say this'],
  ])('%j', (comment, notes) => {
    expect(read(comment)).toEqual({ notes, text: 'p a', codes: [], videos: 0 });
  });

  it('has no code for a video', () => {
    expect(read('<!--\n- [b](https://youtu.be/Rlp1TdYeutU)\n-->')).toMatchObject({ codes: [], videos: 0 });
  });

  it.each(['<!--\n## Old\n\n![x](gone.png)\n\n- a\n-->', '<!--\n::: columns\n- a\n-->', '<!--\n| a |\n- b\n-->', '<!--\n[^1] **a**\n-->'])(
    'that puts slides aside is one text: %j',
    (comment) => {
      expect(read(comment).codes).toEqual([]);
    },
  );

  it('settings are none', () => {
    expect(read('<!--\nlayout: summary\n-->')).toMatchObject({ notes: '', codes: [] });
  });
});
