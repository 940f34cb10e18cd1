import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeckIn, head, workFolder } from '../support/cli.js';

const talk = `${head}\n# One\n\n## A slide\n\n- see https://youtu.be/aaaaaaaaaaa\n`;

test('--handout writes a file for each form; the article keeps the plain name', () => {
  const folder = workFolder({ 'talk.md': talk });
  const run = buildDeckIn(folder, 'talk.md', '--handout', 'article,slides-3', '--handout', 'deck', '--json');
  expect(run.status, run.stderr).toBe(0);
  const { written } = JSON.parse(run.stdout) as { written: { file: string; form?: string; pages: number }[] };
  expect(written.map(({ file, form }) => [file.split('/').at(-1), form])).toEqual([
    ['talk.pptx', undefined],
    ['talk.pdf', 'article'],
    ['talk.slides-3.pdf', 'slides-3'],
    ['talk.deck.pdf', 'deck'],
  ]);
  for (const { file } of written) expect(readFileSync(file).length).toBeGreaterThan(1000);
});

test('a form alone leaves the article as it is, and stands above the front matter', () => {
  const folder = workFolder({ 'talk.md': talk.replace('---\n', '---\nhandout: [notes, cards]\n') });
  expect(buildDeckIn(folder, 'talk.md', '--handout', 'slides-2', '-f', 'pdf').status).toBe(0);
  expect(existsSync(join(folder, 'output/talk.slides-2.pdf'))).toBe(true);
  expect(['talk.pdf', 'talk.notes.pdf'].filter((name) => existsSync(join(folder, 'output', name)))).toEqual([]);
  expect(buildDeckIn(folder, 'talk.md', '-f', 'pdf').status).toBe(0);
  expect(['talk.notes.pdf', 'talk.cards.pdf'].filter((name) => !existsSync(join(folder, 'output', name)))).toEqual([]);
});

test('a form that there is not is refused, with the one that was meant', () => {
  const run = buildDeckIn(workFolder({ 'talk.md': talk }), 'talk.md', '--handout', 'slide-3');
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('no handout form is called “slide-3”');
  expect(run.stderr).toContain('slides-3');
});

test('all forms are the same bytes twice', () => {
  const folder = workFolder({ 'talk.md': talk });
  const forms = 'slides-1,slides-4,notes,deck,cards,cards-labels';
  for (const out of ['a', 'b']) expect(buildDeckIn(folder, 'talk.md', '--handout', forms, '-f', 'pdf', '-o', out).status).toBe(0);
  for (const form of forms.split(','))
    expect(readFileSync(join(folder, `a/talk.${form}.pdf`)).equals(readFileSync(join(folder, `b/talk.${form}.pdf`)))).toBe(true);
});
