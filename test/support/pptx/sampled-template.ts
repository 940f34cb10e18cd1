import { h } from '../../../src/lib/xml/tree.js';
import { type LayoutSpec, makeTemplate, type PlaceholderSpec } from './make-template.js';

const furniture: readonly PlaceholderSpec[] = [
  { type: 'ftr', idx: 11, box: [300, 490, 360, 28] },
  { type: 'sldNum', idx: 12, box: [712, 490, 200, 28] },
];

/** As LibreOffice exports: the master has no text styles, and sizes, faces and bullets stand in sample text alone. Arial: neither of the theme's faces, and known to every machine by its twin. */
export const sampled = (): Uint8Array => {
  const look = (sz: number) =>
    [{ sz, b: 0 }, h('a:solidFill', {}, h('a:srgbClr', { val: '203040' })), h('a:latin', { typeface: 'Arial' })] as const;
  const words = (sz: number, lvl: number) =>
    h(
      'a:p',
      {},
      h(
        'a:pPr',
        { lvl: lvl || undefined, marL: 432_000 * (lvl + 1), indent: -324_000 },
        h('a:spcBef', {}, h('a:spcPts', { val: 600 })),
        h('a:buChar', { char: '●' }),
      ),
      h('a:r', {}, h('a:rPr', ...look(sz)), h('a:t', {}, 'Outline')),
    );
  const headline = h('a:p', {}, h('a:pPr', { algn: 'ctr' }, h('a:buNone')), h('a:endParaRPr', ...look(3300)));
  const empty = h('a:p', {}, h('a:pPr', { indent: 0 }, h('a:buNone')), h('a:endParaRPr', ...look(2400)));
  const layouts: readonly LayoutSpec[] = [
    {
      name: 'Title Slide',
      type: 'tx',
      placeholders: [
        { type: 'title', sample: [headline] },
        { type: 'subTitle', idx: 1, box: [48, 118, 864, 200], sample: [headline] },
      ],
    },
    {
      name: 'Title, Content',
      type: 'obj',
      placeholders: [{ type: 'title', sample: [headline] }, { idx: 1, sample: [empty] }, ...furniture],
    },
  ];
  const placeholders: readonly PlaceholderSpec[] = [
    { type: 'title', box: [48, 28, 864, 76], sample: [headline] },
    { type: 'body', idx: 1, box: [48, 118, 864, 340], sample: [words(2400, 0), words(2100, 1), words(1800, 2)] },
    ...furniture,
  ];
  return makeTemplate({ masters: [{ name: 'Sampled', placeholders, layouts, unstyled: true }] });
};
