import * as v from 'valibot';
import { PALETTE_ROLES } from '../lib/colour.js';
import { PAPER_STYLES, TEXT_STYLES } from './types.js';

/*
 * What `theme.yaml` may hold. A schema's message names what was expected: “… is 12, expected a colour”.
 * `themes/theme.schema.json` is made from this for editors; descriptions end up there.
 */

const about = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));

const LENGTH = 'a length: points, or millimetres as `12mm`';
const length = v.union([v.number(LENGTH), v.pipe(v.string(LENGTH), v.regex(/^-?\d+(\.\d+)?mm$/, LENGTH))], LENGTH);
export type LengthSource = v.InferOutput<typeof length>;

const COLOUR = "a colour: a role (`accent1`), lighter or darker by percent (`dk2+80`, `lt1-10`), or hex in quotes ('#1A2B3C')";
const HEX = '#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})';
const colour = v.pipe(v.string(COLOUR), v.regex(new RegExp(`^((${PALETTE_ROLES.join('|')})([+-]\\d{1,2})?|${HEX})$`), COLOUR));

const HEX_ONLY = "a hex colour in quotes, such as '#1A2B3C'";
const hex = v.pipe(v.string(HEX_ONLY), v.regex(new RegExp(`^${HEX}$`), HEX_ONLY));

const text = v.pipe(v.string('text'), v.nonEmpty('text'));
const number = v.number('a number');
const flag = v.boolean('true or false');
const BOX = 'a box: [x, y, width, height]';
const box = v.strictTuple([length, length, length, length], BOX);
const POINT = 'a point: [x, y]';
const point = v.strictTuple([length, length], POINT);
const oneOf = <const T extends readonly string[]>(options: T) => v.picklist(options, `one of ${options.join(', ')}`);
const mapping = <const T extends v.ObjectEntries>(entries: T) => v.object(entries, 'a mapping of keys and values');

const role = oneOf(['heading', 'body', 'mono']);
const align = oneOf(['left', 'center', 'right']);
const anchor = oneOf(['top', 'middle', 'bottom']);
const bundled = oneOf(['carlito', 'gelasio', 'arimo', 'jetbrains-mono', 'noto-sans-sc']);

const font = mapping({
  latin: about(text, 'Face of Latin text, as PowerPoint names it'),
  eastAsian: about(text, 'Face of Chinese, Japanese and Korean text'),
  embedLatin: about(
    v.optional(bundled),
    'Bundled family that measures and prints `latin`; known for Calibri, Georgia, Arial, Consolas, Courier New',
  ),
  embedEastAsian: about(v.optional(bundled), 'Bundled family that measures and prints `eastAsian`; noto-sans-sc where absent'),
  lineHeight: about(v.optional(number), 'Natural line height over font size; known for common faces'),
});

const textStyle = mapping({
  font: v.optional(role),
  size: about(v.optional(length), 'Font size'),
  floor: about(v.optional(length), 'The smallest size that fitting may go down to'),
  leading: about(v.optional(number), "Line pitch, as PowerPoint's “Multiple” spacing"),
  before: about(v.optional(length), 'Space above a paragraph'),
  colour: v.optional(colour),
  bold: v.optional(flag),
  italic: v.optional(flag),
  align: v.optional(align),
});
export type TextStyleSource = v.InferOutput<typeof textStyle>;

const level = mapping({
  indent: about(length, "Left edge of the text, from the slot's inner left edge"),
  hanging: about(length, 'How far the bullet stands before the text'),
  bullet: about(text, 'The bullet character'),
  bulletColour: v.optional(colour),
  size: about(length, 'Font size'),
  before: about(v.optional(length), 'Space above an item'),
  colour: v.optional(colour),
});
export type LevelSource = v.InferOutput<typeof level>;

const shape = mapping({
  rect: about(v.optional(box), 'A rectangle; takes fill, radius, opacity'),
  ellipse: about(v.optional(box), 'An ellipse; takes fill, stroke, width, opacity'),
  line: about(
    v.optional(v.strictTuple([length, length, length, length], 'a line: [x1, y1, x2, y2]')),
    'A line [x1, y1, x2, y2]; takes stroke, width',
  ),
  polygon: about(
    v.optional(v.pipe(v.array(point, 'points: [[x, y], …]'), v.minLength(3, 'at least three points'))),
    'A polygon [[x, y], …]; takes fill, opacity',
  ),
  picture: about(v.optional(text), 'A PNG, JPEG or SVG beside theme.yaml; takes box, alt'),
  box: v.optional(box),
  fill: v.optional(colour),
  stroke: v.optional(colour),
  width: v.optional(length),
  radius: v.optional(length),
  opacity: about(v.optional(number), '0 clear to 1 solid'),
  alt: v.optional(v.string('text')),
});
export type ShapeSource = v.InferOutput<typeof shape>;

