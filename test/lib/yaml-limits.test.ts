import { expect, test, vi } from 'vitest';
import { readYaml } from '../../src/lib/yaml.js';
import { modelDeck } from '../../src/model/index.js';
import { parseMarkdown } from '../../src/parse/index.js';
import { memoryEnv } from '../support/memory-env.js';

const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
];

const messagesOf = (yaml: string): readonly string[] => {
  const env = memoryEnv();
  readYaml(yaml, 'a.yaml', 1, 'x-syntax', env.report);
  return env.messages();
};

const ofFrontMatter = (vars: readonly string[]): readonly string[] => {
  const env = memoryEnv();
  const text = `---\ntitle: x\ncompany: A\nvars:\n${vars.map((line) => `  ${line}`).join('\n')}\n---\n\n## x\n`;
  modelDeck(parseMarkdown(text, 'a.md', env), env);
  return env.messages();
};

const ofChart = (lines: readonly string[]): readonly string[] => {
  const env = memoryEnv();
  modelDeck(parseMarkdown(`## x\n\n\`\`\`chart\n${lines.join('\n')}\n\`\`\`\n`, 'a.md', env), env);
  return env.messages();
};

test.each([
  ['aliases of aliases', bomb, /:5:\d+: error\[x-syntax\]: .*stand for more than 20,000 values/],
  ['an anchor that holds itself', ['a: &a [*a]'], /aliases/],
  ['many aliases', ['a: &a x', ...Array.from({ length: 101 }, (_, i) => `k${i}: *a`)], /:102:\d+: error.*more than 100 aliases/],
  ['brackets', [`a: ${'['.repeat(3000)}`], /more than 50 deep/],
  ['brackets that close', [`a: ${'['.repeat(3000)}${']'.repeat(3000)}`], /more than 50 deep/],
  ['many brackets', [`a: ${'{a: '.repeat(100_000)}`], /more than 50 deep/],
  ['dashes', [`a:\n  ${'- '.repeat(3000)}x`], /more than 50 deep/],
  ['keys of keys', [`? `.repeat(3000)], /more than 50 deep/],
])('%s are told with the limit', (_, lines, message) => {
  expect(messagesOf(lines.join('\n')).join()).toMatch(message);
});

test('the same holds for front matter and charts', () => {
  expect(ofFrontMatter(bomb).join()).toMatch(/error\[yaml-syntax\]: .*stand for more than 20,000 values/);
  expect(ofFrontMatter([`a: ${'['.repeat(3000)}`]).join()).toMatch(/error\[yaml-syntax\]: .*50 deep/);
  expect(ofChart(['type: line', ...bomb]).join()).toMatch(/warning\[chart-yaml\]: .*stand for more than 20,000 values/);
  expect(ofChart([`a: ${'['.repeat(3000)}`]).join()).toMatch(/warning\[chart-yaml\]: .*50 deep/);
});

test('aliases and merged keys are read within the limits', () => {
  expect(readYaml('a: &a {x: 1}\nb:\n  <<: *a\n  y: "2"\nc: *a', 'a', 1, 'x', () => undefined)?.value).toEqual({
    a: { x: 1 },
    b: { x: 1, y: '2' },
    c: { x: 1 },
  });
});

test.each(['a: 1\n"a": 2', 'b: [{a: 1, "a": 2}]'])('a key that stands twice is told: %s', (yaml) => {
  expect(messagesOf(yaml).join()).toContain('the key “a” stands here a second time');
});

test('many keys take time in proportion to their number, places included', () => {
  const start = process.cpuUsage();
  const source = readYaml(Array.from({ length: 40_000 }, (_, i) => `"k${i}": "\\t"`).join('\n'), 'a', 1, 'x', () => undefined);
  for (let i = 0; i < 40_000; i++) source?.keyAt([`k${i}`]);
  const { user, system } = process.cpuUsage(start);
  expect(source?.keyAt(['k39999'])).toMatchObject({ line: 40_000, column: 1 });
  expect((user + system) / 1e6).toBeLessThan(6);
});

test('nothing is printed by the way', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const emit = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  readYaml('? [a]\n: b\n? {c: d}\n: e', 'x.yaml', 1, 'yaml-syntax', () => undefined);
  expect([...warn.mock.calls, ...emit.mock.calls]).toEqual([]);
  vi.restoreAllMocks();
});
