import { describe, expect, test } from 'vitest';
import type { Image } from '../../../src/compose/types.js';
import { pt, rect } from '../../../src/lib/units.js';
import { openPictures, renderPdf } from '../../../src/render/pdf/index.js';
import type { PaperItem, PaperScene } from '../../../src/scene/types.js';
import { makePng } from '../../support/make-png.js';
import { paperEnv, shippedTheme } from '../../support/pdf/build.js';
import { type Decoded, picturesOf } from '../../support/pdf/pixels-of.js';
import { readPdf } from '../../support/pdf/reader.js';
import { seeded } from '../../support/random.js';
import { fourInks, KINDS, QUARTERS } from '../../support/tiny-pictures.js';

const at = { file: 'lecture.md', line: 1, column: 1 };

const picture = (bytes: Uint8Array, format: Image['format'] = 'png', width = 100): PaperItem => ({
  kind: 'image',
  tag: 'Figure',
  at,
  box: rect(50, 50, width, 0.6 * width),
  image: { src: 'p', format, bytes, width: 100, height: 60, alt: 'ein Bild', decorative: false },
});

const sceneOf = (items: readonly PaperItem[]): PaperScene => ({
  meta: { title: 'T', lang: 'de', vars: {}, at: () => at },
  size: { width: pt(595), height: pt(842) },
  pages: [{ number: 1, items }],
  outline: [],
});

async function render(items: readonly PaperItem[]) {
  const env = paperEnv();
  const bytes = await renderPdf(sceneOf(items), shippedTheme('default', env), env);
  return { bytes, messages: env.messages(), text: Buffer.from(bytes).toString('latin1') };
}

test('are figures with their alternative text', async () => {
  const { bytes, messages } = await render([picture(makePng(noise(2, 8)))]);
  expect(messages).toEqual([]);
  expect(JSON.stringify((await readPdf(bytes)).pages[0]?.structure)).toContain('"alt":"ein Bild"');
});

/** Each kind of PNG, its depths, and what eight bits of red, green, blue and alpha its samples mean. */
const WIDTH = 13;
const HEIGHT = 11;
type Plan = Parameters<typeof makePng>[0];

/** Samples without rule, the same at each call, in rows of all filters. */
function noise(colour: Plan['colour'], depth: number, opaque = false): Plan {
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour];
  const random = seeded(colour * 100 + depth);
  const values = Array.from({ length: WIDTH * HEIGHT * channels }, () => Math.floor(random() * 2 ** depth));
  const samples = (x: number, y: number): readonly number[] =>
    values
      .slice((y * WIDTH + x) * channels, (y * WIDTH + x + 1) * channels)
      .map((value, channel) => (opaque && channel === channels - 1 ? 2 ** depth - 1 : value));
  return { width: WIDTH, height: HEIGHT, depth, colour, samples, filter: (y) => (y * 2 + 4) % 5 };
}

const scaled = (sample: number, depth: number): number => (depth === 16 ? sample >> 8 : Math.round((sample * 255) / (2 ** depth - 1)));

/** What a reader has to see. */
function meant({ width, height, depth, colour, samples, palette = [], clear = [] }: Plan): readonly number[] {
  return Array.from({ length: width * height }, (_, i) => {
    const found = samples(i % width, Math.floor(i / width));
    const [a = 0, b = 0, c = 0, d = 0] = found.map((sample) => scaled(sample, depth));
    const keyed = clear.length > 0 && found.every((sample, k) => sample === (((clear[2 * k] ?? 0) << 8) | (clear[2 * k + 1] ?? 0)));
    if (colour === 0) return [a, a, a, keyed ? 0 : 255];
    if (colour === 2) return [a, b, c, keyed ? 0 : 255];
    if (colour === 3) return [...palette.slice(3 * (found[0] ?? 0), 3 * (found[0] ?? 0) + 3), clear[found[0] ?? 0] ?? 255];
    return colour === 4 ? [a, a, a, b] : [a, b, c, d];
  }).flat();
}

/** The largest difference of a sample of pixels that are seen at all. */
function difference({ pixels }: Decoded, wanted: readonly number[]): number {
  expect(pixels).toHaveLength(wanted.length);
  return wanted.reduce(
    (most, value, i) => ((wanted[i | 3] ?? 0) === 0 && (i & 3) !== 3 ? most : Math.max(most, Math.abs((pixels[i] ?? 0) - value))),
    0,
  );
}

const PALETTE = Array.from({ length: 3 * 256 }, (_, i) => (i * 37) & 255);

