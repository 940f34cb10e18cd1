import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { buildDeckIn, workFolder } from '../../support/cli.js';
import { openArchive } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { type ReadDeck, readDeck } from '../../support/pptx/read.js';
import { validatePackage } from '../../support/pptx/validate.js';
import { themeNames } from '../../support/themes.js';
import { QUARTERS, withOrientation } from '../../support/tiny-pictures.js';

const TALK = `---
title: T
lang: en
company: Acme
---

# Section

![bg](q.jpg)

## Text

![bg A sunset](q.jpg)

- a [link](https://example.org)

## Table

![bg](q.gif)

| a | b |
|---|---|
| 1 | 2 |

## Beside

![bg right:40% Something](o6.jpg)

words

## Place {layout=picture}

![a view](o6.jpg "Caption")

words

---

![bg The picture alone](q.webp)
`;

const FILES = {
  'talk.md': TALK,
  'q.jpg': QUARTERS.jpeg,
  'q.gif': QUARTERS.gif,
  'q.webp': QUARTERS.webp,
  'o6.jpg': withOrientation(QUARTERS.jpeg, 6),
};

interface Built {
  readonly bytes: Uint8Array;
  readonly deck: ReadDeck;
  readonly slide: (number: number) => Element;
}

const built = new Map<string, Built>();

/** The deck in a theme, built by the first test that asks for it. */
function build(theme: string): Built {
  const known = built.get(theme);
  if (known !== undefined) return known;
  const folder = workFolder(FILES);
  const run = buildDeckIn(folder, 'talk.md', '--theme', theme, '--format', 'pptx');
  expect(run.status, run.stderr).toBe(0);
  const bytes = readFileSync(join(folder, 'output/talk.pptx'));
  const archive = openArchive(bytes);
  const made = { bytes, deck: readDeck(bytes), slide: (number: number) => archive.xmlOf(`ppt/slides/slide${number}.xml`) };
  built.set(theme, made);
  return made;
}

describe.each(themeNames)('in the theme %s', (theme) => {
  test('backgrounds are the slides’ own, cropped to them, without the layout’s decoration', async () => {
    const { bytes, slide } = build(theme);
    for (const number of [2, 3, 4, 7]) {
      const root = slide(number);
      expect(root.attributes.showMasterSp).toBe('0');
      const [ground] = elementsIn(root, 'p:bg');
      // Twice as wide as high on a slide of 16 : 9.
      expect(ground && elementsIn(ground, 'a:srcRect')[0]?.attributes).toEqual({ l: '5556', r: '5556' });
    }
    expect(checkPackage(bytes)).toEqual([]);
    expect(await validatePackage(bytes)).toEqual([]);
  });

  test('text on them is light on a veil that says what the picture shows; links are as light as the text', () => {
    const { deck, slide } = build(theme);
    const [veil] = deck.slides[2]?.shapes ?? [];
    expect(veil).toMatchObject({ name: 'Background picture', alt: 'A sunset' });
    const root = slide(3);
    expect(elementsIn(root, 'a:overrideClrMapping')[0]?.attributes.hlink).toBe('lt1');
    const text = elementsIn(root, 'p:sp').slice(1);
    for (const shape of text) {
      const colours = elementsIn(shape, 'a:rPr').flatMap((run) => elementsIn(run, 'a:schemeClr').map(({ attributes }) => attributes.val));
      expect(new Set(colours).size, JSON.stringify(colours)).toBeLessThan(2);
    }
  });

  test('a table keeps its colours on a light veil', () => {
    const { slide } = build(theme);
    expect(elementsIn(slide(4), 'a:overrideClrMapping')).toEqual([]);
    const [veil] = elementsIn(slide(4), 'p:sp');
    expect(Number(veil && elementsIn(veil, 'a:alpha')[0]?.attributes.val)).toBeGreaterThan(75_000);
  });

  test('a picture beside the text is turned upright, cropped, and the text moves together', () => {
    const { deck, slide } = build(theme);
    const [picture, ...rest] = deck.slides[4]?.shapes ?? [];
    expect(picture).toMatchObject({ kind: 'p:pic', alt: 'Something' });
    const [xfrm] = elementsIn(slide(5), 'a:xfrm').slice(1);
    expect(xfrm?.attributes).toEqual({ rot: '5400000' });
    for (const { box } of rest) if (box !== undefined) expect(box.x + box.width).toBeLessThanOrEqual(960 * 0.6 + 0.1);
  });

  test('a picture fills the layout’s place for one; its caption is below', () => {
    const { deck } = build(theme);
    const picture = deck.slides[5]?.shapes.find(({ kind }) => kind === 'p:pic');
    expect(picture).toMatchObject({ placeholder: 'pic', alt: 'a view' });
  });

  test('a slide of a background alone shows nothing else, and its description', () => {
    const { deck } = build(theme);
    expect(deck.slides[6]?.shapes.map(({ name, alt }) => [name, alt])).toEqual([['Background picture', 'The picture alone']]);
  });

  test('each picture is once in the file, and nothing of its maker', () => {
    const archive = openArchive(build(theme).bytes);
    const media = archive.names.filter((name) => name.startsWith('ppt/media/') && !name.endsWith('svg'));
    expect(media.filter((name) => name.endsWith('gif'))).toHaveLength(1);
    // The photograph upright and turned has the same pixels; the WebP is another.
    expect(media.filter((name) => name.endsWith('jpeg'))).toHaveLength(2);
    for (const name of archive.names) expect(Buffer.from(archive.bytesOf(name)).toString('latin1')).not.toMatch(/secret|ImageMagick/);
  });
});
