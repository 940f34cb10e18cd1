import type { Block, Inline } from '../parse/types.js';
import type { Tone } from './types.js';

type Directive = Extract<Block, { readonly kind: 'directive' }>;

/** `[!NOTE]` at a quotation's beginning (GitHub's alerts), with words behind it (Obsidian's callouts, `-` and `+` for folded ones). */
const ALERT = /^\[!([A-Za-z][\w-]*)\][-+]?[ \t]*/;

/** `::: callout-note` (Quarto), `::: tip` (VitePress, Docusaurus) and their likes. */
const CALLOUT = /^(?:callout-)?(note|tip|info|warning|important|caution|danger|success|question|example)$/;

/** A callout before its blocks are read: its title, in bold, is the first of them. */
export interface WrittenCallout {
  readonly tone: Tone;
  readonly blocks: readonly Block[];
}

/** The kinds that GitHub, Obsidian, Quarto, VitePress and Docusaurus know, by what they tell their reader; all others are notes. */
const TONES: Readonly<Record<string, Tone>> = {
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
  failure: 'caution',
  bug: 'caution',
};

const toneOf = (name: string): Tone => (Object.hasOwn(TONES, name.toLowerCase()) ? TONES[name.toLowerCase()] : undefined) ?? 'note';

/** A quotation that is an alert, its kind or its own title above its other blocks; undefined for any other quotation. */
export function alertOf(blocks: readonly Block[]): WrittenCallout | undefined {
  const [first, ...others] = blocks;
  const mark = first?.kind === 'paragraph' ? first.children[0] : undefined;
  if (first?.kind !== 'paragraph' || mark?.kind !== 'text') return undefined;
  const [whole, name] = ALERT.exec(mark.value) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const written: readonly Inline[] = [{ ...mark, value: mark.value.slice(whole.length) }, ...first.children.slice(1)].filter(
    (inline) => inline.kind !== 'text' || inline.value !== '',
  );
  const end = written.findIndex(({ kind }) => kind === 'lineBreak');
  const title = end < 0 ? written : written.slice(0, end);
  const rest = end < 0 ? [] : written.slice(end + 1);
  const words = title.length > 0 ? title : [{ kind: 'text', value: capitalised(name), at: mark.at } as const];
  return { tone: toneOf(name), blocks: [titled(words, first.at), ...(rest.length > 0 ? [{ ...first, children: rest }] : []), ...others] };
}

/** A directive that is a callout: its title is what it says, the heading that it begins with (Quarto), or its kind. */
export function calloutOf({ name, attributes, blocks, at }: Directive): WrittenCallout | undefined {
  const kind = CALLOUT.exec(name)?.[1];
  if (kind === undefined) return undefined;
  const tone = toneOf(kind);
  const [first, ...others] = blocks;
  const { title } = attributes.values;
  if (title === undefined && first?.kind === 'heading') return { tone, blocks: [titled(first.children, first.at), ...others] };
  return { tone, blocks: [titled([{ kind: 'text', value: title ?? capitalised(kind), at }], at), ...blocks] };
}

const titled = (children: readonly Inline[], at: Block['at']): Block => ({
  kind: 'paragraph',
  children: [{ kind: 'strong', children, at }],
  at,
});

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
