import { declare, NAMESPACES } from '../../../lib/xml/names.js';
import { h } from '../../../lib/xml/tree.js';
import type { FigureItem, NativeChart } from '../../../scene/types.js';
import { transform } from '../emu.js';
import type { TextContext } from '../text.js';
import { type Pictures, relative } from './picture.js';
import type { MakeShape } from './shapes.js';

/** A chart of PowerPoint's own, in the figure's frame, with its alt text. */
export function chartShape({ box, alt }: FigureItem, chartItem: NativeChart, pictures: Pictures, { relations }: TextContext): MakeShape {
  const id = relations.to('chart', relative(pictures.chartOf(chartItem)));
  const chart = h('c:chart', { ...declare('c', 'r'), 'r:id': id });
  return (number) =>
    h(
      'p:graphicFrame',
      {},
      h(
        'p:nvGraphicFramePr',
        {},
        h('p:cNvPr', { id: number, name: `Chart ${number - 1}`, descr: alt }),
        h('p:cNvGraphicFramePr', {}, h('a:graphicFrameLocks', { noGrp: true })),
        h('p:nvPr'),
      ),
      transform(box, 'p:xfrm'),
      h('a:graphic', {}, h('a:graphicData', { uri: NAMESPACES.c }, chart)),
    );
}
