import type { Background, Block, DraftSlide } from '../../compose/types.js';
import { pt, type Rect, rect } from '../../lib/units.js';
import { eachBlock } from '../../model/walk.js';
import type { ImageItem, Line, ShapeItem, SlideItem, SlidePage, TextItem } from '../../scene/types.js';
import { byName } from '../../theme/text.js';
import { type Layout, TEXT_STYLES, type Theme } from '../../theme/types.js';
import { pictureIn } from '../blocks/picture/picture-in.js';
import { darkened, type Light, lightened } from './light.js';
import { narrowed } from './narrow.js';
import type { DeckSetting } from './setting.js';

/** What a slide's backgrounds do to it: the setting that its text is laid out in, and the pictures that join its pages. */
export interface Backdrop {
  readonly setting: DeckSetting;
  readonly finish: (page: SlidePage) => SlidePage;
}

/**
 * Pictures beside the text narrow every slot; pictures behind it take the layout's decoration away and put a veil between, whose colour the
 * text is set against. A slide that says nothing shows its picture alone, without footer and number.
 */
export function backdropOf(draft: DraftSlide, setting: DeckSetting): Backdrop {
  const { backgrounds } = draft;
  if (backgrounds.length === 0) return { setting, finish: (page) => page };
  const { theme } = setting;
  const behind = backgrounds.filter(({ side }) => side === undefined);
  const light = behind.length === 0 || !speaks(draft) ? undefined : lightOn(draft, theme);
  const room = roomBeside(backgrounds, theme);
  const beside = besideItems(backgrounds, room, theme);
  const layouts = new Map([...theme.layouts].map(([name, layout]) => [name, narrowed(layout, room, theme.size)]));
  return {
    setting: { ...setting, theme: light === undefined ? { ...theme, layouts } : inked({ ...theme, layouts }, light) },
    finish: (page) => {
      const items = ownPlaces(light === undefined ? page.items : page.items.map((item) => relit(item, light, theme)), page, theme);
      if (behind.length === 0) return { ...page, items: [...beside, ...items] };
      const ground = pictureGround(behind, room, light, theme);
      const shown = speaks(draft) ? items : [];
      return {
        ...page,
        bare: true,
        ...(light?.links === undefined ? {} : { links: light.links }),
        ...(ground.background === undefined ? {} : { background: ground.background }),
        items: [...ground.items, ...beside, ...shown],
      };
    },
  };
}

/** Slots that the template fills by itself. */
const FURNITURE = new Set(['footer', 'date', 'page', 'number']);

const speaks = ({ slots }: DraftSlide): boolean => [...slots].some(([name, { blocks }]) => !FURNITURE.has(name) && blocks.length > 0);

const lightOn = (draft: DraftSlide, theme: Theme): Light => {
  const layout = theme.layouts.get(draft.layout) ?? theme.layouts.get('content');
  const own = [...draft.slots.values()].some(({ blocks }) => bringColours(blocks));
  const seen = layout?.palette === undefined ? theme : { ...theme, palette: layout.palette };
  return own && layout !== undefined ? lightened(seen, layout) : darkened(seen);
};

/** Kinds that stand on any ground: text changes its colour, code has its own ground. What holds others is asked for what it holds. */
const ON_ANY_GROUND: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'heading',
  'image',
  'code',
  'rule',
  'list',
  'columns',
  'footnotes',
  'quote',
  'callout',
  'only',
]);

function bringColours(blocks: readonly Block[]): boolean {
  let found = false;
  eachBlock(blocks, ({ kind }) => {
    found ||= !ON_ANY_GROUND.has(kind);
  });
  return found;
}

const HALF = 0.5;

/** What pictures beside the text leave of the slide: those of one side share what the first of them asks for. */
function roomBeside(backgrounds: readonly Background[], { size }: Theme): Rect {
  const shareOf = (side: 'left' | 'right'): number => {
    const first = backgrounds.find((background) => background.side === side);
    return first === undefined ? 0 : (first.share ?? HALF);
  };
  const [left, right] = [shareOf('left'), shareOf('right')];
  // Text keeps a fifth between pictures on both sides.
  const scale = Math.min(1, 0.8 / Math.max(0.8, left + right));
  return rect(left * scale * size.width, 0, (1 - (left + right) * scale) * size.width, size.height);
}

