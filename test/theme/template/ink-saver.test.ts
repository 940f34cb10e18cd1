import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildDeck } from '../../../src/build.js';
import { contrast, type Hex, WHITE } from '../../../src/lib/colour.js';
import { head, workFolder } from '../../support/cli.js';
import { readPdf } from '../../support/pdf/reader.js';
import { DARK } from '../../support/pptx/make-template.js';
import { TEMPLATES, withTableStyle } from '../../support/pptx/templates.js';

const talk = `${head.replace(/---\n$/, 'print: {ink-saver: true}\n---\n')}
# Section

## Words

- One

> Quoted

| Year | North |
| --- | ---: |
| 2021 | 12 |
| 2022 | 14 |

## Code

\`\`\`python
def area(r):  # of a circle
    return 3.14159 * r ** 2
\`\`\`

[A link](https://example.com)
`;

const templates: Readonly<Record<string, () => Uint8Array>> = {
  dark: TEMPLATES.dark ?? (() => new Uint8Array()),
  'of dark layouts': TEMPLATES['dark layouts'] ?? (() => new Uint8Array()),
  'dark with tables of its own': () =>
    withTableStyle({ head: ['tx1', 'bg1'], whole: ['bg2', 'tx1'], band: 'bg1', names: ['accent1', 'tx1'] }, { colourMap: DARK }),
};

describe.each(Object.entries(templates))('ink saved on a template that is %s', (_, make) => {
  test.each(['slides-1', 'slides-6', 'notes', 'article'])('%s: no ground is dark, and all text can be read on white', async (form) => {
    const cwd = workFolder({ 'talk.md': talk, 'company.potx': make() });
    const { written } = await buildDeck({ cwd, content: ['talk.md'], formats: ['pdf'], handout: [form], theme: 'company.potx' });
    const { pages } = await readPdf(readFileSync(written[0]?.file ?? ''));
    const inks = new Set(pages.flatMap((page) => [...page.inks]));
    const faint = [...inks].filter((ink) => contrast(ink.slice(1).toUpperCase() as Hex, WHITE) < 4.5);
    expect([inks.size > 1, faint]).toEqual([true, []]);
    const dark = pages.flatMap(({ fills }) =>
      fills.filter(
        ({ left, right, top, bottom, colour }) => Math.min(right - left, bottom - top) > 4 && !/^#f[0-9a-f]f[0-9a-f]f/i.test(colour),
      ),
    );
    expect(dark).toEqual([]);
  });
});
