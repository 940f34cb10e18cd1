import * as v from 'valibot';
import { didYouMean } from '../lib/suggest.js';
import type { Env } from '../lib/world.js';
import type { Path, YamlSource } from '../lib/yaml.js';
import { type ThemeSource, themeSchema } from './schema.js';

/**
 * Holds a theme file against the schema. A wrong or missing value is an error `theme-value`,
 * an unknown key a warning `theme-key`, each at its own line; undefined after an error.
 */
export function checkTheme(source: YamlSource, env: Env): ThemeSource | undefined {
  warnOfUnknownKeys(themeSchema, source.value, [], source, env);
  const result = v.safeParse(themeSchema, source.value);
  if (result.success) return result.output;
  for (const issue of result.issues) reportIssue(issue, source, env);
  return undefined;
}

/** One wrong value: “text.title.size” is "big", expected …. */
export function reportValue(source: YamlSource, path: Path, message: string, help: string, env: Env): void {
  env.report({
    severity: 'error',
    code: 'theme-value',
    message: `${path.length === 0 ? 'the file' : `“${path.join('.')}”`} ${message}`,
    at: source.at(path),
    help,
  });
}

function reportIssue(issue: v.BaseIssue<unknown>, source: YamlSource, env: Env): void {
  const path: Path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  if (issue.input === undefined) {
    reportValue(source, path, 'is missing', 'add it; themes/README.md lists every key', env);
    return;
  }
  const options = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
  const help = typeof issue.input === 'string' && options.length > 1 ? didYouMean(issue.input, options) : hintFor(issue.input);
  reportValue(source, path, `is ${quote(issue.input)}, expected ${issue.message}`, help, env);
}

const quote = (value: unknown): string =>
  typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a mapping') : JSON.stringify(value);

const hintFor = (value: unknown): string =>
  value === null
    ? "nothing stands there: in YAML an unquoted # starts a comment, so write '#1A2B3C'"
    : 'themes/README.md lists every key and what it takes';

/** Valibot drops keys it does not know; the author should hear of them. */
function warnOfUnknownKeys(schema: unknown, value: unknown, path: Path, source: YamlSource, env: Env): void {
  const inner = unwrap(schema);
  if (Array.isArray(value)) {
    const item = fieldOf(inner, 'item');
    for (const [index, entry] of value.entries()) warnOfUnknownKeys(item, entry, [...path, index], source, env);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const entries = fieldOf(inner, 'entries');
  const anyKey = fieldOf(inner, 'value');
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, key];
    if (anyKey !== undefined) warnOfUnknownKeys(anyKey, child, here, source, env);
    else if (isRecord(entries) && !Object.hasOwn(entries, key)) warnOfKey(key, Object.keys(entries), here, source, env);
    else if (isRecord(entries)) warnOfUnknownKeys(entries[key], child, here, source, env);
  }
}

function warnOfKey(key: string, known: readonly string[], path: Path, source: YamlSource, env: Env): void {
  const where = path.length > 1 ? ` in “${path.slice(0, -1).join('.')}”` : '';
  env.report({
    severity: 'warning',
    code: 'theme-key',
    message: `unknown key “${key}”${where}`,
    at: source.keyAt(path),
    help: didYouMean(key, known),
  });
}

/** Takes off `optional`, `nullable` and pipes, down to the schema that knows its entries. */
function unwrap(schema: unknown): unknown {
  const wrapped = fieldOf(schema, 'wrapped');
  return wrapped === undefined ? schema : unwrap(wrapped);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const fieldOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);
