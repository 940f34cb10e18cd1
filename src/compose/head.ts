import { didYouMean } from '../lib/suggest.js';
import type { Env } from '../lib/world.js';
import { type Path, readYaml, type YamlSource } from '../lib/yaml.js';
import { type SlotDeclaration, SOURCES, type Source } from './template-set.js';

/** What the front matter of a `.hbs` declares. */
export interface Head {
  readonly layout: string;
  readonly layoutWithCodes?: string;
  readonly slots: ReadonlyMap<string, SlotDeclaration>;
}

/** A `.hbs` cut in two; in `body` the front matter is empty lines, so that its lines count from the file's first. */
export interface Split {
  readonly yaml: string;
  readonly body: string;
}

const HEAD = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

export function splitHead(text: string): Split {
  const match = text.startsWith('---') ? HEAD.exec(text) : null;
  if (match === null || match.index !== 0) return { yaml: '', body: text };
  const lines = match[0].split('\n').length - 1;
  return { yaml: match[1] ?? '', body: '\n'.repeat(lines) + text.slice(match[0].length) };
}

const KEYS = ['layout', 'layoutWithCodes', 'slots'];
const SLOT_KEYS = ['from', 'required'];

/** Checks a template's front matter; `layout` is the template's own name where it is left out. Undefined after an error. */
export function readHead(yaml: string, file: string, name: string, env: Env): Head | undefined {
  const source = readYaml(yaml, file, 2, 'template-syntax', env.report);
  if (source === undefined) return undefined;
  const head = new HeadReader(source, env);
  const value = head.mapping(source.value ?? {}, []);
  head.known(value, KEYS, []);
  const layout = head.text(value.layout, ['layout']);
  const layoutWithCodes = head.text(value.layoutWithCodes, ['layoutWithCodes']);
  const slots = head.mapping(value.slots ?? {}, ['slots']);
  const declared = Object.entries(slots).map(([slot, entry]): [string, SlotDeclaration] => [slot, head.slot(slot, entry)]);
  return head.failed
    ? undefined
    : { layout: layout ?? name, ...(layoutWithCodes !== undefined && { layoutWithCodes }), slots: new Map(declared) };
}

class HeadReader {
  failed = false;

  constructor(
    readonly source: YamlSource,
    readonly env: Env,
  ) {}

  mapping(value: unknown, path: Path): Readonly<Record<string, unknown>> {
    if (isMapping(value)) return value;
    this.#wrong(path, `is ${JSON.stringify(value)}, expected a mapping`, 'write `key: value` lines; see templates/README.md');
    return {};
  }

  known(value: Readonly<Record<string, unknown>>, keys: readonly string[], path: Path): void {
    for (const key of Object.keys(value).filter((name) => !keys.includes(name))) {
      this.env.report({
        severity: 'warning',
        id: 'template-key',
        message: `unknown key “${key}”`,
        at: this.source.keyAt([...path, key]),
        help: didYouMean(key, keys),
      });
    }
  }

  text(value: unknown, path: Path): string | undefined {
    if (value === undefined || typeof value === 'string') return value;
    this.#wrong(path, `is ${JSON.stringify(value)}, expected the name of a layout of the theme`, 'such as `layout: content`');
    return undefined;
  }

  slot(name: string, value: unknown): SlotDeclaration {
    const path = ['slots', name];
    const entry = this.mapping(value ?? {}, path);
    this.known(entry, SLOT_KEYS, path);
    const from = entry.from ?? (isSource(name) ? name : undefined);
    const required = entry.required ?? false;
    if (from !== undefined && !isSource(from))
      this.#wrong(
        [...path, 'from'],
        `is ${JSON.stringify(from)}, expected one of ${SOURCES.join(', ')}`,
        didYouMean(String(from), SOURCES),
      );
    if (typeof required !== 'boolean')
      this.#wrong(
        [...path, 'required'],
        `is ${JSON.stringify(required)}, expected true or false`,
        '`required: true` warns when the slot stays empty',
      );
    return { ...(isSource(from) && { from }), required: required === true };
  }

  #wrong(path: Path, message: string, help: string): void {
    this.failed = true;
    const subject = path.length === 0 ? 'the front matter' : `“${path.join('.')}”`;
    this.env.report({ severity: 'error', id: 'template-value', message: `${subject} ${message}`, at: this.source.at(path), help });
  }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSource = (value: unknown): value is Source => SOURCES.some((source) => source === value);
