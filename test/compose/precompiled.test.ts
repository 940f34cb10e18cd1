import { afterEach, expect, test } from 'vitest';
import { splitHead } from '../../src/compose/head.js';
import { precompile } from '../../src/compose/precompile.js';
import { PRECOMPILED } from '../../src/compose/precompiled.js';
import { KNOWN_YAML } from '../../src/lib/known-yaml.js';
import { compose, shippedTemplates, slotText } from '../support/compose.js';

const tables = [PRECOMPILED, KNOWN_YAML].map((table) => table as Map<string, unknown>);

/** Puts what the bundle makes of these texts where the bundled program has it; answers with how many templates and YAML texts there are. */
function bundle(templates: readonly string[], yaml: readonly string[] = []): readonly number[] {
  const made: Record<'PRECOMPILED' | 'KNOWN_YAML', Map<string, unknown>> = { PRECOMPILED: new Map(), KNOWN_YAML: new Map() };
  new Function('exports', precompile(templates, yaml))(made);
  for (const [i, entries] of [made.PRECOMPILED, made.KNOWN_YAML].entries()) for (const [key, value] of entries) tables[i]?.set(key, value);
  return tables.map((table) => table.size);
}

afterEach(() => {
  for (const table of tables) table.clear();
});

const talk =
  '---\ntitle: 讲座\nlang: zh\ncompany: {name: Acme}\n---\n\n# One\n\n## A\n\n- x <https://youtu.be/Rlp1TdYeutU>\n\n## 总结 {layout=summary}\n\n- y\n';

test('the shipped templates print the same, compiled beforehand or when they run', async () => {
  const before = await compose(talk);
  const [templates = 0, yaml = 0] = bundle(Object.values(shippedTemplates));
  expect(templates).toBe(new Set(Object.values(shippedTemplates).map((text) => splitHead(text).body)).size);
  expect(yaml).toBeGreaterThan(5);
  const after = await compose(talk);
  const printed = ({ slides }: typeof before) => slides.slides.map((slide) => [...slide.slots.keys()].map((name) => slotText(slide, name)));
  expect(printed(after)).toEqual(printed(before));
  expect(after.env.messages()).toEqual(before.env.messages());
});

test('a mistake that shows when a compiled template runs has the same place and words', async () => {
  const own = '---\nslots: {title: {}, body: {}}\n---\n::: body\n  {{titel}}\n:::';
  const slide = '---\ntitle: T\n---\n\n## A {layout=own}\n\ntext\n';
  const mistakes = async () => (await compose(slide, { 'own.hbs': own })).env.messages().filter((line) => line.includes('template-error'));
  const before = await mistakes();
  expect(bundle([own])).toEqual([1, 1]);
  expect(before).toHaveLength(1);
  expect(await mistakes()).toEqual(before);
});

test('what is broken is left out, to be said when it is used', () => {
  expect(bundle(['{{#if title}}', '{{uper title}}'], ['key: "one\n  two"', 'a: b: c'])).toEqual([0, 1]);
  expect([...KNOWN_YAML.values()]).toEqual(['null']);
});
