import { describe, expect, test } from 'vitest';
import { calloutLook } from '../../src/layout/blocks/callout/look.js';
import { type Colour, contrast, type Hex, type Palette, resolveColour } from '../../src/lib/colour.js';
import { scenesOf, slide, themeNamed } from '../support/scenes.js';

const TONES = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** A palette of one hue, as many companies have it. */
const blue = (base: Palette): Palette => ({
  ...base,
  accent1: '0B3D91' as Hex,
  accent2: '1F5FBF' as Hex,
  accent3: '3B82F6' as Hex,
  accent4: '7FB2FF' as Hex,
  accent5: '808080' as Hex,
  accent6: '0A1A33' as Hex,
});

const LOOKS = ['default', 'corporate'].flatMap((name) => {
  const theme = themeNamed(name);
  return [
    { name, theme },
    { name: `${name}, all blue`, theme: { ...theme, palette: blue(theme.palette) } },
  ];
});

describe.each(LOOKS)('callouts in $name', ({ theme }) => {
  const texts: readonly Colour[] = [{ role: 'dk1' }, { hex: 'FFFFFF' as Hex }];

  test.each(texts)('can be read, whatever the ground of the slide asks of text: %o', (text) => {
    for (const tone of TONES) {
      const { ground, title } = calloutLook(tone, text, theme);
      const on = (colour: Colour): number => contrast(resolveColour(colour, theme.palette), resolveColour(ground, theme.palette));
      expect(on(title)).toBeGreaterThanOrEqual(4.5);
      expect(on(text)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('are told apart by sign, bar and ground', () => {
    const looks = TONES.map((tone) => calloutLook(tone, { role: 'dk1' }, theme));
    for (const key of ['sign', 'bar', 'ground'] as const) expect(new Set(looks.map((look) => JSON.stringify(look[key]))).size).toBe(5);
  });
});

test('a callout stands on its ground, its title in its colour, and what is no text below it', async () => {
  const theme = themeNamed('corporate');
  const body = '> [!WARNING] Mind the gap\n> Words.\n>\n> | a |\n> | - |\n> | b |';
  const { scene } = await scenesOf(theme, slide({ slots: { body } }));
  const items = scene.pages[0]?.items ?? [];
  const box = items.find((item) => item.kind === 'text' && item.fill !== undefined);
  const look = calloutLook('warning', theme.text.body.colour, theme);
  expect(box).toMatchObject({ fill: look.ground, bar: look.bar, inset: 12 });
  const [title, words] = box?.kind === 'text' ? box.paragraphs : [];
  expect(title?.runs.map(({ text, colour }) => [text, colour])).toEqual([
    ['▲ ', look.title],
    ['Mind the gap', look.title],
  ]);
  expect(words?.runs.map(({ text }) => text).join('')).toBe('Words.');
  const table = items.find(({ kind }) => kind === 'table');
  expect(table?.kind === 'table' && box?.kind === 'text' ? table.box.y - (box.box.y + box.box.height) : 0).toBeGreaterThan(0);
});
