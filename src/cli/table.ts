/** Full-width characters take two columns of a terminal (UAX 11: the wide blocks that names of layouts and faces are written in). */
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

const widthOf = (text: string): number => [...text].length + (text.match(FULL_WIDTH)?.length ?? 0);

/** Rows as columns of a terminal, two spaces apart; the first row is the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  return rows
    .map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell) + 2))).join(''))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
