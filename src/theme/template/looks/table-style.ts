import { type Colour, contrast, type Palette, resolveColour } from '../../../lib/colour.js';
import { startOf } from '../../../lib/span.js';
import { pt } from '../../../lib/units.js';
import type { Env } from '../../../lib/world.js';
import { childOf, childrenOf, descend, type Element } from '../../../lib/xml/tree.js';
import type { TableStyle, TextStyle } from '../../types.js';
import { fromEmu } from '../anatomy/shape-tree.js';
import { type Colours, colourIn } from './colours.js';
import { fillColour, fillIn, schemeFill } from './fills.js';

/** A template's default table style as far as tables are measured and drawn by it. */
export interface OwnTable {
  readonly table: TableStyle;
  readonly text: TextStyle;
}

interface TableStyleSource {
  readonly colours: Colours;
  readonly theme: Element | undefined;
  readonly file: string;
  readonly env: Env;
}

/** WCAG 2.2, 1.4.3: text, and bold text from 14 pt. */
const READABLE = 4.5;
const READABLE_BOLD = 3;

/**
 * The style that `a:tblStyleLst` names as the default, where it holds it (ECMA-376 Part 1, 20.1.4.2.27); of those that every PowerPoint
 * brings it holds the id alone, which LibreOffice does not know and which is no choice of the company's: every file has it. Undefined there,
 * and with a note (`theme-table`) where the style's text can't be read on its fills or is set in a face of its own: our own table serves.
 */
export function ownTable(list: Element | undefined, derived: OwnTable, setting: TableStyleSource): OwnTable | undefined {
  const id = list?.attributes.def;
  const style = list === undefined ? undefined : childrenOf(list, 'a:tblStyle').find(({ attributes }) => attributes.styleId === id);
  if (style === undefined || id === undefined) return undefined;
  const part = (name: string): PartLook => partLook(childOf(style, `a:${name}`), setting);
  const [whole, head, band, other, names] = [part('wholeTbl'), part('firstRow'), part('band1H'), part('band2H'), part('firstCol')];
  const text = { ...derived.text, ...(whole.text && { colour: whole.text }), ...(whole.bold && { bold: true }) };
  const fill = other.fill ?? whole.fill;
  const { bandFill: _, ...plain } = derived.table;
  const table: TableStyle = {
    ...plain,
    headFill: head.fill ?? whole.fill ?? { role: 'lt1' },
    headText: head.text ?? text.colour,
    ...(band.fill !== undefined && { bandFill: band.fill }),
    ...(fill !== undefined && { fill }),
    lines: whole.lines,
    firstColumn: { ...(names.fill && { fill: names.fill }), ...(names.text && { text: names.text }) },
    bold: { head: head.bold || whole.bold, firstColumn: names.bold || whole.bold },
    styleId: id,
  };
  const why = [whole, head, names].some(({ face }) => face)
    ? 'sets text in a face of its own'
    : unreadable(table, text, setting.colours.palette);
  if (why === undefined) return { table, text };
  setting.env.report({
    severity: 'note',
    id: 'theme-table',
    message: `the template's table style “${style.attributes.styleName ?? id}” ${why}: tables are drawn in the palette instead`,
    at: startOf(setting.file),
    help: 'set another as default in PowerPoint: Table Design › Table Styles, right click › Set as Default',
  });
  return undefined;
}

/** Whether the handout's dark text can be read on a table's fills. */
export const printable = ({ fill, bandFill, firstColumn }: TableStyle, palette: Palette): boolean =>
  [fill, bandFill, firstColumn?.text === undefined ? firstColumn?.fill : undefined].every(
    (ground) => ground === undefined || contrast(palette.dk1, resolveColour(ground, palette)) >= READABLE,
  );

function unreadable(
  { headFill, headText, bandFill, fill, firstColumn }: TableStyle,
  text: TextStyle,
  palette: Palette,
): string | undefined {
  const ratio = (one: Colour, ground: Colour): number => contrast(resolveColour(one, palette), resolveColour(ground, palette));
  const grounds = [fill ?? { role: 'lt1' as const }, ...(bandFill === undefined ? [] : [bandFill])];
  const head = text.size >= 14 ? READABLE_BOLD : READABLE;
  if (ratio(headText, headFill) < head) return 'has a head that can hardly be read';
  const names = firstColumn?.fill === undefined ? grounds : [firstColumn.fill];
  if (names.some((ground) => ratio(firstColumn?.text ?? text.colour, ground) < head)) return 'has a first column that can hardly be read';
  return grounds.some((ground) => ratio(text.colour, ground) < READABLE) ? 'has text that can hardly be read on its fills' : undefined;
}

interface PartLook {
  readonly fill?: Colour;
  readonly text?: Colour;
  readonly bold: boolean;
  /** True where it names a face other than the body's. */
  readonly face: boolean;
  /** Between rows. */
  readonly lines: { readonly colour: Colour; readonly width: ReturnType<typeof pt> };
}

/** A part of the style: `a:tcTxStyle` and `a:tcStyle` (ECMA-376 Part 1, 20.1.4.2.29 and 20.1.4.2.28). */
function partLook(part: Element | undefined, { colours, theme }: TableStyleSource): PartLook {
  const words = childOf(part, 'a:tcTxStyle');
  const reference = childOf(words, 'a:fontRef');
  const text = colourIn(words, colours) ?? colourIn(reference, colours);
  const cell = childOf(part, 'a:tcStyle');
  const fill = fillOf(cell, colours, theme);
  const line = descend(cell, 'a:tcBdr', 'a:insideH', 'a:ln') ?? descend(cell, 'a:tcBdr', 'a:bottom', 'a:ln');
  const stroke = fillIn(line);
  const colour = stroke === undefined ? undefined : fillColour(stroke, colours)?.colour;
  return {
    ...(fill !== undefined && { fill }),
    ...(text !== undefined && { text: text.colour }),
    bold: words?.attributes.b === 'on',
    face: childOf(words, 'a:font') !== undefined || reference?.attributes.idx === 'major',
    lines: { colour: colour ?? { role: 'lt1' }, width: pt(colour === undefined ? 0 : fromEmu(line?.attributes.w ?? '12700')) },
  };
}

function fillOf(cell: Element | undefined, colours: Colours, theme: Element | undefined): Colour | undefined {
  const own = fillIn(childOf(cell, 'a:fill'));
  if (own !== undefined) return fillColour(own, colours)?.colour;
  const reference = childOf(cell, 'a:fillRef');
  const index = Number(reference?.attributes.idx ?? 0);
  if (reference === undefined || index === 0) return undefined;
  const colour = colourIn(reference, colours)?.colour;
  const fill = schemeFill(theme, index);
  return (fill === undefined ? undefined : fillColour(fill, colours, colour)?.colour) ?? colour;
}
