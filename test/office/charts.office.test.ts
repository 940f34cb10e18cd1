import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderPptx } from '../../src/render/pptx/index.js';
import { root, workFolder } from '../support/cli.js';
import { convertDeck, linesOf } from '../support/office/render.js';
import { openArchive } from '../support/pptx/archive.js';
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

test('a spreadsheet opens the workbook behind a chart', async () => {
  const look = themeNamed('default');
  const { scene } = await scenesOf(look, slide({ slots: { body: '```chart\nRegion,2021,中国\n"A & ""B""",1.5,2\nSouth,,"1,300"\n```' } }));
  const archive = openArchive(await renderPptx(scene, look, strictEnv));
  const folder = workFolder({ 'book.xlsx': archive.bytesOf('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx') });
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...['--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1', '--outdir', folder, join(folder, 'book.xlsx')],
    ],
    { cwd: root, stdio: 'ignore' },
  );
  expect(readFileSync(join(folder, 'book.csv'), 'utf8').trim().split('\n')).toEqual(
    [',2021,中国', '"A & ""B""","1.5","2.0"', 'South,,"1,300.0"'].map((line) => line.replaceAll(/"([\d.]+)"/g, '$1')),
  );
});
