import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskWorld } from '../../../src/io/disk.js';
import type { Diagnostic } from '../../../src/lib/diagnostics.js';
import { draft, dress, FORMATS, loadTheme, understand } from '../../../src/pipeline.js';
import { root } from '../../support/cli.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { tinyPng } from '../../support/tiny-pictures.js';

const PICTURES: Readonly<Record<string, Uint8Array>> = {
  'one.png': tinyPng(4, 3),
  'wide.png': tinyPng(4000, 1),
  'tall.png': tinyPng(1, 4000),
};

/** The deck of a text, with what was said of it. */
async function built(markdown: string): Promise<{ readonly deck: Uint8Array; readonly found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const disk = diskWorld(root);
  const picture = (path: string): Uint8Array | undefined => PICTURES[path.split('/').at(-1) ?? ''];
  const env = {
    report: (diagnostic: Diagnostic) => found.push(diagnostic),
    world: {
      ...disk,
      read: (path: string) => picture(path) ?? disk.read(path),
      exists: (path: string) => picture(path) !== undefined || disk.exists(path),
    },
  };
  const drafts = draft(understand(markdown, 'talk.md', {}, env), join(root, 'templates/default'), env);
  const theme = await loadTheme(join(root, 'themes/default'), env);
  if (drafts === undefined || theme === undefined) throw new Error('nothing to write');
  const [deck] = await FORMATS.pptx(dress(drafts, theme, [], env), env);
  return { deck: deck?.bytes ?? new Uint8Array(), found };
}

const errorsOf = (found: readonly Diagnostic[]): readonly string[] =>
  found.filter(({ severity }) => severity === 'error').map(({ id: code, message }) => `${code}: ${message}`);

const PICTURE_WISHES: readonly string[] = [
  ...['0', '-5', '1e9px', '999999999999', '500%', '0%', '-10%', 'NaN', 'Infinity', '1e400', '0.0001', '99999in', '1e6cm'].flatMap(
    (size) => [`width=${size}`, `height=${size}`, `width=${size} height=1`],
  ),
  ...['0 0 0 0', '-10 -10 -10 -10', '1e9', '100% 0 0 0', '50% 50% 50% 50%', '1px', 'NaN NaN', '200% 300%'].flatMap((share) => [
    `crop="${share}"`,
    `focus="${share}"`,
    `.full focus="${share}"`,
  ]),
  'fit=cover width=1 height=99999',
  'opacity=-1',
];

const CHART_WISHES: readonly string[] = [
  ...['min', 'max', 'xmin', 'xmax', 'step', 'gap', 'hole', 'overlap', 'log', 'angle', 'decimals', 'width', 'height'].flatMap((key) =>
    ['0', '-1', '1', '1e308', '-1e308', '1e400', '1e-300', 'NaN', 'Infinity', '501'].map((value) => `${key}=${value}`),
  ),
  'min=5 max=5',
  'min=10 max=1',
  `unit="${'u'.repeat(400)}"`,
  `unit='${'"'.repeat(40)}'`,
  `unit="%;'[]\\"`,
  `format="${'0'.repeat(300)}"`,
  `format="0.${'0'.repeat(300)}"`,
  `title="${'t'.repeat(40_000)}"`,
  `x="${'t'.repeat(40_000)}"`,
];
const chart = (wish: string, type: string, data = 'x,a,b\np,1,2\nq,3,4'): string => `\`\`\`chart ${type} {${wish}}\n${data}\n\`\`\``;
const slides = (blocks: readonly string[]): string => blocks.map((block, i) => `## Slide ${i}\n\n${block}\n`).join('\n');

/** A value in every place that an author's words reach. */
const everywhere = (value: string, yaml = value): string => `---
title: "${yaml}"
subtitle: "${yaml}"
author: "${yaml}"
date: "${yaml}"
lang: en
company: {name: "${yaml}", legalName: "${yaml}", year: 2024, confidentiality: "${yaml}"}
---

# ${value}

## ${value} {#${value.replace(/[^a-z]/g, '') || 'x'}}

${value}

- ${value}

![${value}](one.png "${value}")

[${value}](https://example.org/${encodeURIComponent(value.replace(/[\ud800-\udfff]/g, 'x'))})

| a | b |
|---|---|
| ${value} | x |

words[^1]

[^1]: ${value}

::: notes
${value}
:::

\`\`\`js
${value}
\`\`\`

\`\`\`chart bar
x,${value}
${value},1
\`\`\`
`;

const front = (line: string): string => `---\n${line}\n---\n\n## A\n\nwords\n`;

