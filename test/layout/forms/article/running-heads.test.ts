import { expect, test } from 'vitest';
import { handoutOf, THEMES } from '../../../support/pdf/build.js';
import { readPdf } from '../../../support/pdf/reader.js';

const title = 'Annual report of the public libraries of the northern districts and islands';
const text = 'Words of a paragraph that fill the lines of a page. '.repeat(160);
const content = (chapter: string, paper: string): string =>
  `---\ntitle: ${title}\nlang: en\nprint: {paper: ${paper}}\ndisclaimer: false\n---\n\n${chapter}## Topic\n\n${text}\n`;

test.each(THEMES)('a long title stands whole in the head where it is alone, else it is marked as shortened, in %s', async (theme) => {
  const headOf = async (chapter: string, paper: string): Promise<string> => {
    const { pages } = await readPdf((await handoutOf(content(chapter, paper), theme)).bytes);
    const page = pages.at(-1);
    return (page?.lines ?? [])
      .filter(({ baseline }) => baseline < 60)
      .map(({ text: line }) => line)
      .join(' ');
  };
  expect(await headOf('', 'A4')).toContain(title);
  const shared = await headOf('# What we did in the last year on the mainland\n\n', 'A5');
  expect(shared).toContain('…');
  expect(shared).not.toContain('islands');
});
