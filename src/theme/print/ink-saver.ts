import { BLACK, type Colour, contrast, type Palette, parseColour, resolveColour, WHITE } from '../../lib/colour.js';
import { pt, type Size } from '../../lib/units.js';
import { unreachable } from '../../lib/unreachable.js';
import { byName } from '../text.js';
import { type Layout, type LevelLook, PAPER_STYLES, type Paper, type Shape, type Slot, TEXT_STYLES, type Theme } from '../types.js';

const PAPER: Colour = { hex: WHITE };

/** A ground that stresses by a trace of grey: 4 % ink. */
const TRACE: Colour = parseColour('F4F4F4') ?? PAPER;

/** Readable text stands out from white by this much (WCAG 2.2 AA, 1.4.3). */
const READABLE = 4.5;

const THIN = pt(0.5);

/**
 * The theme with white grounds, dark text and thin rules, on slides too: layouts see the palette of paper. Codes are black on white anyway and stay
 * as they are.
 */
export function withoutInk(theme: Theme): Theme {
  const dark = darkener(theme.palette);
  const { table, code } = theme.paper.onWhite ?? theme;
  const { headText, rule, ruleWidth, padX, padY, styleId, bold } = table;
  return {
    ...theme,
    text: byName(TEXT_STYLES, (name) => darker(theme.text[name], dark)),
    levels: theme.levels.map((level) => ({ ...level, colour: dark(level.colour), bulletColour: dark(level.bulletColour) })),
    table: {
      headFill: PAPER,
      headText: dark(headText),
      rule,
      ruleWidth: pt(Math.min(THIN, ruleWidth)),
      padX,
      padY,
      ...(styleId !== undefined && { styleId }),
      ...(bold !== undefined && { bold }),
    },
    code: {
      ...code,
      fill: PAPER,
      highlightFill: TRACE,
      tokens: Object.fromEntries(Object.entries(code.tokens).map(([token, colour]) => [token, dark(colour)])),
    },
    layouts: new Map([...theme.layouts].map(([name, layout]) => [name, plainLayout(layout, theme.size, dark)])),
    paper: plainPaper(theme.paper, dark),
  };
}

type Darken = (colour: Colour) => Colour;

/** A colour that can be read on white: itself, or the palette's dark text colour. */
const darkener =
  (palette: Palette): Darken =>
  (colour) => {
    if (contrast(resolveColour(colour, palette), WHITE) >= READABLE) return colour;
    return contrast(palette.dk1, WHITE) >= READABLE ? { role: 'dk1' } : { hex: BLACK };
  };

const darker = <T extends { readonly colour: Colour }>(style: T, dark: Darken): T => ({ ...style, colour: dark(style.colour) });

const plainPaper = ({ onWhite: _, ...paper }: Paper, dark: Darken): Paper => ({
  ...paper,
  text: byName(PAPER_STYLES, (name) => darker(paper.text[name], dark)),
  accent: dark(paper.accent),
  tint: PAPER,
  opener: 'rule',
});

function plainLayout({ palette: _, links: __, ...layout }: Layout, size: Size, dark: Darken): Layout {
  return {
    ...layout,
    background: PAPER,
    shapes: layout.shapes.flatMap((shape) => plainShape(shape, size)),
    slots: layout.slots.map((slot) => plainSlot(slot, dark)),
  };
}

function plainSlot(slot: Slot, dark: Darken): Slot {
  const { colour, native } = slot;
  const darkened = (look: LevelLook): LevelLook => ({ ...look, colour: dark(look.colour), bulletColour: dark(look.bulletColour) });
  return {
    ...slot,
    ...(colour !== undefined && { colour: dark(colour) }),
    ...(native !== undefined && { native: { ...native, levels: native.levels.map(darkened), wanted: native.wanted.map(darkened) } }),
  };
}

/** Bars and bands thinner than this share of the slide leave a rule where they stood; larger grounds leave nothing. */
const BAND = 0.15;

function plainShape(shape: Shape, size: Size): readonly Shape[] {
  switch (shape.kind) {
    case 'line':
      return [{ ...shape, width: pt(Math.min(THIN, shape.width)) }];
    case 'picture':
      return [shape];
    case 'ellipse': {
      const stroke = shape.stroke ?? shape.fill;
      return stroke === undefined ? [] : [{ kind: 'ellipse', box: shape.box, stroke, width: THIN }];
    }
    case 'polygon':
      return [];
    case 'rect':
      return ruleOf(shape, size);
    default:
      return unreachable(shape, 'layout/paper');
  }
}

function ruleOf({ box: { x, y, width, height }, fill }: Shape & { readonly kind: 'rect' }, size: Size): readonly Shape[] {
  const flat = width >= height;
  if (flat ? height > BAND * size.height : width > BAND * size.width) return [];
  const [right, bottom] = [pt(x + width), pt(y + height)];
  // A band at the slide's head or left edge is bounded below or on its right; one at the foot, above.
  const edge = flat ? (y > size.height / 2 ? y : bottom) : right;
  const [from, to] = flat
    ? ([
        [x, edge],
        [right, edge],
      ] as const)
    : ([
        [edge, y],
        [edge, bottom],
      ] as const);
  return [{ kind: 'line', from, to, stroke: fill, width: THIN }];
}
