/** A symbol as its maker lays it out under mask 0: `bits` and `reserved` row by row, 1 for dark and for what is no data. */
export interface Symbol {
  readonly size: number;
  readonly bits: Uint8Array;
  readonly reserved: Uint8Array;
  readonly level: 'M' | 'Q' | 'H';
}

/** A row (or a column) of up to 32 modules is one number: bit `i` is its module `i`. */
type Lines = readonly number[];

/** Symbols up to version 3, 29 modules wide, have lines that fit a number. */
export const WIDEST_MATRIX = 32;

/**
 * The symbol under the mask that scores least (ISO/IEC 18004:2015, 7.8.3), row by row. All eight are scored, a line of modules at a time:
 * a module at a time that is the larger part of making a code. Throws for a symbol wider than `WIDEST`.
 */
export function withBestMask(symbol: Symbol): Uint8Array {
  const { size, bits, reserved } = symbol;
  if (size > WIDEST_MATRIX) throw new Error(`a symbol of ${size} modules has lines wider than ${WIDEST_MATRIX}`);
  const free = linesOf(reserved, size).map((line) => ~line & full(size));
  const bare = masked(linesOf(bits, size), free, 0);
  let best: { readonly score: number; readonly lines: Lines } = { score: Number.POSITIVE_INFINITY, lines: bare };
  for (let mask = 0; mask < MASKS.length; mask++) {
    const lines = withFormat(masked(bare, free, mask), formatOf(symbol.level, mask));
    const score = scoreOf(lines, size);
    if (score < best.score) best = { score, lines };
  }
  return Uint8Array.from({ length: size * size }, (_, i) => ((best.lines[Math.floor(i / size)] ?? 0) >>> (i % size)) & 1);
}

/** The masks' conditions for row `i`, column `j` (table 10). */
const MASKS: readonly ((i: number, j: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** All masks come back after 12 rows and 12 columns: 2 × 2 × 3. */
const PERIOD = 12;

/** The first rows of each mask, as wide as a line can be. */
const MASK_LINES: readonly Lines[] = MASKS.map((mask) =>
  Array.from({ length: PERIOD }, (_, i) => {
    let line = 0;
    for (let j = 0; j < PERIOD; j++) if (mask(i, j)) line |= 1 << j;
    return line | (line << PERIOD) | (line << (2 * PERIOD));
  }),
);

/** The lines with a mask put on what is free, or taken off again. */
function masked(lines: Lines, free: Lines, mask: number): Lines {
  const pattern = MASK_LINES[mask] ?? [];
  return lines.map((line, row) => line ^ ((pattern[row % PERIOD] ?? 0) & (free[row] ?? 0)));
}

const full = (size: number): number => (size === WIDEST_MATRIX ? -1 : (1 << size) - 1);

function linesOf(bits: Uint8Array, size: number): Lines {
  return Array.from({ length: size }, (_, row) => {
    let line = 0;
    for (let j = 0; j < size; j++) line |= (bits[row * size + j] ?? 0) << j;
    return line;
  });
}

const LEVEL_BITS = { M: 0b00, Q: 0b11, H: 0b10 } as const;

/** Level and mask with their BCH (15, 5) check, masked themselves (7.9.1, annex C). */
function formatOf(level: Symbol['level'], mask: number): number {
  const data = (LEVEL_BITS[level] << 3) | mask;
  let rest = data << 10;
  for (let bit = 14; bit >= 10; bit--) if ((rest >>> bit) & 1) rest ^= 0b10100110111 << (bit - 10);
  return ((data << 10) | rest) ^ 0b101010000010010;
}

/** Writes the format information twice, around the upper left finder and beside the other two (figure 25). */
function withFormat(lines: Lines, format: number): Lines {
  const size = lines.length;
  const written = [...lines];
  const set = (row: number, column: number, bit: number): void => {
    written[row] = ((written[row] ?? 0) & ~(1 << column)) | (bit << column);
  };
  for (let i = 0; i < 15; i++) {
    const bit = (format >>> i) & 1;
    set(i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, 8, bit);
    set(8, i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i, bit);
  }
  set(size - 8, 8, 1);
  return written;
}

/** The penalty of a symbol (7.8.3.1): runs, blocks and finder-like patterns in rows and columns, and the share of dark. */
function scoreOf(rows: Lines, size: number): number {
  let score = 0;
  let dark = 0;
  for (const lines of [rows, transposed(rows, size)]) {
    for (const line of lines) score += runsIn(line, size) + finderLike(line, size);
  }
  for (const [row, line] of rows.entries()) {
    dark += count(line);
    const below = rows[row + 1];
    if (below !== undefined) score += 3 * count(alike(line, size) & alike(below, size) & ~(line ^ below));
  }
  return score + 10 * Math.abs(Math.ceil((dark * 20) / (size * size)) - 10);
}

/** Columns for rows: in ever smaller squares, the upper right quarter changes places with the lower left one. */
function transposed(rows: Lines, size: number): Lines {
  const lines = Int32Array.from({ length: WIDEST_MATRIX }, (_, i) => rows[i] ?? 0);
  let low = 0xffff;
  for (let half = WIDEST_MATRIX / 2; half > 0; half >>= 1, low ^= low << half) {
    for (let i = 0; i < WIDEST_MATRIX; i = (i + half + 1) & ~half) {
      const upper = lines[i] ?? 0;
      const lower = lines[i + half] ?? 0;
      const change = ((upper >>> half) ^ lower) & low;
      lines[i] = upper ^ (change << half);
      lines[i + half] = lower ^ change;
    }
  }
  return Array.from(lines.subarray(0, size));
}

/** Bit `j` is set where modules `j` and `j + 1` are of one colour. */
const alike = (line: number, size: number): number => ~(line ^ (line >>> 1)) & (full(size) >>> 1);

/** Of a run of five or more: 3, and 1 for each module beyond five. */
function runsIn(line: number, size: number): number {
  const same = alike(line, size);
  const long = same & (same >>> 1) & (same >>> 2) & (same >>> 3);
  return count(long) + 2 * count(long & ~(long << 1));
}

/** Dark, light, dark three wide, light, dark, and four light behind it or before it: 40. */
function finderLike(line: number, size: number): number {
  const light = ~line;
  const finder = line & (light >>> 1) & (line >>> 2) & (line >>> 3) & (line >>> 4) & (light >>> 5) & (line >>> 6);
  const fourLight = light & (light >>> 1) & (light >>> 2) & (light >>> 3);
  const room = full(size) >>> 10;
  return 40 * (count(finder & (fourLight >>> 7) & room) + count(fourLight & (finder >>> 4) & room));
}

/** Set bits of a number: pairs, fours and bytes added up side by side. */
function count(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
