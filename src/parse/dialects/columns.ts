import { attributesIn } from '../../lib/html/tags.js';
import type { Foreign } from './types.js';

/** Classes of divs that set text side by side in most decks, in Marp's community themes, Tailwind and Bootstrap. */
const SIDE_BY_SIDE =
  /^(?:columns?-?(?:container|wrapper)?[2-4]?|cols?(?:-?[2-4])?|two-?col(?:umn)?s?|three-?col(?:umn)?s?|multi-?columns?|grid|flex|inline-grid|inline-flex|row|columns?-\d+|grid-cols-\d+|split|side-by-side|twocols?|colwrap|container-?col)$/i;

const TAG = /<(\/?)div\b([^<>]*)>/gi;

/** Classes that the deck's own CSS sets side by side: `.wide { display: grid }`. */
export function gridClasses(css: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const rule of css.split('}')) {
    const [names = '', body = ''] = rule.split('{');
    if (!/display\s*:\s*(?:inline-)?(?:grid|flex)|column-count\s*:|\bcolumns\s*:/.test(body) || /flex-direction\s*:\s*column/.test(body))
      continue;
    for (const [, name = ''] of names.matchAll(/\.([A-Za-z][\w-]*)\s*(?=,|$)/g)) found.add(name);
  }
  return found;
}

/** The shares in `grid-template-columns: 2fr 1fr` or Tailwind's `grid-cols-[60%_40%]`. */
function sharesOf(said: string): readonly (number | undefined)[] {
  const list = /grid-template-columns\s*:\s*([^;]+)/.exec(said)?.[1] ?? /grid-cols-\[([^\][]+)\]/.exec(said)?.[1]?.replaceAll('_', ' ');
  if (list === undefined || list.includes('(')) return [];
  const sizes = list.trim().split(/\s+/);
  const unit = sizes.every((size) => /^[\d.]+fr$/.test(size)) ? 'fr' : sizes.every((size) => /^[\d.]+%$/.test(size)) ? '%' : undefined;
  if (unit === undefined) return [];
  const numbers = sizes.map((size) => Number.parseFloat(size));
  const sum = unit === '%' ? 100 : numbers.reduce((total, size) => total + size, 0);
  return sum > 0 ? numbers.map((size) => size / sum) : [];
}

interface Open {
  readonly kind: 'columns' | 'column' | 'other';
  readonly shares: readonly (number | undefined)[];
  count: number;
}

/** The lines with divs of a grid or flex box as `columns`; every other div stays as it is. `isBreak` tells where slides end: nothing goes over that. */
export function divsAsColumns({ lines, code }: Foreign, grids: ReadonlySet<string>, isBreak: (line: number) => boolean): readonly string[] {
  if (!lines.some((line) => /<div\b/i.test(line))) return lines;
  let open: Open[] = [];
  return lines.map((line, i) => {
    if (code[i] === true) return line;
    if (isBreak(i)) {
      const closing = open.filter(({ kind }) => kind !== 'other').map(() => ':::');
      open = [];
      return closing.length === 0 ? line : `${closing.join('\n')}\n\n${line}`;
    }
    if (!/<\/?div\b/i.test(line) || (open.length === 0 && !/^\s*<div\b/i.test(line))) return line;
    return line.replace(TAG, (tag: string, closes: string, said: string) => {
      if (closes !== '') return closeDiv(open.pop(), open, tag);
      const parent = open.at(-1);
      const div = divOf(said, parent, grids);
      open.push(div);
      if (div.kind === 'columns') return `${parent?.kind === 'columns' ? '\n\n::::: column' : ''}\n\n::::: columns\n\n`;
      if (div.kind === 'column' && parent !== undefined) {
        const share = parent.shares[parent.count];
        parent.count += 1;
        return `\n\n::::: {.column${share === undefined ? '' : ` width="${Math.round(share * 100)}%"`}}\n\n`;
      }
      return open.some(({ kind }) => kind !== 'other') ? '\n\n' : tag;
    });
  });
}

function closeDiv(closed: Open | undefined, open: readonly Open[], tag: string): string {
  if (closed === undefined) return tag;
  if (closed.kind === 'other') return open.some(({ kind }) => kind !== 'other') ? '\n\n' : tag;
  return closed.kind === 'columns' && open.at(-1)?.kind === 'columns' ? '\n\n:::::\n\n:::::\n\n' : '\n\n:::::\n\n';
}

function divOf(said: string, parent: Open | undefined, grids: ReadonlySet<string>): Open {
  const attributes = attributesIn(said);
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  const style = attributes.get('style') ?? '';
  const stacked = classes.includes('flex-col') || /flex-direction\s*:\s*column/.test(style);
  const side = classes.some((name) => SIDE_BY_SIDE.test(name) || grids.has(name)) || /display\s*:\s*(?:inline-)?(?:grid|flex)/.test(style);
  const only = parent?.kind === 'columns' && classes.some((name) => /^col(?:umn)?$/i.test(name));
  if (side && !stacked && !only) return { kind: 'columns', shares: sharesOf(`${style} ${classes.join(' ')}`), count: 0 };
  return { kind: parent?.kind === 'columns' ? 'column' : 'other', shares: [], count: 0 };
}
