import type { Block, DraftSlide, DraftSlot, Meta, QrCode, SlidesDraft } from '../../src/compose/types.js';
import { wordsFor } from '../../src/compose/words.js';
import { layoutSlides } from '../../src/layout/index.js';
import { makeMatrix } from '../../src/lib/qr.js';
import type { Rect } from '../../src/lib/units.js';
import { modelBlocks } from '../../src/model/index.js';
import { parseFragment } from '../../src/parse/index.js';
import type { Line, SlideItem, SlidePage, SlidesScene, TextItem } from '../../src/scene/types.js';
import { loadTheme } from '../../src/theme/index.js';
import type { Theme } from '../../src/theme/types.js';
import { realEnv } from './fonts.js';
import { safe } from './links.js';

export const at = { file: 'talk.md', line: 1, column: 1 };

export function themeNamed(name: string): Theme {
  const env = realEnv();
  const theme = loadTheme(`themes/${name}`, env);
  if (theme === undefined) throw new Error(`theme ${name}: ${env.diagnostics.map(({ message }) => message).join('; ')}`);
  return theme;
}

/** Markdown as blocks, read from the folder of the gallery's pictures. */
export const blocksOf = (markdown: string): readonly Block[] => {
  const env = realEnv();
  return modelBlocks(parseFragment(markdown, at, env), 'test/gallery/layouts.md', env);
};

const slot = (markdown: string | readonly Block[]): DraftSlot => ({
  blocks: typeof markdown === 'string' ? blocksOf(markdown) : markdown,
  at,
});

export type SlideSource = Partial<Omit<DraftSlide, 'slots'>> & { readonly slots?: Readonly<Record<string, string | readonly Block[]>> };

export const slide = ({ slots = {}, ...rest }: SlideSource): DraftSlide => ({
  template: 'content',
  layout: 'content',
  title: 'A title',
  codes: [],
  notes: [],
  backgrounds: [],
  hidden: false,
  at,
  ...rest,
  slots: new Map(
    Object.entries({ title: rest.title ?? 'A title', footer: 'Footer · Acme', page: 'x', ...slots }).map(([name, blocks]) => [
      name,
      slot(blocks),
    ]),
  ),
});

export const meta: Meta = { title: 'A talk', lang: 'zh-CN', vars: {}, at: () => at };

export const draftOf = (...slides: readonly DraftSlide[]): SlidesDraft => ({
  meta,
  sections: [{ title: 'One', first: 0 }],
  slides,
  words: wordsFor(meta.lang),
});

export async function codesFor(count: number, caption = '一个视频的标题 A video'): Promise<readonly QrCode[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const url = safe(`https://youtu.be/abcdefgh${String(i + 100)}`);
      return {
        number: i + 1,
        url,
        shortUrl: url.slice(8),
        provider: 'YouTube',
        caption: `${caption} ${i + 1}`,
        matrix: await makeMatrix(url),
        at,
      };
    }),
  );
}

export async function scenesOf(
  theme: Theme,
  ...slides: readonly DraftSlide[]
): Promise<{
  readonly scene: SlidesScene;
  readonly diagnostics: readonly { readonly id: string; readonly message: string; readonly severity: string }[];
}> {
  const env = realEnv();
  return { scene: await layoutSlides(draftOf(...slides), theme, env), diagnostics: env.diagnostics };
}

export const textsOf = (page: SlidePage): readonly TextItem[] => page.items.filter((item) => item.kind === 'text');

export const inSlot = (page: SlidePage | undefined, name: string): TextItem | undefined =>
  page === undefined ? undefined : textsOf(page).find((item) => item.slot === name);

export const wordsOf = (item: SlideItem | undefined): string => {
  if (item?.kind === 'text') return item.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
  if (item?.kind === 'table')
    return item.rows
      .map(({ cells }) =>
        cells.map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('')).join('|'),
      )
      .join('\n');
  return '';
};

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

