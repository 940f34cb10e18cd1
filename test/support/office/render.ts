import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SaxesParser } from 'saxes';
import { workFolder } from '../cli.js';

/** Opens decks in LibreOffice and saves them as `type`; returns the files' paths. Each run has a profile of its own, so that runs don't meet. */
export function convertDecks(decks: readonly Uint8Array[], type: 'pdf' | 'pptx' | 'odp'): readonly string[] {
  const names = decks.map((_, i) => `deck-${i}`);
  const given = Object.fromEntries(decks.map((deck, i) => [`${names[i]}.pptx`, deck]));
  const folder = workFolder(
    given,
    names.map((name) => `converted/${name}.${type}`),
  );
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const files = names.map((name) => join(folder, `${name}.pptx`));
  execFileSync('soffice', [profile, '--headless', '--convert-to', type, '--outdir', join(folder, 'converted'), ...files], {
    stdio: 'ignore',
  });
  return names.map((name) => join(folder, 'converted', `${name}.${type}`));
}

export const convertDeck = (deck: Uint8Array, type: 'pdf' | 'pptx' | 'odp'): string => convertDecks([deck], type)[0] ?? '';

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
