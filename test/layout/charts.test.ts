import { describe, expect, test } from 'vitest';
import { chartLook, drawChart, halfPoint } from '../../src/layout/blocks/chart/drawing/index.js';
import { numberText } from '../../src/layout/blocks/chart/drawing/number-text.js';
import { scaleFor } from '../../src/layout/blocks/chart/drawing/scale.js';
import { openFonts } from '../../src/layout/text/index.js';
import { contrast, resolveColour } from '../../src/lib/colour.js';
import { type Rect, rect } from '../../src/lib/units.js';
import { CHART_TYPES, type Chart } from '../../src/model/charts/types.js';
import type { Drawing, Line } from '../../src/scene/types.js';
import { realEnv } from '../support/fonts.js';
import { between, pick, seeded } from '../support/random.js';
import { at, blocksOf, faultsOf, scenesOf, slide, themeNamed } from '../support/scenes.js';

const theme = themeNamed('default');
const env = realEnv();
const fonts = openFonts(theme.fonts, env, undefined);

const WORDS = [
  'North',
  '华北地区',
  'a',
  'An extraordinarily long name for a single category of goods',
  '30–49',
  'Donaudampfschifffahrtsgesellschaft',
  '中国石油化工股份有限公司销售额',
  'Q1',
  'x & <y>',
];

function randomChart(seed: number): Chart {
  const random = seeded(seed);
  const type = pick(random, CHART_TYPES);
  const round = type === 'pie' || type === 'doughnut';
  const places = pick(random, [1, 2, 3, 5, 8, 12, 31, 60]);
  const scale = pick(random, [0.01, 1, 7, 1e4, 3e8]);
  const number = (): number => (random() - (round ? 0 : 0.3)) * scale;
  const words = pick(random, [1, 2, 9]);
  const name = (): string => WORDS[between(random, 0, words - 1)] ?? '';
  return {
    type,
    ...(random() < 0.6
      ? { title: pick(random, ['Sales', '一个特别长的图表标题，'.repeat(6), 'A title of several words that goes on and on, '.repeat(4)]) }
      : {}),
    grouping: pick(random, ['clustered', 'stacked', 'percent']),
    categories: type === 'scatter' ? [] : Array.from({ length: places }, name),
    xs: type === 'scatter' ? Array.from({ length: places }, number) : [],
    series: Array.from({ length: round ? 1 : pick(random, [1, 2, 4, 12]) }, () => ({
      name: name(),
      values: Array.from({ length: places }, () => (random() < 0.15 && !round ? undefined : number() + (round ? 0.001 : 0))),
    })),
    legend: pick(random, ['top', 'right', 'bottom', 'none']),
    labels: random() < 0.5,
    format: {
      decimals: pick(random, [0, 1, 3]),
      grouped: random() < 0.5,
      percent: random() < 0.2,
      prefix: '',
      suffix: pick(random, ['', ' kg', '万']),
    },
    x: random() < 0.3 ? { title: 'Across, in whatever it is' } : {},
    y: random() < 0.3 ? { title: 'Up', min: -scale, max: scale } : {},
  };
}

const edgesOf = ({ spans, top, height }: Line) => ({
  left: Math.min(...spans.map(({ x }) => x)),
  right: Math.max(...spans.map(({ x, width }) => x + width)),
  // A line's pitch is 1.25 of its size; its ink keeps to the middle.
  top: top + height * 0.1,
  bottom: top + height * 0.9,
});
type Edges = ReturnType<typeof edgesOf>;

const textOf = ({ spans }: Line): string => spans.map(({ text }) => text).join('');
const overlap = (a: Edges, b: Edges): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

