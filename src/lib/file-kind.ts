import { firstBadByte, utf16Mark } from './text-file.js';

/** What a file is that is no text, by its bytes. */
export interface FileKind {
  /** “a PowerPoint file”. */
  readonly name: string;
  readonly use: 'template' | 'picture' | 'document' | 'other';
}

interface Mark extends FileKind {
  readonly at?: number;
  readonly bytes: string;
}

const picture = (name: string, bytes: string, at = 0): Mark => ({ name, bytes, at, use: 'picture' });
const other = (name: string, bytes: string, at = 0): Mark => ({ name, bytes, at, use: 'other' });

/** What files of each kind begin with (each format's own specification; collected in file(1)'s `magic`). */
const MARKS: readonly Mark[] = [
  { name: 'a PDF', bytes: '%PDF-', use: 'document' },
  { name: 'a document in Rich Text Format', bytes: '{\\rtf', use: 'document' },
  picture('a PNG picture', '\x89PNG'),
  picture('a JPEG picture', '\xff\xd8\xff'),
  picture('a GIF picture', 'GIF8'),
  picture('a WebP picture', 'WEBP', 8),
  picture('a BMP picture', 'BM'),
  picture('a TIFF picture', 'II*\0'),
  picture('a TIFF picture', 'MM\0*'),
  picture('a HEIC or AVIF picture', 'ftyphe', 4),
  picture('a HEIC or AVIF picture', 'ftypavi', 4),
  picture('a HEIC or AVIF picture', 'ftypmif1', 4),
  picture('an icon', '\0\0\x01\0'),
  picture('a Photoshop picture', '8BPS'),
  other('a video', 'ftyp', 4),
  other('a video', '\x1aE\xdf\xa3'),
  other('a sound', 'ID3'),
  other('a sound', 'OggS'),
  other('a sound or video', 'RIFF'),
  other('a compressed file', '\x1f\x8b'),
  other('a compressed file', 'BZh'),
  other('a compressed file', '\xfd7zXZ\0'),
  other('a compressed file', '(\xb5/\xfd'),
  other('a 7-Zip archive', "7z\xbc\xaf'\x1c"),
  other('a RAR archive', 'Rar!'),
  other('a tar archive', 'ustar', 257),
  other('a program', '\x7fELF'),
  other('a program', 'MZ'),
  other('a program', '\xcf\xfa\xed\xfe'),
  other('a program', '\xca\xfe\xba\xbe'),
  other('a program', '\0asm'),
  other('a font', 'OTTO'),
  other('a font', '\0\x01\0\0'),
  other('a font', 'wOF'),
  other('a database', 'SQLite format 3\0'),
];

/** What a file is, where it is no text: by what it begins with, else by bytes that no text has. Undefined for text, in UTF-16 with its mark as well. */
export function binaryKind(bytes: Uint8Array): FileKind | undefined {
  if (utf16Mark(bytes) !== undefined) return undefined;
  const zip = begins(bytes, 'PK\x03\x04') || begins(bytes, 'PK\x05\x06');
  if (zip) return archiveKind(bytes);
  if (begins(bytes, '\xd0\xcf\x11\xe0')) return compoundKind(bytes);
  const known = MARKS.find(({ bytes: mark, at }) => begins(bytes, mark, at));
  // Letters alone may begin a text as well; `BM` and `MZ` do.
  if (known !== undefined && (!/^[\x20-\x7e]+$/.test(known.bytes) || known.use === 'document' || isNoText(bytes))) return known;
  return bytes.includes(0) ? nulKind(bytes) : undefined;
}

const isNoText = (bytes: Uint8Array): boolean => bytes.includes(0) || firstBadByte(bytes) < bytes.length;

const begins = (bytes: Uint8Array, mark: string, at = 0): boolean =>
  [...mark].every((character, i) => bytes[at + i] === character.charCodeAt(0));

/** Names in an archive stand in it as they are (APPNOTE 6.3.10, 4.3.12). */
function archiveKind(bytes: Uint8Array): FileKind {
  const holds = (name: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, 'latin1');
  if (holds('ppt/presentation.xml') || holds('ppt/slides/')) return { name: 'a PowerPoint file', use: 'template' };
  if (holds('word/document.xml')) return { name: 'a Word document', use: 'document' };
  if (holds('xl/workbook.xml')) return { name: 'an Excel workbook', use: 'document' };
  if (holds('application/vnd.oasis.opendocument')) return { name: 'an OpenDocument file', use: 'document' };
  if (holds('application/epub+zip')) return { name: 'an EPUB book', use: 'document' };
  return holds('.iwa') ? { name: 'a Keynote, Pages or Numbers file', use: 'document' } : { name: 'a ZIP archive', use: 'other' };
}

/** [MS-CFB]: names of streams are in UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  const holds = (name: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, 'utf16le');
  if (holds('PowerPoint Document')) return { name: 'a file of PowerPoint 97–2003', use: 'document' };
  if (holds('WordDocument')) return { name: 'a document of Word 97–2003', use: 'document' };
  return holds('EncryptedPackage')
    ? { name: 'an encrypted Office file', use: 'document' }
    : { name: 'an old Office file', use: 'document' };
}

/** Of ASCII in UTF-16 every other byte is NUL. */
function nulKind(bytes: Uint8Array): FileKind {
  const part = bytes.subarray(0, 2000);
  const nuls = part.filter((byte) => byte === 0).length;
  return nuls > part.length * 0.3 && nuls <= part.length * 0.8
    ? { name: 'in UTF-16 or UTF-32, and has no mark that says so', use: 'other' }
    : { name: 'a binary file (it has a byte that is zero)', use: 'other' };
}
