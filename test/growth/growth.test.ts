import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildDeck } from '../../src/index.js';
import { CONSTRUCTS, type Construct } from './constructs.js';

/** A text twice as long may take so many times as long. */
const DOUBLING = 2.6;

/** Times below say little: seconds of the processor's. */
const LEAST = 0.05;

/** Characters of the short text, and of the one that is four times as long: all constructs at more by `npm run growth`. */
const all = process.env['GROWTH'] === 'all';
const SHORT = all ? 20_000 : 3000;

/** No construct takes longer at the long text's size, whatever the short one took. */
const MOST = all ? 5 : 3;

/** Those that once took more than their share, and one or two of each kind. */
const TOLD: ReadonlySet<string> = new Set([
  'slides',
  'nested list',
  'Thai',
  'emoji',
  'quote marks in a row',
  'quotes and lists in a row',
  'staircase of quotes',
  'staircase of quoted lists',
  'directives',
  'footnotes cited',
  'rows joined above, all',
  'HTML tables within',
  'HTML tables never closed',
  'asterisks both ways',
  'a long address of brackets',
  'brackets nested with addresses',
  'links of spaces in a paragraph',
  'pictures of full-width marks',
  'colons',
  'HTML marks nested',
  'one picture many times',
  'angles and letters',
  'empty divs, then a script',
  'pre open',
  'code',
  'chart of YAML',
  'vars in quotes',
  'aliases',
]);

const folder = mkdtempSync(join(tmpdir(), 'build-deck-growth-'));
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#336"/></svg>';
writeFileSync(join(folder, 'p.svg'), picture);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = ({ text }: Construct, characters: number): string => {
  const each = (text(80).length - text(40).length) / 40;
  const long = text(Math.max(1, Math.ceil(characters / each)));
  return long.length > 2 * characters ? text(Math.ceil((characters / each) * (characters / long.length))) : long;
};

async function timeOf(text: string): Promise<number> {
  writeFileSync(join(folder, 'a.md'), text);
  const start = process.cpuUsage();
  await buildDeck({ content: ['a.md'], cwd: folder });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The least of some runs: what else the machine does adds to a time, and never takes from it. */
async function growth(construct: Construct): Promise<{ readonly ratio: number; readonly time: number }> {
  const [short, long] = [textOf(construct, SHORT), textOf(construct, 4 * SHORT)];
  let [first, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 4; run++) {
    first = Math.min(first, await timeOf(short));
    second = Math.min(second, await timeOf(long));
    if (second / Math.max(LEAST, first) < DOUBLING ** 2 && second < MOST) break;
  }
  return { ratio: Math.sqrt(second / Math.max(LEAST, first)), time: second };
}

const chosen = CONSTRUCTS.filter(({ name }) => all || TOLD.has(name)).map((construct) => [construct.name, construct] as const);

test('the constructs that are told by name are there', () => {
  expect(CONSTRUCTS.filter(({ name }) => TOLD.has(name))).toHaveLength(TOLD.size);
});

test.each(chosen)(
  '%s: twice the text takes little more than twice the time',
  async (_, construct) => {
    await timeOf(textOf(construct, 500));
    const { ratio, time } = await growth(construct);
    expect(ratio).toBeLessThan(DOUBLING);
    expect(time).toBeLessThan(MOST);
  },
  120_000,
);
