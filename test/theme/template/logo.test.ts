import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuildOptions, buildDeck } from '../../../src/build.js';
import { pixelsToPng } from '../../../src/lib/pictures/pixels-to-png.js';
import { head, root, workFolder } from '../../support/cli.js';
import { accessibilityProblems } from '../../support/pdf/accessibility.js';
import { readObjects } from '../../support/pdf/objects.js';
import { type Area, type ReadPage, readPdf, type StructNode } from '../../support/pdf/reader.js';
import { DARK } from '../../support/pptx/make-template.js';
import { withLogo } from '../../support/pptx/templates.js';

const WIDTH = 120;
const HEIGHT = 40;

/** A disc and a bar in one colour on nothing. */
function markPng([red, green, blue]: readonly [number, number, number]): Uint8Array {
  const data = new Uint8Array(4 * WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const inside = Math.hypot(x - 20, y - 20) < 18 || (x > 46 && x < 116 && y > 12 && y < 28);
      data.set([red, green, blue, inside ? 255 : 0], 4 * (y * WIDTH + x));
    }
  return pixelsToPng({ width: WIDTH, height: HEIGHT, data });
}

const NAVY = markPng([20, 40, 90]);
const WHITE = markPng([255, 255, 255]);
const box = [48, 32, 150, 50] as const;
const logo = (bytes: Uint8Array, name = 'Company logo') => ({ bytes, type: 'image/png', name, box }) as const;

const figuresIn = (node: StructNode | null): readonly StructNode[] =>
  node === null ? [] : [...(node.role === 'Figure' ? [node] : []), ...(node.children ?? []).flatMap(figuresIn)];

interface Cover {
  readonly page: ReadPage;
  readonly codes: readonly string[];
  readonly alt: string | undefined;
  readonly logo: Area | undefined;
  readonly bytes: Uint8Array;
  readonly file: string;
}

async function coverOf(files: Readonly<Record<string, string | Uint8Array>>, options: Partial<BuildOptions> = {}): Promise<Cover> {
  const cwd = workFolder({ 'talk.md': `${head}\n## One\n\nText.\n`, ...files });
  const { written, diagnostics } = await buildDeck({ cwd, content: ['talk.md'], formats: ['pdf'], ...options });
  const file = written[0]?.file ?? '';
  const bytes = readFileSync(file);
  const [page] = (await readPdf(bytes)).pages;
  if (page === undefined) throw new Error('no page');
  const codes = diagnostics.filter(({ id: code }) => /logo/.test(code)).map(({ id: code }) => code);
  return { page, codes, alt: figuresIn(page.structure)[0]?.alt, logo: page.pictures[0], bytes, file };
}

const ratio = ({ left, right, top, bottom }: Area): number => (right - left) / (bottom - top);
const title = (page: ReadPage): number => page.lines.find(({ text }) => text.includes('A test'))?.baseline ?? 0;

