import { childrenOf, type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { textOf } from './archive.js';
import { type Rule, slideParts } from './parts.js';

/** Each row has a cell for each column; PowerPoint repairs a ragged table. */
export const tableGrids: Rule = (archive) =>
  slideParts(archive).flatMap((name) =>
    elementsIn(archive.xmlOf(name), 'a:tbl').flatMap((table) => {
      const columns = elementsIn(table, 'a:gridCol').length;
      return childrenOf(table, 'a:tr')
        .map((row) => childrenOf(row, 'a:tc').length)
        .filter((cells) => cells !== columns)
        .map((cells) => `${name}: a row of ${cells} cells in ${columns} columns`);
    }),
  );

/** ECMA-376 Part 1, 21.1.3.16: spans stay inside the table, and what they cover says so and is empty; PowerPoint repairs anything else. */
export const mergedCells: Rule = (archive) =>
  slideParts(archive).flatMap((name) =>
    elementsIn(archive.xmlOf(name), 'a:tbl').flatMap((table) => mergeFaults(table).map((fault) => `${name}: ${fault}`)),
  );

function mergeFaults(table: Element): readonly string[] {
  const rows = childrenOf(table, 'a:tr').map((row) => childrenOf(row, 'a:tc'));
  const covered = new Map<string, string>();
  const faults: string[] = [];
  for (const [r, cells] of rows.entries()) {
    for (const [c, cell] of cells.entries()) {
      const { gridSpan = '1', rowSpan = '1', hMerge, vMerge } = cell.attributes;
      const merged = `${hMerge === '1' ? 'h' : ''}${vMerge === '1' ? 'v' : ''}`;
      if (merged !== (covered.get(`${r} ${c}`) ?? ''))
        faults.push(`cell ${r + 1},${c + 1} is merged “${merged}”, not “${covered.get(`${r} ${c}`) ?? ''}”`);
      if (merged !== '' && textOf(cell) !== '') faults.push(`cell ${r + 1},${c + 1} is covered, yet has text`);
      if (merged !== '') continue;
      const [across, down] = [Number(gridSpan), Number(rowSpan)];
      if (c + across > cells.length || r + down > rows.length) faults.push(`cell ${r + 1},${c + 1} spans beyond its table`);
      for (let y = r; y < r + down; y++)
        for (let x = c; x < c + across; x++) if (x > c || y > r) covered.set(`${y} ${x}`, `${x > c ? 'h' : ''}${y > r ? 'v' : ''}`);
    }
  }
  return faults;
}
