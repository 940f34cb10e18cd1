import type Handlebars from 'handlebars';
import { startOf } from '../lib/span.js';
import { didYouMean } from '../lib/suggest.js';
import { decodedText } from '../lib/text-file.js';
import { watchErrors } from '../lib/watch-errors.js';
import type { Env } from '../lib/world.js';
import { makeEngine, registerPartial } from './engine.js';
import { readHead, splitHead } from './head.js';
import { type Parsed, parseTemplate } from './parse-template.js';
import type { Runnable, Template, TemplateSet } from './template-set.js';

/** The templates without which no deck can be made; `two-column`, `summary`, `closing` and others are the set's own choice. */
const NEEDED = ['cover', 'section', 'content', 'disclaimer'];

/**
 * Reads every `.hbs` of a folder; `_name.hbs` and `partials/name.hbs` are partials. Reports `template-missing`,
 * `template-syntax`, `template-value`, `template-error` (errors: the answer is undefined) and `template-key` (a warning),
 * each at its own line and column.
 */
export function loadTemplates(folder: string, env: Env): TemplateSet | undefined {
  const engine = makeEngine();
  const { watching, failed } = watchErrors(env);
  const partials = readPartials(engine, folder, watching);
  const templates = readTemplates(engine, folder, watching);
  if (!failed()) checkPartials([...partials.values(), ...templates.values()], partials, watching);
  if (!failed()) checkComplete(templates, folder, watching);
  if (failed()) return undefined;
  return { folder, templates, partials, compile: (text, at) => parseTemplate(engine, text, { file: at.file, fixed: at }, env) };
}

const HBS = /^(.+)\.hbs$/;

function readPartials(engine: typeof Handlebars, folder: string, env: Env): Map<string, Parsed> {
  const beside = env.world
    .list(folder)
    .filter((file) => file.startsWith('_'))
    .map((file) => ({ path: `${folder}/${file}`, name: HBS.exec(file.slice(1))?.[1] }));
  const inside = env.world.list(`${folder}/partials`).map((file) => ({ path: `${folder}/partials/${file}`, name: HBS.exec(file)?.[1] }));
  const partials = new Map<string, Parsed>();
  for (const { path, name } of [...beside, ...inside]) {
    if (name === undefined) continue;
    const partial = parseTemplate(engine, readText(path, env), { file: path }, env);
    if (partial === undefined) continue;
    partials.set(name, partial);
    registerPartial(engine, name, partial);
  }
  return partials;
}

function readTemplates(engine: typeof Handlebars, folder: string, env: Env): Map<string, Template & Parsed> {
  const templates = new Map<string, Template & Parsed>();
  for (const file of env.world.list(folder)) {
    const name = file.startsWith('_') ? undefined : HBS.exec(file)?.[1];
    if (name === undefined) continue;
    const path = `${folder}/${file}`;
    const { yaml, body } = splitHead(readText(path, env));
    const head = readHead(yaml, path, name, env);
    const parsed = parseTemplate(engine, body, { file: path }, env);
    if (head !== undefined && parsed !== undefined) templates.set(name, { ...parsed, ...head, name });
  }
  return templates;
}

const readText = (path: string, env: Env): string => decodedText(env.world.read(path), path, env.report).replaceAll('\r\n', '\n');

function checkPartials(all: readonly Parsed[], known: ReadonlyMap<string, Runnable>, env: Env): void {
  for (const { file, partials } of all) {
    for (const { name, line, column } of partials.filter((mention) => !known.has(mention.name))) {
      env.report({
        severity: 'error',
        id: 'template-error',
        message: `no partial “${name}”`,
        at: { file, line, column: column + 1 },
        help: didYouMean(name, known.keys()),
      });
    }
  }
}

function checkComplete(templates: ReadonlyMap<string, Template>, folder: string, env: Env): void {
  const missing = NEEDED.filter((name) => !templates.has(name));
  if (missing.length === 0) return;
  const found =
    templates.size === 0 ? `no templates in ${folder}` : `no ${missing.map((name) => `“${name}.hbs”`).join(', ')} among the templates`;
  env.report({
    severity: 'error',
    id: 'template-missing',
    message: found,
    at: startOf(folder),
    help: `a set of templates needs ${NEEDED.map((name) => `${name}.hbs`).join(', ')}; see templates/README.md`,
  });
}