describe('a template’s logo on the handout’s cover', () => {
  test('stands above the title, undistorted, and says whose it is', async () => {
    const { page, codes, alt, logo: area } = await coverOf({ 'company.potx': withLogo(logo(NAVY)) }, { theme: 'company.potx' });
    expect([codes, alt]).toEqual([[], 'Acme']);
    expect(area && ratio(area)).toBeCloseTo(WIDTH / HEIGHT, 2);
    expect(area?.bottom).toBeLessThan(title(page));
  });

  test('has the description that the template gives it', async () => {
    const template = withLogo({ ...logo(NAVY), description: 'Acme, a disc and a bar' });
    expect((await coverOf({ 'company.potx': template }, { theme: 'company.potx' })).alt).toBe('Acme, a disc and a bar');
  });

  test('is cropped as on the slide', async () => {
    const template = withLogo({ ...logo(NAVY), crop: { r: 50_000 } });
    const { page } = await coverOf({ 'company.potx': template }, { theme: 'company.potx' });
    // The whole picture is drawn, and what lies beyond the crop is clipped away.
    expect(page.pictures.map(ratio)).toEqual([expect.closeTo(WIDTH / HEIGHT, 2)]);
  });

  test('that nothing names so is a guess, and a note', async () => {
    const guessed = await coverOf({ 'company.potx': withLogo(logo(NAVY, 'Picture 7')) }, { theme: 'company.potx' });
    expect([guessed.codes, guessed.logo === undefined]).toEqual([['theme-logo'], false]);
  });

  test('is none where a picture stands in the middle or covers the slide', async () => {
    for (const place of [
      [300, 180, 300, 150],
      [0, 0, 960, 540],
    ] as const) {
      const template = withLogo({ ...logo(NAVY, 'Picture 7'), box: place });
      expect((await coverOf({ 'company.potx': template }, { theme: 'company.potx' })).logo).toBeUndefined();
    }
  });

  test('in a format of Office’s own is left out with a note', async () => {
    const template = withLogo({ ...logo(Buffer.from('no picture')), type: 'image/x-emf' });
    const { codes, logo: area } = await coverOf({ 'company.potx': template }, { theme: 'company.potx' });
    expect([codes, area]).toEqual([['theme-logo'], undefined]);
  });

  test('is the sidecar’s word: another, or none', async () => {
    const template = { 'company.potx': withLogo(logo(NAVY, 'Picture 7')) };
    const none = await coverOf({ ...template, 'company.theme.yaml': 'logo: false\n' }, { theme: 'company.potx' });
    expect([none.codes, none.logo]).toEqual([[], undefined]);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><rect width="50" height="50" fill="#123"/></svg>';
    const own = await coverOf({ ...template, 'company.theme.yaml': 'logo: own.svg\n', 'own.svg': svg }, { theme: 'company.potx' });
    expect(own.logo && ratio(own.logo)).toBeCloseTo(1, 2);
  });

  test('white, made for a dark slide, stands on a plate on white paper, and with ink saved is left out', async () => {
    const files = { 'company.potx': withLogo(logo(WHITE), { colourMap: DARK }) };
    const plain = await coverOf(files, { theme: 'company.potx' });
    expect(plain.codes).toEqual(['logo-ground']);
    const { logo: area } = plain;
    const behind = plain.page.fills.filter(
      (fill) => area && fill.left < area.left && fill.right > area.right && fill.top < area.top && fill.bottom > area.bottom,
    );
    expect(behind.length).toBe(1);
    const saving = await coverOf(
      { ...files, 'talk.md': `${head.replace(/---\n$/, 'print: {ink-saver: true}\n---\n')}\n## One\n\nText.\n` },
      { theme: 'company.potx' },
    );
    expect([saving.codes, saving.logo]).toEqual([['logo-ground'], undefined]);
  });
});

describe('the logo of company.yaml', () => {
  const house = (list: string): string => `name: Acme\nlogo: ${list}\n`;

  test.each(['default', 'corporate'])('stands on the cover in %s, in the version that shows on its ground', async (theme) => {
    for (const list of ['[navy.png, white.png]', '[white.png, navy.png]']) {
      const files = { 'company.yaml': house(list), 'navy.png': NAVY, 'white.png': WHITE };
      const { codes, logo: area, page } = await coverOf(files, { theme: join(root, 'themes', theme) });
      expect(codes).toEqual([]);
      expect(area && ratio(area)).toBeCloseTo(WIDTH / HEIGHT, 2);
      expect(area?.bottom).toBeLessThan(title(page));
    }
  });

  test('stands above the theme’s', async () => {
    const square = pixelsToPng({ width: 2, height: 2, data: new Uint8Array(16).fill(60) });
    const { logo: area } = await coverOf(
      { 'company.yaml': house('own.png'), 'own.png': square, 'company.potx': withLogo(logo(NAVY)) },
      { theme: 'company.potx' },
    );
    expect(area && ratio(area)).toBeCloseTo(1, 2);
  });

  test('that is not there, or is no picture, is an error at its line', async () => {
    for (const [list, files] of [
      ['none.png', {}],
      ['notes.txt', { 'notes.txt': 'text' }],
    ] as const) {
      const cwd = workFolder({ 'talk.md': head, 'company.yaml': house(list), ...files });
      const { ok, diagnostics } = await buildDeck({ cwd, content: ['talk.md'], formats: ['pdf'] });
      expect(ok).toBe(false);
      expect(diagnostics).toMatchObject([{ id: 'company-logo', at: { line: 2 } }]);
    }
  });

  test('leaves the handout accessible and an archive’s', async () => {
    const content = `${head.replace(/---\n$/, 'pdf-a: true\n---\n')}\n## One\n\nText.\n`;
    const { file } = await coverOf({ 'talk.md': content, 'company.yaml': house('navy.png'), 'navy.png': NAVY });
    expect(accessibilityProblems(readObjects(file))).toEqual([]);
  });
});

