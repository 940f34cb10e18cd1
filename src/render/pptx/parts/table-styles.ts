import { declare } from '../../../lib/xml/names.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { Theme } from '../../../theme/types.js';
import { solidFill } from '../colour.js';
import { toEmu } from '../emu.js';

/** The id of the deck's own table style. */
const TABLE_STYLE = '{5A1D2C6E-3B47-4F0B-9C1A-7E2F64B0D915}';

/** The style that the deck's tables go by: a template's, or the deck's own. */
export const tableStyleId = ({ table }: Theme): string => table.styleId ?? TABLE_STYLE;

/** `ppt/tableStyles.xml`: one style in the theme's colours, and the deck's default; a template keeps its own styles and default, and where tables go by that, it is all. */
export function tableStylesPart(theme: Theme): Element {
  const own = tableStyle(theme);
  const styles = theme.template?.ground.tableStyles;
  if (styles === undefined) return h('a:tblStyleLst', { ...declare('a'), def: TABLE_STYLE }, own);
  return theme.table.styleId === undefined ? { ...styles, children: [...styles.children, own] } : styles;
}

function tableStyle({ table, text, label }: Theme): Element {
  const rule = (side: string): Element => h(`a:${side}`, {}, h('a:ln', { w: toEmu(table.ruleWidth), cmpd: 'sng' }, solidFill(table.rule)));
  const none = (side: string): Element => h(`a:${side}`, {}, h('a:ln', {}, h('a:noFill')));
  const whole = h(
    'a:wholeTbl',
    {},
    h('a:tcTxStyle', {}, h('a:fontRef', { idx: 'minor' }), solidFill(text.table.colour).children),
    h(
      'a:tcStyle',
      {},
      h('a:tcBdr', {}, none('left'), none('right'), rule('top'), rule('bottom'), rule('insideH'), none('insideV')),
      h('a:fill', {}, h('a:noFill')),
    ),
  );
  const band =
    table.bandFill === undefined
      ? undefined
      : h('a:band1H', {}, h('a:tcStyle', {}, h('a:tcBdr'), h('a:fill', {}, solidFill(table.bandFill))));
  const head = h(
    'a:firstRow',
    {},
    h('a:tcTxStyle', { b: 'on' }, h('a:fontRef', { idx: 'minor' }), solidFill(table.headText).children),
    h('a:tcStyle', {}, h('a:tcBdr'), h('a:fill', {}, solidFill(table.headFill))),
  );
  const names = h('a:firstCol', {}, h('a:tcTxStyle', { b: 'on' }), h('a:tcStyle', {}, h('a:tcBdr')));
  return h('a:tblStyle', { styleId: TABLE_STYLE, styleName: label }, whole, band, names, head);
}
