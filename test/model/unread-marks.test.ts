import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lostWords } from '../support/conservation.js';
import { readDeck } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';
import { between, pick, seeded } from '../support/random.js';
import { tinyPng } from '../support/tiny-pictures.js';
import { unreadMarks } from '../support/unread-marks.js';

/** Marks of Markdown and its dialects, right and wrong; each `@` becomes a word. */
const PIECES: readonly string[] = [
  '##@',
  '#　@',
  '##　@',
  '＃＃ @',
  '#@',
  '-　@\n-　@',
  '-@\n-@',
  '・@\n・@',
  '• @',
  '1.项目@\n2.项目@',
  '１．@',
  '＞ @',
  '：：： notes\n@\n：：：',
  '：：： handout\n@',
  '｀｀｀\n@\n｀｀｀',
  '＊＊@＊＊ @',
  '｀@｀',
  '【@】（https://e.com）',
  '！[@](a.png)',
  '[@](my file.pdf)',
  '[@](“https://e.com”)',
  '[@][@]',
  '[[@]]',
  '[@](@ @',
  '**@',
  '@**',
  '`@',
  '$$@',
  '{{ @ }}',
  '{% @ %}',
  '@ {.@}',
  '{: .@}',
  '!!! @',
  '*[@]: @',
  '| @ | @ |\n| @ | @ |',
  '| @ | @ | @ |\n|---|---|\n| @ | @ | @ |',
  '|---|---|\n| @ | @ |',
  '｜@｜@｜\n｜－｜－｜\n｜@｜@｜',
  '| @ | @ |\n|---|---|\n| [[@]] | **@ |',
  'Note: @',
  '[x] @',
  '.. @::',
  '== @ ==',
  'h2. @',
  '@[^no]',
  '\\newpage @',
  '@ &nbps; @',
  '@ **@** *@* `@` ~~@~~ ==@== [@](https://e.com) ![@](a.png)',
  '- @\n  - @\n\n1. @',
  '> @',
  '```\n## @\n- @\n[[@]]\n```',
  '`[[@]]` `**` @',
  '\\# @ \\*\\*@ \\[[@]]',
  '#hashtag @, -5 °C, 1.5 km',
  '@\n---',
  '<!--\n- @\n- **@**\n-->',
];

/** Puts a piece into a list item, a quotation or a directive now and then. */
function nested(piece: string, random: () => number): string {
  const way = between(random, 0, 9);
  if (way === 0) return piece.replace(/^/gm, '> ');
  if (way === 1) return `- ${piece.replaceAll('\n', '\n  ')}`;
  return way === 2 ? `::: handout\n${piece}\n:::` : piece;
}

const unread = (text: string, file?: string) => {
  const env = memoryEnv({ '/talk/a.png': tinyPng(2, 2), '/talk/my file.pdf': 'a' });
  const { deck } = readDeck(text, env, file);
  const shown = JSON.stringify(deck.sections, (key, value) => (key === 'bytes' ? '' : value));
  return [...unreadMarks(deck, env.found, text), ...lostWords(text, /word\d+/g, [shown], env.found)];
};

describe('no mark is printed as it is typed, and no word lost, without a message', () => {
  it('in decks of right and wrong marks', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = seeded(seed);
      let count = 0;
      const text = Array.from({ length: between(random, 2, 8) }, () => nested(pick(random, PIECES), random))
        .join('\n\n')
        .replaceAll('@', (at) => (count++ < 0 ? at : `word${count}`));
      expect(unread(`${text}\n`), `seed ${seed}:\n${text}`).toEqual([]);
    }
  }, 60_000);

  const root = resolve(import.meta.dirname, '../..');
  const files = ['content', 'test/cases'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => join(root, folder, name)),
  );

  it.each(files)('in %s', (path) => {
    expect(unread(readFileSync(path, 'utf8'), path)).toEqual([]);
  });

  it('a mark that is would be found', () => {
    const { deck } = readDeck('## S\n\na [[b]] and\n\n!!! note\n');
    expect(unreadMarks(deck, [], '').map(({ mark }) => mark)).toEqual(['[[b]]', '!!! n']);
  });
});
