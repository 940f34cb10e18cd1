import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDeckIn, root, workFolder } from '../support/cli.js';
import { convertDeck } from '../support/office/render.js';
import { contents } from '../support/pptx/build.js';
import { readDeck } from '../support/pptx/read.js';
import { themeNames } from '../support/themes.js';

const squeezed = (texts: readonly string[]): string => texts.join('').replace(/\s/g, '');

/** Paragraphs that another text lacks, spaces aside. A slide's number is a field, which LibreOffice writes in its own way. */
const lostFrom = (before: readonly string[], after: string): readonly string[] =>
  before.filter((text) => !/^\d*$/.test(text.trim()) && !after.includes(squeezed([text])));

describe.each(themeNames)('in the theme %s, opened and saved again by LibreOffice', (theme) => {
  test.each(contents)('%s keeps its slides, all of their text, their notes and what is hidden', (content) => {
    const out = workFolder();
    const run = buildDeckIn(root, content, '--theme', theme, '--format', 'pptx', '--out', out);
    expect(run.status, run.stderr).toBe(0);
    const bytes = readFileSync(join(out, `${content.replace(/^.*\/|\.md$/g, '')}.pptx`));
    const before = readDeck(bytes).slides;
    const after = readDeck(readFileSync(convertDeck(bytes, 'pptx'))).slides;
    expect(after.length).toBe(before.length);
    const lost = before.flatMap((slide, i) => [
      ...lostFrom(slide.paragraphs, squeezed(after[i]?.paragraphs ?? [])).map((text) => `slide ${i + 1}: ${text}`),
      ...lostFrom(slide.notes, squeezed(after[i]?.notes ?? [])).map((text) => `notes of slide ${i + 1}: ${text}`),
    ]);
    expect(lost).toEqual([]);
    expect(after.map(({ hidden }) => hidden)).toEqual(before.map(({ hidden }) => hidden));
  });
});
