import { expect, test } from 'vitest';
import { buildDeckIn, head, workFolder } from '../support/cli.js';

const unknown = (count: number): string => Array.from({ length: count }, (_, i) => `::: x${i}\ntext\n:::\n`).join('\n');

const told = (text: string) => buildDeckIn(workFolder({ 'talk.md': `${head}# One\n\n${text}` }), 'talk.md', '-f', 'pptx').stderr;

test('of many messages of one kind the first are printed, and the lines of the rest', () => {
  const stderr = told(unknown(9));
  expect(stderr.match(/warning\[unknown-directive\]: unknown/g)).toHaveLength(5);
  expect(stderr).toMatch(
    /\ntalk\.md: 4 more warning\[unknown-directive\] in lines \d+, \d+, \d+, \d+\n {2}help: --json tells each of them\n/,
  );
});

test('a few are all printed, and so are errors', () => {
  expect(told(unknown(6)).match(/warning\[unknown-directive\]: unknown/g)).toHaveLength(6);
  expect(told('::: notes\n\n'.repeat(12)).match(/error\[directive-unclosed\]/g)).toHaveLength(12);
});
