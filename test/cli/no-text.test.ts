import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { writeZip } from '../../src/lib/zip/write.js';
import { buildDeckIn, head, workFolder } from '../support/cli.js';
import { readDeck } from '../support/pptx/read.js';
import { TEMPLATES } from '../support/pptx/templates.js';
import { KINDS } from '../support/tiny-pictures.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const zipOf = (name: string): Uint8Array => writeZip([{ name, bytes: text('<x/>') }]);

/** Files that are no text, by name: what each is called, and what its help says. */
const BINARIES: Readonly<Record<string, readonly [bytes: () => Uint8Array, found: string, help: string]>> = {
  'talk.pptx': [() => TEMPLATES['ordinary']?.() ?? text(''), 'a PowerPoint file', 'did you mean `--theme talk.pptx`?'],
  'brand.potx': [() => TEMPLATES['ordinary']?.() ?? text(''), 'a PowerPoint file', 'did you mean `--theme brand.potx`?'],
  'deck.md': [() => TEMPLATES['ordinary']?.() ?? text(''), 'a PowerPoint file', '--theme deck.md'],
  'talk.docx': [() => zipOf('word/document.xml'), 'a Word document', 'pandoc talk.docx -o talk.md'],
  'talk.xlsx': [() => zipOf('xl/workbook.xml'), 'an Excel workbook', 'table'],
  'talk.zip': [() => zipOf('a/b.txt'), 'a ZIP archive', 'Markdown file'],
  'talk.pdf': [() => text('%PDF-1.7\n%\u00e2\n1 0 obj'), 'a PDF', 'Markdown file'],
  'talk.rtf': [() => text('{\\rtf1 words}'), 'a document in Rich Text Format', 'pandoc'],
  'a.png': [() => KINDS['quarters.png'] ?? Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'), 'a PNG picture', '![what it shows](a.png)'],
  'a.jpg': [() => Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), 'a JPEG picture', '![what it shows](a.jpg)'],
  'a.gif': [() => Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'a GIF picture', '![what it shows](a.gif)'],
  'a.webp': [() => Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'a WebP picture', '![what it shows](a.webp)'],
  'a.bmp': [() => Buffer.from('BM\x10\0\0\0\0\0', 'latin1'), 'a BMP picture', '![what it shows]'],
  'a.gz': [() => gzipSync('words'), 'a compressed file', 'Markdown file'],
  a: [() => Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'), 'a program', 'Markdown file'],
  'a.exe': [() => Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'a program', 'Markdown file'],
  'a.mp4': [() => Buffer.from('\0\0\0\x20ftypisom', 'latin1'), 'a video', 'Markdown file'],
  'old.ppt': [
    () => Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), Buffer.from('PowerPoint Document', 'utf16le')]),
    'PowerPoint 97–2003',
    'pandoc',
  ],
  'nul.md': [() => Buffer.from(`${head}# One\n\nwords\0and more\n`), 'a byte that is zero', 'Markdown file'],
  'unmarked.md': [() => Buffer.from(`${head}# One\n`, 'utf16le'), 'in UTF-16 or UTF-32', 'save it as UTF-8'],
};

describe('what is no text is refused by its bytes, with the command that was meant', () => {
  test.each(Object.keys(BINARIES))('%s', (name) => {
    const [bytes, found, help] = BINARIES[name] ?? [() => text(''), '', ''];
    const folder = workFolder({ [name]: bytes(), 'good.md': `${head}# One\n` });
    const before = readFileSync(join(folder, name));
    const run = buildDeckIn(folder, 'good.md', name, '-o', '.');
    expect(run.status, run.stderr).toBe(2);
    expect(run.stderr).toContain(`build-deck: ${name} is `);
    expect(run.stderr).toContain(found);
    expect(run.stderr.split('help:')[1]).toContain(help);
    expect(readdirSync(folder).sort()).toEqual([name, 'good.md'].sort());
    expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
  });

  test('where its Markdown stands beside it, that was meant', () => {
    const folder = workFolder({ 'talk.pdf': '%PDF-1.7\n', 'talk.md': `${head}# One\n` });
    expect(buildDeckIn(folder, 'talk.pdf').stderr).toContain('did you mean `build-deck talk.md`?');
  });
});

const TALK = `${head}# Größe\n\nÄpfel 中文 😀\n`;