function faults({ lines, shapes }: Drawing, { x, y, width, height }: Rect): readonly string[] {
  const inside = (px: number, py: number): boolean => px >= x - 0.5 && px <= x + width + 0.5 && py >= y - 0.5 && py <= y + height + 0.5;
  const written = lines.filter((line) => line.spans.length > 0).map((line) => ({ text: textOf(line), edges: edgesOf(line) }));
  const points = shapes.flatMap((shape): readonly (readonly [number, number])[] => {
    if (shape.kind === 'line') return [shape.from, shape.to];
    if (shape.kind === 'polygon') return shape.points;
    return [
      [shape.box.x, shape.box.y],
      [shape.box.x + shape.box.width, shape.box.y + shape.box.height],
    ];
  });
  return [
    ...written
      .filter(({ edges }) => !inside(edges.left, edges.top) || !inside(edges.right, edges.bottom))
      .map(({ text }) => `“${text}” leaves the chart`),
    ...written.flatMap((one, i) =>
      written
        .slice(i + 1)
        .filter((other) => overlap(one.edges, other.edges))
        .map((other) => `“${one.text}” overlaps “${other.text}”`),
    ),
    ...points.filter(([px, py]) => !inside(px, py)).map(([px, py]) => `a shape reaches to ${px.toFixed(1)}, ${py.toFixed(1)}`),
  ];
}

function draw(chart: Chart, box: Rect, medium: 'slides' | 'paper', size: number): Drawing {
  const place = {
    size: halfPoint(size),
    titleSize: halfPoint(size * 1.15),
    text: { role: 'dk1' },
    titleColour: { role: 'dk1' },
    ground: { role: 'lt1' },
  } as const;
  return drawChart(chart, box, chartLook(chart, place, theme), { fonts, medium, at, report: env.report });
}

