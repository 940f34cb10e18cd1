/*
 * The part of YAML 1.2 that configuration is written in, read at a tenth of a whole parser's start-up (the theme: 4 ms
 * for 45): block mappings and sequences, flow collections within a line, plain and quoted scalars, comments.
 * Anything else (anchors, tags, block scalars, escapes, text over several lines, whatever is broken or doubtful)
 * is not read here but left to a whole parser, which also knows the places of mistakes.
 */

/** Leaves the text to a whole parser. */
class NotPlain extends Error {}

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** The value of YAML text of the plain kind; undefined for all other text. Agrees with the YAML 1.2 core schema. */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
  if (/[\t\r\u0085\u2028\u2029\ufeff]/.test(text) || /^(---|\.\.\.|%)/m.test(text)) return undefined;
  try {
    const reader = new Reader(linesOf(text));
    return { value: reader.document() };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    const content = line.trimStart();
    if (content !== '' && !content.startsWith('#')) lines.push({ indent: line.length - content.length, text: content.trimEnd() });
  }
  return lines;
}

const KEY = /^([A-Za-z_][\w.-]*)[ ]*:(?:[ ]+|$)/;
const NOTHING_LEFT = /^(?:[ ]+#.*)?$/;

class Reader {
  #next = 0;

  constructor(readonly lines: Line[]) {}

  document(): unknown {
    const first = this.lines[0];
    if (first === undefined) return null;
    const value = this.#block(first.indent);
    if (this.#next < this.lines.length) throw new NotPlain();
    return value;
  }

  #block(indent: number): unknown {
    return isItem(this.lines[this.#next]) ? this.#sequence(indent) : this.#mapping(indent);
  }

  #mapping(indent: number): unknown {
    const mapping: Record<string, unknown> = {};
    for (let line = this.lines[this.#next]; line?.indent === indent && !isItem(line); line = this.lines[this.#next]) {
      const match = KEY.exec(line.text);
      if (match?.[1] === undefined) throw new NotPlain();
      this.#next += 1;
      setKey(mapping, match[1], this.#value(line.text.slice(match[0].length), indent));
    }
    this.#mustEndAbove(indent);
    return mapping;
  }

  #sequence(indent: number): unknown {
    const items: unknown[] = [];
    for (let line = this.lines[this.#next]; line?.indent === indent && isItem(line); line = this.lines[this.#next]) {
      const rest = line.text.slice(1).trimStart();
      const inner = indent + line.text.length - rest.length;
      if (KEY.test(rest)) {
        this.lines[this.#next] = { indent: inner, text: rest };
        items.push(this.#mapping(inner));
      } else {
        this.#next += 1;
        items.push(this.#value(rest, indent));
      }
    }
    this.#mustEndAbove(indent);
    return items;
  }

  /** What stands behind a key or a dash, or beneath it. */
  #value(rest: string, indent: number): unknown {
    const below = this.lines[this.#next];
    if (rest !== '' && !rest.startsWith('#')) {
      if (below !== undefined && below.indent > indent) throw new NotPlain();
      return inlineValue(rest);
    }
    if (below === undefined || below.indent < indent) return null;
    if (below.indent > indent) return this.#block(below.indent);
    return isItem(below) && !isItem(this.lines[this.#next - 1]) ? this.#sequence(indent) : null;
  }

  #mustEndAbove(indent: number): void {
    const line = this.lines[this.#next];
    if (line !== undefined && (line.indent > indent || (line.indent === indent && isItem(line)))) throw new NotPlain();
  }
}

const isItem = (line: Line | undefined): boolean => line !== undefined && /^-(?:[ ]|$)/.test(line.text);

function setKey(mapping: Record<string, unknown>, key: string, value: unknown): void {
  if (Object.hasOwn(mapping, key) || key === '__proto__' || typeof scalarOf(key) !== 'string') throw new NotPlain();
  mapping[key] = value;
}

function inlineValue(text: string): unknown {
  if (/^[[{'"]/.test(text)) {
    const flow = new Flow(text);
    const value = flow.value();
    if (!NOTHING_LEFT.test(text.slice(flow.at))) throw new NotPlain();
    return value;
  }
  const comment = text.indexOf(' #');
  return plainScalar(comment < 0 ? text : text.slice(0, comment).trimEnd());
}

/** What is deeper is for the whole parser to tell of. */
const DEEPEST_PLAIN = 40;

/** Flow collections and quoted scalars, within one line. */
class Flow {
  at = 0;
  #depth = 0;

  constructor(readonly text: string) {}

  value(): unknown {
    if (this.#depth > DEEPEST_PLAIN) throw new NotPlain();
    const character = this.text.charAt(this.at);
    if (character === '{') return this.#mapping();
    if (character === '[') return this.#sequence();
    if (character === "'") return this.#take(/'((?:[^']|'')*)'/y).replaceAll("''", "'");
    if (character === '"') return this.#take(/"([^"\\]*)"/y);
    return plainScalar(this.#take(/([^,[\]{}]+)/y).trimEnd());
  }

  #mapping(): unknown {
    const mapping: Record<string, unknown> = {};
    this.#entries('}', () => {
      const key = this.#take(/([A-Za-z_][\w.-]*)[ ]*:[ ]+/y);
      setKey(mapping, key, this.value());
    });
    return mapping;
  }

  #sequence(): unknown {
    const items: unknown[] = [];
    this.#entries(']', () => items.push(this.value()));
    return items;
  }

  #entries(end: string, entry: () => void): void {
    this.#take(/([[{])[ ]*/y);
    this.#depth += 1;
    while (this.text.charAt(this.at) !== end) {
      entry();
      this.#take(/[ ]*(,[ ]*|(?=[\]}]))/y);
    }
    this.at += 1;
    this.#depth -= 1;
  }

  /** Moves behind what a sticky pattern matches and answers with its group. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match?.[1] === undefined) throw new NotPlain();
    this.at += match[0].length;
    return match[1];
  }
}

/** A first character that is an indicator, or `: ` and ` #` within, make a scalar something else. */
function plainScalar(text: string): unknown {
  if (text === '' || /^(?:[-?:](?: |$)|[,[\]{}#&*!|>'"%@`])|:(?: |$)| #/.test(text)) throw new NotPlain();
  return scalarOf(text);
}

const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** YAML 1.2.2, 10.3.2: the core schema's tag resolution. */
function scalarOf(text: string): unknown {
  if (/^(?:null|Null|NULL|~)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (NUMBER.test(text)) return Number(text);
  if (/^[-+]?(?:0[xo]|\.)/i.test(text)) throw new NotPlain();
  return text;
}
