import { expect, test } from 'vitest';
import { buildDeckIn, workFolder } from '../support/cli.js';
import { TEMPLATES } from '../support/pptx/templates.js';

const head = (label: string): string =>
  `---\ntitle: A test\nlang: en\ncompany: {name: Acme, legalName: Acme Ltd., year: 2024, confidentiality: '${label}'}\n---\n`;

test.each([
  ['Confidential and for the board of directors alone'],
  [
    'Strictly confidential and for the eyes of the board of directors alone, which no footer holds in a line of its own, however long it is',
  ],
])('a footer too low for the company and “%s” is one note at the content’s own line, and passes --strict', (label) => {
  const folder = workFolder({
    'talk.md': `${head(label)}# One\n\n## A\n\nText\n\n## B\n\nText\n\n## C\n\nText\n`,
    'low.potx': TEMPLATES.ordinary?.() ?? '',
  });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--theme', 'low.potx', '--strict', '--json');
  const { diagnostics } = JSON.parse(run.stdout) as {
    diagnostics: readonly { id: string; severity: string; at: { file: string; line: number } }[];
  };
  // The title gives way first: only what no shorter footer holds is told.
  const found = diagnostics.filter(({ id }) => id === 'slot-overflow');
  expect(found.length).toBeLessThanOrEqual(1);
  for (const one of found) expect(one).toMatchObject({ severity: 'note', at: { file: 'talk.md', line: 4 } });
  expect(run.status, JSON.stringify(diagnostics)).toBe(0);
});
