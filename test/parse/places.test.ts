import { expect, test } from 'vitest';
import { readDeck } from '../support/deck-text.js';

test.each([
  ['a cell that begins in the line below its tag', '<table><tr><td>\nword [^a]\n</td></tr></table>', 2, 6],
  ['text before the first cell', '<table>\n<com">word [^a]</table>', 2, 12],
  ['a caption', '<table><caption>\n\nword [^a]</caption><tr><td>x</td></tr></table>', 3, 6],
  ['a cell on the line of its tag', '<table>\n<tr><td>word [^a]</td></tr>\n</table>', 2, 14],
  ['a cell of a quoted pipe table', '> | a | [^a] |\n> |---|---|', 1, 9],
])('%s: a message has the line and the column of what it speaks of', (_what, markdown, line, column) => {
  const { env } = readDeck(`${markdown}\n`);
  expect(env.found.find(({ id: code }) => code === 'footnote-undefined')?.at).toMatchObject({ line, column });
});

test('a cell whose lines are put together: no message stands beyond its line', () => {
  const markdown = '<table><tr><td>\n\n- one\n-\n- a far longer item [^a]\n\n</td></tr></table>';
  const { env } = readDeck(markdown);
  const at = env.found.find(({ id: code }) => code === 'footnote-undefined')?.at;
  expect(at?.column).toBeLessThanOrEqual((markdown.split('\n')[(at?.line ?? 0) - 1] ?? '').length + 1);
});

test.each([
  ['indented', '    one\n    two', 1, 5],
  ['fenced', '- ```\n  one\n  ```', 2, 3],
])('code that is %s begins where its first line does', (_how, markdown, line, column) => {
  const [block] = readDeck(`## Slide\n\n${markdown}`).deck.sections[0]?.slides[0]?.blocks ?? [];
  const code = block?.kind === 'list' ? block.items[0]?.blocks[0] : block;
  expect(code?.kind === 'code' && code.body).toMatchObject({ line: line + 2, column });
});

test('a mistake in brackets over lines of the front matter has its own line', () => {
  const { env } = readDeck('---\ntitle: x\n[a][q\n|]:\n---\n');
  expect(env.found.filter(({ id: code }) => code === 'yaml-syntax').at(-1)?.at.line).toBe(4);
});
