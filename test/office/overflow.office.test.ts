import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDeckIn, root, workFolder } from '../support/cli.js';
import { problems } from '../support/office/problems.js';
import { convertDeck, linesOf } from '../support/office/render.js';
import { contents } from '../support/pptx/build.js';
import { readDeck } from '../support/pptx/read.js';
import { themeNames } from '../support/themes.js';

describe.each(themeNames)('in the theme %s, rendered by LibreOffice', (theme) => {
  test.each(contents)('%s: every line lies inside its shape, no two lines overlap, nothing is off the slide', (content) => {
    const out = workFolder();
    const run = buildDeckIn(root, content, '--theme', theme, '--format', 'pptx', '--out', out);
    expect(run.status, run.stderr).toBe(0);
    const bytes = readFileSync(join(out, `${content.replace(/^.*\/|\.md$/g, '')}.pptx`));
    const deck = readDeck(bytes);
    const shown = deck.slides.filter(({ hidden }) => !hidden);
    const pages = linesOf(convertDeck(bytes, 'pdf'));
    expect(pages.length).toBe(shown.length);
    const found = pages.flatMap((page, i) => problems(page, shown[i]).map((problem) => `slide ${i + 1}: ${problem}`));
    expect(found).toEqual([]);
  });
});
