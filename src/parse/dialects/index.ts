import type { Span } from '../../lib/span.js';
import type { Env } from '../../lib/world.js';
import { type Split, splitFrontMatter } from '../front-matter/split.js';
import type { Reading } from '../types.js';
import { headOf } from './head.js';
import { codeLines } from './lines.js';
import { LooksTold } from './looks.js';
import { dialectName } from './names.js';
import { DIALECTS } from './registry.js';
import type { Dialect, Foreign, Head } from './types.js';

/** A text as Markdown of ours. */
export interface Translated {
  readonly split: Split;
  /** The body's lines; one may have become several. */
  readonly lines: readonly string[];
  /** Absent for Markdown of ours. */
  readonly reading?: Reading;
  /** Keys of the front matter that were read here. */
  readonly keys: readonly string[];
}

/** Cuts off the front matter, and puts the body of a deck that was written for another tool into our terms. `from` names the tool; without it, it is told by its marks. */
export function translate(text: string, start: Span, from: string | undefined, env: Env): Translated {
  const named = from ?? /^---[ \t]*\n(?:[^\n]*\n)*?from:[ \t]*["']?([\w-]+)/.exec(text.slice(0, 4000))?.[1];
  const asked = named === undefined ? undefined : dialectNamed(named);
  if (named !== undefined && asked === undefined) return plain(splitFrontMatter(text));
  const [dialect, split] = asked === undefined ? recognised(text) : [asked, asked.split?.(text) ?? splitFrontMatter(text)];
  if (dialect === undefined) return plain(split);
  const foreign = foreignOf(split);
  const looks = new LooksTold(dialect.tool);
  const at = (line: number): Span => ({ ...start, line: split.bodyLine + line });
  const around = {
    env,
    at,
    report: env.report,
    look: (what: string, line?: number) => looks.take(what, line === undefined ? start : at(line)),
  };
  const lines = dialect.translate?.(foreign, around) ?? foreign.lines;
  const reading = typeof dialect.reading === 'function' ? dialect.reading(foreign) : dialect.reading;
  if (asked === undefined) tell(dialect, reading, start, env);
  looks.report(env.report);
  return {
    split: withoutTheme(split, foreign.head, dialect),
    lines,
    reading: { ...reading, dialect: dialect.name },
    // Settings without fences are the tool's, all of them.
    keys: dialect.split === undefined ? dialect.keys : [...dialect.keys, ...Object.keys(foreign.head)],
  };
}

const plain = (split: Split): Translated => ({ split, lines: split.body.split('\n'), keys: [] });

const dialectNamed = (name: string): Dialect | undefined => DIALECTS.find((one) => one.name === dialectName(name));

function recognised(text: string): readonly [Dialect | undefined, Split] {
  for (const dialect of DIALECTS) {
    const split = dialect.split?.(text);
    if (split !== undefined && dialect.recognises(foreignOf(split))) return [dialect, split];
  }
  const split = splitFrontMatter(text);
  const foreign = foreignOf(split);
  return [DIALECTS.find((dialect) => dialect.split === undefined && dialect.recognises(foreign)), split];
}

function foreignOf({ yaml, body }: Split): Foreign {
  const lines = body.split('\n');
  return { head: headOf(yaml ?? ''), lines, code: codeLines(lines) };
}

/** The tool's own themes are none of ours, nor is what it says of one beneath its name. */
function withoutTheme(split: Split, { theme }: Head, { themes }: Dialect): Split {
  if (split.yaml === undefined || theme === undefined || (typeof theme === 'string' && themes?.test(theme) !== true)) return split;
  let inside = false;
  const lines = split.yaml.split('\n').map((line) => {
    if (/^\S/.test(line) && !line.startsWith('-')) inside = /^theme[ \t]*:/.test(line);
    return inside ? '' : line;
  });
  return { ...split, yaml: lines.join('\n') };
}

function tell({ name, tool }: Dialect, { cut }: Omit<Reading, 'dialect'>, start: Span, { report }: Env): void {
  if (name === 'markdown') return;
  report({
    severity: 'note',
    id: 'dialect',
    message: `this is read as a deck for ${tool}${cut === 'breaks' ? ': slides are cut where that cuts them, not at headings' : ''}`,
    at: start,
    help: '`from: markdown` in the front matter, or `--from markdown`, reads it as Markdown of build-deck’s',
  });
}
