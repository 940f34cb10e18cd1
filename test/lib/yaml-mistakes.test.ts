import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/lib/diagnostics.js';
import { readYaml } from '../../src/lib/yaml.js';

/** YAML text, the line and column of the mistake, a part of the message, and what is to be typed. */
const MISTAKES: readonly (readonly [yaml: string, place: string, found: string, write: string])[] = [
  ['title: Attention: the idea\nlang: en', '1:8', 'a value with `: ` in it needs quotes', 'title: "Attention: the idea"'],
  ['title: “A”: x', '1:8', 'needs quotes, straight ones', 'title: "“A”: x"'],
  ['title: ‘x’ y: z', '1:8', 'needs quotes, straight ones', 'title: "‘x’ y: z"'],
  ['title: say "hi": x', '1:8', 'needs quotes', `title: 'say "hi": x'`],
  ['a: b: c\nd: e: f', '1:4', 'needs quotes', 'a: "b: c"'],
  ['title：注意力\nlang: zh', '1:6', '“：” is a full-width colon', 'title: 注意力'],
  ['lang: zh\ntitle：注意力\nx: y', '2:6', '“：” is a full-width colon', 'title: 注意力'],
  ['lang: zh\ntitle:\u3000注意力\nx: y', '2:7', 'a full-width space', 'title: 注意力'],
  ['lang: zh\ntitle:\u00a0T\nx: y', '2:7', 'a no-break space', 'title: T'],
  ['title:x\nlang: en', '1:7', 'no space behind the colon', 'title: x'],
  ['company:\n  name:Acme\n  year: 2024', '2:8', 'no space behind the colon', 'name: Acme'],
  ['company:\n\tname: Acme', '2:1', 'a tab', '  name: Acme'],
  ['company:\n  name: A\n \tyear: 2024', '3:2', 'a tab', 'year: 2024'],
  ['title: "open\nlang: en', '1:8', 'a quote that is never closed', 'title: "open"'],
  ["title: 'open\nlang: en\ndate: x", '1:8', 'a quote that is never closed', 'title: "open"'],
  ["title: 'it's", '1:11', 'ends the value here', `title: "it's"`],
  ['title: "say "hi" to"', '1:13', 'ends the value here', `title: 'say "hi" to'`],
  ['title: "A" and "B"\nlang: en', '1:10', 'ends the value here', 'title: '],
  ['title: @you', '1:8', 'begins with “@”', 'title: "@you"'],
  ['title: `x` it', '1:8', 'begins with “`”', 'title: "`x` it"'],
  ['title: %d', '1:8', 'begins with “%”', 'title: "%d"'],
  ['title: [Draft] My talk', '1:8', 'begins with “[”', 'title: "[Draft] My talk"'],
  ['title: {x} y', '1:8', 'begins with “{”', 'title: "{x} y"'],
  ['title: >text', '1:8', 'begins with “>”', 'title: ">text"'],
  ['title: "C:\\path"', '1:11', 'a backslash begins an escape', `title: 'C:\\path'`],
  ['title: a\nlang: en\ntitle: b', '3:1', '“title” stands here a second time', 'take one'],
  ['company: {name: Acme\nlang: en', '1:10', '“{” without its “}”', 'company: {name: Acme}'],
  ['tags: [a, b\nx: y', '1:7', '“[” without its “]”', 'tags: [a, b]'],
  ['title: a\n  sub: b', '2:3', '“title” above it has a value already', 'sub: b'],
  ['  title: x\nlang: en', '1:1', 'this line is indented', 'title: x'],
  ['key: value\nnot a key\nother: x', '2:1', '“not a key” has no colon', 'key: value'],
  ['lang: en\ntitle = x\nother: x', '2:1', '“=”', 'title: x'],
  ['- a\ntitle: x', '1:1', 'a list stands among keys', 'tags:'],
];

describe('mistakes in YAML', () => {
  it.each(MISTAKES)('%j', (yaml, place, found, write) => {
    const said: Diagnostic[] = [];
    expect(readYaml(yaml, 'x.yaml', 1, 'x-syntax', (one) => said.push(one))).toBeUndefined();
    expect(said[0]).toMatchObject({ severity: 'error', id: 'x-syntax', at: { file: 'x.yaml' } });
    expect(`${said[0]?.at.line}:${said[0]?.at.column}`).toBe(place);
    expect(said[0]?.message).toContain(found);
    expect(said[0]?.help).toContain(write);
  });

  it('one is told for each line, in order', () => {
    const lines: number[] = [];
    readYaml('a: b: c\nd: e: f\n- x\ng: h', 'x.yaml', 1, 'x-syntax', ({ at }) => lines.push(at.line));
    expect(lines.slice(0, 2)).toEqual([1, 2]);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('many are told in time in proportion to the text', () => {
    const started = process.cpuUsage();
    const said: Diagnostic[] = [];
    readYaml(Array.from({ length: 500 }, (_, i) => `k${i}: @x\n`).join(''), 'x.yaml', 1, 'x', (one) => said.push(one));
    expect(said.length).toBe(500);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(2);
  });
});
