import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePng } from '../support/make-png.js';
import { readPdf } from '../support/pdf/reader.js';
import { type Example, examplesIn, sectionOf } from './documents.js';
import { type Installed, install, runIn } from './installed.js';

const DOCUMENTS = ['README.md', 'content/README.md', 'themes/README.md', 'templates/README.md'];

let installed: Installed;

beforeAll(() => {
  installed = install();
}, 120_000);

afterAll(() => rmSync(installed.folder, { recursive: true, force: true }));

const page = (file: string): string => readFileSync(join(installed.own, file), 'utf8');
const markdown = new MarkdownIt();

/** Targets of links and pictures. */
const linksOf = (text: string): readonly string[] =>
  markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .map((token) => String(token.attrGet('href') ?? token.attrGet('src') ?? ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));

/** Names of a page's headings as GitHub makes them: small letters, spaces as hyphens, no other signs. */
function anchorsOf(text: string): readonly string[] {
  const tokens = markdown.parse(text, {});
  return tokens
    .filter((_, i) => tokens[i - 1]?.type === 'heading_open')
    .map(({ children }) => (children ?? []).map(({ content }) => content).join(''))
    .map((words) =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
}

test('no link in the documents is dead, and each leads to a heading that there is', () => {
  const documents = installed.files.filter((file) => file.endsWith('README.md') || file === 'content/cheat-sheet.md');
  expect(documents).toEqual(expect.arrayContaining(DOCUMENTS));
  const dead = documents.flatMap((file) =>
    linksOf(page(file))
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? file : posix.join(dirname(file), decodeURI(path));
        if (path !== '' && !installed.files.includes(target) && !installed.files.some((other) => other.startsWith(`${target}/`)))
          return true;
        return anchor !== undefined && !anchorsOf(page(target)).includes(decodeURI(anchor));
      })
      .map((link) => `${file}: ${link}`),
  );
  expect(dead).toEqual([]);
});

/** Builds each example and prints what is said of it, as JSON. */
const BUILD = `
import { readFileSync } from 'node:fs';
import { buildDeck, formatDiagnostic } from 'build-deck';
const { examples, picture } = JSON.parse(readFileSync('examples.json', 'utf8'));
const bytes = Buffer.from(picture, 'base64');
const files = Object.fromEntries(['pics/dog.png', 'sea.jpg'].map((name) => [name, bytes]));
const said = [];
for (const { text } of examples) {
  const { diagnostics, files: made } = await buildDeck({ text, name: 'talk.md', files, set: { disclaimer: 'false' } });
  said.push({ messages: diagnostics.map(formatDiagnostic), made: made.map(({ bytes }) => bytes.length).filter((length) => length > 1000).length });
}
console.log(JSON.stringify(said));
`;

/** A message as the document has it: \`…\` at its end stands for the rest of a list. */
const isSaid = (message: string, written: string): boolean =>
  written.endsWith(' …') ? message.startsWith(written.slice(0, -2)) : message === written;

/** An example that is a part of a slide stands on one. */
const whole = ({ text, ...example }: Example): Example => ({
  ...example,
  text: /^(---|#)/.test(text) ? text : `## Views {#views}\n\n${text}`,
});

test('each Markdown example in the documents builds: without a message, or with those that it is said to give', () => {
  const examples = DOCUMENTS.flatMap((file) => examplesIn(installed.own, file)).map(whole);
  expect(examples.filter(({ says }) => says.length > 0).length).toBeGreaterThan(10);
  expect(examples.filter(({ says }) => says.length === 0).length).toBeGreaterThan(15);
  const picture = makePng({ width: 1200, height: 900, depth: 8, colour: 0, samples: () => [90] });
  writeFileSync(join(installed.folder, 'examples.json'), JSON.stringify({ examples, picture: Buffer.from(picture).toString('base64') }));
  writeFileSync(join(installed.folder, 'build-examples.mjs'), BUILD);
  const { stdout, stderr } = runIn(installed.folder, 'build-examples.mjs');
  expect(stderr).toBe('');
  const results = JSON.parse(stdout) as readonly { readonly messages: readonly string[]; readonly made: number }[];
  for (const [i, { place, says }] of examples.entries()) {
    const { messages = [], made = 0 } = results[i] ?? {};
    const unexpected = messages.filter((message) => !says.some((written) => isSaid(message, written)));
    const unsaid = says.filter((written) => !messages.some((message) => isSaid(message, written)));
    expect({ place, unexpected, unsaid }).toEqual({ place, unexpected: [], unsaid: [] });
    expect([place, made]).toEqual([place, messages.some((message) => message.includes(': error[')) ? 0 : made > 1 ? made : 2]);
  }
}, 120_000);

test('the cheat sheet is the same on the page for authors and as a handout, and fits a page', async () => {
  const sheet = page('content/cheat-sheet.md').replace(/^---\n[\s\S]*?\n---\n/, '');
  const shown = sectionOf(page('content/README.md'), '## Cheat sheet');
  expect(shown.slice(shown.indexOf('### '))).toBe(sheet.replace(/^## /gm, '### ').trim());
  const run = runIn(
    installed.folder,
    'node_modules/build-deck/dist/cli/main.cjs',
    join(installed.own, 'content/cheat-sheet.md'),
    '--out',
    'sheet',
  );
  expect([run.status, run.stderr]).toEqual([0, '']);
  const { pages } = await readPdf(readFileSync(join(installed.folder, 'sheet/cheat-sheet.pdf')));
  expect(pages.length).toBe(1);
});
