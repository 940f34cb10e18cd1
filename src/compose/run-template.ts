import type { Span } from '../lib/span.js';
import { didYouMean } from '../lib/suggest.js';
import { HelperMistake } from './helpers.js';
import type { Mentions } from './rewrite.js';
import { type HandlebarsPlace, numberIn } from './syntax.js';
import { type Context, type Runnable, TemplateMistake } from './template-set.js';

type At = (place: HandlebarsPlace) => Span;

/** What of a template is asked for when it can't run: every value that it looks up. */
type PathsOf = () => Mentions['paths'];

/** Runs a template; what Handlebars throws becomes a `TemplateMistake` at its place. */
export function runner(template: HandlebarsTemplateDelegate<Context>, pathsOf: PathsOf, at: At): Runnable['print'] {
  return (context, run) => {
    try {
      return template(context, { data: { run } });
    } catch (error) {
      throw error instanceof TemplateMistake ? error : mistakeOf(error, pathsOf, context, at);
    }
  };
}

/** Strict Handlebars says `"nam" not defined in [object Object]`; a longer path through nothing is a TypeError that names the key. */
const UNKNOWN_NAME = /^"([^"]+)" not defined in|reading '([^']+)'|search for '([^']+)' in/;

function mistakeOf(error: unknown, pathsOf: PathsOf, context: Context, at: At): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof HelperMistake) return new TemplateMistake(error.message, error.help, at(error.place ?? TOP));
  const name = UNKNOWN_NAME.exec(error.message)
    ?.slice(1)
    .find((part) => part !== undefined);
  const line = numberIn(error, 'lineNumber');
  const given = line === undefined ? undefined : { line, column: numberIn(error, 'column') ?? 0 };
  if (name === undefined) return new TemplateMistake(error.message, 'see templates/README.md', at(given ?? TOP));
  const path = pathsOf().find(({ parts }) => parts.includes(name));
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
