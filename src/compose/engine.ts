import Handlebars from 'handlebars';
import { HELPERS, HelperMistake, PRINT, print, Run } from './helpers.js';
import { type HandlebarsPlace, numberIn } from './syntax.js';
import type { Context, Runnable } from './template-set.js';

export type Engine = typeof Handlebars;

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

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
