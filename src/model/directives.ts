import type { Report } from '../lib/diagnostics.js';
import { didYouMean } from '../lib/suggest.js';
import type * as written from '../parse/types.js';
import { calloutOf } from './callouts.js';
import { reportEmpty } from './empty.js';
import { readLength } from './pictures/length.js';
import type { SlideScope } from './scope.js';
import { reportSteps, STEP_DIRECTIVES } from './steps.js';
import type { Block, Column } from './types.js';

type Directive = Extract<written.Block, { kind: 'directive' }>;

/** Reads the blocks inside a directive. */
type Read = (blocks: readonly written.Block[], place: SlideScope) => readonly Block[];

const NAMES = ['notes', 'columns', 'column', 'handout', 'slides', 'footer'] as const;

/** remark's classes, which say how text looks (`.footnote[…]`): the theme decides about it. */
const REMARK =
  /^(?:left|right|center|middle|top|bottom|inverse|footnote|tiny|small|large|huge|bold|red|blue|green|orange|yellow|purple|pink|gr[ae]y|black|white|font\d{2,3})$/;

/** What `::: name` means. A name that means nothing is reported (`unknown-directive`) and its content shown. */
export function readDirective(directive: Directive, place: SlideScope, read: Read): readonly Block[] {
  const { name, blocks, at } = directive;
  switch (name) {
    case 'notes':
      reportIfEmpty(directive, place.deck.env.report);
      place.notes.push(...read([...titleOf(directive), ...blocks], place));
      return [];
    case 'header':
    case 'footer':
      place.foot(read(blocks, place));
      return [];
    case 'columns':
      return readColumns(directive, place, read);
    case 'handout':
    case 'slides':
      return readOnly(directive, name, place, read);
    case 'column':
      place.deck.env.report({
        severity: 'warning',
        id: 'column-alone',
        message: '“::: column” outside columns; its content is shown over the full width',
        at,
        help: 'put `:::: columns` before the first column and `::::` behind the last',
      });
      return read([...titleOf(directive), ...blocks], place);
    default: {
      const callout = calloutOf(directive);
      if (callout !== undefined) return [{ kind: 'callout', tone: callout.tone, blocks: read(callout.blocks, place), at }];
      if (REMARK.test(name)) return read(blocks, place);
      if (STEP_DIRECTIVES.includes(name)) {
        reportSteps(`::: ${name}`, at, place.deck.env.report);
        return read([...titleOf(directive), ...blocks], place);
      }
      place.deck.env.report({
        severity: 'warning',
        id: 'unknown-directive',
        message: `unknown directive “${name}”; its content is shown as if it stood alone`,
        at,
        help: didYouMean(name, NAMES),
      });
      return read([...titleOf(directive), ...blocks], place);
    }
  }
}

function reportIfEmpty(directive: Directive, report: Report): void {
  if (directive.blocks.length === 0 && titleOf(directive).length === 0) reportEmpty(`“::: ${directive.name}”`, directive.at, report);
}

function readOnly(directive: Directive, output: 'handout' | 'slides', place: SlideScope, read: Read): readonly Block[] {
  reportIfEmpty(directive, place.deck.env.report);
  const blocks = read([...titleOf(directive), ...directive.blocks], place);
  return blocks.length === 0 ? [] : [{ kind: 'only', output, blocks, at: directive.at }];
}

/** Words behind the name (`::: tip Remember`) are content too. */
function titleOf({ attributes, at }: Directive): readonly written.Block[] {
  const { title } = attributes.values;
  return title === undefined
    ? []
    : [{ kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'text', value: title, at }], at }], at }];
}

/** The columns side by side; what stands between them is a column of its own, so that it isn't lost. */
function readColumns(directive: Directive, place: SlideScope, read: Read): readonly Block[] {
  const groups: { width?: number; blocks: written.Block[]; at: written.Block['at']; loose: boolean }[] = [];
  for (const block of [...titleOf(directive), ...directive.blocks]) {
    const last = groups.at(-1);
    if (block.kind === 'directive' && block.name === 'column')
      groups.push({ ...widthOf(block, place.deck.env.report), blocks: [...titleOf(block), ...block.blocks], at: block.at, loose: false });
    else if (last?.loose === true) last.blocks.push(block);
    else groups.push({ blocks: [block], at: block.at, loose: true });
  }
  const columns = groups
    .map(({ width, blocks, at }): Column => ({ ...(width === undefined ? {} : { width }), blocks: read(blocks, place), at }))
    .filter(({ blocks, width }) => blocks.length > 0 || width !== undefined);
  const { report } = place.deck.env;
  const bare = groups.filter(({ blocks, width }) => blocks.length === 0 && width === undefined);
  if (bare.length === groups.length) reportEmpty('columns', directive.at, report);
  else for (const { at } of bare) reportEmpty('a column', at, report);
  const [first] = columns;
  // A box around one thing sets nothing side by side.
  if (columns.length === 1 && groups.length === 1 && groups[0]?.loose === true && first !== undefined) return first.blocks;
  return columns.every(({ blocks }) => blocks.length === 0) ? [] : [{ kind: 'columns', columns, at: directive.at }];
}

function widthOf({ attributes, at }: Directive, report: Report): { readonly width?: number } {
  const written = attributes.values.width;
  if (written === undefined) return {};
  const length = readLength(written);
  const width = length?.unit === 'share' ? length.value : /^0?\.\d+$/.test(written) ? Number(written) : undefined;
  if (width !== undefined && width <= 1) return { width };
  report({
    severity: 'warning',
    id: 'column-width',
    message: `column of width “${written}”; expected a share such as 40%`,
    at,
    help: 'it takes an even share; write `{width=40%}`',
  });
  return {};
}
