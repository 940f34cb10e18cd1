import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/parse/index.js';
import { memoryEnv } from '../support/memory-env.js';
import { settings as given } from '../support/settings.js';

const MM = 72 / 25.4;

function read(yaml: string, settings: Record<string, string> = {}) {
  const env = memoryEnv();
  const { frontMatter } = parseMarkdown(`---\n${yaml}\n---\n# Body\n`, 'deck.md', env, given(settings));
  return { print: frontMatter.print, messages: env.messages() };
}

it('reads sizes by name or measure, lengths by their unit, margins as CSS does', () => {
  const { print, messages } = read('print: {paper: a5, orientation: landscape, margins: 20mm 0.5in, bleed: 3mm, duplex: true}');
  expect(messages).toEqual([]);
  expect(print).toMatchObject({ orientation: 'landscape', duplex: true });
  expect(
    [print?.paper?.width, print?.margins?.top, print?.margins?.left, print?.bleed].map((length) => Math.round((length ?? 0) * 100)),
  ).toEqual([148 * MM, 20 * MM, 36, 3 * MM].map((length) => Math.round(length * 100)));
  expect(Math.round((read('print: {paper: 8.5x11in}').print?.paper?.height ?? 0) * 10)).toBe(7920);
});

it('takes the command line’s settings above them', () => {
  expect(read('print: {paper: A5}', { 'print.ink-saver': 'true', 'print.orientation': 'portrait' }).print).toMatchObject({
    inkSaver: true,
    orientation: 'portrait',
  });
});

it('says at its place what is wrong, and what was meant', () => {
  const [paper = '', key = '', margins = ''] = read('print:\n  paper: lettre\n  marging: 3mm\n  margins: wide')
    .messages.slice()
    .sort((a, b) => (a < b ? -1 : 1));
  const all = [paper, key, margins].join('\n');
  expect(all).toMatch(/deck\.md:3:3: error\[front-matter-type\]: “print\.paper” is “lettre”/);
  expect(all).toMatch(/deck\.md:4:3: warning\[front-matter-unknown\]: unknown key “print\.marging”/);
  expect(all).toMatch(/deck\.md:5:3: error\[front-matter-type\]: “print\.margins” is “wide”/);
});
