import { join } from 'node:path';
import spec from 'commonmark-spec';
import { expect, test } from 'vitest';
import { diskWorld } from '../../src/io/disk.js';
import { type Diagnostic, formatDiagnostic } from '../../src/lib/diagnostics.js';
import type { Env } from '../../src/lib/world.js';
import { draft, dress, FORMATS, understand } from '../../src/pipeline.js';
import { root } from '../support/cli.js';
import { saidIn } from '../support/pptx/said.js';
import { shippedTheme } from '../support/themes.js';
import { tinyPng } from '../support/tiny-pictures.js';
import { GFM } from './gfm.js';

const theme = shippedTheme('default');
const disk = diskWorld(root);
const picture = tinyPng(8, 8);

/** A world in which every address beside the content is a picture: the examples name some that are nowhere. */
const world: Env['world'] = {
  ...disk,
  read: (path) => (path.startsWith(root) && disk.exists(path) ? disk.read(path) : picture),
  exists: () => true,
  real: (path) => path,
};

/** What a deck of a text says, with all that is said about it; the handout is made as well. */
async function saidOf(markdown: string): Promise<string> {
  const found: Diagnostic[] = [];
  const env: Env = { world, report: (diagnostic) => found.push(diagnostic) };
  const drafts = draft(understand(markdown, '/talk/example.md', {}, env), join(root, 'templates/default'), env);
  if (drafts === undefined) throw new Error('no templates');
  const material = dress(drafts, theme, [], env);
  const [deck] = await FORMATS.pptx(material, env);
  const [handout] = await FORMATS.pdf(material, env);
  expect(handout?.pages).toBeGreaterThan(0);
  return squeezed([saidIn(deck?.bytes ?? new Uint8Array()), ...found.map(formatDiagnostic)].join('\n'));
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

const CODES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** The words that a browser shows of the reference implementation's HTML, and what pictures are described by; their marks are not, since text in tags is read as Markdown here. */
const wordsOf = (html: string): readonly string[] =>
  html
    .replace(/<(script|style|textarea)\b[\s\S]*?(?:<\/\1>|$)/g, ' ')
    .replace(/<!--[\s\S]*?-->|<[?!][\s\S]*?>/g, ' ')
    .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, ' $1 ')
    // An empty line ends no table here: its indented tags are no code.
    .replace(/&lt;\/?td&gt;/g, ' ')
    .replace(/<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^<>"'])*>/g, '\n')
    .replace(/&(\w+);/g, (whole, name: string) => CODES[name] ?? whole)
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const cases = [
  ...spec.tests.map(
    ({ number, section, markdown, html }) =>
      [`CommonMark ${number}, ${section}`, markdown.replaceAll('→', '\t'), wordsOf(html.replaceAll('→', '\t'))] as const,
  ),
  ...GFM.map(([rule, markdown, words]) => [`GitHub, ${rule}`, markdown, words.split(' ')] as const),
];

test('each example of CommonMark and of GitHub’s extensions is built, and none loses a word', async () => {
  const lost: string[] = [];
  for (const [name, markdown, words] of cases) {
    const said = await saidOf(markdown).catch((cause: unknown) => `(${String(cause)})`);
    const missing = words.filter((word) => !said.includes(squeezed(word)));
    if (missing.length > 0) lost.push(`${name}: ${missing.join(' ')} of ${JSON.stringify(markdown)}${said.startsWith('(') ? said : ''}`);
  }
  expect(lost).toEqual([]);
});
