import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workFolder } from '../support/cli.js';
import { handoutOf, lecture, THEMES } from '../support/pdf/build.js';
import { blockWords } from '../support/pdf/words.js';

const run = (command: string, ...args: readonly string[]): string => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
const bare = (text: string): string => text.replace(/\s+/g, '');

/** A page's picture, read by zbar: what its codes say. */
function scan(picture: string): readonly string[] {
  const { stdout, status } = spawnSync('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', picture], { encoding: 'utf8' });
  // zbarimg exits with 4 where a picture holds no code.
  expect([0, 4]).toContain(status);
  return stdout.split('\n').filter((line) => line !== '');
}

describe.each(THEMES)('the lecture’s handout in the theme %s', async (theme) => {
  const { bytes, draft, scene } = await handoutOf(lecture(), theme);
  const onDisk = (): { readonly folder: string; readonly file: string } => {
    const folder = workFolder({ 'handout.pdf': bytes });
    return { folder, file: join(folder, 'handout.pdf') };
  };

  test.each([150, 300])('every code scans from the printed page at %i dpi', (dpi) => {
    const { folder, file } = onDisk();
    run('pdftoppm', '-r', String(dpi), '-gray', file, join(folder, `page-${dpi}`));
    const pictures = readdirSync(folder)
      .filter((name) => name.startsWith(`page-${dpi}-`))
      .sort();
    expect(pictures).toHaveLength(scene.pages.length);
    for (const [i, picture] of pictures.entries()) {
      const codes = scene.pages[i]?.items.flatMap((item) => (item.kind === 'code' ? [item.url] : [])) ?? [];
      expect([...scan(join(folder, picture))].sort()).toEqual([...codes].sort());
    }
  });

  test('fonts are embedded and cut down, with a way back to Unicode', () => {
    const rows = run('pdffonts', onDisk().file)
      .split('\n')
      .slice(2)
      .filter((row) => row !== '');
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toMatch(/ yes yes yes +\d+ +0$/);
  });

  test('poppler finds every word', () => {
    const text = bare(run('pdftotext', '-raw', onDisk().file, '-'));
    expect(blockWords(draft).filter((word) => !text.includes(bare(word)))).toEqual([]);
  });

  test('qpdf finds nothing wrong', () => expect(run('qpdf', '--check', onDisk().file)).toContain('No syntax or stream encoding errors'));

  test('poppler reads its structure and metadata', () => {
    const { file } = onDisk();
    const info = run('pdfinfo', file);
    expect(info).toMatch(/Title: +2022 AI 大事件/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/PDF version: +1\.7/);
    const structure = run('pdfinfo', '-struct-text', file);
    for (const element of ['Document', 'H1', 'H2', 'TOC', 'TOCI', 'L', 'LI', 'Lbl', 'LBody', 'Figure', 'Link', 'Caption'])
      expect(structure).toMatch(new RegExp(`^ *${element}\\b`, 'm'));
    // A stretch in another language does not end the element that it stands in.
    const told = bare(Array.from(structure.matchAll(/"(.*)"/g), ([, text]) => text).join(''));
    for (const words of ['2022 AI 大事件', 'ChatGPT 横空出世', 'AI 芯片与硬件的创新']) expect(told).toContain(bare(words));
  });
});

test('in the structure’s text no word runs into the next at a line’s end', async () => {
  const words = 'Sentences that go on over several lines of a column, as they do in every handout that has more to say than a title. '
    .repeat(5)
    .trim();
  const { bytes } = await handoutOf(`---\ntitle: t\nlang: en\ndisclaimer: false\n---\n\n## s\n\n${words}\n`);
  const folder = workFolder({ 'words.pdf': bytes });
  expect(run('pdfinfo', '-struct-text', join(folder, 'words.pdf'))).toContain(words);
});
