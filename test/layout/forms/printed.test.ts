import { describe, expect, test } from 'vitest';
import { FORM_NAMES } from '../../../src/layout/index.js';
import { draft, dress, FORMATS, understand } from '../../../src/pipeline.js';
import { paperEnv, shippedTheme } from '../../support/pdf/build.js';
import { formOf } from '../../support/pdf/forms.js';

const doc = (body: string): string => `---\ntitle: t\nlang: en\ndisclaimer: false\n---\n\n# One\n\n## Two\n\n${body}\n`;
const said = (messages: readonly string[], code: string): readonly string[] => messages.filter((message) => message.includes(`[${code}]`));

const SLIDES = FORM_NAMES.filter((form) => /^slides-|^notes$|^deck$/.test(form));

describe.each(SLIDES)('on slides as %s', (form) => {
  test.each([
    ['- plain\n- שָׁלוֹם, and again שָׁלוֹם', 12],
    ['| a | b |\n|---|---|\n| c | שָׁלוֹם |', 13],
    ['```chart\nx,One\nשָׁלוֹם,3\n```', 11],
  ])('a script that is printed letter by letter is named once, at its line: %s', async (body, line) => {
    const { messages } = await formOf(doc(body), form);
    expect(said(messages(), 'script-unshaped')).toEqual([
      expect.stringMatching(new RegExp(`:${line}:\\d+: note\\[script-unshaped\\]: Hebrew`)),
    ]);
  });

  test('a character that no font has is a warning, and its script is not told as well', async () => {
    const { messages } = await formOf(doc('words \u{10A00}\u{10A01} and more'), form);
    expect(said(messages(), 'glyph-missing').filter((message) => message.includes('warning'))).toEqual([expect.stringContaining(':11:')]);
    expect(said(messages(), 'script-unshaped')).toEqual([]);
  });
});

test.each(['cards', 'cards-small', 'cards-large', 'cards-labels'] as const)('on %s the words of a code are read as well', async (form) => {
  const { messages } = await formOf(doc('[שָׁלוֹם](https://youtu.be/Rlp1TdYeutU)'), form);
  expect(said(messages(), 'script-unshaped')).toEqual([expect.stringContaining(':11:')]);
});

test('in the notes of the form that prints them', async () => {
  const { messages } = await formOf(doc('words\n\n::: notes\nשָׁלוֹם\n:::'), 'notes');
  expect(said(messages(), 'script-unshaped')).toEqual([expect.stringContaining(':14:')]);
});

test('though several forms print it, a script is told once', async () => {
  const env = paperEnv();
  const drafts = draft(understand(doc('שָׁלוֹם\n\n::: notes\nשָׁלוֹם\n:::'), 'lecture.md', {}, env), 'templates/default', env);
  if (drafts === undefined) throw new Error('no templates');
  await FORMATS.pdf(dress(drafts, shippedTheme('default', env), ['article', 'slides-3', 'notes', 'deck'], env), env);
  expect(said(env.messages(), 'script-unshaped')).toHaveLength(1);
});
