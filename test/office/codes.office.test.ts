import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formNames } from '../../src/pipeline.js';
import { buildDeckIn, root, workFolder } from '../support/cli.js';
import { readQr } from '../support/jsqr.js';
import { coloured, cropped, type Grey, photographed, readPgm, writePgm } from '../support/office/photograph.js';
import { codesIn } from '../support/office/render.js';
import { type ReadLink, type ReadPdf, readPdf } from '../support/pdf/reader.js';
import { codeLinks } from '../support/pdf/scan.js';
import { themeNames } from '../support/themes.js';

const forms = await formNames();

/** A page held askew: by how much, in degrees. */
const ASKEW = 3;

describe.each(themeNames)('codes in the theme %s', (theme) => {
  test.each(forms)(
    '%s: every code on every page is read at 150 and 300 dpi, and at 150 dpi askew and out of focus, by zbar and jsQR',
    async (form) => {
      const folder = workFolder();
      const run = buildDeckIn(root, 'content/2022-ai-events.md', '--theme', theme, '--format', 'pdf', '--handout', form, '--out', folder);
      expect(run.status, run.stderr).toBe(0);
      const [file = ''] = readdirSync(folder);
      const pdf = await readPdf(readFileSync(join(folder, file)));
      expect(new Set(pdf.pages.flatMap((page) => codeLinks(page).map(({ url }) => url))).size).toBe(13);
      for (const [dpi, degrees] of [
        [150, 0],
        [300, 0],
        [150, ASKEW],
      ] as const) {
        const unread = unreadCodes(pdf, printed(join(folder, file), dpi), dpi, degrees, folder);
        expect(unread, `${dpi} dpi, turned by ${degrees}°`).toEqual([]);
      }
    },
  );
});

function printed(file: string, dpi: number): readonly Grey[] {
  const folder = workFolder();
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', file, join(folder, 'page')]);
  return readdirSync(folder)
    .sort()
    .map((name) => readPgm(join(folder, name)));
}

/** What was not read off a page: by which reader, which code. A camera is pointed at one code, with what stands around it in view. */
function unreadCodes(pdf: ReadPdf, pages: readonly Grey[], dpi: number, degrees: number, folder: string): readonly string[] {
  const views = pages.flatMap((page, i) => {
    const codes = pdf.pages[i] === undefined ? [] : codeLinks(pdf.pages[i]);
    if (codes.length === 0) return [];
    const seen = degrees === 0 ? page : photographed(page, degrees);
    return codes.map((code, k) => {
      const picture = viewOf(seen, code, dpi, degrees);
      const file = join(folder, `seen-${dpi}-${degrees}-${i}-${k}.pgm`);
      writePgm(file, picture);
      return { page: i + 1, url: code.url ?? '', picture, file };
    });
  });
  const read = codesIn(views.map(({ file }) => file));
  return views.flatMap(({ page, url, picture, file }) => [
    ...(read.get(file)?.includes(url) ? [] : [`page ${page}: zbar: ${url}`]),
    ...(readQr(coloured(picture), picture.width, picture.height) === url ? [] : [`page ${page}: jsQR: ${url}`]),
  ]);
}

/** The part of the page around a code, wherever turning the page took it. */
function viewOf(page: Grey, { left, right, top, bottom }: ReadLink, dpi: number, degrees: number): Grey {
  const scale = dpi / 72;
  const [x, y] = [((left + right) / 2) * scale - page.width / 2, ((top + bottom) / 2) * scale - page.height / 2];
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [cx, cy] = [cos * x - sin * y + page.width / 2, sin * x + cos * y + page.height / 2];
  const side = Math.ceil((right - left) * scale * (Math.abs(cos) + Math.abs(sin)));
  return cropped(page, Math.round(cx - side / 2), Math.round(cy - side / 2), side);
}