const slot = mapping({
  box: v.optional(box),
  placeholder: about(
    v.optional(oneOf(['title', 'ctrTitle', 'subTitle', 'body', 'obj', 'pic', 'dt', 'ftr', 'sldNum', 'codes'])),
    "PowerPoint's placeholder type; known from the slot's name for the usual ones",
  ),
  style: about(v.optional(oneOf(TEXT_STYLES)), 'A style of `text`'),
  anchor: v.optional(anchor),
  colour: v.optional(colour),
  align: v.optional(align),
  inset: v.optional(length),
  prompt: about(v.optional(text), 'What PowerPoint shows in the empty layout'),
});
export type SlotSource = v.InferOutput<typeof slot>;

const layout = mapping({
  extends: about(v.optional(text), 'A layout written above: its shapes come first, its slots are taken over key by key'),
  label: about(v.optional(text), 'The name PowerPoint shows'),
  type: v.optional(oneOf(['title', 'secHead', 'obj', 'twoObj', 'picTx', 'titleOnly', 'blank', 'cust'])),
  background: v.optional(colour),
  shapes: about(v.optional(v.array(shape, 'a list of shapes')), 'Decoration behind the slots, in order'),
  slots: about(
    v.optional(v.record(v.string(), v.nullable(slot), 'slots by name')),
    'Slots by name; null removes one that `extends` brought',
  ),
});
export type LayoutSource = v.InferOutput<typeof layout>;

const paperStyle = mapping({
  font: v.optional(role),
  size: v.optional(length),
  leading: about(v.optional(length), 'Baseline to baseline'),
  before: v.optional(length),
  after: v.optional(length),
  colour: v.optional(colour),
  bold: v.optional(flag),
});
export type PaperStyleSource = v.InferOutput<typeof paperStyle>;

/** One optional entry for each name. */
function each<const N extends string, T extends v.GenericSchema>(names: readonly N[], schema: T) {
  const entries = Object.fromEntries(names.map((name) => [name, v.optional(schema)]));
  return entries as Record<N, v.OptionalSchema<T, undefined>>;
}

const paper = mapping({
  size: about(v.optional(point), 'Paper [width, height]; A4 where absent'),
  margin: mapping({ top: length, right: length, bottom: length, left: length }),
  rail: about(mapping({ width: length, gutter: length }), 'The column beside the text that holds the codes'),
  code: about(length, 'Side of a printed code with its quiet zone; at least 20mm'),
  accent: colour,
  rule: colour,
  opener: about(oneOf(['band', 'rule', 'block']), 'Cover and chapter openings: a filled block, a thin line, a short thick bar'),
  hang: about(v.optional(flag), 'Full-width stops may hang beyond the right edge of the text; false where absent'),
  text: mapping({ ...each(PAPER_STYLES, paperStyle), body: paperStyle }),
});
export type PaperSource = v.InferOutput<typeof paper>;

const LOGO = 'a picture beside theme.yaml, a list of its versions, or false';

const logo = about(
  v.optional(v.union([v.literal(false, LOGO), text, v.array(text, LOGO)], LOGO)),
  'The logo on the handout’s cover; of several versions the first that shows on its ground',
);
export type LogoSource = v.InferOutput<typeof logo>;

export const themeSchema = mapping({
  label: about(text, "What PowerPoint's Design tab shows"),
  size: about(v.optional(point), 'Slide [width, height]; 960 × 540 where absent'),
  palette: mapping(Object.fromEntries(PALETTE_ROLES.map((name) => [name, hex])) as Record<(typeof PALETTE_ROLES)[number], typeof hex>),
  fonts: mapping({ heading: font, body: font, mono: font }),
  text: mapping({ ...each(TEXT_STYLES, textStyle), title: textStyle, body: textStyle }),
  levels: about(
    v.pipe(v.array(level, 'a list of levels'), v.minLength(5, 'at least five levels')),
    'List levels, first level first; deeper ones repeat the last',
  ),
  spacing: mapping({ block: length, gutter: length }),
  table: mapping({
    headFill: colour,
    headText: colour,
    bandFill: v.optional(colour),
    rule: colour,
    ruleWidth: length,
    padX: length,
    padY: length,
  }),
  code: mapping({
    fill: colour,
    highlightFill: colour,
    padding: length,
    tokens: about(v.record(v.string(), colour, 'colours by token class'), 'keyword, string, comment, number, title, type, …'),
  }),
  layouts: v.record(v.string(), layout, 'layouts by name'),
  paper,
  logo,
});
export type ThemeSource = v.InferOutput<typeof themeSchema>;

/** What is used in many places: `$defs` of the published schema. */
export const SHARED = { length, colour, hex, box, point, font, textStyle, level, shape, slot, layout, paperStyle };
