import { describe, expect, test } from 'vitest';
import { type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { type Archive, openArchive, textOf } from '../../support/pptx/archive.js';
import { deckOf } from '../../support/pptx/build.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { shownIn } from '../../support/pptx/numbers.js';

/** What stands below one another in CommonMark, and what an audience has to see. */
const LISTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['zero', '0. zero\n1. one', ['0. zero', '1. one']],
  ['more than a field holds', '99999. a\n1. b', ['99999. a', '100000. b']],
  ['the last that a field holds, and the next', '32767. a\n1. b', ['32767. a', '32768. b']],
  ['as many digits as there are', '999999999. a', ['999999999. a']],
  ['a start of its own', '5. a\n6. b', ['5. a', '6. b']],
  ['two lists parted by a comment', '1. a\n2. b\n\n<!-- -->\n\n1. new\n2. next', ['1. a', '2. b', '1. new', '2. next']],
  ['two lists of other marks', '1. a\n2. b\n1) c\n2) d', ['1. a', '2. b', '1) c', '2) d']],
  ['a bracket behind the number', '1) a\n2) b', ['1) a', '2) b']],
  ['a bracket behind more than a field holds', '0) a\n1) b', ['0) a', '1) b']],
  ['marks that change and change back', '1. a\n\n1) b\n2) c\n\n1. d', ['1. a', '1) b', '2) c', '1. d']],
  ['brackets in a list of stops', '1. a\n   1) b\n   2) c\n2. d', ['1. a', '1) b', '2) c', '2. d']],
  ['three lists of one item', '1. a\n\n<!-- -->\n\n1. b\n\n<!-- -->\n\n1. c', ['1. a', '1. b', '1. c']],
  ['a paragraph between', '1. a\n2. b\n\nWords\n\n1. c\n2. d\n3. e', ['1. a', '2. b', 'Words', '1. c', '2. d', '3. e']],
  ['a paragraph between, and going on', '1. a\n2. b\n\nWords\n\n3. c\n4. d', ['1. a', '2. b', 'Words', '3. c', '4. d']],
  ['back to a smaller number', '7. a\n8. b\n\nWords\n\n3. c\n4. d', ['7. a', '8. b', 'Words', '3. c', '4. d']],
  ['three times with paragraphs between', '1. a\n2. b\n\nX\n\n1. c\n2. d\n\nY\n\n1. e\n2. f', ['1. a', '2. b', 'X', '1. c', '2. d', 'Y', '1. e', '2. f']],
  ['nested lists', '- x\n  1. a\n  2. b\n- y\n  1. c\n  2. d', ['x', '1. a', '2. b', 'y', '1. c', '2. d']],
  ['nested lists that are parted', '1. a\n   1. b\n\n   <!-- -->\n\n   1. c\n2. d', ['1. a', '1. b', '1. c', '2. d']],
  ['paragraphs in items', '1. a\n\n   more\n2. b\n   - sub\n3. c', ['1. a', 'more', '2. b', 'sub', '3. c']],
  ['bullets between', '1. a\n\n- x\n\n1. b\n2. c', ['1. a', 'x', '1. b', '2. c']],
  ['a nested zero', '- x\n\n  0. a\n  1. b', ['x', '0. a', '1. b']],
  ['HTML from zero', '<ol start="0"><li>a</li><li>b</li></ol>', ['0. a', '1. b']],
  ['HTML from below zero', '<ol start="-3">\n<li>a</li>\n<li>b</li>\n</ol>', ['-3. a', '-2. b']],
  ['HTML from anywhere', "<ol type=1 START='12'><li>a<li>b</ol>", ['12. a', '13. b']],
  ['HTML from no number', '<ol start="x"><li>a</li></ol>', ['1. a']],
  ['HTML from a number of no size', '<ol start="99999999999999999999"><li>a</li></ol>', ['1. a']],
  ['HTML items with numbers of their own', '<ol><li value="4">a</li><li>b</li><li value="9">c</li></ol>', ['4. a', '5. b', '9. c']],
]; // biome-ignore format: a table of lists

const bodyOf = (root: Element, words: string): Element => {
  const found = elementsIn(root, 'p:txBody').find((body) => textOf(body).includes(words));
  if (found === undefined) throw new Error(`no text with “${words}”`);
  return found;
};

const shows = (archive: Archive, part: string, expected: readonly string[]): void => {
  const last = expected.at(-1)?.replace(/^-?\d+[.)] /, '') ?? '';
  const body = bodyOf(archive.xmlOf(part), last);
  for (const program of ['PowerPoint', 'LibreOffice'] as const)
    expect(shownIn(body, program).slice(-expected.length), program).toEqual(expected);
};

describe('numbers of lists', () => {
  test.each(LISTS)('%s, on a slide and in its notes', async (_, markdown, expected) => {
    const bytes = await deckOf(`---\nlang: en\n---\n\n## Q\n\n${markdown}\n\n::: notes\n${markdown}\n:::\n`, 'default');
    expect(checkPackage(bytes)).toEqual([]);
    const archive = openArchive(bytes);
    shows(archive, 'ppt/slides/slide2.xml', expected);
    shows(archive, 'ppt/notesSlides/notesSlide2.xml', expected);
  });

  test('are counted by PowerPoint wherever it can: one of a second list is typed, its first', async () => {
    const archive = openArchive(await deckOf('## T\n\n1. a\n2. b\n\nWords\n\n1. c\n2. d\n3. e\n', 'default'));
    expect(elementsIn(archive.xmlOf('ppt/slides/slide2.xml'), 'a:buAutoNum').map(({ attributes }) => attributes.startAt)).toEqual([
      undefined,
      undefined,
      '2',
      '2',
    ]);
  });
});
