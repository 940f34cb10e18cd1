import { deflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { sniff } from '../../src/lib/pictures/sniff.js';
import { makePng, pngOf } from '../support/make-png.js';
import { HALF_CLEAR_WEBP, KINDS, QUARTERS, tinyJpeg, tinyPng, withOrientation } from '../support/tiny-pictures.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const svgOf = (inner: string, head = ''): string => `${head}<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${inner}</svg>`;

/** A PNG of 8-bit colours whose header says one thing and whose data are another. */
function lying(
  width: number,
  height: number,
  data: Uint8Array,
  more: readonly (readonly [string, Uint8Array])[] = [],
  colour = 2,
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colour], 8);
  return pngOf([['IHDR', header], ...more, ['IDAT', data], ['IEND', Buffer.alloc(0)]]);
}

/** A JPEG with other bytes from its frame's marker on (ITU-T T.81, B.2.2: marker, length, depth, height, width). */
function withFrame(jpeg: Uint8Array, change: (frame: Buffer) => void): Uint8Array {
  const changed = Buffer.from(jpeg);
  change(changed.subarray(changed.findIndex((byte, i) => byte === 0xff && [0xc0, 0xc2].includes(changed[i + 1] ?? 0))));
  return changed;
}

describe('PNG', () => {
  const whole = makePng({ width: 20, height: 20, depth: 8, colour: 2, samples: (x, y) => [x * 9, y * 9, (x * y) & 255] });

  it('with one wrong bit in its picture is damaged, with one in its notes is not', () => {
    const at = Buffer.from(whole).indexOf('IDAT') + 20;
    expect(sniff(whole.map((byte, i) => (i === at ? byte ^ 1 : byte)))).toEqual({ kind: 'broken', name: 'PNG' });
    expect(sniff(pngOf([...chunksOf(tinyPng(2, 2)), ['tEXt', bytes('a\0b')]])).kind).toBe('broken');
  });

  it.each([
    ['more pixels than its data can be', lying(4000, 4000, deflateSync(Buffer.alloc(100)))],
    ['fewer rows than it says, all of them flat', lying(1000, 1000, deflateSync(Buffer.alloc(1_000_000)))],
    ['data that are no deflate', lying(40, 30, Buffer.alloc(3000, 0x55))],
    ['no palette for its indices', lying(10, 10, deflateSync(Buffer.alloc(110)), [], 3)],
    ['a palette of four numbers', lying(10, 10, deflateSync(Buffer.alloc(110)), [['PLTE', Buffer.alloc(4)]], 3)],
    ['a kind of colour that there is not', lying(10, 10, deflateSync(Buffer.alloc(510)), [], 5)],
    ['no width', lying(0, 10, deflateSync(Buffer.alloc(10)))],
  ])('%s: damaged', (_, png) => {
    expect(sniff(png)).toEqual({ kind: 'broken', name: 'PNG' });
  });

  it('as large as no picture is refused without being unpacked, one as flat as a page is read', () => {
    expect(sniff(lying(60_000, 60_000, deflateSync(Buffer.alloc(10))))).toEqual({ kind: 'vast', millions: 3600, most: 100 });
    expect(sniff(tinyPng(5000, 7000))).toMatchObject({ kind: 'picture', width: 5000, height: 7000 });
  });
});

/** The chunks of a PNG but for its end. */
function chunksOf(png: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const file = Buffer.from(png);
  const chunks: (readonly [string, Uint8Array])[] = [];
  for (let at = 8; at + 12 < file.length; at += 12 + file.readUInt32BE(at))
    chunks.push([file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + file.readUInt32BE(at))]);
  return chunks;
}

