import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SaxesParser } from 'saxes';
import { workFolder } from '../cli.js';

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

/** Opens decks in LibreOffice and saves them as `type`; returns the files' paths. Each run has a profile of its own, so that runs don't meet. */
export function convertDecks(decks: readonly Uint8Array[], type: 'pdf' | 'pptx' | 'odp'): readonly string[] {
  const names = decks.map((_, i) => `deck-${i}`);
  const folder = workFolder(Object.fromEntries(decks.map((deck, i) => [`${names[i]}.pptx`, deck])));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const files = names.map((name) => join(folder, `${name}.pptx`));
  execFileSync('soffice', [profile, '--headless', '--convert-to', type, '--outdir', join(folder, 'converted'), ...files], {
    stdio: 'ignore',
  });
  return names.map((name) => join(folder, 'converted', `${name}.${type}`));
}

export const convertDeck = (deck: Uint8Array, type: 'pdf' | 'pptx' | 'odp'): string => convertDecks([deck], type)[0] ?? '';

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

/** The pages of a PDF as PNG files, at `dpi`. */
export function picturesOf(pdf: string, dpi: number): readonly string[] {
  const folder = workFolder();
  execFileSync('pdftoppm', ['-r', String(dpi), '-png', pdf, join(folder, 'page')]);
  return execFileSync('ls', [folder], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((name) => join(folder, name));
}

/** Every QR code that zbar reads, by picture: all in one run, since starting it takes longer than reading a code. */
export function codesIn(pictures: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>(pictures.map((picture) => [picture, []]));
  if (pictures.length === 0) return codes;
  // Its exit code is 4 where a picture holds no code.
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--xml', '-Sdisable', '-Sqrcode.enable', ...pictures], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  let picture = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'source') picture = String(attributes['href']);
  });
  parser.on('cdata', (text) => codes.get(picture)?.push(text));
  parser.write(stdout).close();
  return codes;
}
