import { declare, NAMESPACES } from '../../../lib/xml/names.js';
import { h } from '../../../lib/xml/tree.js';
import type { ChartItem } from '../../../scene/types.js';
import { transform } from '../emu.js';
import type { TextContext } from '../text.js';
import { type Pictures, relative } from './picture.js';
import type { MakeShape } from './shapes.js';

/** A chart of PowerPoint's own, in its frame, with its alt text. */
export function chartShape(item: ChartItem, pictures: Pictures, { relations }: TextContext): MakeShape {
  const id = relations.to('chart', relative(pictures.chartOf(item)));
  const chart = h('c:chart', { ...declare('c', 'r'), 'r:id': id });
  return (number) =>
    h(
      'p:graphicFrame',
      {},
      h(
        'p:nvGraphicFramePr',
        {},
        h('p:cNvPr', { id: number, name: `Chart ${number - 1}`, descr: item.alt }),
        h('p:cNvGraphicFramePr', {}, h('a:graphicFrameLocks', { noGrp: true })),
        h('p:nvPr'),
      ),
      transform(item.box, 'p:xfrm'),
      h('a:graphic', {}, h('a:graphicData', { uri: NAMESPACES.c }, chart)),
    );
}