describe('JPEG', () => {
  const files = [QUARTERS.jpeg, KINDS['progressive.jpg'] ?? QUARTERS.jpeg, KINDS['cmyk.jpg'] ?? QUARTERS.jpeg];

  it('without its end is whole where its picture is, and gets one', () => {
    for (const jpeg of files) {
      const found = sniff(jpeg.subarray(0, -2));
      expect(found.kind).toBe('picture');
      if (found.kind === 'picture') expect(Buffer.from(found.bytes).subarray(-2).toString('hex')).toBe('ffd9');
    }
  });

  it('that breaks off is damaged, wherever', () => {
    const large = tinyJpeg(200, 200);
    for (let length = 20; length < large.length - 4; length += 5) expect(sniff(large.subarray(0, length)).kind).toBe('broken');
  });

  it('of a kind that no office program shows says which', () => {
    const named = (change: (frame: Buffer) => void) => sniff(withFrame(QUARTERS.jpeg, change));
    expect(named((frame) => frame.writeUInt8(12, 4))).toEqual({ kind: 'other', name: 'a JPEG of 12 bits a sample' });
    expect(named((frame) => frame.writeUInt8(0xc3, 1))).toEqual({ kind: 'other', name: 'a lossless JPEG' });
    expect(named((frame) => frame.writeUInt8(0xc9, 1))).toEqual({ kind: 'other', name: 'a JPEG in arithmetic coding' });
  });

  it('of more pixels than its data can be is damaged', () => {
    expect(sniff(withFrame(QUARTERS.jpeg, (frame) => frame.fill(0xff, 5, 9)))).toEqual({ kind: 'broken', name: 'JPEG' });
  });
});

test('a GIF on a screen as large as no picture is refused', () => {
  const gif = Buffer.from(QUARTERS.gif);
  gif.fill(0xff, 6, 10);
  expect(sniff(gif)).toEqual({ kind: 'vast', millions: 4295, most: 25 });
});

test('a WebP as large as no picture is refused without being unpacked', () => {
  const webp = (type: string, data: string): Uint8Array => latin(`RIFF\x30\0\0\0WEBP${type}\x20\0\0\0${data.padEnd(32, '\0')}`);
  const vast = (side: number) => ({ kind: 'vast', millions: Math.round(side ** 2 / 1e6), most: 100 });
  expect(sniff(webp('VP8X', '\0\0\0\0\xff\xff\0\xff\xff\0'))).toEqual(vast(65_536));
  expect(sniff(webp('VP8L', '\x2f\xff\xff\xff\x0f'))).toEqual(vast(16_384));
  expect(sniff(webp('VP8 ', '\0\0\0\x9d\x01\x2a\xff\x3f\xff\x3f'))).toEqual(vast(16_383));
  for (const whole of [QUARTERS.webp, HALF_CLEAR_WEBP]) expect(sniff(whole).kind).toBe('picture');
});

