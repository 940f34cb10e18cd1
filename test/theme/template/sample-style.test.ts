import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeck } from '../../../src/build.js';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { head, workFolder } from '../../support/cli.js';
import { openArchive } from '../../support/pptx/archive.js';
import { TEMPLATES } from '../../support/pptx/templates.js';

test('a template that shows sizes and faces in sample text alone: text is set in them, and the deck says so of every run', async () => {
  const cwd = workFolder({
    'talk.md': `${head}\n## Words\n\n- One\n  - Two\n`,
    'company.potx': TEMPLATES['looks in sample text alone']?.() ?? '',
  });
  await buildDeck({ cwd, content: ['talk.md'], theme: 'company.potx', formats: ['pptx'], out: 'out' });
  const slide = openArchive(readFileSync(join(cwd, 'out/talk.pptx'))).xmlOf('ppt/slides/slide2.xml');
  const shapes = elementsIn(slide, 'p:sp').filter((shape) => elementsIn(shape, 'p:ph').some(({ attributes }) => attributes.type !== 'ftr'));
  const [title, body] = shapes;
  if (title === undefined || body === undefined) throw new Error('no text');
  const sizes = [title, body].flatMap((shape) => elementsIn(shape, 'a:r').map((run) => elementsIn(run, 'a:rPr')[0]?.attributes.sz));
  expect(sizes).toEqual(['3300', '2400', '2100']);
  const faces = elementsIn(slide, 'a:latin').map(({ attributes }) => attributes.typeface);
  expect(new Set(faces)).toEqual(new Set(['Arial']));
  expect(elementsIn(title, 'a:pPr')[0]?.attributes.algn).toBe('ctr');
  expect(elementsIn(body, 'a:buChar').map(({ attributes }) => attributes.char)).toEqual(['●', '●']);
});
