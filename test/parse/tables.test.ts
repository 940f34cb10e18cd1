import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/parse/index.js';
import type { Block, Cell, Inline } from '../../src/parse/types.js';
import { memoryEnv } from '../support/memory-env.js';

type Table = Extract<Block, { kind: 'table' }>;

function parse(text: string) {
  const env = memoryEnv();
  const { blocks } = parseMarkdown(text, 'deck.md', env);
  const table = blocks.find((block): block is Table => block.kind === 'table');
  return { blocks, table, messages: env.messages() };
}

const words = (children: readonly Inline[]): string =>
  children
    .map((one) => ('children' in one ? words(one.children) : 'value' in one ? one.value : one.kind === 'lineBreak' ? '/' : ''))
    .join('');

const COVERED = { left: '<', above: '^', corner: '\\' } as const;

/** `a(2×1)` spans two columns; `<`, `^` and `\` are covered. */
const shown = (cell: Cell): string => {
  const { across = 1, down = 1, covered } = cell;
  return covered === undefined ? `${words(cell.children)}${across * down > 1 ? `(${across}×${down})` : ''}` : COVERED[covered];
};

const grid = (rows: readonly (readonly Cell[])[] | undefined): readonly string[] => rows?.map((row) => row.map(shown).join('|')) ?? [];

describe('cells of pipes', () => {
  it('span columns where nothing stands between two bars', () => {
    const { table, messages } = parse('| a | both || d |\n|---|:-:|--:|---|\n| all four ||||\n| x | | z | |\n');
    expect(grid(table?.head)).toEqual(['a|both(2×1)|<|d']);
    expect(grid(table?.rows)).toEqual(['all four(4×1)|<|<|<', 'x||z|']);
    expect(table?.columns).toEqual([undefined, 'center', 'right', undefined]);
    expect(messages).toEqual([]);
  });

  it('are empty between two bars in a row that is written without spaces, and where a row ends early', () => {
    expect(grid(parse('|a|b|c|\n|-|-|-|\n|1||3|\n| 1 |\n').table?.rows)).toEqual(['1||3', '1||']);
  });

  it('join the cell above where they say ^^, one row after another, as wide as that', () => {
    const { table } = parse('| a | b | c |\n|---|---|---|\n| x | y || \n| ^^ | ^^ ||\n| ^^ | 1 | 2 |\n');
    expect(grid(table?.rows)).toEqual(['x(1×3)|y(2×2)|<', '^|^|\\', '^|1|2']);
  });

  it('keep ^^ as text where there is nothing of that width above', () => {
    const { table } = parse('| a | b |\n|---|---|\n| ^^ | y |\n| wide ||\n| ^^ | z |\n');
    expect(grid(table?.rows)).toEqual(['^^|y', 'wide(2×1)|<', '^^|z']);
  });
});

describe('tables in HTML', () => {
  it('have head and body, spans, alignment and names of rows', () => {
    const { table, messages } = parse(
      '<table>\n<thead>\n<tr><th rowspan="2">Region</th><th colspan=2>Half</th></tr>\n<tr><th>Q1</th><th>Q2</th></tr>\n</thead>\n' +
        '<tbody>\n<tr><th>North</th><td align="right">1</td><td style="text-align: center">2</td></tr>\n' +
        '<tr><th>South</th><td colspan="2" rowspan="2">*none* &amp; <b>never</b></td></tr>\n<tr><th>East</th></tr>\n</tbody>\n</table>\n',
    );
    expect(grid(table?.head)).toEqual(['Region(1×2)|Half(2×1)|<', '^|Q1|Q2']);
    expect(grid(table?.rows)).toEqual(['North|1|2', 'South|none & never(2×2)|<', 'East|^|\\']);
    expect(table?.rowHeads).toBe(true);
    expect(table?.rows[0]?.map(({ align }) => align)).toEqual([undefined, 'right', 'center']);
    expect(table?.head[1]?.map(({ align }) => align)).toEqual([undefined, 'right', 'center']);
    expect(messages).toEqual([]);
  });

  it('may leave out end tags and groups, hold blank lines, lists and Markdown, and stand in a list', () => {
    const { table } = parse('<table>\n<tr><th>a<th>b\n\n<tr><td>\n\n**bold**\n\n- one\n- two\n\n<td>x<br>y\n</table>\n\nafter');
    expect(grid(table?.head)).toEqual(['a|b']);
    expect(grid(table?.rows)).toEqual(['bold/• one/• two|x/y']);
    const { blocks } = parse('- item\n\n  <table>\n  <tr><td>in</td></tr>\n  </table>\n');
    expect(blocks).toMatchObject([{ kind: 'list', items: [{ blocks: [{ kind: 'paragraph' }, { kind: 'table' }] }] }]);
  });

  it('lose neither their caption nor text between cells nor what follows', () => {
    const { blocks } = parse('<table><caption>Sales</caption><tr><td>1</td></tr>stray</table> tail\n');
    expect(blocks.map((block) => (block.kind === 'paragraph' ? words(block.children) : block.kind))).toEqual([
      'Sales',
      'stray',
      'table',
      'tail',
    ]);
  });

  it('end spans with their group, and at a cell that stands in the way', () => {
    const { table } = parse(
      '<table><tbody><tr><td rowspan="9">a</td><td>b</td></tr></tbody><tbody><tr><td>c</td><td rowspan="0">d</td></tr><tr><td colspan="5">e</td></tr></tbody></table>\n',
    );
    expect(grid(table?.rows)).toEqual(['a|b', 'c|d(1×2)', 'e|^']);
  });

  it('tell where a mistake in a cell stands, and end with their block without an end', () => {
    expect(parse('<table>\n<tr>\n<td>ok</td>\n<td>see [^none]</td></tr></table>\n').messages[0]).toMatch(
      /^deck\.md:4:\d+: warning\[footnote-undefined\]/,
    );
    const { table } = parse('<table>\n<tr><td>x\n\n<td>y\n');
    expect(table?.rows.map((row) => row.length)).toEqual([1]);
  });

  it('say once which attributes of theirs are not shown', () => {
    const { messages } = parse(
      '<table border="1">\n<colgroup><col width=20></colgroup>\n<tr><th scope=row align="right">a</th><td bgcolor="#fff" style="text-align:center; color: red">x</td></tr>\n' +
        '<tr><td bgcolor=red rowspan="two" style="text-align: left;">y</td><td hidden>z</td></tr>\n</table>\n',
    );
    expect(messages.map((message) => message.replace(/;.*/s, ''))).toEqual([
      'deck.md:1:1: note[table-attribute]: “border” of <table> is not shown',
      'deck.md:2:1: note[table-attribute]: “width” of <col> is not shown',
      'deck.md:3:1: note[table-attribute]: “bgcolor” of <td> is not shown',
      'deck.md:3:1: note[table-attribute]: “style” of <td> is not shown',
      'deck.md:4:1: note[table-attribute]: “rowspan” of <td> is not shown',
      'deck.md:4:1: note[table-attribute]: “hidden” of <td> is not shown',
    ]);
  });

  it('hold links', () => {
    const { table } = parse('<table><tr><td><a href="https://x.org/?a=1&amp;b=2" target="_blank">x</a></td></tr></table>\n');
    expect(table?.rows[0]?.[0]?.children).toMatchObject([{ kind: 'link', href: 'https://x.org/?a=1&b=2' }]);
  });
});
