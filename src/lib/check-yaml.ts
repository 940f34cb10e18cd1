import * as v from 'valibot';
import type { Report } from './diagnostics.js';
import { didYouMean } from './suggest.js';
import type { Path, YamlSource } from './yaml.js';

/** What a kind of YAML file calls its mistakes, and the page that explains its keys. */
export interface FileKind {
  /** Code of an error: a wrong or missing value. */
  readonly value: string;
  /** Code of a warning: a key that nothing reads. */
  readonly key: string;
  readonly page: string;
}

/**
 * Holds a YAML file against its schema. A wrong or missing value is an error, an unknown key a warning with the one that was
 * probably meant, each at its own line; undefined after an error.
 */
export function checkYaml<S extends v.GenericSchema>(
  schema: S,
  source: YamlSource,
  kind: FileKind,
  report: Report,
): v.InferOutput<S> | undefined {
  warnOfUnknownKeys(schema, source.value, [], { source, kind, report });
  const result = v.safeParse(schema, source.value);
  if (result.success) return result.output;
  for (const issue of result.issues) reportIssue(issue, { source, kind, report });
  return undefined;
}

interface Checking {
  readonly source: YamlSource;
  readonly kind: FileKind;
  readonly report: Report;
}

/** One wrong value: “text.title.size” is "big", expected …. */
export function reportYamlValue({ source, kind, report }: Checking, path: Path, message: string, help: string): void {
  const subject = path.length === 0 ? 'the file' : `“${path.join('.')}”`;
  report({ severity: 'error', id: kind.value, message: `${subject} ${message}`, at: source.at(path), help });
}

function reportIssue(issue: v.BaseIssue<unknown>, checking: Checking): void {
  const { page } = checking.kind;
  const path: Path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  if (issue.input === undefined) {
    reportYamlValue(checking, path, 'is missing', `add it; ${page} lists every key`);
    return;
  }
  const options = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
  const help = typeof issue.input === 'string' && options.length > 1 ? didYouMean(issue.input, options) : hintFor(issue.input, page);
  reportYamlValue(checking, path, `is ${quote(issue.input)}, expected ${issue.message}`, help);
}

const quote = (value: unknown): string =>
  typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a mapping') : JSON.stringify(value);

const hintFor = (value: unknown, page: string): string =>
  value === null
    ? "nothing stands there: in YAML an unquoted # starts a comment, so write '#1A2B3C'"
    : `${page} lists every key and what it takes`;

/** Valibot drops keys it does not know; the author should hear of them. */
function warnOfUnknownKeys(schema: unknown, value: unknown, path: Path, checking: Checking): void {
  const inner = unwrap(schema);
  if (Array.isArray(value)) {
    const item = fieldOf(inner, 'item');
    for (const [index, entry] of value.entries()) warnOfUnknownKeys(item, entry, [...path, index], checking);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const entries = fieldOf(inner, 'entries');
  const anyKey = fieldOf(inner, 'value');
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, key];
    if (anyKey !== undefined) warnOfUnknownKeys(anyKey, child, here, checking);
    else if (isRecord(entries) && !Object.hasOwn(entries, key)) warnOfKey(key, Object.keys(entries), here, checking);
    else if (isRecord(entries)) warnOfUnknownKeys(entries[key], child, here, checking);
  }
}

function warnOfKey(key: string, known: readonly string[], path: Path, { source, kind, report }: Checking): void {
  const where = path.length > 1 ? ` in “${path.slice(0, -1).join('.')}”` : '';
  report({
    severity: 'warning',
    id: kind.key,
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
