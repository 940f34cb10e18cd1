import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildDeck } from '../../../src/index.js';

const cwd = mkdtempSync(join(tmpdir(), 'build-deck-room-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const body = `# Section

## Slide

Words and more words <https://youtu.be/abcdefghijk>

> > - quoted

| a | b |
|---|---|
| c | d |

\`\`\`python
x = 1
\`\`\`

::: notes
Said.
:::
`;

const FORMS = ['article', 'slides-1', 'slides-3', 'slides-9', 'notes', 'deck', 'cards', 'cards-small', 'cards-labels'];

const build = (print: string) => {
  writeFileSync(join(cwd, 'a.md'), `---\ntitle: x\ncompany: A\nprint: {${print}}\n---\n\n${body}`);
  return buildDeck({ content: ['a.md'], formats: ['pdf'], handout: FORMS, cwd });
};

test.each([
  'margins: 30cm',
  'margins: 105mm',
  'margins: 0mm 104mm',
  'margins: 148mm 0mm',
  'margins: 10mm, gutter: 180mm',
  'paper: A6, margins: 40mm',
  'paper: A6, margins: 30mm, orientation: landscape, duplex: true, bleed: 5mm, crop-marks: true',
])('paper without room ends with a message: %s', async (print) => {
  const { ok, diagnostics } = await build(print);
  expect(ok).toBe(false);
  expect(diagnostics.map(({ id: code }) => code)).toContain('print-room');
});

test.each(['margins: 0mm', 'paper: 55x600mm, margins: 3mm', 'paper: A6, margins: 0mm', 'paper: 80x60mm, margins: 2mm'])(
  'paper with little room is printed on, or refused: %s',
  async (print) => {
    const { ok, diagnostics, written } = await build(print);
    expect(ok ? written.length : diagnostics.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  },
);