const EPSILON = 0.02;

/** What is wrong with a scene's geometry: boxes off the slide, lines off their boxes, items over one another. */
export function faultsOf({ pages, size }: SlidesScene): readonly string[] {
  return pages.flatMap((page) => {
    const where = `slide ${page.number} “${page.title}”`;
    const items = page.items.filter((item) => item.kind !== 'shape');
    const faults = items.flatMap((item) => itemFaults(item, { x: 0, y: 0, ...size }).map((fault) => `${where}: ${fault}`));
    for (const [i, item] of items.entries()) {
      for (const other of items.slice(i + 1))
        if (overlap(item.box, other.box)) faults.push(`${where}: ${nameOf(item)} overlaps ${nameOf(other)}`);
    }
    return faults;
  });
}

type Placed = Exclude<SlideItem, { kind: 'shape' }>;
interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const nameOf = (item: Placed): string =>
  `${item.kind} ${'slot' in item ? (item.slot ?? '') : ''} [${[item.box.x, item.box.y, item.box.width, item.box.height].map((n) => n.toFixed(1)).join(' ')}] ${wordsOf(item).slice(0, 30)}`;

const isInside = (inner: Room, outer: Room): boolean =>
  inner.x >= outer.x - EPSILON &&
  inner.y >= outer.y - EPSILON &&
  inner.x + inner.width <= outer.x + outer.width + EPSILON &&
  inner.y + inner.height <= outer.y + outer.height + EPSILON;

const overlap = (a: Rect, b: Rect): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > EPSILON &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > EPSILON;

function itemFaults(item: Placed, page: Room): readonly string[] {
  const faults: string[] = [];
  if (![item.box.x, item.box.y, item.box.width, item.box.height].every(Number.isFinite) || item.box.width <= 0 || item.box.height < 0)
    faults.push(`${nameOf(item)} has no proper box`);
  if (!isInside(item.box, page)) faults.push(`${nameOf(item)} leaves the slide`);
  if (item.kind === 'text') faults.push(...lineFaults(item.lines, item.box).map((fault) => `${nameOf(item)}: ${fault}`));
  if (item.kind === 'table') {
    const height = item.rows.reduce((sum, row) => sum + row.height, 0);
    if (Math.abs(height - item.box.height) > EPSILON) faults.push(`${nameOf(item)}: rows are ${height} high`);
    let y: number = item.box.y;
    for (const [r, row] of item.rows.entries()) {
      let x: number = item.box.x;
      for (const [c, cell] of row.cells.entries()) {
        const width = sum(item.columns.slice(c, c + (cell.across ?? 1)));
        const height = sum(item.rows.slice(r, r + (cell.down ?? 1)).map((one) => one.height));
        faults.push(...lineFaults(cell.lines, { x, y, width, height }).map((fault) => `${nameOf(item)}: cell ${c}: ${fault}`));
        x += item.columns[c] ?? 0;
      }
      y += row.height;
    }
  }
  return faults;
}

function lineFaults(lines: readonly Line[], box: Room): readonly string[] {
  const faults: string[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    const first = line.spans[0];
    const left = Math.min(...line.spans.map(({ x }) => x));
    const right = Math.max(...line.spans.map(({ x, width }) => x + width));
    const room = first === undefined ? { x: box.x, width: 0 } : { x: left, width: right - left };
    const text = line.spans.map((span) => span.text).join('');
    if (!isInside({ ...room, y: line.top, height: line.height }, box))
      faults.push(
        `line “${text.slice(0, 40)}” [${left.toFixed(1)}–${right.toFixed(1)}, ${line.top.toFixed(1)}+${line.height.toFixed(1)}] leaves its box`,
      );
    if (line.top < bottom - EPSILON) faults.push(`line “${text.slice(0, 40)}” overlaps the one above`);
    bottom = line.top + line.height;
  }
  return faults;
}
