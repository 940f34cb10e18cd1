import { didYouMean } from '../lib/suggest.js';
import { formatDate } from './dates.js';
import type { Handles } from './handles.js';
import type { HandlebarsPlace } from './syntax.js';
import type { Block } from './types.js';

/** What the helpers know of the run they are called in; Handlebars hands it on as `data.run`. */
export class Run {
  constructor(
    readonly handles: Handles,
    readonly lang: string,
    /** The blocks of each declared slot; a name that is not here was not declared. */
    readonly slots: ReadonlyMap<string, readonly Block[]>,
  ) {}
}

/** The helper that every printed value goes through; templates don't name it. */
export const PRINT = 'print value';

/** A mistake that a helper found in what it was given; reported at the template's line. */
export class HelperMistake extends Error {
  override readonly name = 'HelperMistake';
  constructor(
    message: string,
    readonly help: string,
    readonly place?: HandlebarsPlace,
  ) {
    super(message);
  }
}

type Helper = (run: Run, ...values: readonly unknown[]) => unknown;

const join: Helper = (_run, separator, ...values) =>
  values
    .map(helperText)
    .filter((text) => text !== '')
    .join(helperText(separator));

/** All helpers that templates have beside `if`, `unless`, `each`, `with` and `lookup`; templates/README.md explains them. */
export const HELPERS: Readonly<Record<string, Helper>> = {
  slot: (run, name) => blocksOf(run, name),
  has: (run, name) => blocksOf(run, name).length > 0,
  date: (run, value, lang) => formatDate(helperText(value), typeof lang === 'string' && lang !== '' ? lang : run.lang),
  pad: (_run, value, width) => padded(helperText(value), typeof width === 'number' ? width : 2),
  upper: (_run, value) => helperText(value).toUpperCase(),
  default: (_run, ...values) => values.find((value) => !isEmpty(value)) ?? '',
  join,
  eq: (_run, a, b) => helperText(a) === helperText(b),
  isLang: (run, lang) => run.lang.toLowerCase().split('-')[0] === helperText(lang).toLowerCase(),
};

/** Prints a value: its handle. */
export const print: Helper = (run, value) =>
  isBlocks(value) ? run.handles.put(value) : run.handles.put({ kind: 'text', text: helperText(value) });

interface SlotValue {
  readonly kind: 'blocks';
  readonly slot: string;
  readonly blocks: readonly Block[];
  readonly length: number;
}

function blocksOf(run: Run, name: unknown): SlotValue {
  const slot = helperText(name);
  const blocks = run.slots.get(slot);
  if (blocks === undefined) throw new HelperMistake(`no slot “${slot}” in the template's front matter`, didYouMean(slot, run.slots.keys()));
  return { kind: 'blocks', slot, blocks, length: blocks.length };
}

const isBlocks = (value: unknown): value is SlotValue =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'blocks';

const padded = (text: string, width: number): string => (text === '' ? '' : text.padStart(width, '0'));

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);

/** A value of the front matter as text; a list or mapping has none. */
function helperText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    throw new HelperMistake('the value is a list, expected text', 'print its items: `{{#each vars.names}}{{this}}{{/each}}`');
  throw new HelperMistake('the value is a mapping, expected text', `name one of its keys: ${Object.keys(value).join(', ')}`);
}