describe('the logo in the head of forms without a cover', () => {
  const talk = `${head.replace(/---\n$/, 'qr: all\n---\n')}\n## One\n\n<https://youtu.be/Rlp1TdYeutU>\n\n## Two\n\nText.\n`;
  const FORMS = ['notes', 'slides-1', 'slides-3', 'slides-6', 'cards', 'cards-small'] as const;
  const files = { 'talk.md': talk, 'company.yaml': 'name: Acme\nlogo: navy.png\n', 'navy.png': NAVY };

  async function pagesOf(form: string, theme: string, more: Readonly<Record<string, string | Uint8Array>> = {}) {
    const cwd = workFolder({ ...files, ...more });
    const { written, diagnostics } = await buildDeck({ cwd, content: ['talk.md'], formats: ['pdf'], handout: [form], theme });
    const file = written[0]?.file ?? '';
    return { file, pages: (await readPdf(readFileSync(file))).pages, codes: diagnostics.map(({ id: code }) => code) };
  }
  /** Pictures of the logo's proportions above all that stands on the page. */
  const heads = ({ pictures, lines }: ReadPage): readonly Area[] =>
    pictures.filter((one) => Math.abs(ratio(one) - WIDTH / HEIGHT) < 0.05 && lines.slice(1).every(({ baseline }) => one.bottom < baseline));

  describe.each(['default', 'corporate'])('%s', (theme) => {
    test.each(FORMS)('%s: small at the right end of the first page’s head, on no other page', async (form) => {
      const { file, pages } = await pagesOf(form, join(root, 'themes', theme));
      const [first, ...others] = pages;
      if (first === undefined) throw new Error('no page');
      const [mark, ...more] = heads(first);
      expect(more).toEqual([]);
      expect(mark?.right).toBeGreaterThan(0.85 * first.width);
      expect(mark?.top).toBeGreaterThan(10);
      expect((mark?.bottom ?? 0) - (mark?.top ?? 0)).toBeLessThan(26);
      expect(figuresIn(first.structure)[0]?.alt).toBe('Acme');
      expect(others.flatMap(heads)).toEqual([]);
      expect(accessibilityProblems(readObjects(file))).toEqual([]);
    });
  });

  test('sheets of labels and the slides themselves go without', async () => {
    for (const form of ['cards-labels', 'deck'])
      expect((await pagesOf(form, join(root, 'themes/default'))).pages.flatMap(({ pictures }) => pictures)).toEqual([]);
  });

  test('in the version that shows on paper, whatever the cover’s ground is; else on a plate, and a note', async () => {
    const lists = { '[white.png, navy.png]': [], 'white.png': ['logo-ground'] };
    for (const [list, told] of Object.entries(lists)) {
      const more = { 'company.yaml': `name: Acme\nlogo: ${list}\n`, 'white.png': WHITE };
      const { pages, codes } = await pagesOf('notes', join(root, 'themes/corporate'), more);
      expect(pages.slice(0, 1).flatMap(heads).length).toBe(1);
      expect(codes.filter((code) => code === 'logo-ground')).toEqual(told);
    }
  });
});
