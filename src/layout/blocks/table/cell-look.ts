import type { Colour } from '../../../lib/colour.js';
import type { TableStyle } from '../../../theme/types.js';

/** How a table's style sets a cell's text apart: the head's, and that of a first column that names its rows. */
export function cellLook({ headText, firstColumn, bold }: TableStyle, part: 'head' | 'name' | 'body'): CellLook {
  switch (part) {
    case 'head':
      return { bold: bold?.head ?? true, colour: headText };
    case 'name':
      return { bold: bold?.firstColumn ?? true, ...(firstColumn?.text && { colour: firstColumn.text }) };
    case 'body':
      return {};
  }
}

interface CellLook {
  readonly bold?: boolean;
  readonly colour?: Colour;
}
