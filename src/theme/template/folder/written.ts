import type { Colour } from '../../../lib/colour.js';
import type { Rect } from '../../../lib/units.js';
import { byName } from '../../text.js';
import {
  type CodeStyle,
  type FontFamily,
  type FontRole,
  type Layout,
  type TableStyle,
  TEXT_STYLES,
  type TextStyle,
  type Theme,
} from '../../types.js';

/** What was read of a template, as a `theme.yaml` writes it: lengths to a tenth of a point, colours as roles or hex. */
export const writtenOf = ({ palette, fonts, text, table, code, layouts }: Theme) => ({
  palette: Object.fromEntries(Object.entries(palette).map(([role, hex]) => [role, `#${hex}`])),
  fonts: byName(['heading', 'body', 'mono'] as const satisfies readonly FontRole[], (role) => writtenFont(fonts[role])),
  text: byName(TEXT_STYLES, (name) => writtenText(text[name])),
  table: writtenTable(table),
  code: writtenCode(code),
  slots: new Map([...layouts].map(([name, layout]) => [name, writtenSlots(layout)])),
});

export type Written = ReturnType<typeof writtenOf>;

const writtenFont = ({ latin, eastAsian, embedLatin, embedEastAsian }: FontFamily) => ({ latin, eastAsian, embedLatin, embedEastAsian });

const writtenText = ({ font, size, floor, leading, before, colour, bold, italic, align }: TextStyle) => ({
  font,
  size: tenths(size),
  floor: tenths(floor),
  leading: Math.round(leading * 1000) / 1000,
  before: tenths(before),
  colour: writtenColour(colour),
  bold,
  italic,
  align,
});

const writtenTable = ({ headFill, headText, bandFill, rule, ruleWidth, padX, padY }: TableStyle) => ({
  headFill: writtenColour(headFill),
  headText: writtenColour(headText),
  ...(bandFill !== undefined && { bandFill: writtenColour(bandFill) }),
  rule: writtenColour(rule),
  ruleWidth: Math.round(ruleWidth * 100) / 100,
  padX: tenths(padX),
  padY: tenths(padY),
});

const writtenCode = ({ fill, highlightFill, padding, tokens }: CodeStyle) => ({
  fill: writtenColour(fill),
  highlightFill: writtenColour(highlightFill),
  padding: tenths(padding),
  tokens: Object.fromEntries(Object.entries(tokens).map(([name, colour]) => [name, writtenColour(colour)])),
});

/** The room for text, without a placeholder's insets. */
const writtenSlots = ({ slots }: Layout): Readonly<Record<string, readonly [number, number, number, number]>> =>
  Object.fromEntries(slots.map(({ name, box }) => [name, writtenBox(box)]));

const writtenBox = ({ x, y, width, height }: Rect): readonly [number, number, number, number] => [
  tenths(x),
  tenths(y),
  tenths(width),
  tenths(height),
];

const tenths = (length: number): number => Math.round(length * 10) / 10;

function writtenColour(colour: Colour): string {
  if ('hex' in colour) return `#${colour.hex}`;
  const { role, lighter, darker } = colour;
  const percent = (share: number): number => Math.min(99, Math.round(share * 100));
  return lighter !== undefined ? `${role}+${percent(lighter)}` : darker !== undefined ? `${role}-${percent(darker)}` : role;
}
