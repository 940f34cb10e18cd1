import { attributes, formula, inline, line } from './inline.js';
import { chart, htmlTable, pipeTable } from './tables.js';
import { odd, oddLength, oddNumber, plainWords, type Source } from './words.js';

type Block = (source: Source, depth: number) => string;

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

const heading: Block = (source) => {
  const { one, once } = source;
  if (once(12)) return `${line(source)}\n${one('---', '===', '--')}`;
  const mark = one('#', '##', '##', '##', '###', '####', '######', '#######');
  return `${mark}${once(20) ? one('', '　', '\u00a0', '\t') : ' '}${once(20) ? '' : line(source)}${once(4) ? ` ${attributes(source)}` : ''}${once(15) ? ' ##' : ''}`;
};

const list: Block = (source, depth) => {
  const { one, once } = source;
  const start = once(6) ? oddNumber(source) : '1';
  const ordered = once(3);
  const loose = once(4) ? '\n\n' : '\n';
  const mark = one('-', '*', '+', '-', '-', '•', '·', '–');
  const close = one('.', '.', ')', '、');
  const sign = (i: number): string => (ordered ? `${i === 0 ? start : i + 1}${close}` : mark);
  const item = (i: number): string => {
    const box = once(6) ? `[${one(' ', 'x', 'X', '', '-')}] ` : '';
    const first = once(20) ? '' : once(9) && depth < 4 ? block(source, depth + 1) : inline(source, depth, 3);
    const inner = depth < 5 && once(3) ? `\n${once(2) ? '\n' : ''}${one<Block>(list, block, block)(source, depth + 1)}` : '';
    return `${sign(i)}${once(30) ? one('', '　', '\t') : ' '}${indented(`${box}${first}${inner}`, once(25) ? ' ' : ' '.repeat(sign(i).length + 1))}`;
  };
  return source.many(once(15) ? 25 : 5, item, loose);
};

const quote: Block = (source, depth) => {
  const { one, once } = source;
  const title = once(3) ? `[!${one('NOTE', 'tip', 'WARNING', 'CAUTION', 'quote', 'x')}]${once(2) ? ` ${line(source)}` : ''}\n` : '';
  return `> ${indented(`${title}${source.many(2, () => block(source, depth + 1), '\n\n')}`, once(12) ? '' : '> ')}`;
};

const LANGUAGES = [
  'js',
  'python',
  'mermaid',
  'c++',
  'html',
  '',
  '{r, echo=FALSE}',
  '{python}',
  'diff',
  'text',
  '😀',
  'js {1,3-5}',
  'py {2-} startFrom=10',
  '{.js .numberLines startFrom=0}',
  'ts {all|2|4-6}',
  'x {',
  'math',
  'chart',
  'dot',
  'yaml',
  'json {0,99999-1}',
];

const code: Block = (source) => {
  const { one, once, many } = source;
  const lines = many(once(15) ? 60 : 6, () => one(() => `const ${source.word()} = "${plainWords(source, 2)}";`, () => '', () => `\t${source.word()}\t${source.word()}`, () => ' '.repeat(12) + source.word(), () => `// ${odd(source)} ${'x'.repeat(once(9) ? 300 : 9)}`)(), '\n'); // biome-ignore format: kinds of lines
  if (once(6)) return indented(`\n${lines}`, '    ');
  const fence = one('```', '````', '~~~');
  return `${fence}${one(...LANGUAGES)}\n${lines.replaceAll(fence, '')}\n${once(25) ? '' : fence}`;
};

const directive: Block = (source, depth) => {
  const { one, once, many } = source;
  const name = one('notes', 'handout', 'slides', 'columns', 'column', 'incremental', 'callout-tip', 'tip', 'noets', '{.column}', '{.notes}', `{.column width=${oddLength(source)}}`, '{.callout-note collapse=true}', '{layout-ncol=2}', 'details', 'quote', 'fragment', 'aside', '');
  const body = once(15) ? '' : many(3, () => block(source, depth + 1), '\n\n');
  return `${one(':::', '::::', ':::', '：：：')}${once(9) ? '' : ' '}${name}\n${body}\n${once(25) ? '' : ':::'}`;
}; // biome-ignore format: names of directives

const columns: Block = (source, depth) => {
  const { one, once, many } = source;
  const column = (): string =>
    `::: ${one('column', `{.column width=${oddLength(source)}}`)}\n${once(12) ? '' : many(2, () => block(source, depth + 1), '\n\n')}\n:::`;
  return `:::: columns\n${once(20) ? '' : many(4, column, once(3) ? `\n${plainWords(source, 2)}\n` : '\n')}\n::::`;
};

const SETTINGS = [
  'layout: two-column',
  'layout: nope',
  'class: dark',
  'hidden: true',
  '_class: lead',
  'backgroundImage: url(a.png)',
  '_backgroundColor: red',
  '{"layout": "summary"}',
  'agenda',
  'toc',
  'paginate: true',
  'fit',
  'footer: x',
  'prettier-ignore',
  'slide-level: 0',
  'hidden: maybe',
  'layout:',
  ': x',
  'notes:',
  'pause',
  'end_slide',
  'column_layout: [1,2]',
];

const comment: Block = (source) => {
  const { one, once } = source;
  return `<!--${once(2) ? ` ${one(...SETTINGS)} ` : `${one(' ', '\n')}${inline(source, 3)}${one(' ', '\n- a\n- b\n')}`}${once(40) ? '' : '-->'}`;
};

