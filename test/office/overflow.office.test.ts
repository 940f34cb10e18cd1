import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDeckIn, root, workFolder } from '../support/cli.js';
import { contactSheet } from '../support/contact-sheet.mjs';
import { linesOf } from '../support/office/lines-of.js';
import { problems } from '../support/office/problems.js';
import { convertDeck, picturesOf } from '../support/office/render.js';
import { contents } from '../support/pptx/build.js';
import { readDeck } from '../support/pptx/read.js';
import { themeNames } from '../support/themes.js';

/** All slides in one picture, for a person to look at. */
function writeSheet(name: string, pictures: readonly string[]): void {
  const folder = join(root, 'output/gallery');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), contactSheet(pictures, 4, 480));
}

describe.each(themeNames)('in the theme %s, rendered by LibreOffice', (theme) => {
  test.each(contents)('%s: every line lies inside its shape, no two lines overlap, nothing is off the slide', (content) => {
    const out = workFolder();
    const run = buildDeckIn(root, content, '--theme', theme, '--format', 'pptx', '--out', out);
    expect(run.status, run.stderr).toBe(0);
    const bytes = readFileSync(join(out, `${content.replace(/^.*\/|\.md$/g, '')}.pptx`));
    const deck = readDeck(bytes);
    const shown = deck.slides.filter(({ hidden }) => !hidden);
    const pdf = convertDeck(bytes, 'pdf');
    writeSheet(`${theme}-${content.replace(/^.*\/|\.md$/g, '')}-deck.png`, picturesOf(pdf, 48));
    const pages = linesOf(pdf);
    expect(pages.length).toBe(shown.length);
    const found = pages.flatMap((page, i) => problems(page, shown[i]).map((problem) => `slide ${i + 1}: ${problem}`));
    expect(found).toEqual([]);
  });

  test('lines of Latin text end where the table beneath them begins', () => {
    const lines = Array.from({ length: 8 }, (_, i) => `Line ${i + 1} of a paragraph that is set above a table`).join('\\\n');
    const folder = workFolder({ 'talk.md': `---\ntitle: T\nlang: en\n---\n\n## S\n\n${lines}\n\n| a | b |\n|---|---|\n| c | d |\n` });
    const run = buildDeckIn(folder, 'talk.md', '--theme', theme, '--format', 'pptx');
    expect(run.status, run.stderr).toBe(0);
    const bytes = readFileSync(join(folder, 'output/talk.pptx'));
    const { slides } = readDeck(bytes);
    expect(linesOf(convertDeck(bytes, 'pdf')).flatMap((page, i) => problems(page, slides[i]))).toEqual([]);
  });
});
