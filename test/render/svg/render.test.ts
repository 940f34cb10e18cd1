import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskWorld } from '../../../src/io/disk.js';
import { wholeSlide } from '../../../src/layout/index.js';
import { formatDiagnostic } from '../../../src/lib/diagnostics.js';
import type { Element } from '../../../src/lib/xml/tree.js';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { writeNode } from '../../../src/lib/xml/write.js';
import { draft, dress, understand } from '../../../src/pipeline.js';
import { renderPng, renderSvg } from '../../../src/render/svg/index.js';
import type { SlidePage } from '../../../src/scene/types.js';
import { root } from '../../support/cli.js';
import { readQr } from '../../support/jsqr.js';
import { decodeRgba } from '../../support/rgba-png.js';
import { shippedTheme, themeNames } from '../../support/themes.js';

const contents = ['content/2022-ai-events.md', 'test/gallery/layouts.md', 'test/cases/torture.md'];
const world = diskWorld(root);

async function scenesOf(content: string, name: string) {
  const errors: string[] = [];
  const env = {
    world,
    report: (found: Parameters<typeof formatDiagnostic>[0]) => void (found.severity === 'error' && errors.push(formatDiagnostic(found))),
  };
  const deck = understand(readFileSync(join(root, content), 'utf8'), content, {}, env);
  const drafts = draft(deck, join(root, 'templates/default'), env);
  if (drafts === undefined) throw new Error(errors.join('\n'));
  const theme = shippedTheme(name);
  return { theme, scene: await dress(drafts, theme, [], env).slides(theme) };
}

const textsIn = (svg: Element): readonly string[] => elementsIn(svg, 'text').flatMap(({ children }) => children.map(String));

/** Every span of a page's text and tables, in the order that they are drawn. */
const spansOf = ({ items }: SlidePage): readonly string[] =>
  items.flatMap((item) => {
    const lines =
      item.kind === 'text'
        ? item.lines
        : item.kind === 'figure'
          ? item.drawing.lines
          : item.kind === 'table'
            ? item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines))
            : [];
    return lines.flatMap(({ spans }) => spans.map(({ text }) => text));
  });

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

describe.each(themeNames)('in the theme %s', (name) => {
  test.each(contents)('%s: every slide says what its scene says, and asks for nothing from outside', async (content) => {
    const { theme, scene } = await scenesOf(content, name);
    for (const page of scene.pages) {
      const svg = renderSvg(wholeSlide(page, theme), scene.size, theme, { label: page.title });
      expect(sorted(textsIn(svg))).toEqual(sorted(spansOf(page)));
      for (const { attributes } of [...elementsIn(svg, 'image'), ...elementsIn(svg, 'use')])
        expect(attributes['href']).toMatch(/^(data:|#)/);
      expect(writeNode(svg)).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test('as PNG it has the size asked for, and its codes are read', async () => {
    const { theme, scene } = await scenesOf('content/2022-ai-events.md', name);
    const page = scene.pages.find(({ items }) => items.some(({ kind }) => kind === 'code'));
    if (page === undefined) throw new Error('no slide with a code');
    const svg = renderSvg(wholeSlide(page, theme), scene.size, theme, { label: page.title });
    const png = decodeRgba(await renderPng(svg, 1920, world));
    expect([png.width, png.height]).toEqual([1920, 1080]);
    for (const item of page.items) {
      if (item.kind !== 'code') continue;
      const [x, y, side] = [item.box.x * 2, item.box.y * 2, Math.round(item.box.width * 2)].map(Math.round) as [number, number, number];
      const cut = new Uint8ClampedArray(side * side * 4);
      for (let row = 0; row < side; row++)
        cut.set(png.pixels.subarray(((y + row) * png.width + x) * 4, ((y + row) * png.width + x + side) * 4), row * side * 4);
      expect(readQr(cut, side, side)).toBe(item.url);
    }
  });
});

test('text is as wide as it was measured, in the bundled faces, to a pixel', async () => {
  const { theme, scene } = await scenesOf('test/gallery/layouts.md', 'default');
  const page = scene.pages[2];
  if (page === undefined) throw new Error('no third slide');
  const svg = renderSvg(wholeSlide(page, theme), scene.size, theme, { label: page.title });
  for (const { attributes } of elementsIn(svg, 'text')) expect(Number(attributes['textLength'] ?? 0)).toBeGreaterThanOrEqual(0);
  const names = elementsIn(svg, 'text').map(({ attributes }) => attributes['font-family'] ?? '');
  expect(names.every((one) => /Carlito|Noto Sans|JetBrains|Arimo|Gelasio/.test(one))).toBe(true);
});

test('the same scene gives the same PNG', async () => {
  const { theme, scene } = await scenesOf('content/2022-ai-events.md', 'corporate');
  const [page] = scene.pages;
  if (page === undefined) throw new Error('no slide');
  const draw = async (): Promise<Uint8Array> => renderPng(renderSvg(wholeSlide(page, theme), scene.size, theme, { label: '' }), 480, world);
  expect(Buffer.compare(Buffer.from(await draw()), Buffer.from(await draw()))).toBe(0);
});
