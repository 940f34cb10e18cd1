import type { Report } from '../lib/diagnostics.js';
import type { Span } from '../lib/span.js';
import { didYouMean } from '../lib/suggest.js';
import type { Env } from '../lib/world.js';
import { exchange, literal } from './exchange.js';
import { HANDLE_LENGTH, Handles } from './handles.js';
import { Run } from './helpers.js';
import { cutRegions, type Region } from './regions.js';
import { type Context, type Runnable, type Source, type Template, TemplateMistake } from './template-set.js';
import type { Block, DraftSlot } from './types.js';

/** Markdown text that begins at a place → its blocks; `expand` puts values into the addresses of links, which are judged as they then are. */
export type ReadMarkdown = (text: string, at: Span, expand: (address: string) => string) => readonly Block[];

/** What a template is run with. */
export interface Filling {
  readonly context: Context;
  readonly lang: string;
  /** The author's content, by the name that `from:` gives it. */
  readonly sources: Readonly<Partial<Record<Source, readonly Block[]>>>;
  /** Where that content stands. */
  readonly at: Span;
}

export interface Filled {
  readonly slots: Map<string, DraftSlot>;
  /** The sources that a slot took. */
  readonly taken: ReadonlySet<Source>;
}

/**
 * Runs templates. Markdown of a template is read once for each different text: handles stand for what changes from
 * slide to slide. A mistake is reported once, however many slides meet it. One instance serves one draft.
 */
export class TemplateRunner {
  readonly #markdown = new Map<string, readonly Block[]>();
  readonly #said = new Set<string>();

  constructor(
    readonly read: ReadMarkdown,
    readonly env: Env,
  ) {}

  /** Reports once. */
  readonly report: Report = (diagnostic) => {
    const { id: code, message, at } = diagnostic;
    const key = `${code} ${at.file}:${at.line}:${at.column} ${message}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.env.report(diagnostic);
  };

  /** The slots of one slide. After a mistake the slots are the sources as they are. */
  fill(template: Template, filling: Filling): Filled {
    const run = new Run(new Handles(), filling.lang, slotsOf(template, filling));
    const output = this.#print(template, filling.context, run);
    if (output === undefined) return { slots: new Map(), taken: new Set() };
    const { regions, stray } = cutRegions(output, template);
    const taken = new Set<Source>();
    const slots = new Map<string, DraftSlot>();
    for (const region of regions) {
      if (!template.slots.has(region.name)) this.#reportRegion(region, template);
      const blocks = this.#blocksOf(region.text, { ...region.at, line: region.at.line + 1 }, run.handles);
      const from = slotsIn(region, run.handles)
        .map((name) => template.slots.get(name)?.from)
        .filter((source) => source !== undefined);
      for (const source of from) taken.add(source);
      if (blocks.length > 0) slots.set(region.name, { blocks, at: from.length > 0 ? filling.at : region.at });
    }
    if (stray[0] !== undefined) this.#reportStray(run.handles.expand(stray[0]), template);
    this.#reportEmpty(template, slots, filling);
    return { slots, taken };
  }

  /** The blocks of text that has no slots: a partial, a value of the front matter. */
  blocks(runnable: Runnable, context: Context, lang: string): readonly Block[] {
    const run = new Run(new Handles(), lang, new Map());
    const output = this.#print(runnable, context, run);
    return output === undefined ? [] : this.#blocksOf(output, runnable.at, run.handles);
  }

  #print(runnable: Runnable, context: Context, run: Run): string | undefined {
    try {
      return runnable.print(context, run);
    } catch (error) {
      if (!(error instanceof TemplateMistake)) throw error;
      this.report({ severity: 'error', id: 'template-error', message: error.message, at: error.at, help: error.help });
      return undefined;
    }
  }

  /** `at` is where the first line of `output` stands. */
  #blocksOf(output: string, at: Span, handles: Handles): readonly Block[] {
    const text = output.trim();
    if (text === '') return [];
    const alone = text.length === HANDLE_LENGTH ? handles.get(text) : undefined;
    if (alone?.kind === 'blocks') return alone.blocks;
    if (alone?.kind === 'text') return [{ kind: 'paragraph', text: literal(alone.text, { text: '', at }), at }];
    const key = `${at.file}:${at.line} ${output}`;
    return exchange(this.#markdown.get(key) ?? this.#read(output, at, key, handles), handles);
  }

  /** What the addresses of links hold is of this slide alone: such blocks aren't kept. */
  #read(text: string, at: Span, key: string, handles: Handles): readonly Block[] {
    let varies = false;
    const blocks = this.read(text, at, (address) => {
      const expanded = handles.expand(address);
      varies ||= expanded !== address;
      return expanded;
    });
    if (!varies) this.#markdown.set(key, blocks);
    return blocks;
  }

  #reportRegion({ name, at }: Region, template: Template): void {
    this.report({
      severity: 'warning',
      id: 'template-slot',
      message: `“::: ${name}” fills no slot that the front matter declares`,
      at,
      help: didYouMean(name, template.slots.keys()),
    });
  }

  #reportStray(text: string, template: Template): void {
    const line = template.text.split('\n').findIndex((candidate) => candidate.includes(text)) + 1;
    const at = { ...template.at, line: Math.max(1, line) };
    this.report({
      severity: 'warning',
      id: 'template-text',
      message: `“${text}” stands in no slot; expected it between \`::: slot\` and \`:::\``,
      at,
      help: 'only what stands in a slot is shown',
    });
  }

  #reportEmpty(template: Template, slots: ReadonlyMap<string, DraftSlot>, { at }: Filling): void {
    for (const [name, { required }] of template.slots) {
      if (required && !slots.has(name))
        this.report({
          severity: 'warning',
          id: 'slot-empty',
          message: `nothing for slot “${name}” of layout “${template.name}”`,
          at,
          help: 'write it, or choose another layout',
        });
    }
  }
}

function slotsOf(template: Template, { sources }: Filling): ReadonlyMap<string, readonly Block[]> {
  return new Map([...template.slots].map(([name, { from }]) => [name, from === undefined ? [] : (sources[from] ?? [])]));
}

function slotsIn({ text }: Region, handles: Handles): readonly string[] {
  return [...text].map((character) => handles.get(character)).flatMap((piece) => (piece?.kind === 'blocks' ? [piece.slot] : []));
}
