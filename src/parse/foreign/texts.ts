import type { Mark } from './mark.js';

const ATTRIBUTES = 'attributes stand behind headings, pictures, links, spans and fences';
const LIQUID = 'take it out: nothing is filled in or included here';

/** Told by the text itself, so not in code, and not behind a backslash. */
export const TEXTS: readonly Mark[] = [
  {
    sign: '@',
    found: /\[(?:[^[\]@]{0,40}\s)?-?@[A-Za-z0-9_][^[\]]*\]/,
    what: 'a citation of Pandoc’s',
    help: 'name the source in the text or in a footnote: `[^smith]`',
  },
  {
    sign: '@',
    found: /(?<![\w.@/])@(?:fig|tbl|sec|eq|lst|thm|lem|cor|def|exm)-[\w-]+/,
    what: 'a reference of Quarto’s',
    help: 'name what is meant, or link to the slide: `[there](#id)`',
  },
  {
    sign: '@',
    found: /(?<![\w.@/])@[A-Za-z][A-Za-z_:-]{1,40}\d{4}[a-z]?(?!\w)/,
    what: 'a citation of Pandoc’s',
    help: 'name the source in the text or in a footnote: `[^smith]`',
  },
  { sign: '{=', found: /^\{=\w+\}/, what: 'Pandoc’s mark of raw text', help: 'take it out, and what it stands behind' },
  {
    sign: '{{<',
    found: /\{\{<[^<\n]*>\}\}/,
    what: 'a shortcode of Quarto',
    help: 'take it out; of shortcodes only `video` with its address is read',
  },
  {
    sign: '{{',
    found: /\{\{\s*(?:vars|company|output)\.[\w.]+\s*\}\}/,
    what: 'a variable of templates',
    help: 'write its value: variables are read in templates and in the disclaimer',
  },
  {
    sign: '{{',
    found: /\{\{(?!<|\s*(?:vars|company|output)\.)[^{}\n]+\}\}/,
    what: 'a placeholder of another tool',
    help: LIQUID,
  },
  { sign: '{%', found: /\{%[^{}\n]*%\}/, what: 'a tag of Liquid (Jekyll)', help: LIQUID },
  { sign: '{:', found: /\{:[^{}\n]*\}/, what: 'attributes of kramdown (Jekyll)', help: `${ATTRIBUTES}: \`{.class}\`` },
  { sign: '{', found: /\{[.#][A-Za-z][^{}\n]*\}/, what: 'attributes of nothing', help: ATTRIBUTES },
  {
    sign: '{',
    found: /\{(?:\+\+|--|~~|==|>>)[^{}\n]+(?:\+\+|--|~~|==|<<)\}/,
    what: 'a change in CriticMarkup',
    help: 'write the text as it is to be',
  },
  { sign: '[fit]', found: /^\[fit\]/, what: 'a command of Deckset', help: 'take it out; text is fitted by itself' },
  {
    sign: ':',
    found: /(?:^|\s):(?:[a-z][a-z0-9_+-]{2,}|[+-]1):(?=$|[\s.,!?])/,
    what: 'a short name of an emoji',
    help: 'write the emoji itself',
  },
  { sign: ':', found: /(?:^|\s):[a-z][\w-]+\[[^[\]\n]+\]/, what: 'a directive of another tool', help: 'write its words alone' },
  {
    sign: '[[',
    found: /!?\[\[(?!_?toc_?\]\])(?=[^\]\d[])[^[\]\n]+\]\]/i,
    what: 'a link of a wiki (Obsidian)',
    help: 'write `[words](#id)` or `[words](https://…)`, and `![words](a.png)` for a picture',
  },
  {
    sign: '][',
    found: /(?<![\w)\]])\[(?!\d+\])[^[\]\n]+\]\[[^[\]\n]*\]/,
    what: 'a link whose address is given nowhere',
    help: 'write `[name]: https://…` on a line of its own, or `[words](https://…)`',
  },
  {
    sign: '](',
    found: /(?<![\w)\]])!?\[[^[\]\n]+\]\((?=\S|$)/,
    what: 'a link that can’t be read',
    help: 'write `[words](https://…)`; brackets and spaces in the address: `[words](<my file.pdf>)`',
  },
  {
    sign: '！',
    found: /！[［[【][^[［【\]］】\n]*[\]］】][（(]/,
    what: 'a picture with full-width signs that can’t be read',
    help: 'write `![words](a.png)`',
  },
  { sign: '^[', found: /\^\[(?=\S)/, what: 'a footnote without its closing bracket', help: 'write `]` where it ends' },
  { sign: '＾', found: /[[［]＾[^[［\]］\n]+[\]］]/, what: 'a footnote with full-width signs', help: 'write `[^1]`' },
  {
    sign: '**',
    found: /(?<![*\\\w/])\*\*(?=[^\s*/])|(?<=[^\s*/])\*\*(?![*\w/])|\*\* \S[^*\n]* \*\*/,
    what: 'a mark of bold text that has no partner, or spaces inside',
    help: 'write `**words**`, or `\\*\\*` for the signs themselves',
  },
  {
    sign: '__',
    found: /(?<!\S)__(?=[^\s_])/,
    what: 'a mark of bold text that has no partner',
    help: 'write `**words**`, or `\\_\\_` for the signs themselves',
  },
  {
    sign: '~~',
    found: /(?<!\S)~~(?=[^\s~])/,
    what: 'a mark of struck text that has no partner',
    help: 'write `~~words~~`, or `\\~\\~` for the signs themselves',
  },
  {
    sign: '==',
    found: /(?<!\S)==(?=[^\s=])/,
    what: 'a mark of highlighted text that has no partner',
    help: 'write `==words==`, or `\\=\\=` for the signs themselves',
  },
  {
    sign: '++',
    found: /(?<!\S)\+\+(?=[^\s+])[^+\n]+\+\+(?!\w)/,
    what: 'a mark of another tool for underlined text',
    help: 'write `<u>words</u>`',
  },
  {
    sign: '`',
    found: /`/,
    what: 'a backtick that has no partner',
    help: 'write `` `code` ``, or `` \\` `` for the sign itself',
  },
  {
    sign: '$$',
    found: /(?<!\$)\$\$(?!\$)/,
    what: 'a formula without its other `$$`',
    help: 'write `$x$` in a text, or `$$` on lines of their own above and below it',
  },
  { sign: '&', found: /&[A-Za-z]{2,8};/, what: 'no character that HTML knows by this name', help: 'write the character itself' },
  {
    sign: '&',
    found: /(?<![=?\w])&(?:nbsp|copy|mdash|ndash|hellip|rarr|larr|times|quot|lt|gt|euro|reg|trade)(?![\w;=])/,
    what: 'a character of HTML without its semicolon',
    help: 'write the character itself, or `;` behind its name',
  },
  {
    sign: '\\',
    found: /\\(?:[A-Za-z]{2,}\{|(?:newpage|pagebreak|clearpage|newline|noindent|LaTeX|vspace|hspace|bigskip|pause)(?![A-Za-z]))/,
    what: 'TeX',
    help: 'write it in Markdown; formulas stand between `$`',
  },
  {
    sign: '<',
    found: /<\/?[A-Za-z][\w.-]*\s[^<>\n]*[={]|<\s+\/?(?:br|hr|b|i|u|p|div|span)\s*\/?>/,
    what: 'a tag that is no HTML',
    help: 'write the text alone, or the tag as in `<br>`',
  },
  {
    sign: '[/',
    found: /\[\/(?:b|i|u|s|url|img|color|size|quote|code)\]/i,
    what: 'BBCode',
    help: 'write `**bold**`, `*italic*`, `[words](https://…)`',
  },
  { sign: '%%', found: /%%[^%\n]+%%/, what: 'a comment of Obsidian', help: 'write `<!-- words -->`, which is a speaker note' },
  { sign: "'''", found: /(?<!')'''(?!')[^'\n]+'''/, what: 'bold text of MediaWiki', help: 'write `**words**`' },
];
