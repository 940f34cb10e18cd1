import { expect, test } from 'vitest';
import { handoutOf, THEMES } from '../../../support/pdf/build.js';
import { readPdf } from '../../../support/pdf/reader.js';

const worksheet = (keys: string): string =>
  `---\ntitle: Plants in spring\nlang: en\ndisclaimer: false\n${keys}---\n\n# Look\n\n## Around\n\nName three plants.\n\n# Measure\n\n## Beans\n\nHow high are they?\n`;

test.each(THEMES)('without a list of contents the text begins below the title, and bookmarks stay (%s)', async (theme) => {
  const [plain, listed] = await Promise.all(
    ['contents: false\n', ''].map(async (keys) => readPdf((await handoutOf(worksheet(keys), theme)).bytes)),
  );
  const words = (pdf: typeof plain): string => pdf?.pages[0]?.lines.map(({ text }) => text).join('\n') ?? '';
  expect(plain?.pages).toHaveLength(1);
  expect(words(plain)).toContain('How high are they?');
  expect(words(plain)).not.toContain('Contents');
  expect(words(listed)).toContain('Contents');
  expect(plain?.outline.map(({ title }) => title)).toEqual(listed?.outline.map(({ title }) => title));
});
