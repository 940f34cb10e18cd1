import type { Block, Inline } from '../parse/types.js';

type Directive = Extract<Block, { readonly kind: 'directive' }>;

/** `[!NOTE]` at a quotation's beginning (GitHub's alerts), with words behind it (Obsidian's callouts, `-` and `+` for folded ones). */
const ALERT = /^\[!([A-Za-z][\w-]*)\][-+]?[ \t]*/;

/** `::: callout-note` (Quarto), `::: tip` (VitePress, Docusaurus) and their likes. */
const CALLOUT = /^(?:callout-)?(note|tip|info|warning|important|caution|danger|success|question|example)$/;

/** The blocks of a quotation; of an alert its kind, or its own title, in bold above the others. */
export function asAlert(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  const mark = first?.kind === 'paragraph' ? first.children[0] : undefined;
  if (first?.kind !== 'paragraph' || mark?.kind !== 'text') return blocks;
  const [whole, name] = ALERT.exec(mark.value) ?? [];
  if (whole === undefined || name === undefined) return blocks;
  const words: readonly Inline[] = [{ ...mark, value: mark.value.slice(whole.length) }, ...first.children.slice(1)].filter(
    (inline) => inline.kind !== 'text' || inline.value !== '',
  );
  const end = words.findIndex(({ kind }) => kind === 'lineBreak');
  const title = end < 0 ? words : words.slice(0, end);
  const rest = end < 0 ? [] : words.slice(end + 1);
  return [
    titled(title.length > 0 ? title : [{ kind: 'text', value: capitalised(name), at: mark.at }], first.at),
    ...(rest.length > 0 ? [{ ...first, children: rest }] : []),
    ...others,
  ];
}

/** A callout as a quotation, its title above in bold: what it says, the heading that it begins with (Quarto), or its kind. */
export function calloutOf({ name, attributes, blocks, at }: Directive): Block | undefined {
  const kind = CALLOUT.exec(name)?.[1];
  if (kind === undefined) return undefined;
  const [first, ...others] = blocks;
  const { title } = attributes.values;
  if (title === undefined && first?.kind === 'heading') return { kind: 'quote', blocks: [titled(first.children, first.at), ...others], at };
  return { kind: 'quote', blocks: [titled([{ kind: 'text', value: title ?? capitalised(kind), at }], at), ...blocks], at };
}

const titled = (children: readonly Inline[], at: Block['at']): Block => ({
  kind: 'paragraph',
  children: [{ kind: 'strong', children, at }],
  at,
});

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
