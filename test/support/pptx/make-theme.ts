import { declare } from '../../../src/lib/xml/names.js';
import { type Element, h } from '../../../src/lib/xml/tree.js';

/** `a:theme` of a template: one palette, Georgia and Calibri. */
export function themeRoot(name: string): Element {
  const colours = {
    dk1: '1B1F24',
    lt1: 'FFFFFF',
    dk2: '16324F',
    lt2: 'EEF2F5',
    accent1: '0A6C74',
    accent2: 'B4531F',
    accent3: '5B6770',
    accent4: 'C9A227',
    accent5: '3B6FB6',
    accent6: '6B8E23',
    hlink: '2D6CDF',
    folHlink: '7A5195',
  };
  const font = (tag: string, latin: string): Element =>
    h(tag, {}, h('a:latin', { typeface: latin }), h('a:ea', { typeface: '' }), h('a:cs', { typeface: '' }));
  const fill = h('a:solidFill', {}, h('a:schemeClr', { val: 'phClr' }));
  const line = h('a:ln', { w: 9525 }, fill);
  const effect = h('a:effectStyle', {}, h('a:effectLst'));
  return h(
    'a:theme',
    { ...declare('a'), name },
    h(
      'a:themeElements',
      {},
      h(
        'a:clrScheme',
        { name },
        Object.entries(colours).map(([role, val]) => h(`a:${role}`, {}, h('a:srgbClr', { val }))),
      ),
      h('a:fontScheme', { name }, font('a:majorFont', 'Georgia'), font('a:minorFont', 'Calibri')),
      h(
        'a:fmtScheme',
        { name },
        h('a:fillStyleLst', {}, [fill, fill, fill]),
        h('a:lnStyleLst', {}, [line, line, line]),
        h('a:effectStyleLst', {}, [effect, effect, effect]),
        h('a:bgFillStyleLst', {}, [fill, fill, fill]),
      ),
    ),
  );
}
