import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layoutForm } from '../../../src/layout/index.js';
import { contrast, type Hex, resolveColour } from '../../../src/lib/colour.js';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { draft, dress, FORMATS, loadTheme, understand } from '../../../src/pipeline.js';
import { themeForPrint } from '../../../src/theme/print/theme-for-print.js';
import { head, root, workFolder } from '../../support/cli.js';
import { paperEnv } from '../../support/pdf/build.js';
import { openArchive } from '../../support/pptx/archive.js';
import { TEMPLATES } from '../../support/pptx/templates.js';

const CHART = `${head}
## Sales

\`\`\`chart column title="Sales"
Quarter,North,South,East,West,Centre,Isles
Q1,12,30,10,5,7,3
Q2,14,45,22,8,9,5
\`\`\`
`;

describe.each(['ordinary', 'dark'])('a chart on a template that is %s', (name) => {
  const made = async () => {
    const env = paperEnv();
    const folder = workFolder({ 'company.potx': TEMPLATES[name]?.() ?? '' });
    const theme = await loadTheme(join(folder, 'company.potx'), { ...env, world: { ...env.world, read: (path) => readFileSync(path) } });
    const deck = understand(CHART, 'talk.md', {}, env);
    const drafts = draft(deck, join(root, 'templates/default'), env);
    if (theme === undefined || drafts === undefined) throw new Error('no theme');
    const background = theme.layouts.get('content')?.background ?? { role: 'lt1' as const };
    return { env, deck, theme, material: dress(drafts, theme, [], env), ground: resolveColour(background, theme.palette) };
  };
  const standsOut = (colours: readonly Hex[], ground: Hex, least: number): void => {
    expect(colours.length).toBeGreaterThan(0);
    expect(colours.filter((colour) => contrast(colour, ground) < least)).toEqual([]);
  };

  test('can be read where its slide is drawn: text at 4.5 : 1, series at 3 : 1', async () => {
    const { env, deck, theme, material, ground } = await made();
    const look = themeForPrint(theme, deck.meta, env);
    const { pages } = await layoutForm('deck', material, look, env);
    const charts = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'figure' ? [item.drawing] : [])));
    const hex = (colour: Parameters<typeof resolveColour>[0]): Hex => resolveColour(colour, look.palette);
    const texts = charts.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans.map(({ colour }) => hex(colour))));
    const bars = charts.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'rect' ? [hex(shape.fill)] : [])));
    standsOut(texts, ground, 4.5);
    standsOut(bars, ground, 3);
  });

  test('has series that stand out in the deck’s own chart', async () => {
    const { env, theme, material, ground } = await made();
    const [file] = await FORMATS.pptx(material, env);
    const deck = openArchive(file?.bytes ?? new Uint8Array());
    const part = deck.names.find((one) => /^ppt\/charts\/chart\d+\.xml$/.test(one)) ?? '';
    const fills = elementsIn(deck.xmlOf(part), 'c:ser').map((series) => elementsIn(series, 'a:schemeClr')[0]);
    expect(fills.length).toBe(6);
    const colours = fills.map((fill): Hex => {
      const share = (child: string): number =>
        Number(elementsIn(fill ?? { name: '', attributes: {}, children: [] }, child)[0]?.attributes.val ?? 0);
      const [mod, off] = [share('a:lumMod') / 100_000, share('a:lumOff') / 100_000];
      const role = fill?.attributes.val as keyof typeof theme.palette;
      return resolveColour({ role, ...(off > 0 ? { lighter: off } : mod > 0 ? { darker: 1 - mod } : {}) }, theme.palette);
    });
    standsOut(colours, ground, 3);
  });
});
