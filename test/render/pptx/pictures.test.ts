import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { makeMatrix } from '../../../src/lib/qr.js';
import { startOf } from '../../../src/lib/span.js';
import { rect } from '../../../src/lib/units.js';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import type { ImageItem, QrItem } from '../../../src/scene/types.js';
import type { Theme } from '../../../src/theme/types.js';
import { readQr } from '../../support/jsqr.js';
import { safe } from '../../support/links.js';
import { openArchive } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { readDeck } from '../../support/pptx/read.js';
import { page, sceneOf } from '../../support/pptx/scene.js';
import { validatePackage } from '../../support/pptx/validate.js';
import { shippedTheme, strictEnv } from '../../support/themes.js';
import { tinyPng } from '../../support/tiny-pictures.js';

const theme = shippedTheme('default');
const at = startOf('talk.md');

const picture = (bytes: Uint8Array, more: Partial<ImageItem['image']> = {}): ImageItem => ({
  kind: 'image',
  box: rect(100, 100, 200, 100),
  image: { src: 'secret.png', format: 'png', bytes, width: 2, height: 1, alt: 'a view', decorative: false, ...more },
  at,
});

async function codeItem(address: string, number = 1): Promise<QrItem> {
  const url = safe(address);
  return { kind: 'code', box: rect(700, 100, 110, 110), matrix: await makeMatrix(url), number, url, alt: `QR code: ${url}`, at };
}

/** What jsQR reads in a picture that resvg, not we, has drawn. */
function decode(bytes: Uint8Array, format: string): string | undefined {
  const type = format === 'svg' ? 'image/svg+xml' : 'image/png';
  const href = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><image href="${href}" width="400" height="400"/></svg>`;
  const { pixels, width, height } = new Resvg(svg).render();
  return readQr(new Uint8ClampedArray(pixels), width, height);
}

test.each(['https://youtu.be/Rlp1TdYeutU', `https://example.org/${'a-long-way/'.repeat(20)}`])(
  'the code of %s can be read from both of its pictures',
  async (url) => {
    const archive = openArchive(await renderPptx(sceneOf(theme, [page(1, 'content', [await codeItem(url)])]), theme, strictEnv));
    const media = archive.names.filter((name) => name.startsWith('ppt/media/'));
    expect(media.map((name) => decode(archive.bytesOf(name), name.slice(-3)))).toEqual([url, url]);
  },
);

test('a code says which it is, where it leads, and what it is for', async () => {
  const bytes = await renderPptx(
    sceneOf(theme, [page(1, 'content', [await codeItem('https://youtu.be/a?t=1&x=2', 21)])]),
    theme,
    strictEnv,
  );
  const [shape] = readDeck(bytes).slides[0]?.shapes ?? [];
  expect(shape).toMatchObject({ name: 'QR code ㉑', alt: 'QR code: https://youtu.be/a?t=1&x=2' });
  expect(readDeck(bytes).slides[0]?.links).toEqual(['https://youtu.be/a?t=1&x=2']);
});

test('equal pictures are one, whichever arrays they come in', async () => {
  const items = [picture(tinyPng(2, 1)), picture(tinyPng(2, 1)), picture(tinyPng(3, 1))];
  const pages = [page(1, 'content', items), page(2, 'content', items)];
  const { names } = openArchive(await renderPptx(sceneOf(theme, pages), theme, strictEnv));
  expect(names.filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png', 'ppt/media/image2.png']);
});

test('alt text, and none for decoration; never the name of the author’s file', async () => {
  const pages = [page(1, 'content', [picture(tinyPng(2, 1)), picture(tinyPng(2, 1), { decorative: true, alt: '' })])];
  const archive = openArchive(await renderPptx(sceneOf(theme, pages), theme, strictEnv));
  const [group, seen, plain] = elementsIn(archive.xmlOf('ppt/slides/slide1.xml'), 'p:cNvPr');
  expect(group?.attributes.id).toBe('1');
  expect(seen?.attributes.descr).toBe('a view');
  expect(plain && elementsIn(plain, 'adec:decorative')[0]?.attributes.val).toBe('1');
  for (const name of archive.names) expect(new TextDecoder('latin1').decode(archive.bytesOf(name))).not.toContain('secret');
});

test('a picture in the layout’s place for one is its placeholder', async () => {
  const content = theme.layouts.get('content');
  const body = content?.slots.find(({ name }) => name === 'body');
  if (content === undefined || body === undefined) throw new Error('no content layout');
  const slots = [...content.slots, { ...body, name: 'picture', placeholder: 'pic' as const, idx: 20 }];
  const looked: Theme = { ...theme, layouts: new Map([...theme.layouts, ['content', { ...content, type: 'picTx', slots }]]) };
  const bytes = await renderPptx(
    sceneOf(looked, [page(1, 'content', [{ ...picture(tinyPng(2, 1)), slot: 'picture' }])]),
    looked,
    strictEnv,
  );
  expect(checkPackage(bytes)).toEqual([]);
  expect(await validatePackage(bytes)).toEqual([]);
  expect(readDeck(bytes).slides[0]?.shapes[0]).toMatchObject({ kind: 'p:pic', placeholder: 'pic', name: 'Picture Placeholder 1' });
});

test('an SVG keeps its vector and has a drawn PNG for those who can’t show it', async () => {
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20v10H0z" fill="red"/></svg>',
  );
  const archive = openArchive(await renderPptx(sceneOf(theme, [page(1, 'content', [picture(svg, { format: 'svg' })])]), theme, strictEnv));
  const png = Buffer.from(archive.bytesOf('ppt/media/image1.png'));
  // Three pixels to the point (PNG third edition, 11.2.1: width and height in the header).
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 300]);
  expect(archive.bytesOf('ppt/media/image2.svg')).toEqual(Buffer.from(svg));
});
