import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskWorld } from '../../src/io/disk.js';
import { type Colour, contrast, type Hex, resolveColour } from '../../src/lib/colour.js';
import type { Rect } from '../../src/lib/units.js';
import { loadTheme } from '../../src/theme/index.js';
import type { Layout, Shape, Slot, TextStyleName, Theme } from '../../src/theme/types.js';

/** WCAG 2.2, success criterion 1.4.3: text; 1.4.11: marks such as bullets. */
const TEXT = 4.5;
const MARK = 3;

const themes = resolve(import.meta.dirname, '../../themes');
const PAPER_WHITE = 'FFFFFF' as Hex;

function shipped(name: string): Theme {
  const theme = loadTheme(`${themes}/${name}`, { world: diskWorld(themes), report: () => undefined });
  if (theme === undefined) throw new Error(`no theme ${name}`);
  return theme;
}

/** What an author's blocks may bring into a slot that takes them. */
const INSIDE: readonly TextStyleName[] = ['heading', 'quote', 'caption', 'footnote', 'table'];
const TAKES_BLOCKS = ['body', 'left', 'right', 'text'];

const channels = (hex: Hex): readonly number[] => [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

const blend = (over: Hex, under: Hex, opacity: number): Hex =>
  channels(over)
    .map((channel, i) =>
      Math.round(channel * opacity + (channels(under)[i] ?? 0) * (1 - opacity))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase() as Hex;

function covers(shape: Shape, x: number, y: number): boolean {
  if (shape.kind === 'rect')
    return x >= shape.box.x && x <= shape.box.x + shape.box.width && y >= shape.box.y && y <= shape.box.y + shape.box.height;
  if (shape.kind === 'ellipse') {
    const [rx, ry] = [shape.box.width / 2, shape.box.height / 2];
    return ((x - shape.box.x - rx) / rx) ** 2 + ((y - shape.box.y - ry) / ry) ** 2 <= 1;
  }
  if (shape.kind !== 'polygon') return false;
  let inside = false;
  for (const [i, [x1, y1]] of shape.points.entries()) {
    const [x2, y2] = shape.points.at(i - 1) ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Every colour that lies somewhere under a box: the layout's shapes painted over its background, probed on a grid. */
function groundsUnder(box: Rect, layout: Layout, theme: Theme): readonly Hex[] {
  const grounds = new Set<Hex>();
  const steps = 24;
  for (let i = 0; i <= steps; i++) {
    for (let j = 0; j <= steps; j++) {
      const [x, y] = [box.x + (box.width * i) / steps, box.y + (box.height * j) / steps];
      let ground = resolveColour(layout.background, theme.palette);
      for (const shape of layout.shapes) {
        if (!('fill' in shape) || shape.fill === undefined || !covers(shape, x, y)) continue;
        ground = blend(resolveColour(shape.fill, theme.palette), ground, shape.opacity ?? 1);
      }
      grounds.add(ground);
    }
  }
  return [...grounds];
}

/** The colours of text that a slot may show, by what wears them. */
function coloursIn(slot: Slot, theme: Theme): readonly (readonly [string, Colour])[] {
  const own: readonly [string, Colour] = [slot.style, slot.colour ?? theme.text[slot.style].colour];
  if (slot.placeholder === 'codes')
    return [
      ['caption', theme.text.caption.colour],
      ['hlink', { role: 'hlink' }],
    ];
  if (!TAKES_BLOCKS.includes(slot.name)) return [own];
  const inside = INSIDE.map((style): readonly [string, Colour] => [style, theme.text[style].colour]);
  const levels = theme.levels.map((level, i): readonly [string, Colour] => [`level ${i + 1}`, level.colour]);
  return [own, ...inside, ...levels, ['hlink', { role: 'hlink' }], ['folHlink', { role: 'folHlink' }]];
}

describe.each(['default', 'corporate'])('%s', (name) => {
  const theme = shipped(name);
  const hex = (colour: Colour): Hex => resolveColour(colour, theme.palette);
  const tooWeak = (what: string, colour: Colour, ground: Hex, least: number): readonly string[] => {
    const ratio = contrast(hex(colour), ground);
    return ratio >= least ? [] : [`${what}: ${hex(colour)} on ${ground} is ${ratio.toFixed(2)}`];
  };

  test.each([...theme.layouts.values()])('layout $name: text stands out from what lies under it', (layout) => {
    const weak = layout.slots.flatMap((slot) =>
      groundsUnder(slot.box, layout, theme).flatMap((ground) =>
        coloursIn(slot, theme).flatMap(([style, colour]) => tooWeak(`${slot.name}, ${style}`, colour, ground, TEXT)),
      ),
    );
    expect(weak).toEqual([]);
  });

  test('bullets stand out on every ground of a body', () => {
    const weak = [...theme.layouts.values()].flatMap((layout) =>
      layout.slots
        .filter((slot) => TAKES_BLOCKS.includes(slot.name))
        .flatMap((slot) => groundsUnder(slot.box, layout, theme))
        .flatMap((ground) =>
          theme.levels.flatMap((level, i) => tooWeak(`${layout.name}, level ${i + 1}`, level.bulletColour, ground, MARK)),
        ),
    );
    expect(weak).toEqual([]);
  });

  test('code stands out in its box, on paper too, every token, stressed lines too', () => {
    const colours = [
      ...Object.entries(theme.code.tokens),
      ['plain', theme.text.code.colour] as const,
      ['paper', theme.paper.text.code.colour] as const,
    ];
    const weak = [theme.code.fill, theme.code.highlightFill].flatMap((fill) =>
      colours.flatMap(([token, colour]) => tooWeak(token, colour, hex(fill), TEXT)),
    );
    expect(weak).toEqual([]);
  });

  test('tables: heads and bands', () => {
    const band = theme.table.bandFill;
    const cell = [theme.text.table.colour, theme.paper.text.table.colour, { role: 'hlink' } as const];
    expect([
      ...tooWeak('head', theme.table.headText, hex(theme.table.headFill), TEXT),
      ...(band === undefined ? [] : cell.flatMap((colour) => tooWeak('band', colour, hex(band), TEXT))),
    ]).toEqual([]);
  });

  test('the handout on white paper', () => {
    const styles = Object.entries(theme.paper.text).flatMap(([style, { colour }]) => tooWeak(style, colour, PAPER_WHITE, TEXT));
    expect([
      ...styles,
      ...tooWeak('hlink', { role: 'hlink' }, PAPER_WHITE, TEXT),
      ...tooWeak('accent', theme.paper.accent, PAPER_WHITE, MARK),
    ]).toEqual([]);
  });
});
