import type { Report } from '../lib/diagnostics.js';
import type * as written from '../parse/types.js';
import type { Block } from './types.js';

/** Languages whose code stands for a drawing or a formula. */
const DRAWN: ReadonlyMap<string, string> = new Map([
  ['math', 'formula'],
  ['latex', 'formula'],
  ['tex', 'formula'],
  ['mermaid', 'diagram'],
  ['plantuml', 'diagram'],
  ['dot', 'diagram'],
  ['graphviz', 'diagram'],
]);

/** A code block with the lines to stress and their numbers. Reports what only its source is shown of (`diagram-source`, `math-source`). */
export function readCode({ lang, attributes, text, body, at }: Extract<written.Block, { kind: 'code' }>, report: Report): Block {
  const drawn = DRAWN.get(lang?.toLowerCase() ?? '');
  if (drawn !== undefined) {
    report({
      severity: 'note',
      id: drawn === 'formula' ? 'math-source' : 'diagram-source',
      message: `${drawn} in “${lang}” is shown as its source`,
      at,
      help: `export the ${drawn} as PNG or SVG and show it as a picture`,
    });
  }
  const highlight = readLines(attributes.values.highlight ?? attributes.values['code-line-numbers'] ?? '', text.split('\n').length);
  const numberFrom = firstNumber(attributes);
  return {
    kind: 'code',
    ...(lang === undefined ? {} : { lang }),
    text: withoutTabs(text),
    highlight,
    ...(numberFrom === undefined ? {} : { numberFrom }),
    body: body ?? at,
    at,
  };
}

/** A tab goes on to the next fourth column, in every output alike. */
const TAB = 4;

const withoutTabs = (text: string): string => (text.includes('\t') ? text.split('\n').map(lineWithoutTabs).join('\n') : text);

function lineWithoutTabs(line: string): string {
  let column = 0;
  let out = '';
  for (const character of line) {
    const width = character === '\t' ? TAB - (column % TAB) : 1;
    out += character === '\t' ? ' '.repeat(width) : character;
    column += width;
  }
  return out;
}

const NUMBERED = /^(number-?lines|line-?numbers)$/i;

/** `.numberLines startFrom=10` (Pandoc), `.line-numbers` (Prism), `code-line-numbers=true` (Quarto), `lines:true startLine:5` (Slidev). */
function firstNumber({ classes, values }: written.Attributes): number | undefined {
  const start = values.startFrom ?? values.startLine ?? values['data-start'];
  const asked = values['code-line-numbers'] === 'true' || values.lines === 'true' || classes.some((name) => NUMBERED.test(name));
  if (start !== undefined && /^\d{1,6}$/.test(start)) return Number(start);
  return asked ? 1 : undefined;
}

/** `2,4-6` → 2, 4, 5, 6; steps (`1|3`, Slidev and Quarto) are taken together; lines beyond the last are left out. */
function readLines(text: string, count: number): readonly number[] {
  const lines = text.split(/[,|]/).flatMap((part) => {
    const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(part.replace(/\s/g, '')) ?? [];
    const first = Math.max(1, Number(from));
    const last = Math.min(count, Number(to ?? from));
    return last >= first ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [];
  });
  return [...new Set(lines)].sort((a, b) => a - b);
}
