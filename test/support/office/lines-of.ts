import { execFileSync } from 'node:child_process';
import { SaxesParser } from 'saxes';

/** A box on a page, in points, origin top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface RenderedLine extends Box {
  readonly text: string;
}

export interface RenderedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly RenderedLine[];
}

/** Stretches of text without a space, as poppler finds them in a PDF: its lines may run through neighbouring shapes. */
export function linesOf(pdf: string): readonly RenderedPage[] {
  const xml = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const pages: { width: number; height: number; lines: { left: number; top: number; right: number; bottom: number; text: string }[] }[] =
    [];
  let inWord = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes: at }) => {
    if (name === 'page') pages.push({ width: Number(at.width), height: Number(at.height), lines: [] });
    inWord = name === 'word';
    if (inWord)
      pages.at(-1)?.lines.push({ left: Number(at.xMin), top: Number(at.yMin), right: Number(at.xMax), bottom: Number(at.yMax), text: '' });
  });
  parser.on('text', (text) => {
    const word = pages.at(-1)?.lines.at(-1);
    if (inWord && word !== undefined) word.text += text;
  });
  parser.on('closetag', () => {
    inWord = false;
  });
  parser.write(xml).close();
  return pages;
}