describe('a drawn chart', () => {
  test.each(['slides', 'paper'] as const)('keeps text and marks within its box, and no label on another, on %s', (medium) => {
    const found: string[] = [];
    for (let seed = 1; seed <= 300; seed++) {
      const chart = randomChart(seed);
      const box = medium === 'slides' ? rect(64, 122, 832, 330) : rect(50, 0, 330, 172);
      found.push(...faults(draw(chart, box, medium, medium === 'slides' ? 14 : 9), box).map((fault) => `${seed} ${chart.type}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  test.each(['right', 'bottom'])('says how many names its legend at the %s has no room for', async (legend) => {
    const names = Array.from({ length: 60 }, (_, i) => `Series of the long name ${i}`);
    const body = `\`\`\`chart line legend=${legend}\n,${names.join(',')}\nA,${names.map((_, i) => i).join(',')}\nB,${names.map((_, i) => 2 * i).join(',')}\n\`\`\``;
    const { scene, diagnostics } = await scenesOf(theme, slide({ slots: { body } }));
    const shown = scene.pages.flatMap(({ items }) => items).filter((item) => item.kind === 'figure');
    const named = shown.flatMap(({ drawing }) => drawing.lines.filter(({ spans }) => spans.some(({ text }) => text.startsWith('Series'))));
    expect(named.length).toBeLessThan(60);
    expect(diagnostics.filter(({ id }) => id === 'chart-legend').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^the chart’s legend has room for \d+ of 60 names on its slide$/),
    ]);
  });

  test('is the same twice', () => {
    const chart = randomChart(7);
    expect(draw(chart, rect(0, 0, 400, 200), 'paper', 9)).toEqual(draw(chart, rect(0, 0, 400, 200), 'paper', 9));
  });
});

describe('an axis', () => {
  test.each([
    [[3, 7, 9.5], {}, 5, true, [0, 2, 4, 6, 8, 10]],
    [[0, 1], {}, 5, true, [0, 1]],
    [[95, 97, 100], {}, 5, false, [95, 96, 97, 98, 99, 100]],
    [[95, 97, 100], {}, 5, true, [0, 20, 40, 60, 80, 100]],
    [[-3, 4], {}, 4, true, [-4, -2, 0, 2, 4]],
    [[0.001, 0.0042], {}, 5, true, [0, 0.001, 0.002, 0.003, 0.004, 0.005]],
    [[1, 2], { min: 0, max: 3 }, 3, true, [0, 1, 2, 3]],
    [[], {}, 4, true, [0, 1]],
  ])('of %j is marked at round numbers', (values, axis, count, zero, ticks) => {
    expect(scaleFor(values, axis, count, zero).ticks).toEqual(ticks);
  });

  test('numbers are written as the format says', () => {
    const format = { decimals: 1, grouped: true, percent: false, prefix: '', suffix: ' kg' };
    expect(numberText(-12345.67, format)).toBe('−12,345.7 kg');
    expect(numberText(0.125, { ...format, percent: true, suffix: '' })).toBe('12.5%');
    expect(numberText(-0.01, format)).toBe('0.0 kg');
  });
});

test.each(['default', 'corporate'])('twelve colours of %s differ and stand out from the ground', (name) => {
  const look = themeNamed(name);
  const ground = look.layouts.get('content')?.background ?? { role: 'lt1' };
  const chart = { ...randomChart(1), type: 'column' as const, series: Array.from({ length: 12 }, () => ({ name: 'x', values: [1] })) };
  const place = { size: halfPoint(14), titleSize: halfPoint(16), text: { role: 'dk1' }, titleColour: { role: 'dk1' }, ground } as const;
  const { colours, onColours } = chartLook(chart, place, look);
  const shown = colours.map((colour) => resolveColour(colour, look.palette));
  expect(new Set(shown).size).toBe(12);
  for (const [i, hex] of shown.entries()) {
    expect(contrast(hex, resolveColour(ground, look.palette))).toBeGreaterThanOrEqual(3);
    // Between white and a dark that is not black, a middle tone has no text at 4.5.
    expect(contrast(hex, resolveColour(onColours[i] ?? ground, look.palette))).toBeGreaterThanOrEqual(4);
  }
});

describe('a chart on a slide', () => {
  const chart = '```chart line title="T"\n,A,B\n2020,1,2\n2021,3,4\n```';
  const boxOf = async (body: string) => {
    const { scene } = await scenesOf(theme, slide({ slots: { body } }));
    expect(faultsOf(scene)).toEqual([]);
    expect(scene.pages).toHaveLength(1);
    const item = scene.pages[0]?.items.find(({ kind }) => kind === 'figure');
    if (item?.kind !== 'figure') throw new Error('no chart on the slide');
    return item.box;
  };

  test('takes the room there is', async () => {
    const body = theme.layouts.get('content')?.slots.find(({ name }) => name === 'body')?.box;
    const box = await boxOf(chart);
    expect(box.height).toBeGreaterThan((body?.height ?? 0) * 0.95);
    expect(box.width).toBeGreaterThan((body?.width ?? 0) * 0.95);
  });

  test('stands beneath a line of text and beside a list', async () => {
    const [alone, below, beside] = [await boxOf(chart), await boxOf(`One line.\n\n${chart}`), await boxOf(`- a\n- b\n- c\n\n${chart}`)];
    expect(below.width).toBe(alone.width);
    expect(below.height).toBeLessThan(alone.height);
    expect(beside.width).toBeLessThan(alone.width * 0.6);
    expect(beside.height).toBeGreaterThan(below.height);
  });

  test('is never cut: what has no room with it goes on the next slide', async () => {
    const long = Array.from({ length: 14 }, (_, i) => `Paragraph ${i}, of some words.`).join('\n\n');
    const { scene } = await scenesOf(theme, slide({ slots: { body: `${long}\n\n${chart}` } }));
    expect(faultsOf(scene)).toEqual([]);
    const charts = scene.pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'figure'));
    expect(charts).toHaveLength(1);
  });

  test('is described by its numbers, in the deck’s language', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { body: '```chart pie labels title=饮料\n绿茶,35%\n咖啡,65%\n```' } }));
    const item = scene.pages[0]?.items.find(({ kind }) => kind === 'figure');
    expect(item?.kind === 'figure' ? item.alt : '').toBe('饼图“饮料”: 绿茶 35%, 咖啡 65%');
    expect(blocksOf('```chart alt="Said by the author"\n,A\na,1\n```')[0]).toMatchObject({ chart: { alt: 'Said by the author' } });
  });
});
