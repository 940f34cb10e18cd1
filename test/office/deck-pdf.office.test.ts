import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDeckIn, root, workFolder } from '../support/cli.js';
import { linesOf, type RenderedLine, type RenderedPage } from '../support/office/lines-of.js';
import { convertDeck } from '../support/office/render.js';
import { themeNames } from '../support/themes.js';

/** Letters, digits and Han characters, in any order: bullets and quotes are drawn in other ways. */
const letters = (text: string): string => [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

/** Slides are measured with something in hand, so that no line is longer in PowerPoint: now and then a line ends a character earlier than here. Whole lines: stretches that share a baseline and are no further apart than words of one line are. */
function wholeLines({ lines }: RenderedPage): readonly string[] {
  const rows: RenderedLine[] = [];
  for (const word of [...lines].sort((a, b) => a.left - b.left)) {
    const height = word.bottom - word.top;
    const row = rows.findIndex((one) => Math.abs(one.bottom - word.bottom) < 0.45 * height && word.left - one.right < height);
    const before = rows[row];
    if (before === undefined) rows.push(word);
    else rows[row] = { ...before, right: word.right, text: before.text + word.text };
  }
  return rows.map(({ text }) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')).filter((text) => text !== '');
}

describe.each(themeNames)('the deck as PDF in the theme %s, beside LibreOffice’s of the deck', (theme) => {
  test('shows the same words on each page, on as many lines but for a few', () => {
    const out = workFolder();
    const run = buildDeckIn(root, 'content/2022-ai-events.md', '--theme', theme, '--handout', 'deck', '--out', out);
    expect(run.status, run.stderr).toBe(0);
    const ours = linesOf(join(out, '2022-ai-events.deck.pdf'));
    const theirs = linesOf(convertDeck(readFileSync(join(out, '2022-ai-events.pptx')), 'pdf'));
    expect(ours.length).toBe(theirs.length);
    let [more, all] = [0, 0];
    for (const [i, page] of ours.entries()) {
      const other = theirs[i];
      if (other === undefined) continue;
      expect(Math.abs(page.width - other.width) + Math.abs(page.height - other.height)).toBeLessThan(1);
      expect(letters(page.lines.map(({ text }) => text).join('')), `page ${i + 1}`).toBe(
        letters(other.lines.map(({ text }) => text).join('')),
      );
      const [lines, known] = [wholeLines(page).length, wholeLines(other).length];
      all += known;
      more += Math.abs(lines - known);
    }
    expect(more / all).toBeLessThan(0.05);
  });
});
