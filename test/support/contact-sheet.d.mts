/** PNG files side by side in a grid, each `width` pixels wide; one PNG. */
export function contactSheet(files: readonly string[], columns: number, width: number): Uint8Array;
