import { describe, expect, it } from 'vitest';
import { readDeck } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';
import { tinyPng } from '../support/tiny-pictures.js';

/** A generator of numbers from 0 to below `limit` that repeats itself for the same seed (Numerical Recipes' constants). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Pieces of Markdown; each `@` becomes a word that occurs nowhere else, each `n%` a number of the piece. */
const PIECES = [
  '# @ {.unnumbered}',
  '# @',
  '## @ {#i}',
  '## @',
  '### @',
  '#### @',
  '---',
  '***',
  '@\n---',
  '@\n===',
  '@ **@** *@* ~~@~~ `@` <u>@</u>',
  '@中文\n@，后文',
  '- @\n- @\n  - @\n\n    @',
  '1. @\n\n   @\n2) @',
  '- [x] @',
  '> @\n> - @',
  '| @ | @ |\n|---|--:|\n| @ | **@** |\n| @ | @ | @ |',
  '```js {1}\n@\n```',
  '    @',
  '$$\n\\text{@}\n$$',
  '@ $x_{\\text{@}}$',
  '@ $\\hat{@}$',
  '```mermaid\n@\n```',
  '::: notes\n@\n:::',
  '::: handout\n@\n:::',
  '::: slides\n- @\n:::',
  '::: wat @\n@\n:::',
  ':::: columns\n::: column\n@\n:::\n@\n::: {.column width=20%}\n@\n:::\n::::',
  ':::',
  '::: notes\n@',
  '<!-- @ -->',
  '<!-- layout: two -->',
  '@ <!-- @ --> @',
  '<b>@</b> @<br>@',
  'H~@~ x^@^',
  '<kbd>@',
  '</u> @',
  '[@](https://x.y/a) <https://x.y/b> https://x.y/c，@',
  '[@](https://youtu.be/Rlp1TdYeutU) @',
  '@\nhttps://youtu.be/kwGKhyO-tpo\n@',
  '[@]() [@](#i) [@](#nope)',
  '[@](javascript:x)',
  '[@][ref] [@]\n\n[ref]: https://x.y',
  '![@](a.png "@") ![@](a.png)',
  '@ ![@](a.png) @',
  '![@](missing.png)',
  '![@](https://x.y/a.png)',
  '[![@](a.png)](https://x.y)',
  '| ![@](a.png) |\n|---|',
  '## @ ![@](a.png)',
  '@[^n%] @\n\n[^n%]: @\n\n    @',
  '@[^nope]',
  'a\\*@\\* &amp; @ &copy;',
  '@  \n@\\\n@',
  '\u0007@\u0000',
  '$5 @ US$6',
  '{@} [@] (@) *@ **@ _@',
] as const;

/** Puts a piece into a quotation or a list item now and then. */
function nested(piece: string, random: (limit: number) => number): string {
  const way = random(8);
  if (way === 0) return piece.replace(/^/gm, '> ');
  return way === 1 ? `- ${piece.replaceAll('\n', '\n  ')}` : piece;
}

const COUNT = 500;

describe('random decks', () => {
  it('lose no word: each is in the deck or in a message', () => {
    for (let seed = 1; seed <= COUNT; seed += 1) {
      const random = numbers(seed);
      let count = 0;
      const nextWord = (): string => {
        count += 1;
        return `word${String(count).padStart(3, '0')}`;
      };
      const pieces = Array.from({ length: 2 + random(10) }, (_, index) =>
        nested((PIECES[random(PIECES.length)] ?? '').replaceAll('n%', String(index)), random),
      );
      const text = `${pieces.join('\n\n').replaceAll('@', nextWord)}\n`;
      const env = memoryEnv({ '/talk/a.png': tinyPng(2, 2) });
      const { deck } = readDeck(text, env);
      const shown =
        JSON.stringify([deck.meta.title, deck.sections], (key, value) => (key === 'bytes' ? '' : value)) + env.messages().join('\n');
      const lost = Array.from({ length: count }, (_, index) => `word${String(index + 1).padStart(3, '0')}`).filter(
        (word) => !shown.includes(word),
      );
      // A row's message names its line, not the cell that is left out.
      const excused = env.codes().filter((code) => code === 'table-cells').length;
      expect(lost.length, `seed ${seed}: ${lost.join(' ')} of\n${text}\n${env.messages().join('\n')}`).toBeLessThanOrEqual(excused);
    }
  });

  it('have every place inside the file', () => {
    for (let seed = 1; seed <= COUNT; seed += 1) {
      const random = numbers(seed * 7919);
      const text = Array.from({ length: 2 + random(10) }, () => nested(PIECES[random(PIECES.length)] ?? '', random)).join('\n\n');
      const env = memoryEnv({ '/talk/a.png': tinyPng(2, 2) });
      const { deck } = readDeck(text, env);
      const lines = text.split('\n');
      JSON.stringify([deck.sections, env.found], (key, value) => {
        if (key === 'at')
          expect(
            value.column - 1 <= (lines[value.line - 1] ?? '').length && value.line >= 1 && value.column >= 1,
            `seed ${seed}: ${JSON.stringify(value)}`,
          ).toBe(true);
        return key === 'bytes' ? '' : value;
      });
    }
  });
});
