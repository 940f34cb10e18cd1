import type { Mark } from './mark.js';

const TABLE = 'write it as a pipe table: `| a | b |` over `|---|---|`';
const HEADING = 'write `## Title`';

/** Told by a paragraph's source, from its first character. */
export const PARAGRAPHS: readonly Mark[] = [
  {
    sign: '|',
    found: /^\| [^|\n]*(?:\n\|[^|\n]*)*$/,
    what: 'Pandoc’s line block',
    help: 'end each line with `\\` instead of beginning it with `|`',
  },
  { sign: '+', found: /^\+(?:[-=:]{3,}\+)+$/m, what: 'Pandoc’s grid table', help: 'write it as a pipe table, or as `<table>`' },
  { sign: '|', found: /^\| [^\n]* \| [^\n|]* \|$/, what: 'a row of a table that stands alone', help: 'write `|---|---|` below it' },
  { sign: '|', found: /^[^|\n]+ \| [^\n]*\n[^|\n]+ \| /, what: 'a table without its row of dashes', help: TABLE },
  { sign: '#.', found: /^#\. /, what: 'Pandoc’s numbered list', help: 'begin its lines with `1. `' },
  { sign: '(@', found: /^\(@[\w-]*\) /, what: 'Pandoc’s numbered example', help: 'write its number: `1. `' },
  {
    sign: '\n',
    found: /^(?:[a-z]|[ivx]+)[.)] .*\n(?:[a-z]|[ivx]+)[.)] /i,
    what: 'a list with letters, whose lines become one',
    help: 'begin its lines with `1. `, or end each with `\\`',
  },
  { sign: '##', found: /^##+\S/, what: 'a heading without a space behind its mark', help: HEADING },
  {
    sign: '-',
    found: /^-(?=\p{L})/mu,
    what: 'a dash close to a word, which makes no list',
    help: 'write `- word` for an item, or `\\-word` for what is typed',
  },
  { sign: '[', found: /^\[[ xX]\] /, what: 'a task outside a list', help: 'write `- [ ] task`' },
  {
    sign: '.',
    found: /^\.[a-z][\w-]*(?:\.[\w-]+)*\[/,
    what: 'a class of remark’s',
    help: 'take it out; `:::: columns` sets text side by side',
  },
  {
    sign: '\\',
    found: /^\\(?:newpage|pagebreak|clearpage|begin\{|vspace|centering|pause\b)/,
    what: 'TeX',
    help: 'take it out; `---` begins a slide',
  },
  {
    sign: '$$',
    found: /^\$\$(?!\$)/,
    what: 'a formula without its other `$$`',
    help: 'write `$$` on a line of its own, above and below it',
  },
  { sign: '<<<', found: /^<<< ?@?[\w./~-]/, what: 'Slidev’s import of code', help: 'copy the code into the file' },
  {
    sign: '<<<<<<< ',
    found: /^<{7} /m,
    what: 'a mark of Git between two versions of the text',
    help: 'decide for one of them, and take the marks out',
  },
  {
    sign: '[.',
    found: /^\[\.[a-z][\w-]*(?::[^\]\n]*)?\](?![([])/,
    what: 'a command of Deckset',
    help: 'take it out; `:::: columns` and `{.class}` do what it asks for',
  },
  { sign: '+++', found: /^\+\+\+\n/, what: 'front matter in TOML', help: 'write it as YAML: `title: …`, between two lines of `---`' },
  {
    sign: ':',
    found: /^(?:theme|title|author|footer|slidenumbers|autoscale|build-lists|lang|date): [^\n]+(?:\n[a-z][\w-]*: [^\n]+)+$/,
    what: 'front matter without its lines of `---`',
    help: 'put `---` on a line above it and on one below',
  },
  { sign: '!!! ', found: /^!!! ?[a-z]/i, what: 'an admonition of MkDocs', help: 'write it as a quotation: `> [!NOTE] Title`' },
  { sign: '???', found: /^\?\?\?\+? ?[a-z]/i, what: 'an admonition of MkDocs', help: 'write it as a quotation: `> [!NOTE] Title`' },
  {
    sign: '*[',
    found: /^\*\[[^\]\n]+\]: /,
    what: 'an abbreviation of PHP Markdown Extra',
    help: 'write what it means where it is used first',
  },
  { sign: 'import ', found: /^import [^\n'"]+ from ['"][^\n'"]+['"];?$/, what: 'an import of MDX', help: 'take it out' },
  { sign: 'export ', found: /^export (?:const|default|function|let|class) /, what: 'an export of MDX', help: 'take it out' },
  { sign: '= ', found: /^={1,6} \S/, what: 'a heading of AsciiDoc or MediaWiki', help: HEADING },
  { sign: '. ', found: /^h[1-6]\. \S/, what: 'a heading of Textile', help: HEADING },
  {
    sign: '.. ',
    found: /^\.\. [\w-]+::/,
    what: 'a directive of reStructuredText',
    help: 'write it in Markdown: `![…](a.png)`, `> [!NOTE]`',
  },
  { sign: '#+', found: /^#\+\w+/, what: 'a keyword of Org mode', help: 'take it out; titles stand in the front matter' },
  { sign: '::', found: /^::[a-z][\w-]*(?:[[{\s]|$)/, what: 'a directive of another tool', help: 'write `::: name` and, below, `:::`' },
  { sign: "'''", found: /^'''(?!')/, what: 'a line of apostrophes, which fences nothing', help: 'a fence of code is three backticks: ```' },
  { sign: '“““', found: /^“““/, what: 'a line of quotation marks, which fences nothing', help: 'a fence of code is three backticks: ```' },
  { sign: 'include', found: /^[!@]include\b/, what: 'an include of another file', help: 'copy the text into this file' },
  { sign: ']:', found: /^\[[^\]\n^]+\]:$/, what: 'the name of an address without the address', help: 'write `[name]: https://…`' },
  { sign: '|===', found: /^\|===/, what: 'a table of AsciiDoc', help: TABLE },
];
