import { expect, test } from 'vitest';
import { renderPptx } from '../../src/render/pptx/index.js';
import { linesOf } from '../support/office/lines-of.js';
import { convertDeck } from '../support/office/render.js';
import { scenesOf, slide, themeNamed } from '../support/scenes.js';
import { strictEnv, themeNames } from '../support/themes.js';

const TYPES = ['bar', 'column', 'line', 'area', 'pie', 'doughnut', 'scatter'];
const chart = (type: string): string => `\`\`\`chart ${type} title="Title of ${type}" legend=bottom\nx,系列\n1,3\n2,4\n5,6\n\`\`\``;

test.each(themeNames)('LibreOffice draws every kind of chart, title and all, in the theme %s', async (theme) => {
  const look = themeNamed(theme);
  const { scene } = await scenesOf(look, ...TYPES.map((type) => slide({ slots: { body: chart(type) } })));
  const pages = linesOf(convertDeck(await renderPptx(scene, look, strictEnv), 'pdf'));
  const said = pages.map(({ lines }) => lines.map(({ text }) => text).join(' '));
  TYPES.forEach((type, i) => {
    expect(said[i]).toContain(`Title of ${type}`);
    if (type !== 'pie' && type !== 'doughnut') expect(said[i]).toContain('系列');
  });
});