describe('encodings', () => {
  const utf16be = (): Buffer => Buffer.from(`\ufeff${TALK}`, 'utf16le').swap16();
  test.each([
    ['UTF-16, little end first, as PowerShell writes it', Buffer.from(`\ufeff${TALK.replaceAll('\n', '\r\n')}`, 'utf16le')],
    ['UTF-16, big end first', utf16be()],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TALK}`)],
    ['UTF-8', Buffer.from(TALK)],
  ])('%s is read', (_, bytes) => {
    const folder = workFolder({ 'talk.md': bytes });
    const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx');
    expect({ status: run.status, said: run.stderr }).toEqual({ status: 0, said: '' });
    expect(JSON.stringify(readDeck(readFileSync(join(folder, 'output/talk.pptx'))))).toContain('Äpfel 中文 😀');
  });

  const gbk = Buffer.from('d7a2d2e2c1a6bbfad6c6cac7cab2c3b4a3acced2c3c7b5c4c4a3d0cdd4dad5e2c0efb4f3b5c4', 'hex');
  test.each([
    ['GBK', gbk, 'GBK'],
    ['Latin-1', Buffer.from('Der Maler malt schöne Bilder über Äpfel', 'latin1'), 'Windows-1252'],
    ['Shift_JIS', Buffer.from('82b182ea82cd93fa967b8cea82cc95b68fcd82c582b7', 'hex'), 'Shift_JIS'],
    ['a byte cut off', Buffer.concat([Buffer.from('words and words and words '), Buffer.from([0xe4, 0xb8])]), 'UTF-8'],
    ['a lone surrogate', Buffer.from([0xed, 0xa0, 0x80]), '0xED'],
    ['too long a form', Buffer.from([0xc0, 0xaf]), '0xC0'],
  ])('%s is an error at its line and column, and nothing is written', (_, bytes, named) => {
    const folder = workFolder({ 'talk.md': Buffer.concat([Buffer.from(`${head}# One\n\n中 `), bytes, Buffer.from('\n')]) });
    const run = buildDeckIn(folder, 'talk.md');
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^talk\.md:8:\d+: error\[encoding\]: the byte 0x[0-9A-F]{2} is no UTF-8/);
    expect(run.stderr).toContain(named);
    expect(run.stderr).toMatch(/help: .*save it as UTF-8/);
    expect(readdirSync(folder)).toEqual(['talk.md']);
  });

  test('in the company’s file and in a theme’s, too', () => {
    const folder = workFolder({ 'talk.md': `${head}# One\n`, 'company.yaml': Buffer.from('# firm\nname: Größe\n', 'latin1') });
    const run = buildDeckIn(folder, 'talk.md');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('company.yaml:2:9: error[encoding]');
    buildDeckIn(folder, 'theme', 'new', 'mine');
    const theme = join(folder, 'themes/mine/theme.yaml');
    writeFileSync(theme, Buffer.concat([Buffer.from('# Größe\n', 'latin1'), readFileSync(theme)]));
    expect(buildDeckIn(folder, 'theme', 'check', 'mine').stderr).toMatch(/theme\.yaml:1:5: error\[encoding\]/);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file is never waited for', () => {
  const CASES: readonly (readonly [what: string, path: string, args: readonly string[]])[] = [
    ['content', 'talk.md', ['talk.md']],
    ['a picture', 'a.png', ['pic.md', '--strict']],
    ['a company file', 'company.yaml', ['pic.md', '--company', 'company.yaml']],
    ['a template', 'brand.potx', ['good.md', '--theme', 'brand.potx']],
    ['a theme', 'themes/mine/theme.yaml', ['good.md', '--theme', 'mine']],
    ['a template set', 'templates/mine/content.hbs', ['good.md', '--template', 'mine']],
    ['what is imported', 'brand.potx', ['theme', 'import', 'brand.potx']],
    ['what is inspected', 'brand.potx', ['theme', 'inspect', 'brand.potx']],
  ];
  test.each(CASES)('a pipe as %s', (_, path, args) => {
    const folder = workFolder({
      'good.md': `${head}# One\n`,
      'pic.md': `${head}# One\n\n![a](a.png)\n`,
      'themes/mine/x': '',
      'templates/mine/x': '',
    });
    execFileSync('mkfifo', [join(folder, path)]);
    const run = buildDeckIn(folder, ...args);
    expect(run.signal).toBe(null);
    expect([1, 2]).toContain(run.status);
    expect(run.stderr).toMatch(/: (?:error|no such file|can)|expected a file|is a pipe|no readable file/);
    expect(run.stderr).not.toMatch(/\n\s+at |a bug in build-deck/);
  });

  test('a device as content, and as a picture', () => {
    const folder = workFolder({ 'pic.md': `${head}# One\n\n![a](/dev/zero)\n` });
    expect(buildDeckIn(folder, '/dev/zero').stderr).toContain('/dev/zero is a device; expected a file');
    expect(buildDeckIn(folder, 'pic.md').stderr).toContain('/dev/zero');
  });
});
