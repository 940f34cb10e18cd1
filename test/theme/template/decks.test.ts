import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskWorld } from '../../../src/io/disk.js';
import { contrast, resolveColour } from '../../../src/lib/colour.js';
import type { Diagnostic } from '../../../src/lib/diagnostics.js';
import type { Rect } from '../../../src/lib/units.js';
import { draft, dress, FORMATS, loadTheme, understand } from '../../../src/pipeline.js';
import type { Theme } from '../../../src/theme/types.js';
import { head, root, workFolder } from '../../support/cli.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { TEMPLATES } from '../../support/pptx/templates.js';
import { validatePackage } from '../../support/pptx/validate.js';

const env = {
  world: diskWorld(root),
  report: (diagnostic: Diagnostic) => expect(diagnostic.severity, diagnostic.message).not.toBe('error'),
};

const themes = new Map<string, Promise<Theme>>();

/** Each template is read once for all tests. */
function themeOf(name: string): Promise<Theme> {
  const theme = themes.get(name) ?? read(name);
  themes.set(name, theme);
  return theme;
}

async function read(name: string): Promise<Theme> {
  const folder = workFolder({ 'company.potx': TEMPLATES[name]?.() ?? new Uint8Array() });
  const theme = await loadTheme(join(folder, 'company.potx'), env);
  if (theme === undefined) throw new Error(`no theme from ${name}`);
  return theme;
}

async function build(content: string, theme: Theme): Promise<Uint8Array> {
  const deck = understand(content, 'talk.md', {}, env);
  const drafts = draft(deck, join(root, 'templates/default'), env);
  if (drafts === undefined) throw new Error('no drafts');
  const [file] = await FORMATS.pptx(dress(drafts, theme, [], env), env);
  return file?.bytes ?? new Uint8Array();
}

const bottom = ({ y, height }: Rect): number => y + height;
const right = ({ x, width }: Rect): number => x + width;

/** A slide of each kind and a block of each kind: the lecture has seventeen slides, nearly all of one. */
const SHORT = `${head}
# Part

## Text and a video

- One **bold** [link](https://example.org)
  - Two
- <https://youtu.be/M7lc1UVf-VE>

> Quoted

::: notes
Say it.
:::

## Two sides {layout=two-column}

:::: columns
::: column
Left
:::
::: column
1. Right
:::
::::

## Table, code, chart {layout=content}

| a | b |
| - | -: |
| 1 | 2 |

\`\`\`js {1}
let x = 1
\`\`\`

\`\`\`chart bar
x,a
p,1
q,2
\`\`\`

## Sum {layout=summary}

- all

## Bye {layout=closing}

Thanks
`;

/** What the torture deck adds (long tables, long code, texts that are cut) does not depend on a template's kind. */
const TORTURED = ['ordinary', 'the export of another program'];

describe.each(Object.keys(TEMPLATES))('on a template with %s', (name) => {
  test('a deck with everything is sound, and so the Open XML SDK finds it', async () => {
    const bytes = await build(SHORT, await themeOf(name));
    expect(checkPackage(bytes)).toEqual([]);
    expect(await validatePackage(bytes)).toEqual([]);
  });

  test('on cover and divider no room for text lies over another, and the title stands first', async () => {
    const { layouts } = await themeOf(name);
    const spoken = ['title', 'subtitle', 'detail', 'text', 'number'];
    for (const layout of ['cover', 'section']) {
      const slots = layouts.get(layout)?.slots.filter((slot) => spoken.includes(slot.name)) ?? [];
      const over = slots.flatMap((one, i) =>
        slots
          .slice(i + 1)
          .filter(({ box }) => Math.min(bottom(one.box), bottom(box)) - Math.max(one.box.y, box.y) > 1)
          .filter(({ box }) => Math.min(right(one.box), right(box)) - Math.max(one.box.x, box.x) > 1)
          .map((other) => `${layout}: ${one.name} over ${other.name}`),
      );
      expect(over).toEqual([]);
    }
    const cover = layouts.get('cover')?.slots ?? [];
    const top = (slot: string): number => cover.find((one) => one.name === slot)?.box.y ?? 0;
    expect(top('title')).toBeLessThan(top('subtitle'));
  });

  test('text, tables, code and captions can be read: 4.5 : 1', async () => {
    const { text, table, code, layouts, paper, ...theme } = await themeOf(name);
    const ground = layouts.get('content')?.background ?? { role: 'lt1' as const };
    const palette = layouts.get('content')?.palette ?? theme.palette;
    const ratio = (a: Parameters<typeof resolveColour>[0], b: typeof a): number =>
      contrast(resolveColour(a, palette), resolveColour(b, palette));
    const pairs = [
      ...(['title', 'body', 'caption', 'table', 'quote', 'footnote'] as const).map((style) => [text[style].colour, ground] as const),
      [table.headText, table.headFill] as const,
      [text.table.colour, table.bandFill ?? ground] as const,
      [text.code.colour, code.fill] as const,
      ...Object.values(code.tokens).flatMap((token) => [code.fill, code.highlightFill].map((fill) => [token, fill] as const)),
    ];
    expect(pairs.filter(([a, b]) => ratio(a, b) < 4.5)).toEqual([]);
    const onPaper = paper.onWhite?.palette ?? theme.palette;
    const faint = Object.entries(paper.text).filter(
      ([, { colour }]) => contrast(resolveColour(colour, onPaper), resolveColour({ role: 'lt1' }, onPaper)) < 4.5,
    );
    expect(faint).toEqual([]);
  });
});

test.each(TORTURED)('on a template with %s the torture deck is sound', async (name) => {
  const bytes = await build(readFileSync(join(root, 'test/cases/torture.md'), 'utf8'), await themeOf(name));
  expect(checkPackage(bytes)).toEqual([]);
  expect(await validatePackage(bytes)).toEqual([]);
});

test('the same content on the same template gives the same bytes', async () => {
  const [one, two] = [await build(SHORT, await read('ordinary')), await build(SHORT, await read('ordinary'))];
  expect(Buffer.compare(one, two)).toBe(0);
});

test('what layouts lack is told of the layouts that the deck uses', async () => {
  const codes = async (content: string): Promise<readonly string[]> => {
    const told: string[] = [];
    const hearing = { world: env.world, report: ({ id: code, message }: Diagnostic) => told.push(`${code}: ${message}`) };
    const drafts = draft(understand(content, 'talk.md', {}, hearing), join(root, 'templates/default'), hearing);
    if (drafts !== undefined) await FORMATS.pptx(dress(drafts, await themeOf('ordinary'), [], hearing), hearing);
    return told.filter((one) => one.startsWith('theme-lacks'));
  };
  expect(await codes(`${head}\n## One\n\n- text\n`)).toEqual([]);
  expect(await codes(`${head}\n## One {layout=picture}\n\n- text\n`)).toEqual([
    'theme-lacks: no placeholder for: picture on “Title and Content”: picture',
  ]);
});
