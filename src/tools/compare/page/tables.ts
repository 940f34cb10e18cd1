import { formatDiagnostic } from '../../../lib/diagnostics.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { ContrastPair } from '../../../theme/contrast/index.js';
import type { Comparison } from '../types.js';

/** Faces that are replaced; undefined where none is. */
export function fontTable({ fonts }: Comparison): Element | undefined {
  if (fonts.length === 0) return undefined;
  const rows = fonts.map(({ role, script, old, new: fresh }) => [`${role}, ${script === 'latin' ? 'Latin' : 'East Asian'}`, old, fresh]);
  return section('Faces replaced', ['for', 'before', 'after'], rows);
}

/** Pairs of colours that are too weak, in both themes. */
export function contrastTable({ old, new: fresh }: Comparison): Element | undefined {
  const rows = [
    ...old.contrastFailures.map((pair) => rowOf(old.label, pair)),
    ...fresh.contrastFailures.map((pair) => rowOf(fresh.label, pair)),
  ];
  return rows.length === 0 ? undefined : section('Contrast failures', ['theme', 'where', 'what', 'colours', 'ratio'], rows);
}

const rowOf = (theme: string, { where, slot, what, colour, ground, ratio, least }: ContrastPair): readonly Cell[] => [
  theme,
  slot === undefined ? where : `${where}, ${slot}`,
  what,
  h('span', {}, swatch(colour), `#${colour} on `, swatch(ground), `#${ground}`),
  `${ratio.toFixed(2)}, expected ${least}`,
];

const swatch = (hex: string): Element => h('span', { class: 'swatch', style: `background: #${hex}` }, '');

/** What is reported in one theme and not in the other. */
export function diagnosticsTable({ contents }: Comparison): Element | undefined {
  const rows = contents.flatMap(({ diagnostics }) => [
    ...diagnostics.new.map((diagnostic) => ['new', formatDiagnostic(diagnostic)]),
    ...diagnostics.gone.map((diagnostic) => ['gone', formatDiagnostic(diagnostic)]),
  ]);
  return rows.length === 0 ? undefined : section('Messages', ['', 'message'], rows);
}

type Cell = string | Element;

function section(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Element {
  const line = (tag: 'th' | 'td', cells: readonly Cell[]): Element => h('tr', {}, ...cells.map((cell) => h(tag, {}, cell)));
  return h(
    'section',
    {},
    h('h2', {}, title),
    h('table', {}, h('thead', {}, line('th', head)), h('tbody', {}, ...rows.map((row) => line('td', row)))),
  );
}
