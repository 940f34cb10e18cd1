import type { Report } from '../lib/diagnostics.js';
import type { Span } from '../lib/span.js';
import type { Inline } from './types.js';

/** Marks of other tools that mean nothing here and would be printed as they are written. */
interface Mark {
  readonly found: RegExp;
  /** Whose it is, and what it asks for. */
  readonly what: string;
  readonly help: string;
}

/** Told by a paragraph's source, from its first character. */
const PARAGRAPHS: readonly Mark[] = [
  { found: /^\| [^|\n]*(?:\n\|[^|\n]*)*$/, what: 'Pandoc’s line block', help: 'end each line with `\\` instead of beginning it with `|`' },
  { found: /^\+(?:[-=:]{3,}\+)+$/m, what: 'Pandoc’s grid table', help: 'write it as a pipe table, or as `<table>`' },
  { found: /^#\. /, what: 'Pandoc’s numbered list', help: 'begin its lines with `1. `' },
  { found: /^\(@[\w-]*\) /, what: 'Pandoc’s numbered example', help: 'write its number: `1. `' },
  {
    found: /^(?:[a-z]|[ivx]+)[.)] .*\n(?:[a-z]|[ivx]+)[.)] /i,
    what: 'a list with letters, whose lines become one',
    help: 'begin its lines with `1. `, or end each with `\\`',
  },
  { found: /^\.[a-z][\w-]*(?:\.[\w-]+)*\[/, what: 'a class of remark’s', help: 'take it out; `:::: columns` sets text side by side' },
  { found: /^\\(?:newpage|pagebreak|clearpage|begin\{|vspace|centering|pause\b)/, what: 'TeX', help: 'take it out; `---` begins a slide' },
  { found: /^<<< ?@?[\w./~-]/, what: 'Slidev’s import of code', help: 'copy the code into the file' },
  {
    found: /^\[\.[a-z][\w-]*(?::[^\]\n]*)?\]/,
    what: 'a command of Deckset',
    help: 'take it out; `:::: columns` and `{.class}` do what it asks for',
  },
  { found: /^notes?:$/i, what: 'reveal.js’s mark of the notes', help: 'put the notes between `::: notes` and `:::`' },
  { found: /^\+\+\+\n/, what: 'front matter in TOML', help: 'write it as YAML: `title: …`, between two lines of `---`' },
  {
    found: /^(?:theme|title|author|footer|slidenumbers|autoscale|build-lists|lang|date): [^\n]+(?:\n[a-z][\w-]*: [^\n]+)+$/,
    what: 'front matter without its lines of `---`',
    help: 'put `---` on a line above it and on one below',
  },
];

/** TeX's commands for space, size and breaks, alone in their paragraph. */
const TEX_LOOK =
  /^(?:(?:big|med|small)skip|newpage|pagebreak|clearpage|pause|vfill|hfill|noindent|centering|tiny|scriptsize|footnotesize|small|normalsize|[lL]arge|[vh]space\*?\{[^{}\n]*\})$/;

/** Reports a paragraph of nothing but TeX's commands for the look (`foreign-syntax`), and tells that it is one: Pandoc leaves them out of slides, too. */
export function isTexLook(source: string, at: Span, report: Report): boolean {
  if (!source.startsWith('\\')) return false;
  const commands = source.slice(1).split('\\');
  if (!commands.every((command) => TEX_LOOK.test(command.trim()))) return false;
  const message = `“${source.trim().replace(/\s+/g, ' ')}” is TeX for the look; it is left out`;
  report({ severity: 'warning', code: 'foreign-syntax', message, at, help: 'space and size are the theme’s; `---` begins a slide' });
  return true;
}

/** Told by the text itself, so not in code. */
const TEXTS: readonly Mark[] = [
  {
    found: /\[(?:[^[\]@]{0,40}\s)?-?@[A-Za-z0-9_][^[\]]*\]/,
    what: 'a citation of Pandoc’s',
    help: 'name the source in the text or in a footnote: `[^smith]`',
  },
  { found: /^\{=\w+\}/, what: 'Pandoc’s mark of raw text', help: 'take it out, and what it stands behind' },
  { found: /\{\{<[^<\n]*>\}\}/, what: 'a shortcode of Quarto', help: 'take it out; of shortcodes only `video` with its address is read' },
  {
    found: /\{\{\s*(?:vars|company|output)\.[\w.]+\s*\}\}/,
    what: 'a variable of templates',
    help: 'write its value: variables are read in templates and in the disclaimer',
  },
  {
    found: /\s\{[.#][\w-]+(?:\s[.#]?[\w-]+(?:=\S+)?)*\}$/,
    what: 'attributes of nothing',
    help: 'attributes stand behind headings, pictures, links, spans and fences',
  },
  { found: /^\[fit\]/, what: 'a command of Deckset', help: 'take it out; text is fitted by itself' },
  { found: /(?:^|\s):(?:[a-z][a-z0-9_+-]{2,}|[+-]1):(?=$|[\s.,!?])/, what: 'a short name of an emoji', help: 'write the emoji itself' },
];

/** Any of the marks' signs: text without them is not looked at further. */
const SIGNS = /[@{[|+\\]|^#\.|^\w+[.):]|^<<<|:[a-z+-]/i;

/** Reports marks of other tools in a paragraph or a heading that are shown as they are written (`foreign-syntax`), each kind once. */
export function reportForeignSyntax(source: string, children: readonly Inline[], at: Span, report: Report): void {
  if (!SIGNS.test(source)) return;
  const own = PARAGRAPHS.find(({ found }) => found.test(source));
  if (own !== undefined) tell(own, source, at, report);
  for (const mark of TEXTS) {
    const text = mark.found.test(source) || mark.found.source.startsWith('^') ? textWith(mark.found, children) : undefined;
    if (text !== undefined) tell(mark, mark.found.exec(text.value)?.[0] ?? text.value, text.at, report);
  }
}

type Text = Extract<Inline, { readonly kind: 'text' }>;

function textWith(found: RegExp, children: readonly Inline[]): Text | undefined {
  for (const child of children) {
    const text =
      child.kind === 'text'
        ? found.test(child.value)
          ? child
          : undefined
        : 'children' in child
          ? textWith(found, child.children)
          : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

function tell({ what, help }: Mark, source: string, at: Span, report: Report): void {
  const line = (source.trim().split('\n')[0] ?? '').trim();
  const quoted = line.length > 40 ? `${line.slice(0, 40)}…` : line;
  report({ severity: 'warning', code: 'foreign-syntax', message: `“${quoted}” is ${what}; it is shown as it is written`, at, help });
}
