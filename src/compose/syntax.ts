import type { Span } from '../lib/span.js';

/** A place in a template as Handlebars counts it: lines from 1, columns from 0. */
export interface HandlebarsPlace {
  readonly line: number;
  readonly column: number;
}

export const spanOf = (file: string, place: HandlebarsPlace): Span => ({ file, line: place.line, column: place.column + 1 });

interface SyntaxMistake {
  readonly message: string;
  readonly place: HandlebarsPlace;
}

/** Handlebars' own words for tokens that a template's writer would not recognise. */
const TOKENS: Readonly<Record<string, string>> = {
  EOF: 'the end of the file',
  OPEN_ENDBLOCK: 'a closing tag `{{/…}}`',
  OPEN_INVERSE_CHAIN: '`{{else …}}`',
  INVERSE: '`{{else}}`',
  CLOSE: '`}}`',
  ID: 'a name',
  INVALID: 'a broken tag',
};

/**
 * What Handlebars' parser means by its error. Its grammar errors hold no position but a line and an excerpt with a
 * caret (jison's `showPosition`: up to 20 characters each side, line ends left out), found again in the source here.
 */
export function explainSyntax(error: unknown, source: string): SyntaxMistake {
  const text = error instanceof Error ? error.message : String(error);
  const [first = '', excerpt = '', caret = '', said = ''] = text.split('\n');
  const line = /^Parse error on line (\d+):/.exec(first)?.[1];
  if (line !== undefined && caret.endsWith('^') && said.startsWith('Expecting ')) {
    const [expected = '', got = ''] = said.slice('Expecting '.length).split(', got ');
    const place = placeOf(source, Number(line), excerpt, caret.length - 1);
    return {
      message: `found ${TOKENS[got.replaceAll("'", '')] ?? `\`${got.replaceAll("'", '')}\``}, expected ${wordsOf(expected)}`,
      place,
    };
  }
  const place = { line: numberIn(error, 'lineNumber') ?? 1, column: numberIn(error, 'column') ?? 0 };
  return { message: text.replace(/ - \d+:\d+$/, ''), place };
}

/** The first few tokens of the list that jison gives. */
function wordsOf(expected: string): string {
  const tokens = [...expected.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
  const words = tokens.map((token) => TOKENS[token]).filter((word) => word !== undefined);
  return words.length === 0 ? 'something else' : words.slice(0, 3).join(' or ');
}

function placeOf(source: string, line: number, excerpt: string, caret: number): HandlebarsPlace {
  const { text, offsets } = withoutLineEnds(source);
  const shown = excerpt.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const cut = excerpt.startsWith('...') ? 3 : 0;
  const found: HandlebarsPlace[] = [];
  for (let index = text.indexOf(shown); index >= 0 && shown !== ''; index = text.indexOf(shown, index + 1)) {
    found.push(placeAt(source, offsets[index + caret - cut] ?? source.length));
  }
  return found.find((place) => place.line >= line) ?? found.at(-1) ?? { line, column: 0 };
}

function withoutLineEnds(source: string): { text: string; offsets: readonly number[] } {
  const offsets: number[] = [];
  let text = '';
  for (let offset = 0; offset < source.length; offset++) {
    const unit = source.charAt(offset);
    if (unit === '\n' || unit === '\r') continue;
    text += unit;
    offsets.push(offset);
  }
  return { text, offsets };
}

function placeAt(source: string, offset: number): HandlebarsPlace {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)?.length ?? 0 };
}

/** A number that a library hung onto its error. */
export function numberIn(error: unknown, key: string): number | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'number' ? value : undefined;
}
