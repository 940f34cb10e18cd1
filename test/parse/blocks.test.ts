import { describe, expect, it } from 'vitest';
import { parseFragment, parseMarkdown } from '../../src/parse/index.js';
import type { Block } from '../../src/parse/types.js';
import { memoryEnv } from '../support/memory-env.js';

function parse(text: string) {
  const env = memoryEnv();
  const doc = parseMarkdown(text, 'deck.md', env);
  return { ...doc, messages: env.messages(), codes: env.codes() };
}

const kinds = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) => (block.kind === 'directive' ? `${block.name}(${kinds(block.blocks).join(' ')})` : block.kind));

describe('directives', () => {
  it('have a name and attributes, in Pandoc’s two forms', () => {
    const { blocks, messages } = parse(
      ':::: {.columns}\n::: {.column width="40%"}\na\n:::\n::: column\nb\n:::\n::::\n\n:::notes\nc\n:::\n\n::: tip Remember this {#x .y}\nd\n::: \n',
    );
    expect(kinds(blocks)).toEqual(['columns(column(paragraph) column(paragraph))', 'notes(paragraph)', 'tip(paragraph)']);
    expect(blocks[0]).toMatchObject({ blocks: [{ attributes: { values: { width: '40%' }, classes: [] } }, {}] });
    expect(blocks[2]).toMatchObject({ attributes: { id: 'x', classes: ['y'], values: { title: 'Remember this' } } });
    expect(messages).toEqual([]);
  });

  it('stand in lists and quotes, interrupt paragraphs, and leave code alone', () => {
    const { blocks } = parse('- a\n  ::: notes\n  b\n  :::\n\n> ::: notes\n> c\n> :::\n\ntext\n::: notes\n```\n:::\n```\n:::\nafter');
    expect(blocks).toMatchObject([
      { kind: 'list', items: [{ blocks: [{ kind: 'paragraph' }, { kind: 'directive', name: 'notes' }] }] },
      { kind: 'quote', blocks: [{ kind: 'directive' }] },
      { kind: 'paragraph' },
      { kind: 'directive', blocks: [{ kind: 'code', text: ':::' }] },
      { kind: 'paragraph' },
    ]);
  });

  it('are reported when they are never closed, or close nothing', () => {
    expect(parse('::: notes\na\n').messages).toEqual([
      'deck.md:1:1: error[directive-unclosed]: “::: notes” is never closed; expected a line `:::` after it\n  help: write `:::` on a line of its own where it ends, indented as the opening is',
    ]);
    expect(parse('a\n\n:::\n').messages[0]).toContain('deck.md:3:1: warning[directive-unopened]');
  });
});

describe('footnotes', () => {
  it('are taken out of the text, with all their paragraphs', () => {
    const { blocks, footnotes, messages } = parse('a[^1] b[^note]\n\n[^1]: one\n\n    two\n\n    - three\n[^note]: four\nlazy\n\nafter');
    expect(kinds(blocks)).toEqual(['paragraph', 'paragraph']);
    expect([...footnotes].map(([label, note]) => [label, kinds(note.blocks)])).toEqual([
      ['1', ['paragraph', 'paragraph', 'list']],
      ['note', ['paragraph']],
    ]);
    expect(messages).toEqual([]);
  });

  it('are reported when undefined, uncited or doubled; an undefined one stays text', () => {
    const { blocks, codes } = parse('a[^x]\n\n[^y]: b\n\nc[^z]\n\n[^z]: d\n\n[^z]: e');
    expect(blocks[0]).toMatchObject({ children: [{ value: 'a[^x]' }] });
    expect(codes).toEqual(['footnote-undefined', 'footnote-duplicate', 'footnote-unused']);
  });
});

describe('tables, task lists and code', () => {
  it('read columns and cells with their places', () => {
    const { blocks, messages } = parse('| a | b | c |\n|:--|:-:|--:|\n| 1 | `x` \\| y | [z](u) |\n| 2 |\n');
    expect(blocks[0]).toMatchObject({
      columns: ['left', 'center', 'right'],
      rows: [
        [
          { at: { line: 3, column: 3 } },
          { children: [{ kind: 'code' }, { value: ' | y' }] },
          { children: [{ kind: 'link', at: { line: 3, column: 18 } }] },
        ],
        [{}, { children: [] }, { children: [] }],
      ],
    });
    expect(messages).toEqual([]);
    expect(parse('| a |\n|---|\n| 1 | 2 |').messages[0]).toContain(
      'deck.md:3:1: warning[table-cells]: row of 2 cells in a table of 1 columns',
    );
  });

  it('read boxes', () => {
    expect(parse('- [ ] a\n- [x] b\n- [X] c\n- [y] d\n').blocks[0]).toMatchObject({
      items: [{ checked: false }, { checked: true }, { checked: true }, { blocks: [{ children: [{ value: '[y] d' }] }] }],
    });
  });

  it('read what stands behind the fence', () => {
    const code = (info: string) => parse(`\`\`\`${info}\nx\n\`\`\``).blocks[0];
    expect(code('js {2,4-6}')).toMatchObject({ lang: 'js', text: 'x', attributes: { values: { highlight: '2,4-6' } } });
    expect(code('{.python highlight="1"}')).toMatchObject({ lang: 'python', attributes: { values: { highlight: '1' } } });
    expect(code('ts title="a b.ts"')).toMatchObject({ lang: 'ts', attributes: { values: { title: 'a b.ts' } } });
    expect(code('{python}')).toMatchObject({ lang: 'python' });
    expect(code('{toctree}')).toMatchObject({ lang: 'toctree' });
    expect(parse('```js\nx').messages[0]).toContain('deck.md:1:1: warning[code-unclosed]');
  });

  it.each(['js {title=Two words', '{.python title="open}', 'js {a=1} b="c', 'js {.x =y}'])(
    'say what they can’t read behind a fence: %s',
    (info) => {
      expect(parse(`\`\`\`${info}\nx\n\`\`\``).messages).toEqual([expect.stringContaining('deck.md:1:1: warning[fence-braces]: “')]);
    },
  );

  it.each(['js', 'js {2,4-6}', '{python}', 'js {}', 'mermaid', 'chart bar title="a b" labels', '{.js #id}', 'c++', 'js {1|2}'])(
    'read all of %s behind a fence',
    (info) => {
      expect(parse(`\`\`\`${info}\nx\n\`\`\``).messages).toEqual([]);
    },
  );

  it('keep formulas from Markdown', () => {
    expect(parse('text\n\n$$\na_b * c_d \\\\\n$$\n\n$$ x $$').blocks).toMatchObject([
      {},
      { kind: 'code', lang: 'math', text: '$$\na_b * c_d \\\\\n$$' },
      { kind: 'paragraph', children: [{ kind: 'emphasis' }] },
    ]);
    expect(parse('$$ costs\n\nmore').blocks).toMatchObject([{ kind: 'paragraph' }, { kind: 'paragraph' }]);
  });
});

