import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDeckIn, root, workFolder } from '../support/cli.js';
import { type Box, convertDeck, linesOf, type RenderedLine, type RenderedPage } from '../support/office/render.js';
import { readDeck, type ReadShape, type ReadSlide } from '../support/pptx/read.js';
import { themeNames } from '../support/themes.js';

/** Points by which poppler's boxes of glyphs may stand out: they hold the font's whole ascent and descent, not its ink. */
const TOLERANCE = 3;

const contents = ['content/2022-ai-events.md', 'test/gallery/layouts.md', 'test/cases/torture.md'];

describe.each(themeNames)('in the theme %s, rendered by LibreOffice', (theme) => {
  test.each(contents)('%s: every line lies inside its shape, no two lines overlap, nothing is off the slide', (content) => {
    const out = workFolder();
    const run = buildDeckIn(root, content, '--theme', theme, '--format', 'pptx', '--out', out);
    expect(run.status, run.stderr).toBe(0);
    const bytes = readFileSync(join(out, `${content.replace(/^.*\/|\.md$/g, '')}.pptx`));
    const deck = readDeck(bytes);
    const shown = deck.slides.filter(({ hidden }) => !hidden);
    const pages = linesOf(convertDeck(bytes, 'pdf'));
    expect(pages.length).toBe(shown.length);
    const found = pages.flatMap((page, i) => problems(page, shown[i]).map((problem) => `slide ${i + 1}: ${problem}`));
    expect(found).toEqual([]);
  });
});

function problems(page: RenderedPage, slide: ReadSlide | undefined): readonly string[] {
  const homes = slide?.shapes.filter(({ box, paragraphs }) => box !== undefined && paragraphs.some((text) => text !== '')) ?? [];
  return page.lines.flatMap((line, i) => [
    ...(inside(line, { left: 0, top: 0, right: page.width, bottom: page.height }) ? [] : [`“${line.text}” is off the slide`]),
    ...(homes.some((shape) => holds(shape, line)) ? [] : [`“${line.text}” stands outside its shape`]),
    ...page.lines.slice(i + 1).filter((other) => overlap(line, other)).map((other) => `“${line.text}” overlaps “${other.text}”`),
  ]);
}

const inside = (line: Box, room: Box): boolean =>
  line.left >= room.left - TOLERANCE && line.top >= room.top - TOLERANCE && line.right <= room.right + TOLERANCE && line.bottom <= room.bottom + TOLERANCE;

const ink = (text: string): string => text.replace(/\s/g, '');

/** A line's shape is one that says its words (bullets and numbers are the renderer's own) and has it inside. */
function holds({ box, paragraphs }: ReadShape, line: RenderedLine): boolean {
  if (box === undefined) return false;
  const said = ink(paragraphs.join(''));
  const words = line.text.split(/\s+/).filter((word) => ink(word).length > 1);
  const says = words.length === 0 || words.some((word) => said.includes(ink(word)));
  return says && inside(line, { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height });
}

/** Lines overlap where they share more than a third of the lower one's height: boxes of neighbouring lines touch by their ascents. */
function overlap(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 1 && height > Math.min(a.bottom - a.top, b.bottom - b.top) / 3;
}
