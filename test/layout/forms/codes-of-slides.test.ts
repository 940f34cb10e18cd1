import { describe, expect, test } from 'vitest';
import type { PaperItem, PaperPage } from '../../../src/scene/types.js';
import { lecture, THEMES } from '../../support/pdf/build.js';
import { formOf } from '../../support/pdf/forms.js';

/** Slides of which those that `codes` gives a number have so many codes. */
const deck = (count: number, codes: (slide: number) => number): string =>
  `---\ntitle: T\nlang: en\ndisclaimer: false\n---\n\n# Part\n\n${Array.from({ length: count }, (_, i) => {
    const films = Array.from(
      { length: codes(i) },
      (_, k) => `- [Film ${i}.${k}](https://youtu.be/film${String(i * 10 + k).padStart(7, '0')})`,
    );
    return `## Slide ${i}\n\n- A point\n${films.join('\n')}\n`;
  }).join('\n')}`;

type Lines = PaperItem & { readonly kind: 'lines' };

/** Numbers that stand alone, in the colour of slides' numbers: below slides, and above codes that share a line. */
const numbersOn = ({ items }: PaperPage): readonly { readonly number: number; readonly x: number; readonly top: number }[] =>
  items
    .filter((item): item is Lines => item.kind === 'lines' && item.tag === 'Caption')
    .flatMap(({ lines }) => {
      const text = lines.flatMap(({ spans }) => spans.map((span) => span.text)).join('');
      const [first] = lines;
      const span = first?.spans[0];
      return /^\d+$/.test(text) && span?.link === undefined ? [{ number: Number(text), x: span?.x ?? 0, top: first?.top ?? 0 }] : [];
    });

describe.each(THEMES)('in the theme %s', (theme) => {
  test.each(['slides-6', 'slides-9'] as const)('%s: the number nearest above a code, or left of that, is its slide’s', async (form) => {
    for (const markdown of [lecture(), deck(12, (i) => [0, 3, 4, 1, 7][i % 5] ?? 0)]) {
      const { scene, shown } = await formOf(markdown, form, theme);
      for (const page of scene.pages) {
        const numbers = numbersOn(page);
        for (const item of page.items) {
          if (item.kind !== 'code') continue;
          const { x, y, width } = item.box;
          const above = numbers.filter((one) => one.top <= y + 1 && one.x <= x + width / 2);
          const top = Math.max(...above.map((one) => one.top));
          const own = above.filter((one) => one.top > top - 1).sort((a, b) => b.x - a.x)[0];
          const slide = shown.find(({ number }) => number === own?.number);
          expect(
            slide?.items.some((one) => one.kind === 'code' && one.number === item.number),
            `code ${item.number} under ${own?.number}`,
          ).toBe(true);
        }
      }
    }
  });

  test.each([
    ['slides-4', 4],
    ['slides-6', 6],
    ['slides-9', 9],
  ] as const)(
    '%s: slides on one sheet have one size, on sheets without codes the largest; all begin at the same places',
    async (form, count) => {
      const { scene } = await formOf(
        deck(34, (i) => (i === 4 ? 3 : 0)),
        form,
        theme,
      );
      const sheets = scene.pages.map((page) => ({ hasCodes: page.items.some(({ kind }) => kind === 'code'), frames: framesOn(page) }));
      expect(sheets.filter(({ hasCodes }) => hasCodes)).toHaveLength(1);
      const widths = sheets.map(({ frames }) => new Set(frames.map(({ width }) => Math.round(width))));
      for (const on of widths) expect(on.size).toBe(1);
      const largest = Math.max(...widths.flatMap((on) => [...on]));
      for (const [i, { hasCodes, frames }] of sheets.entries()) {
        if (!hasCodes) expect([...(widths[i] ?? [])]).toEqual([largest]);
        if (i < sheets.length - 1) expect(frames).toHaveLength(count);
      }
      expect(new Set(sheets.flatMap(({ frames }) => frames.map(({ x }) => Math.round(x)))).size).toBeLessThanOrEqual(3);
    },
  );
});

/** Small slides, by the line between each and its number: as long as the slide is wide. */
function framesOn({ items }: PaperPage): readonly { readonly x: number; readonly width: number }[] {
  const numbers = numbersOn({ number: 0, items });
  const rules = items.flatMap((item) =>
    item.kind === 'shape' && item.shape.kind === 'line' && item.clip === undefined ? [item.shape] : [],
  );
  return numbers.flatMap(({ x, top }) => {
    const below = rules.find(
      ({ from, to }) => from[1] === to[1] && Math.abs(Math.min(from[0], to[0]) - x) < 1 && Math.abs(from[1] - top + 2) < 1,
    );
    return below === undefined ? [] : [{ x, width: Math.abs(to(below) - from(below)) }];
  });
}

const from = (line: { readonly from: readonly [number, number] }): number => line.from[0];
const to = (line: { readonly to: readonly [number, number] }): number => line.to[0];
