import { edit, type Passage, type PassageLine, type Slip, type SlipKind } from './types.js';

const FULL_WIDTH: SlipKind = {
  is: 'has full-width bars',
  as: 'a row of a table',
  help: 'write `| a | b |`, with `|` of the Latin keyboard',
};
const NO_HEAD: SlipKind = {
  is: 'has no row above it',
  as: 'a table without a head',
  help: 'write the columns’ names above the row of dashes: `| a | b |`',
};

const count = (cells: number): string => `${cells} ${cells === 1 ? 'cell' : 'cells'}`;

/** A table of pipes whose row of dashes is missing, stands first, or has another number of cells than the row above; and one of full-width bars. */
export function tableSlips(passage: Passage): readonly Slip[] {
  if (passage.kind === 'cell') return [];
  if (passage.kind === 'heading') return headingSlips(passage);
  const bars = wideBars(passage.lines);
  return bars.length > 0
    ? bars
    : passage.lines.flatMap((_, i) => readTable(passage.lines.slice(i, i + 2), isFirst(passage.lines, i)) ?? []);
}

/** Only a table's first row can lack something. */
const isFirst = (lines: readonly PassageLine[], i: number): boolean => !isRow(lines[i - 1]) && !isDashes(lines[i - 1]);

function wideBars(lines: readonly PassageLine[]): readonly Slip[] {
  return lines.flatMap((line, i): readonly Slip[] => {
    const neighbours = [lines[i - 1], lines[i + 1]];
    if (!/^[|｜]/.test(line.words) || !line.words.includes('｜') || !neighbours.some((next) => /^[|｜]/.test(next?.words ?? ''))) return [];
    const row = line.text.replaceAll('｜', '|');
    const text = /^[|\s:：\-－—–ー]+$/.test(row) ? row.replace(/[－—–ー]/g, '-').replaceAll('：', ':') : row;
    return [{ kind: FULL_WIDTH, found: line.text, edits: [edit(line, 0, line.text.length, text)] }];
  });
}

function readTable([head, next]: readonly PassageLine[], first: boolean): Slip | undefined {
  if (head === undefined || next === undefined || !first) return undefined;
  // Bars without a word are no table to Markdown, whatever stands below them.
  if (!hasWords(isDashes(head) ? next : head)) return undefined;
  if (isDashes(head) && isRow(next) && !isDashes(next)) {
    const names = `|${'  |'.repeat(cellsOf(rowOf(next)).length)}`;
    const text = `${names}\n${head.lead}${dashesFor(rowOf(next), rowOf(head))}`;
    return { kind: NO_HEAD, found: head.text, edits: [edit(head, 0, head.text.length, text)] };
  }
  if (isDashes(next) && hasBars(head)) {
    const kind = unequal(cellsOf(rowOf(head)).length, cellsOf(rowOf(next)).length);
    return { kind, found: head.text, edits: [edit(head, 0, 0, ''), edit(next, 0, next.text.length, dashesFor(rowOf(head), rowOf(next)))] };
  }
  if (!isRow(head) || !isRow(next) || isDashes(head)) return undefined;
  const text = `${head.text}\n${head.lead}${dashesFor(rowOf(head), '')}`;
  return { kind: missing(cellsOf(rowOf(head)).length), found: head.text, edits: [edit(head, 0, head.text.length, text)] };
}

/** `| a | b |` over `---` alone, which makes a heading of it. */
function headingSlips({ lines, underline }: Passage): readonly Slip[] {
  const head = lines.at(-1);
  if (underline === undefined || head === undefined || lines.length > 1 || !isRow(head)) return [];
  return [
    {
      kind: unequal(cellsOf(rowOf(head)).length, 1),
      found: head.text,
      edits: [edit(head, 0, 0, ''), edit(underline, 0, underline.text.length, dashesFor(rowOf(head), ''))],
    },
  ];
}

const kinds = new Map<string, SlipKind>();

/** The same kind for the same words, so that it is told once. */
const kindOf = (is: string, help: string): SlipKind => {
  const known = kinds.get(is) ?? { is, as: 'a table', help };
  kinds.set(is, known);
  return known;
};

const missing = (cells: number): SlipKind =>
  kindOf(`has ${count(cells)}, and no row of dashes below it`, `write \`${dashesFor('|'.repeat(cells + 1), '')}\` below it`);

const unequal = (cells: number, dashes: number): SlipKind =>
  cells === dashes
    ? kindOf('stands over a row of dashes that is none of Markdown’s', `write \`${dashesFor('|'.repeat(cells + 1), '')}\` below it`)
    : kindOf(
        `has ${count(cells)}, the row of dashes below it ${dashes}`,
        `write as many dashes as columns: \`${dashesFor('|'.repeat(cells + 1), '')}\``,
      );

/** Bars part cells in code as well, but not behind a backslash (GitHub Flavored Markdown, 4.10). */
const rowOf = ({ text }: PassageLine): string => text.replaceAll('\\|', '  ');

const isRow = (line: PassageLine | undefined): boolean =>
  line !== undefined && /^\|.*\|$/.test(rowOf(line)) && cellsOf(rowOf(line)).length > 1;

/** `a | b`, which a row of dashes makes a table's head. */
const hasBars = ({ words }: PassageLine): boolean => words.includes('|');

const hasWords = ({ words }: PassageLine): boolean => /[^\s|+\-=:—–－]/.test(words);

const isDashes = (line: PassageLine | undefined): boolean =>
  line !== undefined &&
  /^[|+\s:\-=—–－]+$/.test(line.words) &&
  /[-=—–－]/.test(line.words) &&
  line.words.includes('|') &&
  !/^\+/.test(line.words);

/** Of a row of dashes `+` parts cells as well (Org mode). */
const cellsOf = (row: string): readonly string[] => row.replace(/^\||\|$/g, '').split(/^[|+\s:\-=—–－]+$/.test(row) ? /[|+]/ : '|');

/** As many dashes as the row has cells, with the colons of those that there were. */
function dashesFor(row: string, dashes: string): string {
  const was = dashes === '' ? [] : cellsOf(dashes).map((cell) => cell.trim());
  const cells = cellsOf(row).map((_, i) => `${was[i]?.startsWith(':') ? ':' : ''}---${was[i]?.endsWith(':') ? ':' : ''}`);
  return `|${cells.join('|')}|`;
}
