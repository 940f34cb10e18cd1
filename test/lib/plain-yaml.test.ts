import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlainYaml } from '../../src/lib/plain-yaml.js';
import { between, pick, seeded } from '../support/random.js';

const root = resolve(import.meta.dirname, '../..');
const wholly = (text: string): unknown => parse(text, { merge: true });

test.each(['default', 'corporate'])('the theme %s is plain, and read as a whole parser reads it', (name) => {
  const text = readFileSync(join(root, 'themes', name, 'theme.yaml'), 'utf8');
  expect(readPlainYaml(text)?.value).toEqual(wholly(text));
});

test('the heads of all templates are plain, and read as a whole parser reads them', () => {
  const folder = join(root, 'templates/default');
  for (const file of readdirSync(folder).filter((name) => /^[a-z].*\.hbs$/.test(name))) {
    const yaml = readFileSync(join(folder, file), 'utf8').split('---\n')[1] ?? '';
    expect(readPlainYaml(yaml)?.value, file).toEqual(wholly(yaml));
  }
});

describe('plain text is read as a whole parser reads it', () => {
  test.each([
    '',
    '# only a comment\n',
    'a: 1',
    'a: 1 # one',
    'a:',
    'a: b c d',
    'a: b:c',
    'a: http://x.y/#z',
    'a: x#y',
    "a: 'it''s: #1'",
    'a: "b # c: d"',
    'a: [1, 2.5, -3, .5, 1e3, +4, 007]',
    'a: {b: c, d: [e, {f: g}], h: {}}',
    'a: []',
    'a: [1, 2, ]',
    'a: { b: 1, }',
    'a: true\nb: False\nc: ~\nd: null\ne: yes\nf: No',
    'a:\n  b:\n    c: 1\n  d: 2\ne: 3',
    'a:\n- 1\n- 2\nb: 3',
    'a:\n  - 1\n  - b: 2\n    c: 3\n  - {d: 4}\n',
    '- a\n- b: 1\n  c:\n    - d\n- e',
    'a:\n  # comment\n  b: 1\n\n  c: 2 # x',
    'a: -1',
    'a: -b',
    'a: 2022-12-30',
    'a: 12mm',
    "a: '#1A2B3C'",
    'a: 中文，标点：好',
    'a: 1.2.3',
    'a: 1_000',
    'a: a, b',
    'a: b]c',
    'a:   spaced   ',
    '- \n- a',
    'a: {b: x y}',
    'a: [x-y, x+80]',
  ])('%j', (text) => {
    expect(readPlainYaml(text)).toEqual({ value: wholly(text) });
  });
});

describe('what is not plain is left to the whole parser', () => {
  test.each([
    'a: |\n  text',
    'a: >-\n  text',
    'a: &x 1\nb: *x',
    'a: !!str 1',
    'a: "x\\n"',
    'a: b\n  c',
    'a: [1,\n  2]',
    '? a\n: b',
    '<<: {a: 1}',
    'a: 1\na: 2',
    'a\tb: 1',
    'a: b: c',
    'a: [1',
    'a: "x',
    "a: 'x' y",
    'a: 0x10',
    'a: .inf',
    '---\na: 1',
    'a: 1\n---\nb: 2',
    'a: 1\n b: 2',
    ' a: 1\nb: 2',
    'a: {b}',
    'a: {b: }',
    '1: a',
    'true: a',
    'just text',
    'a: @x',
    'a: 1\r\nb: 2',
    '- - a',
    'a: - b',
    'a: ,',
    '__proto__: 1',
    'a:\n  - b\n  c: d',
    'a: [b c: d]',
    'a: [a #b]',
  ])('%j', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});

test('of random lines, whatever is read is read as a whole parser reads it', () => {
  const random = seeded(7);
  const PIECES = [
    'a',
    'b',
    'key',
    ': ',
    ':',
    '- ',
    '-',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\n    ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    ',',
    "'",
    '"',
    '#',
    ' # ',
    '1',
    '2.5',
    'true',
    'null',
    '~',
    '中',
    'x y',
    '.',
    '|',
    '&',
    '*',
    '!',
    '?',
    '%',
  ];
  let read = 0;
  for (let i = 0; i < 20_000; i++) {
    const text = `a: ${Array.from({ length: between(random, 1, 12) }, () => pick(random, PIECES)).join('')}`;
    const plain = readPlainYaml(text);
    if (plain === undefined) continue;
    read += 1;
    expect(plain.value, JSON.stringify(text)).toEqual(wholly(text));
  }
  expect(read).toBeGreaterThan(500);
});
