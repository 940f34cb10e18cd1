/** Another advance width for a glyph, and how far its outline moves to the right, both in font units. */
export interface Cut {
  readonly width: number;
  readonly shift: number;
}