function besideItems(backgrounds: readonly Background[], room: Rect, { size }: Theme): readonly ImageItem[] {
  const on = (side: 'left' | 'right', x: number, width: number): readonly ImageItem[] =>
    abreast(
      backgrounds.filter((background) => background.side === side),
      rect(x, 0, width, size.height),
    );
  return [...on('left', 0, room.x), ...on('right', room.x + room.width, size.width - room.x - room.width)];
}

const abreast = (backgrounds: readonly Background[], { x, y, width, height }: Rect): readonly ImageItem[] =>
  backgrounds.map(({ image, at }, i) => {
    const each = width / backgrounds.length;
    return pictureIn(image, rect(x + i * each, y, each, height), at);
  });

interface Ground extends Pick<SlidePage, 'background'> {
  readonly items: readonly SlideItem[];
}

/** One picture that fills the slide as it lies is its ground; anything else stands on the slide, behind the text. */
function pictureGround(behind: readonly Background[], room: Rect, light: Light | undefined, { size }: Theme): Ground {
  const [only] = behind;
  const whole = room.width === size.width;
  if (only !== undefined && behind.length === 1 && whole && only.image.turn === undefined && only.image.fit !== 'contain') {
    const { image, crop } = pictureIn(only.image, rect(0, 0, size.width, size.height), only.at);
    return {
      background: { image, ...(crop === undefined ? {} : { crop }), ...(light === undefined ? {} : { scrim: light.scrim }) },
      items: [],
    };
  }
  const veil: readonly ShapeItem[] = light === undefined ? [] : [{ kind: 'shape', shape: { kind: 'rect', box: room, ...light.scrim } }];
  return { items: [...abreast(behind, room), ...veil] };
}

/** The theme with every text in the colour that it has on the veil. */
function inked(theme: Theme, { ink }: Light): Theme {
  const recoloured = <T extends { readonly colour: TextItem['colour'] & object }>(style: T): T => ({ ...style, colour: ink(style.colour) });
  const text = byName(TEXT_STYLES, (name) => recoloured(theme.text[name]));
  const levels = theme.levels.map((level) => ({ ...recoloured(level), bulletColour: ink(level.bulletColour) }));
  const relit = (layout: Layout): Layout => ({
    ...layout,
    slots: layout.slots.map((slot) => (slot.colour === undefined ? slot : { ...slot, colour: ink(slot.colour) })),
  });
  return { ...theme, text, levels, layouts: new Map([...theme.layouts].map(([name, layout]) => [name, relit(layout)])) };
}

/** Text without a ground of its own says the colour that it has on the veil, where the layout's is another. */
function relit(item: SlideItem, { ink, links }: Light, theme: Theme): SlideItem {
  if (item.kind !== 'text' || item.fill !== undefined) return item;
  const usual = item.colour ?? theme.text[item.style].colour;
  const colour = ink(usual);
  const lines = links === undefined ? item.lines : item.lines.map((line) => relinked(line, links));
  const bar = item.bar === undefined ? {} : { bar: ink(item.bar) };
  return colour === usual && item.colour === undefined ? { ...item, ...bar, lines } : { ...item, ...bar, colour, lines };
}

const relinked = (line: Line, role: NonNullable<Light['links']>): Line => ({
  ...line,
  spans: line.spans.map((span) => ('role' in span.colour && span.colour.role === 'hlink' ? { ...span, colour: { role } } : span)),
});

/** A placeholder that was narrowed has a place of its own. */
function ownPlaces(items: readonly SlideItem[], { layout }: SlidePage, theme: Theme): readonly SlideItem[] {
  const slots = theme.layouts.get(layout)?.slots ?? [];
  return items.map((item) => {
    if (item.kind !== 'text' || !item.inherits) return item;
    const slot = slots.find(({ name }) => name === item.slot);
    return slot === undefined || pt(slot.box.x) !== item.box.x || slot.box.width !== item.box.width ? { ...item, inherits: false } : item;
  });
}
