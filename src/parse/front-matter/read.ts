import * as v from 'valibot';
import { type Document, isMap, isNode, isScalar, YAMLMap } from 'yaml';
import type { Report } from '../../lib/diagnostics.js';
import { openYaml, type YamlMistake } from '../../lib/open-yaml.js';
import { type Span, startOf } from '../../lib/span.js';
import { didYouMean, suggest } from '../../lib/suggest.js';
import { quoted } from '../../lib/yaml-line.js';
import { lineMistake } from '../../lib/yaml-mistakes.js';
import type { FrontMatter } from '../types.js';
import { foreignTool } from './foreign.js';
import { meantKey } from './natural.js';
import { reportOddValues } from './odd-values.js';
import { CHOICES, FRONT_MATTER, NESTED } from './schema.js';
import { isKnownSetting, isWhole, type Settings, withSettings } from './settings.js';
import { keyName, kindOf, plainValue } from './values.js';

const emptyFrontMatter = (file: string): FrontMatter => ({ vars: {}, at: () => startOf(file) });

interface Head {
  readonly document: Document.Parsed;
  readonly map: YAMLMap;
  readonly spanOf: (node: unknown) => Span;
  readonly report: Report;
  readonly settings: Settings;
  /** Keys that a dialect reads. */
  readonly taken: readonly string[];
}

/**
 * Reads and checks the YAML of the front matter, which begins at `start` of its file, with the command line's settings above it. Reports broken YAML (`yaml-syntax`),
 * a value of the wrong type (`front-matter-type`) and a key that nothing reads (`front-matter-unknown`); what is sound is kept.
 */
export function readFrontMatter(yaml: string, start: Span, settings: Settings, report: Report, taken: readonly string[] = []): FrontMatter {
  const { file } = start;
  const { document, mistakes, lineOf } = openYaml(yaml, false);
  const spanAt = (offset: number): Span => {
    const { line, column } = lineOf(offset);
    return { file, line: start.line + line - 1, column };
  };
  const spanOf = (node: unknown): Span => (isNode(node) && node.range ? spanAt(node.range[0]) : startOf(file));
  reportSyntax(mistakes, spanAt, report);
  if (document === undefined || mistakes.length > 0) return emptyFrontMatter(file);
  const contents = document.contents ?? new YAMLMap();
  if (isMap(contents)) reportOddValues(contents, document, { yaml, spanAt, report });
  if (isMap(contents)) return readMap({ document, map: contents, spanOf, report, settings, taken }, file);
  const mistake = isScalar(contents) ? lineMistake(yaml) : undefined;
  if (mistake !== undefined) {
    report({ severity: 'error', id: 'yaml-syntax', message: mistake.message, at: spanAt(mistake.offset), help: mistake.help });
    return emptyFrontMatter(file);
  }
  const message = `the front matter is ${kindOf(contents)}; expected keys with values`;
  report({
    severity: 'error',
    id: 'front-matter-type',
    message,
    at: spanOf(contents),
    help: 'write one key a line, such as `title: My talk`',
  });
  return emptyFrontMatter(file);
}

function reportSyntax(mistakes: readonly YamlMistake[], spanAt: (offset: number) => Span, report: Report): void {
  for (const { message, offset, help } of mistakes) report({ severity: 'error', id: 'yaml-syntax', message, at: spanAt(offset), help });
}

function readMap(head: Head, file: string): FrontMatter {
  const places = placesOf(head);
  reportUnknown(head, head.map, '', [...Object.keys(FRONT_MATTER.entries), ...head.taken]);
  for (const [key, entries] of Object.entries(NESTED)) {
    const inner = head.map.get(key, true);
    if (isMap(inner)) reportUnknown(head, inner, `${key}.`, Object.keys(entries));
  }
  reportUnknownSettings(head);
  const { 'slide-level': slideLevel, 'pdf-a': pdfA, vars, ...rest } = checked(head, places, withSettings(plainOf(head), head.settings));
  return {
    ...rest,
    ...(slideLevel === undefined ? {} : { slideLevel }),
    ...(pdfA === undefined ? {} : { pdfA }),
    vars: vars ?? {},
    at: (key) => head.settings[key]?.at ?? places.get(key) ?? places.get(key.split('.')[0] ?? '') ?? startOf(file),
  };
}

/** Where each key's value stands, by its path: `title`, `company.name`. */
function placesOf({ map, spanOf }: Head): ReadonlyMap<string, Span> {
  return new Map(
    map.items.flatMap(({ key, value }) => {
      const inner = isMap(value) ? value.items.map((item) => [`${keyName(key)}.${keyName(item.key)}`, spanOf(item.key)] as const) : [];
      return [[meantKey(keyName(key)) ?? keyName(key), spanOf(key)] as const, ...inner];
    }),
  );
}

function reportUnknown({ report, spanOf }: Head, map: YAMLMap, prefix: string, known: readonly string[]): void {
  for (const { key, value } of map.items) {
    const name = keyName(key);
    if (known.includes(name) || (prefix === '' && meantKey(name) !== undefined)) continue;
    const tool = prefix === '' ? foreignTool(name) : undefined;
    const message =
      tool === undefined
        ? `unknown key “${prefix}${name}” in the front matter; it is ignored`
        : `“${name}” is a key of ${tool}; build-deck ignores it`;
    const help =
      tool === undefined
        ? `${nearlyKey(name, scalarText(value), known) ?? didYouMean(name, known)}; values for templates go under vars`
        : 'remove it, or leave it for the other tool; values for templates go under vars';
    report({ severity: 'warning', id: 'front-matter-unknown', message, at: spanOf(key), help });
  }
}

