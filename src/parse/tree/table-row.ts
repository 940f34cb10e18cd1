/** The cells of a line of pipes with the spaces around them, as GitHub's tables are cut: at every bar that is not escaped. */
export const rawCells = (line: string): readonly string[] =>
  line
    .replace(/^[\s>]*\|?/, '')
    .replace(/(?<!\\)\|\s*$/, '')
    .split(/(?<!\\)\|/);

/**
 * True where nothing, not even a space, stands between a cell's bars: the cell to the left goes on (MultiMarkdown 6, "Tables"). In a row
 * that is written without spaces, `|a||c|`, it is an empty cell, as in GitHub's tables.
 */
export const joinsLeft = (raw: readonly string[], index: number): boolean =>
  index > 0 && raw[index] === '' && raw.every((cell) => cell.trim() === '' || /^\s|\s$/.test(cell));
