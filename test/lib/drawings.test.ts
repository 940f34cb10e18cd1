import { expect, test } from 'vitest';
import { pixelsToPng } from '../../src/lib/pictures/pixels-to-png.js';
import { sniff } from '../../src/lib/pictures/sniff.js';
import { modelDeck } from '../../src/model/index.js';
import { parseMarkdown } from '../../src/parse/index.js';
import { drawingFonts } from '../../src/theme/drawing-fonts.js';
import { memoryEnv } from '../support/memory-env.js';

const svg = (inside: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="100">${inside}</svg>`,
  );

const textOf = (bytes: Uint8Array): string => {
  const found = sniff(bytes);
  return found.kind === 'picture' ? new TextDecoder().decode(found.bytes) : found.kind;
};

const html = (style: string, words: string): string => `<div xmlns="http://www.w3.org/1999/xhtml" style="${style}">${words}</div>`;

test.each([
  ['octaves', '<filter id="f"><feTurbulence numOctaves="99999"/></filter><rect width="9" height="9" filter="url(#f)"/>'],
  ['a radius', '<filter id="f"><feMorphology radius="400"/></filter>'],
  ['a matrix', '<filter id="f"><feConvolveMatrix order="90"/></filter>'],
  ['primitives', `<filter id="f">${'<feGaussianBlur stdDeviation="9"/>'.repeat(200)}</filter>`],
  ['many filters', `<filter id="f">${'<feOffset/>'.repeat(50)}</filter>${'<g filter="url(#f)"/>'.repeat(100)}`],
  [
    'uses of uses',
    `<g id="a0"><path d="M0 0"/></g>${Array.from({ length: 8 }, (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`).join('')}`,
  ],
  [
    'patterns of patterns',
    Array.from({ length: 8 }, (_, i) => `<pattern id="p${i + 1}">${`<rect fill="url(#p${i})"/>`.repeat(10)}</pattern>`).join(''),
  ],
  ['text', `<text>${'a'.repeat(400_000)}</text>`],
])('a drawing that would take minutes is told: %s', (_, inside) => {
  expect(sniff(svg(inside)).kind).toBe('endless');
});

test.each([
  '<filter id="f"><feGaussianBlur stdDeviation="3"/><feOffset/><feMerge><feMergeNode/><feMergeNode/></feMerge></filter><rect filter="url(#f)"/>',
  '<g id="a"><use href="#a"/></g>',
])('an honest one is drawn: %s', (inside) => {
  expect(sniff(svg(inside)).kind).toBe('picture');
});

test('the words of foreignObject stand in its place, broken at its width', () => {
  const drawn = textOf(
    svg(`<foreignObject x="10" y="0" width="100" height="100">${html('font-size: 20px; color: #c00', 'Words in the box')}</foreignObject>`),
  );
  expect(drawn).not.toContain('foreignObject');
  expect(drawn).toMatch(
    /<text [^>]*font-size="20" fill="#c00" text-anchor="start"[^>]*><tspan x="10" y="[\d.]+">Words in<\/tspan><tspan [^>]*>the box<\/tspan>/,
  );
});

test('as Mermaid and draw.io write it', () => {
  const mermaid = html('display: table-cell; white-space: nowrap; text-align: center', '<span><p>Start here</p></span>');
  expect(textOf(svg(`<foreignObject width="60" height="24">${mermaid}</foreignObject>`))).toMatch(
    /text-anchor="middle"[^>]*><tspan x="30" y="[\d.]+">Start here</,
  );
  const drawio = `<switch><foreignObject width="100%" height="100%">${html('width: 118px; padding-top: 30px; margin-left: 1px', 'New')}</foreignObject><text x="60" y="34">Old</text></switch>`;
  expect(textOf(svg(drawio))).toContain('<switch><text x="60" y="34">Old</text></switch>');
  expect(textOf(svg(drawio.replace('<text x="60" y="34">Old</text>', '')))).toContain('>New<');
});

const png = pixelsToPng({ width: 1, height: 1, data: Uint8Array.of(1, 2, 3, 255) });

const built = (picture: Uint8Array) => {
  const env = memoryEnv({ '/d/x/a.svg': picture, '/d/x/in/b.png': png, '/secret.png': png });
  const deck = modelDeck(parseMarkdown('## x\n\n![a](x/a.svg)\n', '/d/a.md', env), env);
  return { messages: env.messages().join('\n'), deck: JSON.stringify(deck) };
};

test('a picture beside the content is put into the drawing that names it', () => {
  expect(built(svg('<image xlink:href="in/b.png" width="9" height="9"/>')).messages).toBe('');
});

test.each(['in/none.png', '../../secret.png', '/secret.png', 'https://example.com/a.png', '//example.com/a.png', 'file:///secret.png'])(
  'one that is not there, outside or on the web is named: %s',
  (address) => {
    expect(built(svg(`<image href="${address}" width="9" height="9"/>`)).messages).toMatch(/warning\[picture-parts\].*/);
  },
);

test('a PNG is measured by its bytes', () => {
  const header = new Uint8Array(png);
  const view = new DataView(header.buffer);
  view.setUint32(16, 10_000);
  view.setUint32(20, 10_000);
  header[24] = 16;
  expect(sniff(withSum(header))).toMatchObject({ kind: 'vast', millions: 100, most: 25 });
});

/** With the check sum of its first chunk made right. */
function withSum(bytes: Uint8Array): Uint8Array {
  let sum = 0xffffffff;
  for (const byte of bytes.subarray(12, 29)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(29, (sum ^ 0xffffffff) >>> 0);
  return bytes;
}

test('a drawing with Han is drawn in the bundled faces alone', () => {
  const world = { ...memoryEnv().world, packagePath: (file: string) => file };
  const fonts = drawingFonts(new TextDecoder().decode(svg('<text font-family="Helvetica">公式</text>')), world);
  expect(fonts.loadSystemFonts).toBe(false);
  expect(fonts.fontFiles?.join()).toMatch(/Hans.*Regular/);
  expect(drawingFonts('<svg><text>नमस्ते</text></svg>', world).loadSystemFonts).toBe(true);
  expect(drawingFonts('<svg><path/></svg>', world)).toEqual({ loadSystemFonts: false });
});
