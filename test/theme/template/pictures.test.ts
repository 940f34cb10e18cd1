import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildDeck } from '../../../src/build.js';
import { codePng } from '../../../src/render/pptx/slides/qr-picture.js';
import { head, workFolder } from '../../support/cli.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { type ReadSlide, readDeck } from '../../support/pptx/read.js';
import { TEMPLATES } from '../../support/pptx/templates.js';
import { validatePackage } from '../../support/pptx/validate.js';

const talk = [
  head,
  '',
  ...['picture', 'picture-left'].flatMap((layout) => [`## ${layout} {layout=${layout}}`, '', '![A chart](a.png)', '', '- beside it', '']),
];

async function slidesOn(template: string): Promise<readonly (ReadSlide | undefined)[]> {
  const picture = codePng({ size: 21, bits: new Uint8Array(441), level: 'M' });
  const folder = workFolder({ 'company.potx': TEMPLATES[template]?.() ?? '', 'talk.md': talk.join('\n'), 'a.png': picture });
  const { written, diagnostics } = await buildDeck({ cwd: folder, content: ['talk.md'], theme: 'company.potx', formats: ['pptx'] });
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const bytes = readFileSync(written[0]?.file ?? '');
  expect(checkPackage(bytes)).toEqual([]);
  expect(await validatePackage(bytes)).toEqual([]);
  const { slides } = readDeck(bytes);
  return ['picture', 'picture-left'].map((title) => slides.find((slide) => slide.title === title));
}

const pictureOn = (slide: ReadSlide | undefined) => slide?.shapes.find(({ picture }) => picture !== undefined);
const textOn = (slide: ReadSlide | undefined) => slide?.shapes.find(({ paragraphs }) => paragraphs.includes('beside it'));

describe('slides with a picture beside text', () => {
  test('stand on the template’s own layouts for them, and the picture fills its placeholder', async () => {
    const [right, left] = await slidesOn('places for pictures');
    expect([right?.layout, left?.layout]).toEqual(['Picture with Caption', 'Bild links']);
    expect(pictureOn(right)).toMatchObject({ placeholder: 'pic', alt: 'A chart', box: { x: 520, y: 118, width: 392, height: 340 } });
    expect(pictureOn(left)).toMatchObject({ placeholder: 'pic', box: { x: 0, y: 0, width: 400, height: 540 } });
    expect([textOn(right)?.placeholder, textOn(left)?.placeholder]).toEqual(['body', 'body']);
  });

  test('have it free beside the text where there are none', async () => {
    const [right, left] = await slidesOn('ordinary');
    expect([right?.layout, left?.layout]).toEqual(['Title and Content', 'Title and Content']);
    const middle = 480;
    expect(pictureOn(right)?.box?.x).toBeGreaterThanOrEqual(middle);
    expect(textOn(left)?.box?.x).toBeGreaterThanOrEqual(middle);
    expect(pictureOn(left)?.placeholder).toBeUndefined();
  });
});
