import { inline, line } from './inline.js';
import { oddNumber, plainWords, type Source } from './words.js';

const times = (count: number, make: (i: number) => string, join: string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(join);

/** A pipe table, sometimes with merged cells, a wrong count of columns, a missing row of dashes or a caption. */
export function pipeTable(source: Source): string {
  const { one, once, word } = source;
  const columns = once(20) ? 1 + Math.floor(source.random() * 30) : one(1, 2, 3, 4);
  const rows = once(15) ? one(0, 30, 60) : one(0, 1, 2, 3, 5);
  const cell = (): string =>
    one(
      () => ` ${line(source, 2)} `,
      () => ` ${word()} `,
      () => ' ',
      () => '',
      () => ' ^^ ',
      () => ' 1,234.5 ',
    )();
  const row = (): string => `|${times(once(12) ? one(0, 1, columns + 2) : columns, cell, '|')}${once(8) ? '' : '|'}`;
  const rule = `|${times(once(15) ? one(1, columns + 1) : columns, () => one('---', ':--', '--:', ':-:', ' - ', '-', '---:'), '|')}|`;
  const caption = once(8) ? `\n\n${one(': ', 'Table: ')}${line(source)}${one('', ' {#tbl-x}')}` : '';
  return [row(), ...(once(20) ? [] : [rule]), ...Array.from({ length: rows }, row)].join('\n') + caption;
}

export function htmlTable(source: Source): string {
  const { one, once, many } = source;
  const span = (): string =>
    once(3)
      ? ` ${one('colspan', 'rowspan', 'align', 'style', 'width')}="${one(oddNumber(source), '2', '3', 'right', 'text-align:center')}"`
      : '';
  const cell = (): string => {
    const tag = one('td', 'th');
    return `<${tag}${span()}>${once(6) ? `\n\n${inline(source, 2, 2)}\n\n` : line(source, 2)}${once(6) ? '' : `</${tag}>`}`;
  };
  const row = (): string => `<tr>${once(12) ? '' : many(4, cell, '')}${once(8) ? '' : '</tr>'}`;
  const rows = (): string => (once(12) ? '' : many(4, row, once(2) ? '\n' : ''));
  const part = (): string => {
    const tag = one('thead', 'tbody', 'tfoot', 'colgroup', 'caption');
    return `<${tag}>${tag === 'caption' ? plainWords(source, 2) : rows()}</${tag}>`;
  };
  return `<table${once(6) ? ' border="1" bgcolor="#fff"' : ''}>\n${once(3) ? many(3, part, '\n') : rows()}\n${once(15) ? '' : '</table>'}`;
}

/** Numbers in a fence, as CSV or YAML, sound and not. */
export function chart(source: Source): string {
  const { one, once, many, word } = source;
  const number = (): string =>
    once(6) ? one(oddNumber(source), 'n/a', '-', '', '12%', '"1,045.5"', '1 234', word()) : String(Math.round(source.random() * 200 - 20));
  const type = one('column', 'bar', 'line', 'area', 'pie', 'doughnut', 'scatter', 'radar', '');
  const options = many(3, () => one('stacked', 'stacked=percent', 'labels', 'legend=right', 'legend=none', `title="${word()}"`, 'unit=€', 'format=0%', 'format=#,##0', `min=${oddNumber(source)}`, `max=${oddNumber(source)}`, `x="${word()}"`, 'y=t', 'alt=x', `nope=${word()}`, `caption="${word()}"`, 'xmin=5', 'xmax=-5')); // biome-ignore format: a list of options
  const series = one(1, 1, 2, 3, 9);
  const rows = one(0, 1, 2, 3, 5, 12);
  if (once(2)) {
    const comma = one(',', ', ', ';', '\t');
    const csv = [word(), ...Array.from({ length: series }, word)].join(comma);
    const lines = Array.from({ length: rows }, () =>
      [word(), ...Array.from({ length: once(8) ? series + 1 : series }, number)].join(comma),
    );
    return `\`\`\`chart ${once(2) ? `${type} ${options}` : `{type=${type} ${options}}`}\n${[...(once(6) ? [] : [csv]), ...lines].join('\n')}\n\`\`\``;
  }
  const list = (): string =>
    `[${Array.from({ length: rows }, () => (type === 'scatter' && once(2) ? `[${number()}, ${number()}]` : number())).join(', ')}]`;
  const yaml = [
    `type: ${type}`,
    ...(once(3) ? [] : [`categories: [${Array.from({ length: rows }, word).join(', ')}]`]),
    `series:${once(12) ? one(' 3', ' []', ' {}', '', ' [[[[1]]]]', ' &a [*a]', ' "x') : ''}`,
    ...Array.from({ length: series }, () => `  ${word()}: ${once(3) ? number() : list()}`),
    ...(once(3)
      ? [one('stacked: true', 'legend: {}', 'min: .inf', 'title: [a]', 'unit: 3', 'caption: x', 'y: null', '? : x', 'type: bar')]
      : []),
  ];
  return `\`\`\`chart\n${yaml.join('\n')}\n\`\`\``;
}