describe('SVG', () => {
  const textOf = (svg: Uint8Array): string => {
    const found = sniff(svg);
    if (found.kind !== 'picture') throw new Error(JSON.stringify(found));
    return Buffer.from(found.bytes).toString('utf8');
  };

  it('is read in the encoding that it says', () => {
    expect(textOf(latin(svgOf('<text>Größe</text>', '<?xml version="1.0" encoding="ISO-8859-1"?>')))).toContain('Größe');
    const utf16 = Buffer.from(`\ufeff${svgOf('<text>大きさ</text>', '<?xml version="1.0" encoding="UTF-16"?>')}`, 'utf16le');
    expect(textOf(utf16)).toContain('大きさ');
    expect(textOf(Buffer.from(utf16).swap16())).toContain('大きさ');
    expect(textOf(bytes(svgOf('<text>大きさ</text>', '<?xml version="1.0" encoding="utf-8"?>')))).toContain('大きさ');
    expect(sniff(bytes(svgOf('', '<?xml version="1.0" encoding="no-such"?>'))).kind).toBe('none');
  });

  it('whose entities stand for more than any drawing is damaged; those that stand for others are no text', () => {
    const doctype = (declared: string): string => `<!DOCTYPE svg [${declared}]>`;
    const laughs = doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">');
    expect(sniff(bytes(svgOf('<text>&b;</text>', laughs))).kind).toBe('broken');
    expect(sniff(bytes(svgOf(`<text>${'&a;'.repeat(20_000)}</text>`, doctype(`<!ENTITY a "${'ha'.repeat(5000)}">`)))).kind).toBe('broken');
    expect(sniff(bytes(svgOf('<text>&a;</text>', doctype('<!ENTITY a SYSTEM "file:///etc/hostname">')))).kind).toBe('broken');
    expect(sniff(bytes(svgOf('<g>'.repeat(100_000) + '</g>'.repeat(100_000)))).kind).toBe('broken');
  });

  it('and what looks like it for long are told apart at once', () => {
    expect(sniff(bytes(`${'<!-- a -->'.repeat(60)}<html>`)).kind).toBe('none');
    expect(sniff(bytes(`${'<!-- a -->'.repeat(60)}${svgOf('')}`)).kind).toBe('picture');
    expect(sniff(bytes(`<!DOCTYPE svg${' '.repeat(1_000_000)}`)).kind).toBe('none');
    expect(textOf(bytes(svgOf(`<style>${'url('.repeat(100_000)}</style>`)))).toContain('<style>none</style>');
    const css = `a{fill:url( "#g" )}b{fill:url('#g')}c{fill:url(#g)}d{fill:url(  http://a/b )}e{fill:url("//a/(b)")}f{fill:url("//a" b(c) d)}`;
    expect(textOf(bytes(svgOf(`<style>${css}</style>`)))).toContain(
      `a{fill:url( "#g" )}b{fill:url('#g')}c{fill:url(#g)}d{fill:none}e{fill:none}f{fill:none}`,
    );
  });

  it('with marks of a thousand lines at each of a hundred thousand points is damaged, with arrows is not', () => {
    const marker = (outline: string): string => `<marker id="m"><path d="${outline}"/></marker>`;
    const points = 'L1 1L2 2'.repeat(50_000);
    const drawing = (outline: string): string => svgOf(`${marker(outline)}<g marker-mid="url(#m)"><path d="M0 0${points}"/></g>`);
    expect(sniff(bytes(drawing('M0 0L5 5'.repeat(1000)))).kind).toBe('broken');
    expect(sniff(bytes(drawing('M0 0L10 5L0 10z'))).kind).toBe('picture');
    expect(sniff(bytes(svgOf(`${marker('M0 0L5 5'.repeat(1000))}<path d="M0 0${points}"/>`))).kind).toBe('picture');
  });

  const embedded = (type: string, data: Uint8Array): Uint8Array =>
    bytes(svgOf(`<image width="9" height="9" href="data:image/${type};base64,${Buffer.from(data).toString('base64')}"/>`));
  const inside = (svg: string): string =>
    Buffer.from(/base64,([^"]*)"/.exec(svg)?.[1] ?? '', 'base64')
      .toString('latin1')
      .replace(/^<\?xml.*\?>\n/, '');

  it('holds pictures without what they say beside themselves', () => {
    const photo = inside(textOf(embedded('jpeg', withOrientation(QUARTERS.jpeg, 1))));
    expect(photo).toBe(Buffer.from(QUARTERS.jpeg).toString('latin1'));
    const drawing = svgOf('<script>secret()</script><image href="file:///home/secret.png"/><rect width="9" height="9"/>');
    expect(inside(textOf(embedded('svg+xml', bytes(drawing))))).toBe(svgOf('<image/><rect width="9" height="9"/>'));
    const spelled = `<image href="data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf('<metadata>secret</metadata><text>大</text>')).replace('%E5%A4%A7', '大')}"/>`;
    expect(Buffer.from(inside(textOf(bytes(svgOf(spelled)))), 'latin1').toString('utf8')).toBe(svgOf('<text>大</text>'));
  });

  it('that holds a picture as large as none is refused', () => {
    expect(sniff(embedded('png', lying(60_000, 60_000, deflateSync(Buffer.alloc(10)))))).toEqual({
      kind: 'vast',
      millions: 3600,
      most: 100,
    });
  });
});

test.each([
  ['AVIF', latin('\0\0\0\x18ftypavif')],
  ['AVIF', latin('\0\0\0\x18ftypavis')],
  ['HEIC', latin('\0\0\0\x18ftypheic')],
  ['HEIC', latin('\0\0\0\x18ftyphevc')],
  ['HEIC or AVIF', latin('\0\0\0\x18ftypmif1')],
  ['JPEG XL', latin('\xff\x0a\x01\x02')],
  ['JPEG XL', latin('\0\0\0\x0cJXL \r\n')],
  ['JPEG 2000', latin('\0\0\0\x0cjP  \r\n')],
  ['a Photoshop file', latin('8BPS\0\x01')],
  ['a compressed file (SVGZ?)', latin('\x1f\x8b\x08\0')],
])('%s is named', (name, file) => {
  expect(sniff(file)).toEqual({ kind: 'other', name });
});
