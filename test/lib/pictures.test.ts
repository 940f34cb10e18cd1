import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it, test } from 'vitest';
import { beforeTurn, cropFurther, cropToFill } from '../../src/lib/pictures/crop.js';
import { pixelsToPng } from '../../src/lib/pictures/pixels-to-png.js';
import { sniff } from '../../src/lib/pictures/sniff.js';
import { HALF_CLEAR_WEBP, QUARTERS, tinyPng, withChunk, withOrientation } from '../support/tiny-pictures.js';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function picture(bytes: Uint8Array | string) {
  const found = sniff(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if (found.kind !== 'picture') throw new Error(`no picture: ${JSON.stringify(found)}`);
  return found;
}

/** Pixels as resvg, which is not ours, decodes them: red, green, blue, alpha at each point. */
function pixels(bytes: Uint8Array, format: string, ...points: readonly (readonly [number, number])[]): readonly number[][] {
  const { width, height } = picture(bytes);
  const href = `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const drawn = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}" ${size}/></svg>`).render();
  return points.map(([x, y]) => [...drawn.pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]);
}

const near = (found: readonly number[] | undefined, wanted: readonly number[]): boolean =>
  wanted.every((value, i) => Math.abs((found?.[i] ?? -999) - value) < 40);

test.each([
  [1, 32, 16, undefined],
  [2, 32, 16, { quarters: 0, mirrored: true }],
  [3, 32, 16, { quarters: 2, mirrored: false }],
  [4, 32, 16, { quarters: 2, mirrored: true }],
  [5, 16, 32, { quarters: 3, mirrored: true }],
  [6, 16, 32, { quarters: 1, mirrored: false }],
  [7, 16, 32, { quarters: 1, mirrored: true }],
  [8, 16, 32, { quarters: 3, mirrored: false }],
])('a photograph of orientation %i is %i × %i upright', (orientation, width, height, turn) => {
  const found = picture(withOrientation(QUARTERS.jpeg, orientation));
  expect(found).toMatchObject({ width, height });
  expect(found.turn).toEqual(turn);
  // The pixels themselves are copied, not coded again.
  expect(Buffer.from(found.bytes)).toEqual(Buffer.from(QUARTERS.jpeg));
});

describe('what a file says beside its picture', () => {
  it('does not come along: Exif, comments, what stands behind the end', () => {
    const found = picture(Uint8Array.from([...withOrientation(QUARTERS.jpeg, 1), ...QUARTERS.jpeg, ...Buffer.from('/home/secret')]));
    expect(Buffer.from(found.bytes)).toEqual(Buffer.from(QUARTERS.jpeg));
    expect(latin(QUARTERS.gif)).toContain('ImageMagick');
    expect(latin(picture(QUARTERS.gif).bytes)).not.toContain('ImageMagick');
    expect(pixels(picture(QUARTERS.gif).bytes, 'gif', [4, 4])).toEqual([[255, 0, 0, 255]]);
    const png = withChunk(withChunk(tinyPng(2, 1), 'tEXt', 'Source\0/home/secret'), 'gAMA', '\0\0\xb1\x8f');
    const kept = picture(Uint8Array.from([...png, ...Buffer.from('/home/secret')])).bytes;
    expect(latin(kept)).toContain('gAMA');
    expect(latin(kept)).not.toContain('secret');
  });

  it('an animated PNG comes as its first frame, for readers of every age', () => {
    const still = pixelsToPng({ width: 2, height: 1, data: Uint8Array.of(255, 0, 0, 255, 255, 0, 0, 255) });
    const frames = [
      ['acTL', '\0\0\0\x02\0\0\0\0'],
      ['fcTL', '\0'.repeat(26)],
      ['fdAT', '\0\0\0\x01other pixels'],
    ] as const;
    const animated = frames.reduce((png, [type, data]) => withChunk(png, type, data), still);
    expect(animated.length).toBeGreaterThan(still.length);
    expect(Buffer.from(picture(animated).bytes)).toEqual(Buffer.from(still));
    expect(pixels(picture(animated).bytes, 'png', [0, 0])).toEqual([[255, 0, 0, 255]]);
  });

  it('of a drawing neither: editors’ notes, scripts, anything outside; the drawing stays as it is', () => {
    const found = picture(`<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd" [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>
<!-- /home/secret/a.svg -->
<svg xmlns="&ns_svg;" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  inkscape:export-filename="/home/secret/a.png" width="40" height="20" onload="steal()">
  <metadata>/home/secret</metadata><script>secret()</script><inkscape:view/>
  <style><![CDATA[ a > b { fill: url(#g) } c { background: url(http://x.y/secret) } ]]></style>
  <image href="file:///home/secret.png" width="9" height="9"/><use xlink:href="#g"/><image href="data:image/png;base64,AAAA"/>
  <text>one <tspan>two</tspan> <tspan>three</tspan></text>
</svg>`);
    const text = latin(found.bytes);
    expect(found).toMatchObject({ format: 'svg', width: 40, height: 20 });
    expect(text).not.toMatch(/secret|inkscape|steal|ENTITY/);
    expect(text).toContain('<text>one <tspan>two</tspan> <tspan>three</tspan></text>');
    expect(text).toContain('a &gt; b { fill: url(#g) }');
    expect(text).toContain('<use xlink:href="#g"/>');
    expect(text).toContain('data:image/png;base64,AAAA');
  });

  it('of a drawing with prefixes as libraries write them, nothing else is lost', () => {
    const found = picture('<s:svg xmlns:s="http://www.w3.org/2000/svg" width="9" height="9"><s:path d="M0 0h9v9z"/></s:svg>');
    expect(latin(found.bytes)).toContain('<s:path d="M0 0h9v9z"/>');
  });
});