const html: Block = (source, depth) => {
  const { one, once, many } = source;
  const tag = one('div', 'p', 'details', 'ul', 'ol', 'h2', 'blockquote', 'pre', 'section', 'figure', 'dl', 'center', 'script', 'style', 'video', 'svg', 'math', 'form', 'textarea', 'nope', 'template', 'summary', 'iframe');
  const inner = (): string => one(() => inline(source, 2, 2), () => `\n\n${block(source, depth + 1)}\n\n`, () => `<li>${line(source)}</li>`, () => `<p>${line(source)}`, () => `<summary>${source.word()}</summary>`, () => '<br>', () => `<ol start="${oddNumber(source)}"><li>${line(source)}<ul><li>${source.word()}</ul></ol>`, () => '')();
  return `<${tag}${once(4) ? ` ${one('class="x"', 'id="a"', 'style="color:red"', `start="${oddNumber(source)}"`, 'hidden', 'open', 'markdown="1"', 'src="https://youtu.be/Rlp1TdYeutU"')}` : ''}>${many(3, inner, once(2) ? '\n' : '')}${once(8) ? '' : `</${tag}>`}`;
}; // biome-ignore format: lists of alternatives

const footnote: Block = (source, depth) =>
  `[^${source.name()}]: ${inline(source, 2, 3)}${source.once(4) ? `\n\n    ${indented(block(source, depth + 1), '    ')}` : ''}`;

const definition: Block = (source, depth) =>
  `${line(source)}\n${source.once(3) ? '\n' : ''}${source.many(3, () => `:   ${source.once(4) ? indented(block(source, depth + 1), '    ') : inline(source, 2, 3)}`, '\n')}`;

const FOREIGN = ['???\n\nnotes', 'Note: x', 'Notes:\n- x', '^ note', '[toc]', '[[_TOC_]]', '.pull-left[\nx\n\n]\n.pull-right[\ny\n]', '::left::\n\nx\n\n::right::\n\ny', 'class: center, middle\n\n# x', 'name: x\nlayout: true', '!!! note\n    text', '*[HTML]: Hyper', '+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+', '[.column]', '\\begin{itemize}\n\\item x\n\\end{itemize}', '{{< pagebreak >}}', '{% include x %}', '| line\n| block', '. . .', '--\n\nx', '<v-click>\n\nx\n\n</v-click>', '\\newpage', '{: .x}', '%%% x', '@startuml\nx\n@enduml', '//// x', '= Title', '* * *', '- - -', '---\nlayout: two-cols\n---', '---\nx: [\n---', '===', '>>> x', '/// note\nx\n///', '```{=html}\n<b>\n```', '：：： notes\nx\n：：：', '！[a](a.png)', '｜a｜b｜\n｜---｜---｜\n｜c｜d｜', '【x】（https://e.com）', '・a\n・b', '１．a', '1.a\n2.b', '-x\n-y', '##Next', '＃ x']; // biome-ignore format: marks of other tools

const BLOCKS: readonly (readonly [weight: number, Block])[] = [
  [9, (source) => inline(source)],
  [7, heading],
  [6, list],
  [3, quote],
  [4, pipeTable],
  [3, htmlTable],
  [4, chart],
  [4, code],
  [4, directive],
  [3, columns],
  [3, comment],
  [4, html],
  [2, footnote],
  [2, definition],
  [3, ({ one, once }) => (once(3) ? one('***', '___', '- - -') : '---')],
  [2, (source) => `$$${source.once(2) ? '\n' : ''}${formula(source)}${source.once(2) ? '\n' : ''}$$`],
  [
    2,
    (source) =>
      `[${source.name()}]: ${source.one('https://e.com/x', '<x y>', '#a', 'https://youtu.be/Rlp1TdYeutU', '')}${source.once(3) ? ` "${source.word()}"` : ''}`,
  ],
  [3, ({ one }) => one(...FOREIGN)],
];

const BAG = BLOCKS.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));

export function block(source: Source, depth = 0): string {
  return depth > 4 ? plainWords(source, 3) : source.one(...BAG)(source, depth);
}

/** One way of writing, many levels deep: what recursion and indentation make of it. */
export function nest(source: Source): string {
  const { one, word, random } = source;
  const deep = Math.floor(random() * random() * 80);
  return one(
    () => `${'> '.repeat(deep)}${word()}`,
    () => Array.from({ length: deep }, (_, i) => `${'  '.repeat(i)}- ${word()}`).join('\n'),
    () => `${'- '.repeat(deep)}${word()}`,
    () => `${'**'.repeat(deep)}${word()}${'**'.repeat(deep)}`,
    () => `${'['.repeat(deep)}${word()}${'](x)'.repeat(deep)}`,
    () => `${'<div>\n\n'.repeat(deep)}${word()}\n\n${'</div>\n\n'.repeat(deep)}`,
    () => `${'::: slides\n'.repeat(deep)}${word()}\n${':::\n'.repeat(deep)}`,
    () => `${'<table><tr><td>'.repeat(deep)}${word()}${'</td></tr></table>'.repeat(deep)}`,
    () => `${'> - 1. '.repeat(deep)}${word()}`,
    () => `${'^['.repeat(deep)}${word()}${']'.repeat(deep)}`,
  )();
}
