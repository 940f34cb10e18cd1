import { expect, test } from 'vitest';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import type { TextItem } from '../../../src/scene/types.js';
import { openArchive, textOf } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { validatePackage } from '../../support/pptx/validate.js';
import { faultsOf, scenesOf, slide, textsOf, themeNamed } from '../../support/scenes.js';
import { strictEnv } from '../../support/themes.js';

const codeOf = (items: readonly TextItem[]): TextItem | undefined => items.find(({ style }) => style === 'code');

test('lines are numbered from the number asked for, and one too long goes on below its code', async () => {
  for (const theme of ['default', 'corporate'].map(themeNamed)) {
    const long = `x = "${'word '.repeat(60)}"`;
    const { scene } = await scenesOf(theme, slide({ slots: { body: `\`\`\`{.python startFrom=9}\ny = 1\n${long}\n\`\`\`` } }));
    const code = codeOf(scene.pages.flatMap(textsOf));
    expect(faultsOf(scene)).toEqual([]);
    expect(code?.paragraphs.map(({ runs }) => runs[0]?.text)).toEqual([' 9  ', '10  ']);
    const [, first, second] = code?.lines ?? [];
    const indent = (second?.spans[0]?.x ?? 0) - (first?.spans[0]?.x ?? 0);
    expect(indent).toBeCloseTo(4 * 0.6 * (first?.spans[0]?.size ?? 0), 1);

    const bytes = await renderPptx(scene, theme, strictEnv);
    expect(checkPackage(bytes)).toEqual([]);
    expect(await validatePackage(bytes)).toEqual([]);
    const written = elementsIn(openArchive(bytes).xmlOf('ppt/slides/slide1.xml'), 'a:p').find((one) => textOf(one).startsWith('10  x'));
    const [properties] = written === undefined ? [] : elementsIn(written, 'a:pPr');
    expect(Number(properties?.attributes.marL) / 12_700).toBeCloseTo(indent, 1);
    expect(properties?.attributes.indent).toBe(`-${properties?.attributes.marL}`);
  }
});