/** `title：x: y`, `name:Acme` and `“title”` hold a key that is known. */
function nearlyKey(name: string, value: string | undefined, known: readonly string[]): string | undefined {
  const [bare = '', ...rest] = name.split(/[:：]/);
  const key = bare.trim().replace(/^[“”"‘’']|[“”"‘’']$/g, '');
  if (!known.includes(key)) return undefined;
  if (rest.length === 0) return `write \`${key}\` without quotes`;
  const text = [rest.join(':'), ...(value === undefined ? [] : [value])].join(': ');
  return `write \`: \`, a colon and a space: \`${key}: ${quoted(text)}\``;
}

/** A setting that nothing is called may be meant for a template; one that is nearly a key is told of. */
function reportUnknownSettings({ settings, report }: Head): void {
  const known = [
    // `room` is no slip of `from`.
    ...Object.keys(FRONT_MATTER.entries).filter((key) => key !== 'from'),
    ...Object.entries(NESTED).flatMap(([key, inner]) => Object.keys(inner).map((name) => `${key}.${name}`)),
  ];
  for (const [key, { at, value }] of Object.entries(settings)) {
    if (isWhole(key)) {
      reportWhole(key, value, at, report);
      continue;
    }
    const meant = isKnownSetting(key) ? undefined : suggest(key, known);
    if (meant === undefined) continue;
    report({
      severity: 'note',
      id: 'set-unknown',
      message: `“${key}” is no key of the front matter; it becomes \`vars.${key}\``,
      at,
      help: `did you mean “${meant}”? write \`vars.${key}\` where a template reads it`,
    });
  }
}

function reportWhole(key: string, value: string, at: Span, report: Report): void {
  const inner = Object.keys(NESTED[key] ?? {})[0] ?? 'room';
  report({
    severity: 'error',
    id: 'front-matter-type',
    message: `“${key}” holds several values, each with a name; expected the name of one`,
    at,
    help: `write \`${key}.${inner}=${value}\`${key === 'vars' ? `, or \`${inner}=${value}\`: a name that is no key of the front matter becomes a variable` : ''}`,
  });
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * The map as plain data; a key without a value counts as absent, and `company: XXX` names the company. What stands at the top though it is a part
 * of `company` or `print` goes there, unless that says it itself.
 */
function plainOf({ map, document }: Head): Plain {
  const plain: Record<string, unknown> = {};
  const items = map.items.map(({ key, value }) => ({ name: keyName(key), meant: meantKey(keyName(key)), value }));
  for (const { name, meant, value } of [
    ...items.filter((item) => item.meant !== undefined),
    ...items.filter((item) => item.meant === undefined),
  ]) {
    const [key = name, part] = (meant ?? name).split('.');
    const read = plainValue(value, part ?? key, document);
    if (read === null) continue;
    const own = part !== undefined ? { [part]: read } : key === 'company' && typeof read === 'string' ? { name: read } : read;
    plain[key] = isPlain(own) && isPlain(plain[key]) ? { ...plain[key], ...own } : own;
  }
  return plain;
}

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks the data, reports what is wrong with each key, and returns what is left without those keys. */
function checked(head: Head, places: ReadonlyMap<string, Span>, plain: Plain): v.InferOutput<typeof FRONT_MATTER> {
  const result = v.safeParse(FRONT_MATTER, plain);
  if (result.success) return result.output;
  let sound = plain;
  for (const issue of result.issues) {
    const path = issue.path?.map(({ key }) => String(key)) ?? [];
    const named = path.slice(0, (path[0] ?? '') in NESTED ? 2 : 1);
    const name = named.join('.');
    const set = head.settings[name];
    const near = set?.value ?? scalarText(nodeOf(head, named));
    const meant = near === undefined ? undefined : suggest(near, CHOICES[name] ?? []);
    const help = `${meant === undefined ? '' : `did you mean “${meant}”? `}write \`${set?.at.file ?? `${path.at(-1) ?? name}:`}\` with ${issue.message}, or leave it out`;
    head.report({
      severity: 'error',
      id: 'front-matter-type',
      message: `${set === undefined ? `“${name}” is ${kindOf(nodeOf(head, named))}` : `“${set.value}”`}; expected ${issue.message}`,
      at: set?.at ?? places.get(name) ?? head.spanOf(head.map),
      help,
    });
    sound = without(sound, named);
  }
  return v.parse(FRONT_MATTER, sound);
}

function nodeOf({ document }: Head, path: readonly string[]) {
  const node = document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

const scalarText = (node: unknown): string | undefined => (isScalar(node) && typeof node.value === 'string' ? node.value : undefined);

function without(plain: Plain, [key = '', inner]: readonly string[]): Plain {
  const { [key]: value, ...rest } = plain;
  if (inner === undefined || typeof value !== 'object' || value === null) return rest;
  return { ...rest, [key]: without({ ...value }, [inner]) };
}
