import type { Colour } from '../../../../lib/colour.js';
import type { Span } from '../../../../lib/span.js';
import type { Pt } from '../../../../lib/units.js';
import { type Fonts, type Prepared, prepareText, type StyledRun, widthsOf } from '../../../text/index.js';

/** A bullet or a number before an item, measured. */
export interface Mark {
  readonly prepared: Prepared;
  readonly width: Pt;
}

export interface MarkLook {
  readonly text: string;
  readonly size: Pt;
  readonly bold: boolean;
  readonly colour: Colour;
}

/** Marks by their look: a deck has few different ones, each many times. */
export interface Marks {
  readonly get: (look: MarkLook, at: Span) => Mark;
}

export function openMarks(fonts: Fonts): Marks {
  const byColour = new Map<Colour, Map<string, Mark>>();
  return {
    get: ({ text, size, bold, colour }, at) => {
      const known = byColour.get(colour) ?? new Map<string, Mark>();
      byColour.set(colour, known);
      const key = `${text} ${size} ${bold}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const run: StyledRun = { text, font: 'body', size, bold, italic: false, colour, at };
      const prepared = prepareText([run], fonts, { medium: 'paper' });
      const mark = { prepared, width: widthsOf(prepared).natural };
      known.set(key, mark);
      return mark;
    },
  };
}
