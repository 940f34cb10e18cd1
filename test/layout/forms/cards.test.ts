import { describe, expect, test } from 'vitest';
import { lecture, THEMES } from '../../support/pdf/build.js';
import { formOf } from '../../support/pdf/forms.js';
import { readPdf } from '../../support/pdf/reader.js';
import { codeLinks, scanCode } from '../../support/pdf/scan.js';

const bare = (text: string): string => text.replace(/\s+/g, '');
const MM = 72 / 25.4;
const FORMS = ['cards-small', 'cards', 'cards-large', 'cards-labels'] as const;

describe.each(THEMES)('in the theme %s', (theme) => {
  test.each(FORMS)('%s: every code once, in order, with number, section and address, scanning at 150 dpi', async (form) => {
    const { scene, bytes, messages } = await formOf(lecture(), form, theme);
    expect(messages()).toEqual([]);
    const pdf = await readPdf(await bytes());
    const codes = scene.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'code' ? [item] : [])));
    expect(codes.map(({ number }) => number)).toEqual(codes.map((_, i) => i + 1));
    expect(codes.length).toBe(13);
    const text = bare(pdf.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(''));
    for (const { url, number } of codes) {
      expect(text).toContain(bare(url.replace(/^https:\/\//, '')));
      expect(text).toContain(String(number));
    }
    for (const section of ['模型算法发展', '开源', 'AI芯片与硬件', 'AI产业与资本']) expect(text).toContain(section);
    const scanned = pdf.pages.flatMap((page) => codeLinks(page).map((link) => [link.url, scanCode(page, link)]));
    expect(scanned).toEqual(codes.map(({ url }) => [url, url]));
  });

  test('larger cards have larger codes and type', async () => {
    const scenes = await Promise.all((['cards-small', 'cards', 'cards-large'] as const).map((form) => formOf(lecture(), form, theme)));
    const sizes = scenes.map(({ scene }) => {
      const items = scene.pages[0]?.items ?? [];
      return {
        code: Math.min(...items.flatMap((item) => (item.kind === 'code' ? [item.box.width] : []))),
        type: Math.max(
          ...items.flatMap((item) => (item.kind === 'lines' && item.tag === 'Caption' ? [item.lines[0]?.spans[0]?.size ?? 0] : [])),
        ),
      };
    });
    for (const [i, { code, type }] of sizes.slice(1).entries()) {
      expect(code).toBeGreaterThan((sizes[i]?.code ?? 0) * 1.2);
      expect(type).toBeGreaterThan(sizes[i]?.type ?? 0);
    }
  });
});

/** Avery L7160 on A4, and Avery 5163 on Letter. */
const SHEETS = {
  A4: { across: 3, width: 63.5 * MM, height: 38.1 * MM, left: 7.2 * MM, top: 15.15 * MM, pitch: 66.04 * MM, page: [595, 842] },
  Letter: { across: 2, width: 4 * 72, height: 2 * 72, left: 0.15625 * 72, top: 0.5 * 72, pitch: 4.1875 * 72, page: [612, 792] },
} as const;

test.each(['A4', 'Letter'] as const)('labels on %s stand where the sheet is cut, and nothing else is on it', async (paper) => {
  const sheet = SHEETS[paper];
  const { bytes } = await formOf(lecture().replace('---\n', `---\nprint: {paper: ${paper}}\n`), 'cards-labels');
  const pdf = await readPdf(await bytes());
  const inside = (index: number) => {
    const left = sheet.left + (index % sheet.across) * sheet.pitch;
    const top = sheet.top + Math.floor(index / sheet.across) * sheet.height;
    return { left, top, right: left + sheet.width, bottom: top + sheet.height };
  };
  let index = 0;
  for (const page of pdf.pages) {
    expect([Math.round(page.width), Math.round(page.height)]).toEqual(sheet.page);
    const labels = codeLinks(page).map((_, i) => inside(i));
    for (const [i, { left, top, right, bottom }] of codeLinks(page).entries()) {
      const label = labels[i] ?? inside(0);
      expect(left > label.left && top > label.top && right < label.right && bottom < label.bottom, `label ${index + i}`).toBe(true);
    }
    for (const { text, x, right, baseline, size } of page.lines) {
      const home = labels.some(
        (label) =>
          x > label.left + MM && right < label.right - MM && baseline < label.bottom - MM && baseline - size > label.top + 0.5 * MM,
      );
      expect(home, text).toBe(true);
    }
    index += labels.length;
  }
  expect(index).toBe(13);
});

const front = '---\ntitle: T\nlang: en\nhandout: cards\ncompany: {name: Acme, legalName: Acme Ltd., year: 2024}\n---\n\n# One\n\n## A\n\n';

test('content without a video makes no card, and says so', async () => {
  const { messages } = await formOf(`${front}text\n`, 'cards');
  expect(messages()).toEqual([expect.stringContaining('lecture.md:4:1: warning[cards-none]: no card can be made')]);
});

test('a code too dense for a label is an error that names it', async () => {
  const long = `https://example.com/${'x'.repeat(900)}`;
  const { messages } = await formOf(`${front}- see https://youtu.be/aaaaaaaaaaa\n`, 'cards-labels', 'default', () => long);
  expect(messages()).toEqual([expect.stringMatching(/^lecture\.md:\d+:\d+: error\[code-too-wide\]: the QR code of “example\.com/)]);
});

test('a code of a link that is no video is described as one', async () => {
  const { scene } = await formOf(
    '---\ntitle: t\nlang: en\ndisclaimer: false\nqr: all\n---\n\n## s\n\n[A form](https://example.com/form)\n',
    'cards',
  );
  const codes = scene.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'code'));
  expect(codes.map(({ alt }) => alt)).toEqual(['Link 1: A form (example.com/form)']);
});
