import { describe, expect, it } from 'vitest';
import type { Block, Chart } from '../../src/model/types.js';
import { blockText, readDeck } from '../support/deck-text.js';
import { memoryEnv } from '../support/memory-env.js';

/** The blocks of a slide whose text begins on line 3, and what was said about them. */
function read(markdown: string): { readonly blocks: readonly Block[]; readonly messages: readonly string[] } {
  const env = memoryEnv();
  const { deck } = readDeck(`## Slide\n\n${markdown}`, env);
  const blocks = deck.sections.flatMap(({ slides }) => slides.flatMap((slide) => slide.blocks));
  return { blocks, messages: env.messages().map((message) => message.replace('/talk/deck.md:', '')) };
}

function chartOf(info: string, body: string): Chart {
  const { blocks, messages } = read(`\`\`\`chart ${info}\n${body}\n\`\`\``);
  expect(messages).toEqual([]);
  const [block] = blocks;
  if (block?.kind !== 'chart') throw new Error(`no chart: ${blockText(blocks)}`);
  return block.chart;
}

const shown = (info: string, body: string): string =>
  chartOf(info, body)
    .series.map(({ name, values }) => `${name}: ${values.map((value) => value ?? '-').join(' ')}`)
    .join(' | ');

describe('data of a chart', () => {
  it.each([
    ['commas', ',A,B\nx,1,2\ny,3,4', 'A: 1 3 | B: 2 4'],
    ['tabs, as a spreadsheet copies them', '\tA\tB\nx\t1\t2', 'A: 1 | B: 2'],
    ['semicolons and decimal commas', ';A;B\nx;1,5;1.234,5', 'A: 1.5 | B: 1234.5'],
    ['semicolons and points', ';A;B\nx;1.5;2.25', 'A: 1.5 | B: 2.25'],
    ['full-width commas', '，甲\n一月，３', '甲: 3'],
    ['quotes', '"a ""b"", c","A, B"\n"x, y","1,200"', 'A, B: 1200'],
    ['thousands of many kinds', ',A\na,1 234\nb,1\'234\nc,"12,345.5"', 'A: 1234 1234 12345.5'],
    ['percentages', ',A\na,12%\nb,7.5 %', 'A: 0.12 0.075'],
    ['gaps', ',A\na,\nb,-\nc,n/a\nd,0', 'A: - - - 0'],
    ['minus signs', ',A\na,−3\nb,-4\nc,+5', 'A: -3 -4 5'],
    ['no first row', 'a,3\nb,4', ': 3 4'],
    ['years as series', 'Region,2021,2022\nNorth,1,2', '2021: 1 | 2022: 2'],
    ['empty lines', ',A\n\na,1\n\n', 'A: 1'],
    ['YAML by name', 'categories: [x, y]\nseries:\n  A: [1, null]\n  中文: [3, 4.5]', 'A: 1 - | 中文: 3 4.5'],
    ['YAML with names inside', 'labels: [x]\nseries:\n  - {name: A, values: [1]}\n  - name: B\n    values: [2]', 'A: 1 | B: 2'],
    ['YAML by category', 'data:\n  x: 1\n  y: 2', ': 1 2'],
    ['YAML by series, where categories are named', 'categories: [x]\nseries:\n  A: 1\n  B: 2', 'A: 1 | B: 2'],
    ['YAML of one list', 'series: [3, 4, 5]', ': 3 4 5'],
  ])('are read from %s', (_, body, expected) => {
    expect(shown('column', body)).toBe(expected);
  });

  it('are points in a scatter chart, each series in its place', () => {
    const rows = chartOf('scatter', 'x,A,B\n1,2,\n1.5,,4');
    expect(rows).toMatchObject({ xs: [1, 1.5], series: [{ values: [2, undefined] }, { values: [undefined, 4] }] });
    const pairs = chartOf('', 'type: scatter\nseries:\n  A: [[1, 2], [3, 4]]\n  B: [[2, 5]]');
    expect(pairs.xs).toEqual([1, 3, 2]);
    expect(pairs.series.map(({ values }) => values)).toEqual([
      [2, 4, undefined],
      [undefined, undefined, 5],
    ]);
  });

  it('have the format they were written in, or that was asked for', () => {
    expect(chartOf('', ',A\na,1.50\nb,2').format).toMatchObject({ decimals: 2, grouped: false, percent: false });
    expect(chartOf('unit=€', ',A\na,"1,200"').format).toMatchObject({ grouped: true, suffix: '\u00a0€' });
    expect(chartOf('unit=$', ',A\na,1').format).toMatchObject({ prefix: '$', suffix: '' });
    expect(chartOf('unit=万', ',A\na,1').format).toMatchObject({ suffix: '万' });
    expect(chartOf('format=0.0%', ',A\na,0.123').format).toMatchObject({ decimals: 1, percent: true });
  });
});

describe('options of a chart', () => {
  it('stand in the fence, as words, or in YAML', () => {
    const asked = { type: 'bar', grouping: 'stacked', labels: true, legend: 'right', title: 'A b' };
    expect(chartOf('bar stacked labels legend=right title="A b"', ',A,B\na,1,2')).toMatchObject(asked);
    expect(chartOf('{type=bar .stacked labels=true legend=right title="A b"}', ',A,B\na,1,2')).toMatchObject(asked);
    expect(chartOf('', 'type: bar\nstacked: true\nlabels: true\nlegend: right\ntitle: A b\nseries: {A: [1], B: [2]}')).toMatchObject(asked);
    expect(chartOf('stacked=percent', ',A,B\na,1,2').grouping).toBe('percent');
    expect(chartOf('donut', 'a,1\nb,2').type).toBe('doughnut');
  });

  it('are guessed sensibly: columns, a legend where there is more than one name', () => {
    expect(chartOf('', ',A\na,1')).toMatchObject({ type: 'column', legend: 'none', labels: false, grouping: 'clustered' });
    expect(chartOf('', ',A,B\na,1,2').legend).toBe('bottom');
    expect(chartOf('pie', 'a,1\nb,2').legend).toBe('right');
  });
});