const plans: readonly (readonly [string, Plan])[] = [
  ...[1, 2, 4, 8, 16].map((depth) => [`grey of ${depth} bits`, noise(0, depth)] as const),
  ...[8, 16].map((depth) => [`colours of ${depth} bits`, noise(2, depth)] as const),
  ...[8, 16].map((depth) => [`grey with alpha of ${depth} bits`, noise(4, depth)] as const),
  ...[8, 16].map((depth) => [`colours with alpha of ${depth} bits`, noise(6, depth)] as const),
  ...[8, 16].map((depth) => [`colours with alpha of ${depth} bits, opaque`, noise(6, depth, true)] as const),
  ['grey with alpha of 8 bits, opaque', noise(4, 8, true)],
  ...[1, 2, 4, 8].map(
    (depth) => [`a palette of ${depth} bits`, { ...noise(3, depth), palette: PALETTE.slice(0, 3 * 2 ** depth) }] as const,
  ),
  ...[1, 2, 4, 8].map(
    (depth) =>
      [
        `a palette of ${depth} bits with alpha`,
        { ...noise(3, depth), palette: PALETTE.slice(0, 3 * 2 ** depth), clear: [0, 128] },
      ] as const,
  ),
  ['a palette whose colours are all opaque', { ...noise(3, 4), palette: PALETTE.slice(0, 48), clear: [255, 255, 255] }],
  ['grey of 2 bits with a clear one', { ...noise(0, 2), clear: [0, 2] }],
  [
    'colours of 8 bits with a clear one',
    {
      ...noise(2, 8),
      clear: noise(2, 8)
        .samples(3, 3)
        .flatMap((sample) => [0, sample]),
    },
  ],
  [
    'colours of 16 bits with a clear one',
    {
      ...noise(2, 16),
      clear: noise(2, 16)
        .samples(3, 3)
        .flatMap((sample) => [sample >> 8, sample & 255]),
    },
  ],
];

test.each(plans)('PNG: %s', async (name, plan) => {
  const { bytes, messages, text } = await render([picture(makePng(plan))]);
  expect(messages).toEqual([]);
  const [found] = await picturesOf(bytes);
  expect(found).toMatchObject({ width: WIDTH, height: HEIGHT });
  if (found !== undefined) expect(difference(found, meant(plan))).toBeLessThanOrEqual(1);
  expect(text.includes('/SMask'), name).toBe(/alpha(?!.*opaque)/.test(name));
});

test('a picture of which all but one pixel is opaque keeps its mask', async () => {
  const plan = noise(6, 8, true);
  const samples = (x: number, y: number): readonly number[] => {
    const [red = 0, green = 0, blue = 0] = plan.samples(x, y);
    return [red, green, blue, x === WIDTH - 1 && y === HEIGHT - 1 ? 254 : 255];
  };
  for (const filter of [0, 1, 2, 3, 4])
    expect((await render([picture(makePng({ ...plan, samples, filter: () => filter }))])).text).toContain('/SMask');
});

describe('a heavy PNG with more than 600 dots to the inch', () => {
  const SIDE = 425;
  const random = seeded(7);
  const values = Uint16Array.from({ length: SIDE * SIDE * 4 }, () => Math.floor(random() * 65_536));
  const sample = (x: number, y: number, channel: number): number => values[(y * SIDE + x) * 4 + channel] ?? 0;
  const heavy = (colour: 2 | 6): Uint8Array =>
    makePng({
      width: SIDE,
      height: SIDE,
      depth: 16,
      colour,
      filter: (y) => y % 5,
      samples: (x, y) => Array.from({ length: colour === 2 ? 3 : 4 }, (_, channel) => sample(x, y, channel)),
    });

  /** Of a square of two by two, at the edge what there is of it: what it covers, and its colour weighed by that. */
  function meanOf(x: number, y: number, hasAlpha: boolean): readonly number[] {
    const square = [0, 1]
      .flatMap((down) => [0, 1].map((across) => [2 * x + across, 2 * y + down] as const))
      .filter((at) => Math.max(...at) < SIDE);
    const covers = square.map(([column, row]) => (hasAlpha ? sample(column, row, 3) >> 8 : 255));
    const cover = covers.reduce((sum, one) => sum + one, 0);
    const colours = [0, 1, 2].map(
      (channel) => square.reduce((sum, [column, row], i) => sum + (sample(column, row, channel) >> 8) * (covers[i] ?? 0), 0) / (cover || 1),
    );
    return [...colours, cover / square.length];
  }

  const square = (bytes: Uint8Array, side: number): PaperItem => ({ ...picture(bytes), box: rect(50, 50, side, side) }) as PaperItem;

  test.each([2, 6] as const)('is halved, and keeps 300 (colour type %i)', async (colour) => {
    const { bytes } = await render([square(heavy(colour), 51)]);
    const [found] = await picturesOf(bytes);
    const side = Math.ceil(SIDE / 2);
    expect(found).toMatchObject({ width: side, height: side });
    const wanted = Array.from({ length: side * side }, (_, i) => meanOf(i % side, Math.floor(i / side), colour === 6)).flat();
    if (found !== undefined) expect(difference(found, wanted)).toBeLessThanOrEqual(1);
  });

  test('is left as it is where its widest use has fewer, and where it is light', async () => {
    const [found] = await picturesOf((await render([square(heavy(2), 30), square(heavy(2), 52)])).bytes);
    expect(found).toMatchObject({ width: SIDE, height: SIDE });
    const [light] = await picturesOf((await render([square(makePng(noise(2, 8)), 1)])).bytes);
    expect(light).toMatchObject({ width: WIDTH, height: HEIGHT });
  });
});

