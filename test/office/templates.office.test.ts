import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDeckIn, root, workFolder } from '../support/cli.js';
import { problems } from '../support/office/problems.js';
import { convertDeck, linesOf } from '../support/office/render.js';
import { readDeck } from '../support/pptx/read.js';
import { TEMPLATES } from '../support/pptx/templates.js';

const LECTURE = 'content/2022-ai-events.md';

const TORTURE = 'test/cases/torture.md';

describe.each(Object.keys(TEMPLATES))('on a template with %s, rendered by LibreOffice', (name) => {
  test.each([LECTURE, TORTURE])('%s: every line lies inside its shape, no two lines overlap, nothing is off the slide', (content) => {
    const out = workFolder({ 'company.potx': TEMPLATES[name]?.() ?? new Uint8Array() });
    const run = buildDeckIn(root, content, '--theme', join(out, 'company.potx'), '--format', 'pptx', '--out', out);
    expect(run.status, run.stderr).toBe(0);
    const bytes = readFileSync(join(out, `${content.replace(/^.*\/|\.md$/g, '')}.pptx`));
    const shown = readDeck(bytes).slides.filter(({ hidden }) => !hidden);
    const pages = linesOf(convertDeck(bytes, 'pdf'));
    expect(pages.length).toBe(shown.length);
    expect(pages.flatMap((page, i) => problems(page, shown[i]).map((problem) => `slide ${i + 1}: ${problem}`))).toEqual([]);
  });
});
