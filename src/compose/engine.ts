import Handlebars from 'handlebars';
import { type Span, startOf } from '../lib/span.js';
import { didYouMean } from '../lib/suggest.js';
import type { Env } from '../lib/world.js';
import { HELPERS, HelperMistake, PRINT, print, Run } from './helpers.js';
import { KNOWN_HELPERS, type Mentions, rewrite } from './rewrite.js';
import { explainSyntax, type HandlebarsPlace, numberIn, spanOf } from './syntax.js';
import { type Context, type Runnable, TemplateMistake } from './template-set.js';

type Engine = typeof Handlebars;

/** A Handlebars of our own: no escaping, strict, known helpers only. */
export function makeEngine(): Engine {
  const engine = Handlebars.create();
  engine.unregisterHelper('log');
  for (const [name, helper] of Object.entries({ ...HELPERS, [PRINT]: print })) {
    engine.registerHelper(name, (...given: unknown[]) => {
      const options = given.pop();
      try {
        return helper(runIn(options), ...given);
      } catch (error) {
        throw error instanceof HelperMistake ? new HelperMistake(error.message, error.help, startIn(options)) : error;
      }
    });
  }
  return engine;
}

/** Makes `{{> name}}` print a partial, in the run of the template that asks for it. */
export function registerPartial(engine: Engine, name: string, partial: Runnable): void {
  engine.registerPartial(name, (context: Context, options?: unknown) => partial.print(context, runIn(options)));
}

function runIn(options: unknown): Run {
  const data = fieldOf(options, 'data');
  const run = fieldOf(data, 'run');
  if (!(run instanceof Run)) throw new Error('a template ran without its run');
  return run;
}

/** Handlebars tells a helper where its call stands: `options.loc`. */
function startIn(options: unknown): HandlebarsPlace | undefined {
  const start = fieldOf(fieldOf(options, 'loc'), 'start');
  const [line, column] = [numberIn(start, 'line'), numberIn(start, 'column')];
  return line === undefined || column === undefined ? undefined : { line, column };
}

const fieldOf = (value: unknown, key: string): unknown => (isMapping(value) ? value[key] : undefined);

/** Text that parsed, and the names it mentions. */
export interface Parsed extends Runnable {
  readonly mentions: Mentions;
}

/** Where a text's first character stands, and whether its lines are the file's own (a `.hbs`) or a value's in it. */
export interface Origin {
  readonly file: string;
  /** Every message points here, for text that is a value of some other file. */
  readonly fixed?: Span;
}

/** Parses Handlebars text. Reports `template-syntax`, and `template-error` for a helper there is none of; then undefined. */
export function parseTemplate(engine: Engine, text: string, origin: Origin, env: Env): Parsed | undefined {
  const at = (place: HandlebarsPlace): Span => origin.fixed ?? spanOf(origin.file, place);
  const program = parse(engine, text);
  if (program instanceof Error) {
    const { message, place } = explainSyntax(program, text);
    env.report({
      severity: 'error',
      code: 'template-syntax',
      message: `broken Handlebars: ${message}`,
      at: at(place),
      help: 'every `{{#if}}` needs its `{{/if}}`, every `{{` its `}}`',
    });
    return undefined;
  }
  const mentions = rewrite(program);
  const unknown = mentions.helpers.filter(({ name }) => !KNOWN_HELPERS.includes(name));
  for (const { name, line, column } of unknown) {
    env.report({
      severity: 'error',
      code: 'template-error',
      message: `unknown helper “${name}”`,
      at: at({ line, column }),
      help: didYouMean(name, KNOWN_HELPERS),
    });
  }
  if (unknown.length > 0) return undefined;
  return {
    file: origin.file,
    text,
    mentions,
    at: origin.fixed ?? startOf(origin.file),
    print: runner(engine.compile<Context>(program, OPTIONS), mentions, at),
  };
}

function parse(engine: Engine, text: string): hbs.AST.Program | Error {
  try {
    return engine.parse(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const OPTIONS = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: {
    helperMissing: false,
    blockHelperMissing: false,
    each: true,
    if: true,
    unless: true,
    with: true,
    log: false,
    lookup: true,
    [PRINT]: true,
    ...Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
  },
};

type At = (place: HandlebarsPlace) => Span;

/** `compile` itself works at the first run only: templates that a deck does not use cost nothing. */
function runner(template: HandlebarsTemplateDelegate<Context>, { paths }: Mentions, at: At): Runnable['print'] {
  return (context, run) => {
    try {
      return template(context, { data: { run } });
    } catch (error) {
      throw error instanceof TemplateMistake ? error : mistakeOf(error, paths, context, at);
    }
  };
}

/** Strict Handlebars says `"nam" not defined in [object Object]`; a longer path through nothing is a TypeError that names the key. */
const UNKNOWN_NAME = /^"(.+?)" not defined in|reading '(.+?)'|search for '(.+?)' in/;

function mistakeOf(error: unknown, paths: Mentions['paths'], context: Context, at: At): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof HelperMistake) return new TemplateMistake(error.message, error.help, at(error.place ?? TOP));
  const name = UNKNOWN_NAME.exec(error.message)
    ?.slice(1)
    .find((part) => part !== undefined);
  const line = numberIn(error, 'lineNumber');
  const given = line === undefined ? undefined : { line, column: numberIn(error, 'column') ?? 0 };
  if (name === undefined) return new TemplateMistake(error.message, 'see templates/README.md', at(given ?? TOP));
  const path = paths.find(({ parts }) => parts.includes(name));
  const { word, known } = lookUp(path?.parts ?? [name], name, context);
  return new TemplateMistake(`unknown name “${path?.original ?? name}”`, didYouMean(word, known), at(given ?? path?.loc.start ?? TOP));
}

const TOP = { line: 1, column: 0 };

/** The first part of a path that is not there, and the names that could have stood in its place. */
function lookUp(parts: readonly string[], name: string, context: Context): { readonly word: string; readonly known: readonly string[] } {
  let value = context;
  for (const part of parts) {
    const next = value[part];
    if (!isMapping(next)) return { word: part in value ? name : part, known: Object.keys(value) };
    value = next;
  }
  return { word: name, known: Object.keys(context) };
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
