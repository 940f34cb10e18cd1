import * as v from 'valibot';
import { PALETTE_ROLES } from '../lib/colour.js';
import { LENGTHS } from './lengths.js';
import { PAPER_STYLES, TEXT_STYLES } from './types.js';

/*
 * What `theme.yaml` may hold. A schema's message names what was expected: “… is 12, expected a colour”.
 * `themes/theme.schema.json` is made from this for editors; descriptions end up there.
 */

const about = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));

const COLOUR = "a colour: a role (`accent1`), lighter or darker by percent (`dk2+80`, `lt1-10`), or hex in quotes ('#1A2B3C')";
const HEX = '#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})';
const colour = v.pipe(v.string(COLOUR), v.regex(new RegExp(`^((${PALETTE_ROLES.join('|')})([+-]\\d{1,2})?|${HEX})$`), COLOUR));

const HEX_ONLY = "a hex colour in quotes, such as '#1A2B3C'";
const hex = v.pipe(v.string(HEX_ONLY), v.regex(new RegExp(`^${HEX}$`), HEX_ONLY));

const { place, extent, fontSize, above, indent, lineWidth, slideSide, paperSide, pitch } = LENGTHS;
const text = v.pipe(v.string('text'), v.nonEmpty('text'));
const between = (least: number, most: number) => {
  const expected = `a number of ${least} to ${most}`;
  return v.pipe(v.number(expected), v.minValue(least, expected), v.maxValue(most, expected));
};
/** As PowerPoint's “Multiple”: ECMA-376 Part 1, 20.1.10.77 ST_TextSpacingPercent. */
const leading = between(0.1, 132);
/** Windows names faces with 31 characters at most (LOGFONT, `lfFaceName`); a longer one makes PowerPoint repair the file. */
const FACE = 'the name of a typeface, of 1 to 31 characters';
const face = v.pipe(v.string(FACE), v.nonEmpty(FACE), v.maxLength(31, FACE));
/** As PowerPoint's own dialog sets it. */
const BULLET = 'a bullet, of 1 to 4 characters';
const bullet = v.pipe(v.string(BULLET), v.nonEmpty(BULLET), v.maxLength(4, BULLET));
const flag = v.boolean('true or false');
const BOX = 'a box: [x, y, width, height]';
const box = v.strictTuple([place, place, extent, extent], BOX);
const POINT = 'a point: [x, y]';
const point = v.strictTuple([place, place], POINT);
const SIZE = 'a size: [width, height]';
const slideSize = v.strictTuple([slideSide, slideSide], SIZE);
const paperSize = v.strictTuple([paperSide, paperSide], SIZE);
const oneOf = <const T extends readonly string[]>(options: T) => v.picklist(options, `one of ${options.join(', ')}`);
const mapping = <const T extends v.ObjectEntries>(entries: T) => v.object(entries, 'a mapping of keys and values');

const role = oneOf(['heading', 'body', 'mono']);
const align = oneOf(['left', 'center', 'right']);
const anchor = oneOf(['top', 'middle', 'bottom']);
const bundled = oneOf(['carlito', 'gelasio', 'arimo', 'jetbrains-mono', 'noto-sans-sc']);

const font = mapping({
  latin: about(face, 'Face of Latin text, as PowerPoint names it'),
  eastAsian: about(face, 'Face of Chinese, Japanese and Korean text'),
  embedLatin: about(
    v.optional(bundled),
    'Bundled family that measures and prints `latin`; known for Calibri, Georgia, Arial, Consolas, Courier New',
  ),
  embedEastAsian: about(v.optional(bundled), 'Bundled family that measures and prints `eastAsian`; noto-sans-sc where absent'),
  lineHeight: about(v.optional(between(0.5, 5)), 'Natural line height over font size; known for common faces'),
});

const textStyle = mapping({
  font: v.optional(role),
  size: about(v.optional(fontSize), 'Font size'),
  floor: about(v.optional(fontSize), 'The smallest size that fitting may go down to'),
  leading: about(v.optional(leading), "Line pitch, as PowerPoint's “Multiple” spacing"),
  before: about(v.optional(above), 'Space above a paragraph'),
  colour: v.optional(colour),
  bold: v.optional(flag),
  italic: v.optional(flag),
  align: v.optional(align),
});
export type TextStyleSource = v.InferOutput<typeof textStyle>;

const level = mapping({
  indent: about(indent, "Left edge of the text, from the slot's inner left edge"),
  hanging: about(indent, 'How far the bullet stands before the text'),
  bullet: about(bullet, 'The bullet character'),
  bulletColour: v.optional(colour),
  size: about(fontSize, 'Font size'),
  before: about(v.optional(above), 'Space above an item'),
  colour: v.optional(colour),
});
export type LevelSource = v.InferOutput<typeof level>;

const shape = mapping({
  rect: about(v.optional(box), 'A rectangle; takes fill, radius, opacity'),
  ellipse: about(v.optional(box), 'An ellipse; takes fill, stroke, width, opacity'),
  line: about(
    v.optional(v.strictTuple([place, place, place, place], 'a line: [x1, y1, x2, y2]')),
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
  width: v.optional(lineWidth),
  radius: v.optional(extent),
  opacity: about(v.optional(between(0, 1)), '0 clear to 1 solid'),
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
  inset: v.optional(extent),
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
  size: v.optional(fontSize),
  leading: about(v.optional(pitch), 'Baseline to baseline'),
  before: v.optional(above),
  after: v.optional(above),
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
  size: about(v.optional(paperSize), 'Paper [width, height]; A4 where absent'),
  margin: mapping({ top: extent, right: extent, bottom: extent, left: extent }),
  rail: about(mapping({ width: extent, gutter: extent }), 'The column beside the text that holds the codes'),
  code: about(extent, 'Side of a printed code with its quiet zone; at least 20mm'),
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
  size: about(v.optional(slideSize), 'Slide [width, height]; 960 × 540 where absent'),
  palette: mapping(Object.fromEntries(PALETTE_ROLES.map((name) => [name, hex])) as Record<(typeof PALETTE_ROLES)[number], typeof hex>),
  fonts: mapping({ heading: font, body: font, mono: font }),
  text: mapping({ ...each(TEXT_STYLES, textStyle), title: textStyle, body: textStyle }),
  levels: about(
    v.pipe(v.array(level, 'a list of levels'), v.minLength(5, 'at least five levels')),
    'List levels, first level first; deeper ones repeat the last',
  ),
  spacing: mapping({ block: extent, gutter: extent }),
  table: mapping({
    headFill: colour,
    headText: colour,
    bandFill: v.optional(colour),
    rule: colour,
    ruleWidth: lineWidth,
    padX: extent,
    padY: extent,
  }),
  code: mapping({
    fill: colour,
    highlightFill: colour,
    padding: extent,
    tokens: about(v.record(v.string(), colour, 'colours by token class'), 'keyword, string, comment, number, title, type, …'),
  }),
  layouts: v.record(v.string(), layout, 'layouts by name'),
  paper,
  logo,
});
export type ThemeSource = v.InferOutput<typeof themeSchema>;

/** What is used in many places: `$defs` of the published schema. */
export const SHARED = { ...LENGTHS, colour, hex, box, point, font, textStyle, level, shape, slot, layout, paperStyle };