test('pictures stand in the file in the order of the pages, whichever is ready first, and once however often they are shown', async () => {
  const large = makePng({ ...noise(6, 8), width: 900, height: 400, samples: (x, y) => [x & 255, (x * y) & 255, y & 255, (x + y) & 255] });
  const small = makePng(noise(6, 8));
  const items = [picture(large), picture(small), picture(Uint8Array.from(large)), picture(QUARTERS.gif, 'gif')];
  const [first, second] = [await render(items), await render(items)];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  // Each behind its mask.
  expect([...first.text.matchAll(/\/Width (\d+)/g)].map(([, width]) => Number(width))).toEqual([900, 900, WIDTH, WIDTH, 32]);
});

test('a shelf of pictures that several forms share changes none of them', async () => {
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="6"><rect width="9" height="6" fill="#f00"/></svg>',
  );
  const items = [picture(makePng(noise(6, 8))), picture(svg, 'svg')];
  const wider = [picture(makePng(noise(6, 8))), picture(svg, 'svg', 200)];
  const env = paperEnv();
  const theme = shippedTheme('default', env);
  const shelf = openPictures();
  for (const scene of [items, wider, items]) {
    const shared = await renderPdf(sceneOf(scene), theme, env, shelf);
    expect(Buffer.compare(shared, (await render(scene)).bytes)).toBe(0);
  }
});

test.each([
  ['with Adobe’s marker 0 is full ink', true, [0, 255, 255, 255] as const],
  ['without it 255 is', false, [255, 0, 0, 0] as const],
])('four inks are the right way round: %s', async (_, adobe, cyan) => {
  const { bytes } = await render([picture(fourInks(cyan, adobe), 'jpeg')]);
  const [found] = await picturesOf(bytes);
  const [red = 0, green = 0, blue = 0] = found?.pixels ?? [];
  expect([red < 60, green > 120, blue > 200], `${red} ${green} ${blue}`).toEqual([true, true, true]);
});

test.each(['interlaced.png', 'deep-clear-interlaced.png'])('%s has its quarters', async (name) => {
  const { bytes, messages } = await render([picture(KINDS[name] ?? new Uint8Array())]);
  expect(messages).toEqual([]);
  const [found] = await picturesOf(bytes);
  const at = (x: number, y: number): readonly number[] => [...(found?.pixels.subarray(4 * (16 * y + x), 4 * (16 * y + x) + 4) ?? [])];
  expect([at(3, 3), at(12, 3), at(3, 12), at(12, 12)]).toEqual([
    [255, 0, 0, 255],
    [0, 255, 0, 255],
    [0, 0, 255, 255],
    [255, 255, 0, 255],
  ]);
});

test('drawings come out as pixels, a clear ground and half a colour as they are', async () => {
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="6"><rect width="5" height="6" fill="#f00" fill-opacity="0.5"/></svg>',
  );
  const { bytes, messages } = await render([picture(svg, 'svg')]);
  expect(messages).toEqual([]);
  const [found] = await picturesOf(bytes);
  expect(found).toMatchObject({ width: 417, height: 250 });
  expect([...(found?.pixels.subarray(0, 4) ?? [])]).toEqual([255, 0, 0, 128]);
  expect(found?.pixels.at(4 * 416 + 3)).toBe(0);
});

test.each([
  ['svg', new TextEncoder().encode('<svg><rect')],
  ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)],
  ['png', makePng({ ...noise(6, 8), filter: () => 5 })],
  ['png', makePng({ ...noise(3, 8), palette: [] })],
  ['png', shortened(makePng(noise(6, 8)))],
  ['jpeg', Uint8Array.of(0xff, 0xd8, 0, 0, 0)],
  ['gif', Uint8Array.of(0x47, 0x49, 0x46, 0x38)],
] as const)('a damaged %s is reported at its line, and the page still comes', async (format, bytes) => {
  const { bytes: pdf, messages } = await render([picture(bytes, format), picture(QUARTERS.jpeg, 'jpeg')]);
  expect(messages).toEqual([expect.stringMatching(/^lecture\.md:1:1: error\[picture-unreadable\]/)]);
  expect((await readPdf(pdf)).pages[0]?.pictures).toHaveLength(1);
});

/** A PNG whose header asks for more rows than there are. */
function shortened(png: Uint8Array): Uint8Array {
  const taller = Buffer.from(png);
  taller.writeUInt32BE(HEIGHT + 1, 20);
  return taller;
}
