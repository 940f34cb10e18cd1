import { type Span, startOf } from '../lib/span.js';
import { didYouMean } from '../lib/suggest.js';
import type { Env } from '../lib/world.js';
import type { Engine } from './engine.js';
import { HELPERS, PRINT } from './helpers.js';
import { PRECOMPILED } from './precompiled.js';
import { KNOWN_HELPERS, type Mention, rewrite, unknownHelpers } from './rewrite.js';
import { runner } from './run-template.js';
import { explainSyntax, type HandlebarsPlace, spanOf } from './syntax.js';
import type { Context, Runnable } from './template-set.js';

/** Text that parsed, and the partials it mentions. */
export interface Parsed extends Runnable {
  readonly partials: readonly Mention[];
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
  const place = { file: origin.file, text, at: origin.fixed ?? startOf(origin.file) };
  const ready = PRECOMPILED.get(text);
  if (ready !== undefined) {
    const pathsOf = () => rewrite(engine.parse(text)).paths;
    return { ...place, partials: ready.partials, print: runner(engine.template<Context>(ready.spec), pathsOf, at) };
  }
  const program = parse(engine, text);
  if (program instanceof Error) {
    const mistake = explainSyntax(program, text);
    env.report({
      severity: 'error',
      id: 'template-syntax',
      message: `broken Handlebars: ${mistake.message}`,
      at: at(mistake.place),
      help: 'every `{{#if}}` needs its `{{/if}}`, every `{{` its `}}`',
    });
    return undefined;
  }
  const mentions = rewrite(program);
  const { partials, paths } = mentions;
  const unknown = unknownHelpers(mentions);
  for (const { name, line, column } of unknown) {
    env.report({
      severity: 'error',
      id: 'template-error',
      message: `unknown helper “${name}”`,
      at: at({ line, column }),
      help: didYouMean(name, KNOWN_HELPERS),
    });
  }
  // `compile` itself works at the first run only: templates that a deck does not use cost nothing.
  return unknown.length > 0 ? undefined : { ...place, partials, print: runner(engine.compile<Context>(program, OPTIONS), () => paths, at) };
}

function parse(engine: Engine, text: string): hbs.AST.Program | Error {
  try {
    return engine.parse(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** How every template is compiled. */
export const OPTIONS = {
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
