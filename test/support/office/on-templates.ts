import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDeckIn, root, workFolder } from '../cli.js';
import { readDeck } from '../pptx/read.js';
import { TEMPLATES } from '../pptx/templates.js';
import { linesOf } from './lines-of.js';
import { problems } from './problems.js';
import { convertDecks } from './render.js';

const CONTENTS = ['content/2022-ai-events.md', 'test/cases/torture.md'];

/**
 * Builds lecture and torture deck on the templates that tests make, every second one from `first` on, and has LibreOffice render them. Two files
 * call it, so that two workers share the longest of these tests.
 */
export function testOnTemplates(first: 0 | 1): void {
  const names = Object.keys(TEMPLATES).filter((_, i) => i % 2 === first);
  describe.each(names)('on a template with %s, rendered by LibreOffice', (name) => {
    test('lecture and torture deck: every line lies inside its shape, no two lines overlap, nothing is off the slide', () => {
      const out = workFolder({ 'company.potx': TEMPLATES[name]?.() ?? new Uint8Array() });
      const run = buildDeckIn(root, ...CONTENTS, '--theme', join(out, 'company.potx'), '--format', 'pptx', '--out', out);
      expect(run.status, run.stderr).toBe(0);
      const decks = CONTENTS.map((content) => readFileSync(join(out, `${content.replace(/^.*\/|\.md$/g, '')}.pptx`)));
      for (const [k, pdf] of convertDecks(decks, 'pdf').entries()) {
        const shown = readDeck(decks[k] ?? new Uint8Array()).slides.filter(({ hidden }) => !hidden);
        const pages = linesOf(pdf);
        expect(pages.length, CONTENTS[k]).toBe(shown.length);
        const found = pages.flatMap((page, i) => problems(page, shown[i]).map((problem) => `slide ${i + 1}: ${problem}`));
        expect(found, CONTENTS[k]).toEqual([]);
      }
    });
  });
}
