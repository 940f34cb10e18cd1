/** How a picture's pixels become upright: mirrored left to right first, then turned clockwise by quarters of a circle. */
export interface Turn {
  readonly quarters: 0 | 1 | 2 | 3;
  readonly mirrored: boolean;
}

/** By the value of Exif's Orientation tag (CIPA DC-008, 4.6.5.1.7 “Orientation”), from 2 on; 1 is upright. */
const TURNS: readonly Turn[] = [
  { quarters: 0, mirrored: true },
  { quarters: 2, mirrored: false },
  { quarters: 2, mirrored: true },
  { quarters: 3, mirrored: true },
  { quarters: 1, mirrored: false },
  { quarters: 1, mirrored: true },
  { quarters: 3, mirrored: false },
];

/** The turn that an Exif orientation asks for; undefined for a picture that is upright as it is. */
export const turnOf = (orientation: number): Turn | undefined => TURNS[orientation - 2];

/** True where width and height of the upright picture are the other way round in its pixels. */
export const isSideways = (turn: Turn | undefined): boolean => turn !== undefined && turn.quarters % 2 === 1;