describe('breaks, comments and HTML', () => {
  it('tell `---` from other breaks, and warn where it makes a heading', () => {
    const { blocks, messages } = parse('a\n\n---\n\n***\n\n_ _ _\n\ntext\n---\n');
    expect(blocks.map((block) => (block.kind === 'break' ? block.marker : block.kind))).toEqual(['paragraph', '-', '*', '_', 'heading']);
    expect(messages).toEqual([
      'deck.md:10:1: warning[setext-heading]: “---” directly under text makes that text a heading; expected an empty line before a slide break\n  help: put an empty line above it for a new slide, or write `## ` before the text for a heading',
    ]);
  });

  it('take comments apart, and report one without an end', () => {
    const { blocks } = parse('<!-- layout: x --> <!-- y -->\n<!-- b\nc -->\n\n<hr>\n');
    expect(blocks).toMatchObject([
      { text: 'layout: x' },
      { text: 'y' },
      { kind: 'comment', text: 'b\nc', at: { line: 2 } },
      { kind: 'html', text: '<hr>', at: { line: 5 } },
    ]);
    expect(parse('a\n\n<!-- b\n\nc').messages[0]).toContain('deck.md:3:1: error[comment-unclosed]');
  });

  it('read Slidev’s settings between two breaks as a comment', () => {
    expect(parse('a\n\n---\nzoom: 2\nclass: x\n---\n\n# b').blocks).toMatchObject([
      {},
      { kind: 'break' },
      { kind: 'comment', text: 'zoom: 2\nclass: x' },
      { kind: 'heading' },
    ]);
  });
});

describe('fragments', () => {
  it('count lines and columns from where they stand', () => {
    const env = memoryEnv();
    const blocks = parseFragment('a ![p](q.png)\n\nb', { file: 't.hbs', line: 10, column: 5 }, env);
    expect(blocks).toMatchObject([
      { at: { file: 't.hbs', line: 10, column: 5 }, children: [{}, { at: { line: 10, column: 7 } }] },
      { at: { line: 12, column: 1 } },
    ]);
  });
});

describe('torture', () => {
  it.each([
    ['quotes', `${'>'.repeat(5000)} deep`],
    ['lists', Array.from({ length: 400 }, (_, level) => `${'  '.repeat(level)}- deep`).join('\n')],
    ['lists in a line', `${'- '.repeat(5000)}deep`],
    ['directives', `${'::: a\n'.repeat(500)}deep`],
    ['emphasis', `${'**a *b '.repeat(5000)}deep${'* **'.repeat(5000)}`],
    ['HTML', `${'<b>'.repeat(5000)}deep`],
    ['brackets', `${'['.repeat(5000)}deep`],
    ['footnotes', `${Array.from({ length: 2000 }, (_, i) => `[^${i}]: x[^${i + 1}]`).join('\n')}\n\ndeep[^0]`],
  ])('nested %s neither overflow nor vanish', (_, text) => {
    expect(JSON.stringify(parse(text).blocks)).toContain('deep');
  });

  it.each([
    ['rows that span', 'table-size', `<table>\n${'<tr><td rowspan="1000" colspan="2">a</td><td>b</td></tr>\n'.repeat(400)}</table>`],
    ['one long row', 'table-size', `<table>\n<tr>${'<td>a</td>'.repeat(400)}</tr>\n${'<tr><td>b</td></tr>\n'.repeat(400)}</table>`],
    ['lists of HTML', 'nesting-too-deep', `${'<ul><li>a'.repeat(300)}${'</li></ul>'.repeat(300)}`],
  ])('%s are named once: %s', (_, id, text) => {
    expect(parse(text).messages.filter((message) => message.includes(`[${id}]`))).toHaveLength(1);
  });

  it('says where it gives up nesting', () => {
    const { blocks, messages } = parse(`${'> '.repeat(100)}deep\n`);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('warning[nesting-too-deep]');
    expect(JSON.stringify(blocks)).toContain('> > deep');
  });
});