describe('mistakes in a chart are told at their place', () => {
  it.each([
    ['a word for a number', '```chart\n,A\nx,ten\n```', '5:3: warning[chart-value]: found “ten”, expected a number'],
    ['a word in YAML', '```chart\nseries:\n  A: [1, ten]\n```', '5:10: warning[chart-value]: found “ten”'],
    ['a word inside a list', '- item\n\n  ```chart\n  ,A\n  x,ten\n  y,2\n  ```', '7:5: warning[chart-value]: found “ten”'],
    ['a word inside a quote', '> ```chart\n> ,A\n> x,ten\n> y,2\n> ```', '5:5: warning[chart-value]: found “ten”'],
    ['a short row', '```chart\n,A,B\nx,1\n```', '5:3: warning[chart-rows]: the row ends after “1”, expected 3 columns'],
    ['a long row', '```chart\n,A\nx,1,200\n```', '5:5: warning[chart-rows]: “200” stands in column 3'],
    [
      'series of other lengths',
      '```chart\ncategories: [a, b]\nseries:\n  A: [1]\n```',
      '6:3: warning[chart-rows]: “A” has 1 values, expected 2',
    ],
    ['an unknown kind', '```chart barr\n,A\nx,1\n```', '3:1: warning[chart-type]: there is no chart of type “barr”'],
    [
      'an unknown type',
      '```chart\ntype: colum\nseries: [1]\n```',
      '4:7: warning[chart-type]: there is no chart of type “colum”; its source is shown',
    ],
    ['an unknown option', '```chart\ntitel: x\nseries: [1]\n```', '4:1: warning[chart-option]: a chart has no option “titel”'],
    ['a wrong option', '```chart legend=left\n,A\nx,1\n```', '3:1: warning[chart-option]: “legend” is “left”'],
    ['no numbers', '```chart\n,A\nx,\n```', '3:1: warning[chart-empty]: the chart has no numbers; its source is shown'],
    ['nothing', '```chart\n```', '3:1: warning[chart-empty]: the chart has no numbers'],
    ['a negative slice', '```chart pie\n,A\nx,1\ny,-2\n```', '6:3: warning[chart-negative]: found -2 in a pie chart'],
    ['two series in a pie', '```chart pie\n,A,B\nx,1,2\n```', '4:4: warning[chart-series]: a pie chart shows one series, found 2'],
    ['percentages among numbers', '```chart\n,A\nx,10%\ny,20\n```', '6:3: warning[chart-value]: found “20”, expected a share'],
    ['stacked lines', '```chart line stacked\n,A\nx,1\n```', '3:1: warning[chart-option]: a line chart can’t be stacked'.replace('’', "'")],
    ['broken YAML', '```chart\ntype: bar\nseries: [1, 2\n```', 'warning[chart-yaml]: “[” without its “]”'],
    [
      'categories beside points',
      '```chart\ntype: scatter\ncategories: [p, q]\nseries:\n  A: [[1, 2]]\n```',
      '5:14: warning[chart-data]: found categories (“p”, “q”) beside points',
    ],
    ['data that are none', '```chart\ntype: bar\nseries:\n  A: {b: [1]}\n```', '6:6: warning[chart-data]: found {"b":[1]}'],
  ])('%s', (_, markdown, expected) => {
    expect(read(markdown).messages.join('\n')).toContain(expected);
  });

  it('suggests what was meant', () => {
    expect(read('```chart\ntitel: x\nseries: [1]\n```').messages[0]).toContain('did you mean “title”?');
    expect(read('```chart\ntype: colum\nseries: [1]\n```').messages[0]).toContain('did you mean “column”?');
  });

  it('shows the source of what can’t be drawn', () => {
    for (const body of ['type: nothing\nseries: [1]', ',A\nx,', 'type: bar\nseries: [1, 2'])
      expect(blockText(read(`\`\`\`chart\n${body}\n\`\`\``).blocks)).toBe(`code chart [] ${JSON.stringify(body)}`);
  });

  it('notes slices that can’t be told apart', () => {
    const rows = Array.from({ length: 15 }, (_, i) => `part ${i},${i + 1}`).join('\n');
    expect(read(`\`\`\`chart pie\n${rows}\n\`\`\``).messages[0]).toContain('note[chart-slices]: 15 slices');
  });
});

it('charts stand in columns and lists', () => {
  const { blocks } = read(
    ':::: columns\n::: column\n```chart\n,A\nx,1\n```\n:::\n::: column\n- a\n\n  ```chart\n  ,A\n  x,2\n  ```\n:::\n::::',
  );
  expect(blockText(blocks).match(/chart column A \d/g)).toEqual(['chart column A 1', 'chart column A 2']);
});

it('a misspelt kind behind the fence says which was meant', () => {
  for (const [word, meant] of [
    ['colum', 'column'],
    ['lines', 'line'],
    ['dougnut', 'doughnut'],
  ]) {
    const { env } = readDeck(`## S\n\n\`\`\`chart ${word}\na,1\nb,2\n\`\`\`\n`);
    expect(env.messages()).toEqual([expect.stringContaining(`there is no chart of type “${word}”; its source is shown`)]);
    expect(env.messages()[0]).toContain(`did you mean “${meant}”?`);
  }
  expect(readDeck('## S\n\n```chart bar stackd\na,1\nb,2\n```\n').env.messages()[0]).toContain('did you mean “stacked”?');
});
