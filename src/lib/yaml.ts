import { isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import type { Report } from './diagnostics.js';
import { KNOWN_YAML } from './known-yaml.js';
import { type OpenYaml, openYaml } from './open-yaml.js';
import { readPlainYaml } from './plain-yaml.js';
import { type Span, startOf } from './span.js';

/** A key or an index on the way from the top of the file to a value. */
export type Path = readonly (string | number)[];

/** What YAML text holds, and where each of its values stands. */
export interface YamlSource {
  readonly value: unknown;
  /** The place of a value; of the nearest one above it where there is none. */
  readonly at: (path: Path) => Span;
  /** The place of a mapping's key. */
  readonly keyAt: (path: Path) => Span;
}

/**
 * Reads YAML 1.2 (with merge keys) that begins on line `first` of its file. Reports each syntax mistake as an error
 * `code` at its line and column, and then returns undefined. Plain text is read the quick way, and parsed whole only
 * when somebody asks for a place.
 */
export function readYaml(text: string, file: string, first: number, code: string, report: Report): YamlSource | undefined {
  const plain = knownValue(text) ?? readPlainYaml(text);
  const parsed = plain === undefined ? new Parsed(text, file, first) : undefined;
  if (parsed?.reportMistakes(code, report)) return undefined;
  let places = parsed;
  const whole = (): Parsed => {
    places ??= new Parsed(text, file, first);
    return places;
  };
  return {
    value: plain === undefined ? parsed?.value() : plain.value,
    at: (path) => whole().at(path),
    keyAt: (path) => whole().keyAt(path),
  };
}

function knownValue(text: string): { readonly value: unknown } | undefined {
  const json = KNOWN_YAML.get(text);
  return json === undefined ? undefined : { value: JSON.parse(json) };
}

/** A document with its places. */
class Parsed {
  readonly #open: OpenYaml;
  /** Pairs by their keys: a mapping of the library's looks through them all for each. */
  readonly #pairs = new Map<unknown, ReadonlyMap<unknown, Pair>>();

  constructor(
    text: string,
    readonly file: string,
    readonly first: number,
  ) {
    this.#open = openYaml(text, true);
  }

  value(): unknown {
    // The limits are ours: `openYaml`.
    return this.#open.document?.toJS({ maxAliasCount: -1 }) ?? null;
  }

  reportMistakes(code: string, report: Report): boolean {
    for (const { message, offset, help } of this.#open.mistakes)
      report({ severity: 'error', id: code, message, at: this.#spanOf(offset), help });
    return this.#open.mistakes.length > 0;
  }

  at(path: Path): Span {
    for (let length = path.length; length > 0; length--) {
      const node = this.#nodeAt(path.slice(0, length));
      if (isNode(node) && node.range) return this.#spanOf(node.range[0]);
    }
    return { ...startOf(this.file), line: this.first };
  }

  keyAt(path: Path): Span {
    const pair = this.#pairIn(this.#nodeAt(path.slice(0, -1)), path.at(-1));
    return pair !== undefined && isScalar(pair.key) && pair.key.range ? this.#spanOf(pair.key.range[0]) : this.at(path);
  }

  #spanOf(offset: number): Span {
    const { line, column } = this.#open.lineOf(offset);
    return { file: this.file, line: line + this.first - 1, column };
  }

  #nodeAt(path: Path): unknown {
    let node: unknown = this.#open.document?.contents;
    for (const key of path) node = isSeq(node) && typeof key === 'number' ? node.items[key] : this.#pairIn(node, key)?.value;
    return node;
  }

  #pairIn(node: unknown, key: unknown): Pair | undefined {
    if (!isMap(node)) return undefined;
    const pairs =
      this.#pairs.get(node) ?? new Map(node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : pair.key, pair]));
    this.#pairs.set(node, pairs);
    return pairs.get(String(key));
  }
}