/** What reaches numbers and names of the file, at its ends and beyond. */
const CONTENTS: Readonly<Record<string, string>> = {
  'sizes, crops and focuses of pictures': slides(
    PICTURE_WISHES.flatMap((wish) => [`text\n\n![a](one.png){${wish}}\n\n![b](${wish.length % 2 === 0 ? 'wide' : 'tall'}.png){${wish}}`]),
  ),
  'sizes of <img>': slides(
    ['width="0" height="0"', 'width="-1"', 'width="1e9px"', 'height="500%"', 'style="width:1e9px"'].map((size) => `<img src="tall.png" ${size}>`),
  ),
  'options of charts': slides(CHART_WISHES.map((wish, i) => chart(wish, ['bar', 'line', 'pie', 'doughnut', 'scatter', 'area'][i % 6] ?? 'bar'))),
  'options of scatter charts': slides(CHART_WISHES.map((wish) => chart(wish, 'scatter', 'x,y\n1,2\n3,4'))),
  'numbers of charts': slides([chart('', 'bar', 'x,a,b\np,1e307,-1e307\nq,1e-320,-0\nr,0x10,1_000\ns,１２,½\nt,1e309,=1+1')]),
  'names of charts': slides([chart('', 'bar', `x${'c'.repeat(40_000)},${'a'.repeat(40_000)}\n${'b'.repeat(32_766)}😀,1`)]),
  'very many series': slides([chart('', 'line', `x,${Array.from({ length: 300 }, (_, i) => `s${i}`)}\np,${Array.from({ length: 300 }, (_, i) => i)}`)]),
  'widths of columns': slides(
    ['0%', '-20%', '500%', '1e9px', 'NaN'].map((width) => `:::: {.columns}\n::: {.column width="${width}"}\na\n:::\n::: {.column width="50%"}\nb\n:::\n::::`),
  ),
  'spans of cells': slides(['<table><tr><td colspan="-5" rowspan="1e9">a</td><td width="-50" height="1e9">b</td></tr><tr><td>c</td></tr></table>']),
  'deep lists': slides([Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}${i % 2 === 0 ? '-' : '1.'} l${i}`).join('\n')]),
  'numbers of lines': slides(['```js {startFrom=-5 .number-lines}\na\n```', '```js {startLine=99999999999 1-1e9,0,-5}\na\n```']),
  'long addresses and ids': `## ${'s'.repeat(400)}\n\n[a](https://example.org/${'x'.repeat(3000)}) [b](#${'s'.repeat(400)}) [c](mailto:${'x'.repeat(3000)}@e.org)\n`,
  'tens of thousands of runs': `## A\n\nx\n\n::: notes\n${'*a* b '.repeat(12_000)}\n:::\n`,
  'long words everywhere': everywhere('w'.repeat(1500)),
  'long text everywhere': everywhere('abcd efg '.repeat(300).trim()),
  'characters of two halves': everywhere('😀'.repeat(300)),
  'characters that XML has not': everywhere('a\u0001b\u000bc\ufffed\uffffe\ud800f\udc00g\u0085h', 'a\\u0001b\\ufffec\\ud800d\\u0085h'),
  'references to characters that XML has not': everywhere('a&#1;b&#xb;c&#xfffe;d&#xffff;e&#xd800;f'),
  'a long language': front(`lang: en-${Array(50).fill('abcdefgh').join('-')}`),
  ...Object.fromEntries(
    ['12024-01-01', '0000-00-00', '-0044-03-15', '0001-01-01', '12024', '2024-13', '2024-02-31', 'yesterday', '2024-01-01T25:61:61Z', '1e20', '9999-12-31T23:59:59-23:00'].map(
      (date) => [`the date ${date}`, front(`date: ${date}`)],
    ),
  ),
}; // biome-ignore format: a table of contents

describe('whatever an author writes', () => {
  test.each(Object.entries(CONTENTS))(
    '%s: a sound deck',
    async (_, markdown) => {
      const { deck, found } = await built(markdown);
      expect(errorsOf(found)).toEqual([]);
      expect(checkPackage(deck)).toEqual([]);
    },
    60_000,
  );

  test.each(['English (US)', 'en_US', 'zh_CN.UTF-8', '12', 'abcdefghijkl', '""', 'en--us', 'x', '中文', '[en]'])(
    'lang: %s is no language tag, and refused',
    async (lang) => {
      expect(errorsOf((await built(front(`lang: ${lang}`))).found)).toEqual([expect.stringMatching(/^front-matter-type: .*lang/)]);
    },
  );
});

/** Where a value is changed so that it fits, the author is told. */
const TOLD: readonly (readonly [string, string, code: string])[] = [
  ['a long unit', chart(`unit="${'u'.repeat(41)}"`, 'bar'), 'chart-option'],
  ['an axis that ends before it begins', chart('min=10 max=1', 'bar'), 'chart-option'],
  ['an axis without an end', chart('max=Infinity', 'bar'), 'chart-option'],
  ['a name longer than a cell', chart('', 'bar', `x,a\n${'b'.repeat(32_768)},1`), 'chart-value'],
  ['more series than a chart has', chart('', 'line', `x${',s'.repeat(256)}\np${',1'.repeat(256)}`), 'chart-series'],
  ['a width of nothing', '![a](one.png){width=0}', 'picture-size'],
  ['a width in no unit', '![a](one.png){width=1e9px}', 'picture-size'],
  ['a crop of everything', '![a](one.png){crop="100% 0 0 0"}', 'picture-fit'],
  ['an address longer than PowerPoint follows', `[a](https://example.org/${'x'.repeat(3000)})`, 'link-long'],
  ['a character that XML has not', 'a\u0001b', 'control-character'],
];

test.each(TOLD)('%s is told', async (_, block, code) => {
  expect((await built(`## A\n\n${block}\n`)).found.map((diagnostic) => diagnostic.id)).toContain(code);
});
