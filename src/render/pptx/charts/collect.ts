import type { NativeChart } from '../../../scene/types.js';
import type { Theme } from '../../../theme/types.js';
import type { Package } from '../package.js';
import { collectRelations } from '../relations.js';
import { chartPart } from './chart-part.js';
import { gridOf } from './grid.js';
import { workbookOf } from './workbook.js';

/** Writes charts into a package, numbered from 1 in the order of the slides, each with its workbook; answers a chart's path. */
export function collectCharts(pack: Package, theme: Theme, lang: string): (item: NativeChart) => string {
  let count = 0;
  return (item) => {
    count++;
    const grid = gridOf(item.chart);
    const workbook = `ppt/embeddings/Microsoft_Excel_Worksheet${count}.xlsx`;
    pack.workbook(workbook, workbookOf(grid, item.chart));
    const relations = collectRelations();
    const id = relations.to('workbook', workbook.replace(/^ppt\//, '../'));
    const path = `ppt/charts/chart${count}.xml`;
    pack.part(path, 'chart', chartPart(item, grid, id, { theme, lang }), relations);
    return path;
  };
}