describe('WebP', () => {
  it('without transparency becomes JPEG where it was lossy', () => {
    const { bytes, format, width, height } = picture(QUARTERS.webp);
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 32, height: 16 });
    const [red, lime, blue, yellow] = pixels(bytes, 'jpeg', [4, 3], [28, 3], [4, 12], [28, 12]);
    expect([near(red, [254, 0, 0]), near(lime, [0, 255, 0]), near(blue, [0, 0, 254]), near(yellow, [255, 255, 0])]).not.toContain(false);
  });

  it('keeps its transparency as PNG', () => {
    const { bytes, format } = picture(HALF_CLEAR_WEBP);
    expect(format).toBe('png');
    const [red, clear] = pixels(bytes, 'png', [1, 4], [6, 4]);
    expect(near(red, [255, 0, 0, 255])).toBe(true);
    expect(clear?.[3]).toBe(0);
  });

  it('animated stands still at its first frame', () => {
    const head = (size: number) => [size & 255, (size >> 8) & 255, (size >> 16) & 255, size >> 24];
    const image = [...QUARTERS.webp.subarray(12)];
    const frame = [0, 0, 0, 0, 0, 0, 31, 0, 0, 15, 0, 0, 100, 0, 0, 0, ...image];
    const anmf = [...Buffer.from('ANMF'), ...head(frame.length), ...frame];
    const vp8x = [...Buffer.from('VP8X'), ...head(10), 2, 0, 0, 0, 31, 0, 0, 15, 0, 0];
    const anim = [...Buffer.from('ANIM'), ...head(6), 0, 0, 0, 0, 0, 0];
    const body = [...Buffer.from('WEBP'), ...vp8x, ...anim, ...anmf, ...anmf];
    const found = picture(Uint8Array.from([...Buffer.from('RIFF'), ...head(body.length), ...body]));
    expect(found).toMatchObject({ width: 32, height: 16, frames: true });
    expect(near(pixels(found.bytes, found.format, [4, 3])[0], [254, 0, 0])).toBe(true);
  });
});

test('cut off anywhere, a picture is broken or shown, and nothing is thrown', () => {
  for (const whole of [...Object.values(QUARTERS), HALF_CLEAR_WEBP, withOrientation(QUARTERS.jpeg, 6), tinyPng(3, 3)])
    for (let length = 0; length < whole.length; length++)
      expect(['picture', 'broken', 'none']).toContain(sniff(whole.subarray(0, length)).kind);
});

test('crops: what goes for a picture to fill a box, about its focus; and as the pixels lie in the file', () => {
  expect(cropToFill({ width: 200, height: 100 }, { width: 50, height: 50 }, { x: 0.5, y: 0.5 })).toEqual({
    left: 0.25,
    right: 0.25,
    top: 0,
    bottom: 0,
  });
  expect(cropToFill({ width: 100, height: 200 }, { width: 50, height: 50 }, { x: 0.5, y: 0 })).toMatchObject({ top: 0, bottom: 0.5 });
  expect(cropToFill({ width: 100, height: 200 }, { width: 1, height: 2 }, { x: 0, y: 0 })).toBeUndefined();
  const half = { left: 0.5, right: 0, top: 0, bottom: 0 };
  expect(cropFurther(half, half)).toEqual({ left: 0.75, right: 0, top: 0, bottom: 0 });
  expect(beforeTurn(half, { quarters: 1, mirrored: false })).toEqual({ bottom: 0.5, left: 0, top: 0, right: 0 });
  expect(beforeTurn(half, { quarters: 0, mirrored: true })).toEqual({ right: 0.5, left: 0, top: 0, bottom: 0 });
});
