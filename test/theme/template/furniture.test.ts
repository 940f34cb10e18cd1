import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildDeck } from '../../../src/build.js';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { workFolder } from '../../support/cli.js';
import { openArchive, textOf } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { type LayoutSpec, makeTemplate, type PlaceholderSpec } from '../../support/pptx/make-template.js';

const FEET: readonly PlaceholderSpec[] = [
  { type: 'dt', idx: 10, box: [48, 490, 150, 28] },
  { type: 'ftr', idx: 11, box: [210, 490, 260, 20] },
  { type: 'sldNum', idx: 12, box: [712, 490, 200, 28] },
];
const feet = FEET.map(({ type, idx }): PlaceholderSpec => ({ type: type ?? '', idx: idx ?? 0 }));
const LAYOUTS: readonly LayoutSpec[] = [
  {
    name: 'Title Slide',
    type: 'title',
    placeholders: [{ type: 'ctrTitle', box: [96, 120, 768, 160] }, { type: 'subTitle', idx: 1, box: [96, 296, 768, 120] }, ...feet],
  },
  {
    name: 'Section Header',
    type: 'secHead',
    placeholders: [{ type: 'title', box: [96, 180, 768, 120] }, { type: 'body', idx: 1, box: [96, 312, 768, 70] }, ...feet],
  },
  { name: 'Title and Content', type: 'obj', placeholders: [{ type: 'title' }, { idx: 1 }, ...feet] },
  { name: 'Thank you', placeholders: [{ type: 'title', box: [96, 100, 768, 100] }, { idx: 1 }, ...feet] },
];

/** What stands in the footer, date and number of each slide, and the scale of its footer in percent. */
async function feetOf(front: string) {
  const placeholders: readonly PlaceholderSpec[] = [
    { type: 'title', box: [48, 28, 864, 76] },
    { type: 'body', idx: 1, box: [48, 118, 864, 340] },
  ];
  const potx = makeTemplate({ masters: [{ name: 'Own', placeholders: [...placeholders, ...FEET], layouts: LAYOUTS }] });
  const text = `---\n${front}\n---\n\n# Part\n\n## Slide\n\n- text\n\n## Bye {layout=closing}\n\nSee you\n`;
  const cwd = workFolder({ 'talk.md': text, 'company.potx': potx });
  const { written } = await buildDeck({ cwd, content: ['talk.md'], theme: 'company.potx', formats: ['pptx'] });
  const deck = readFileSync(written[0]?.file ?? '');
  expect(checkPackage(deck)).toEqual([]);
  const archive = openArchive(deck);
  return [1, 2, 3, 4].map((number) => {
    const shapes = elementsIn(archive.xmlOf(`ppt/slides/slide${number}.xml`), 'p:sp');
    const of = (type: string) => shapes.find((shape) => elementsIn(shape, 'p:ph').some(({ attributes }) => attributes.type === type));
    const said = (type: string): string | undefined => {
      const shape = of(type);
      return shape === undefined ? undefined : elementsIn(shape, 'a:t').map(textOf).join('');
    };
    const footer = of('ftr');
    const [fit] = footer === undefined ? [] : elementsIn(footer, 'a:normAutofit');
    return { footer: said('ftr'), date: said('dt'), page: said('sldNum'), scale: Number(fit?.attributes.fontScale ?? 100_000) / 1000 };
  });
}

test('the template’s own footer, date and number serve on every slide whose layout has them, with the company’s label', async () => {
  const found = await feetOf('title: Talk\nlang: en\ndate: 2024-05-06\ncompany: { name: Acme, confidentiality: Internal }');
  expect(found.map(({ footer }) => footer)).toEqual(['Internal', 'Internal', 'Talk  ·  Acme  ·  Internal', 'Internal']);
  expect(found.map(({ date, page }) => [date, page])).toEqual([1, 2, 3, 4].map((page) => ['6 May 2024', String(page)]));
});

test('without a label every slide has the footer of most', async () => {
  const found = await feetOf('title: Talk\nlang: en\ncompany: Acme');
  expect(found.map(({ footer, date }) => [footer, date])).toEqual(Array(4).fill(['Talk  ·  Acme', undefined]));
});

test.each([
  ['a long title gives way', 'A talk with a title of many words that go on', 'Acme', /^A talk .*… {2}· {2}Acme {2}· {2}Internal use only$/],
  [
    'a longer one as a whole',
    'A talk with a title of so many words that a third of them is too much for any footer, whatever one takes away of it in the end, and on it goes',
    'Acme Corporation Ltd',
    /^Acme Corporation Ltd {2}· {2}Internal use only$/,
  ],
  [
    'then the company, never the label',
    'Talk',
    'The Acme Corporation for Printing and Publishing in Luxembourg and elsewhere',
    /^The Acme .*… {2}· {2}Internal use only$/,
  ],
])('%s, before anything in the footer is smaller than 8 pt', async (_, title, company, expected) => {
  const [, , content] = await feetOf(`title: ${title}\nlang: en\ncompany: { name: ${company}, confidentiality: Internal use only }`);
  expect(content?.footer).toMatch(expected);
  // The footer's type is 12 pt.
  expect(12 * ((content?.scale ?? 0) / 100)).toBeGreaterThanOrEqual(7.99);
});
