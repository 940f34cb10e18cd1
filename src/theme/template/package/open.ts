import { percentDecoded } from '../../../lib/percent-decoded.js';
import { canonical, isCanonical } from '../../../lib/xml/canonical.js';
import { parseXml, UnsafeXml } from '../../../lib/xml/parse.js';
import { childrenOf, type Element } from '../../../lib/xml/tree.js';
import { BadArchive } from '../../../lib/zip/directory.js';
import { type Archive, openArchive } from '../../../lib/zip/read.js';

/** A file that can't serve as a template: `message` says what was found, `help` the way out. */
export class NoTemplate extends Error {
  override readonly name = 'NoTemplate';
  constructor(
    message: string,
    readonly help: string,
  ) {
    super(message);
  }
}

export interface Relation {
  readonly id: string;
  /** The last step of the relationship's type, the same for Strict and Transitional: `slideLayout`. */
  readonly kind: string;
  readonly type: string;
  /** A path in the package, or an address outside it. */
  readonly target: string;
  readonly external: boolean;
}

/** An Open Packaging package, read. */
export interface OpenPackage {
  /** Path of the main part. */
  readonly main: string;
  readonly mainType: string;
  readonly names: readonly string[];
  readonly has: (path: string) => boolean;
  readonly bytes: (path: string) => Uint8Array;
  /** A part with PowerPoint's own prefixes. Throws `NoTemplate` for broken XML. */
  readonly xml: (path: string) => Element;
  /** True where `xml` is what `bytes` say, so that these can be kept. */
  readonly asWritten: (path: string) => boolean;
  readonly relations: (path: string) => readonly Relation[];
  readonly contentType: (path: string) => string;
}

const RESAVE = 'open it in PowerPoint and save it again as a template (.potx)';

const WAYS_OUT: Readonly<Record<BadArchive['fault'], string>> = {
  harmful: 'PowerPoint writes no such file, and it may be meant to do harm: ask who made it for another',
  damaged: 'copy it again from where it came from; if it opens in PowerPoint, save it again as a template (.potx)',
  other: RESAVE,
};
const PML =
  /presentationml\.(presentation|template|slideshow)\.main\+xml$|powerpoint\.(presentation|template|slideshow|addin)\.macroEnabled\.main\+xml$/;

/**
 * Opens a PowerPoint file of anybody's. Throws `NoTemplate` for an empty, encrypted, legacy, damaged or unsafe file, for one of another
 * kind, and for parts that are not well-formed.
 */
export function openPresentation(bytes: Uint8Array): OpenPackage {
  refuseOthers(bytes);
  return readSafely(() => {
    const archive = openArchive(bytes);
    refuseOtherPackages(archive);
    const pack = packageOf(archive);
    if (!PML.test(pack.mainType)) throw otherKind(pack.mainType);
    return pack;
  });
}

function readSafely<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof BadArchive) throw new NoTemplate(cause.message, WAYS_OUT[cause.fault]);
    throw cause;
  }
}

/** [MS-CFB] 2.2: what legacy and encrypted Office files begin with. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new NoTemplate('it is empty', 'copy it again from where it came from');
  if (!COMPOUND.every((byte, i) => bytes[i] === byte)) {
    // APPNOTE 6.3.10, 4.3.7: what every archive with files in it begins with.
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
      throw new NoTemplate('it is no ZIP archive, and so no PowerPoint file', 'name a .potx or .pptx');
    return;
  }
  // The stream that holds an encrypted package ([MS-OFFCRYPTO] 2.3.4.4), its name in UTF-16.
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new NoTemplate('it is encrypted with a password', 'take the password off in PowerPoint: File › Info › Protect Presentation');
  throw new NoTemplate('it is in the format of PowerPoint 97–2003', RESAVE);
}

function refuseOtherPackages(archive: Archive): void {
  if (archive.has('[Content_Types].xml')) return;
  const isOpenDocument = archive.has('mimetype') && archive.has('content.xml');
  if (isOpenDocument) throw new NoTemplate('it is an OpenDocument file', 'save it as .pptx in LibreOffice first');
  if (archive.names.some((name) => name.endsWith('.iwa'))) throw new NoTemplate('it is a Keynote file', 'export it to PowerPoint first');
  throw new NoTemplate('it is a ZIP archive, but no PowerPoint file', 'name a .potx or .pptx');
}

const otherKind = (type: string): NoTemplate =>
  new NoTemplate(
    /wordprocessingml/.test(type)
      ? 'it is a Word document'
      : /spreadsheetml/.test(type)
        ? 'it is an Excel workbook'
        : 'its main part is no presentation',
    'name a .potx or .pptx',
  );

function packageOf(archive: Archive): OpenPackage {
  const parsed = new Map<string, { readonly root: Element; readonly asWritten: boolean }>();
  const part = (path: string) => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const raw = parsePart(path, archive);
    const asWritten = isCanonical(raw);
    const read = { root: asWritten ? raw : canonical(raw), asWritten };
    parsed.set(path, read);
    return read;
  };
  const xml = (path: string): Element => part(path).root;
  const relations = (path: string): readonly Relation[] => {
    const file = relationsPath(path);
    return archive.has(file) ? childrenOf(xml(file)).flatMap((one) => relationOf(one, path)) : [];
  };
  const contentType = typesOf(xml('[Content_Types].xml'));
  const main = relations('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined || !archive.has(main)) throw new NoTemplate('it has no main part: the file is damaged', RESAVE);
  return {
    main,
    mainType: contentType(main),
    names: archive.names,
    has: archive.has,
    bytes: (path) => readSafely(() => archive.read(path)),
    xml: (path) => readSafely(() => xml(path)),
    asWritten: (path) => part(path).asWritten,
    relations: (path) => readSafely(() => relations(path)),
    contentType,
  };
}

function parsePart(path: string, archive: Archive): Element {
  if (!archive.has(path)) throw new NoTemplate(`its part “${path}” is missing: the file is damaged`, RESAVE);
  const bytes = archive.read(path);
  try {
    return parseXml(decode(bytes));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new NoTemplate(`its part “${path}” can't be read: ${why}`, cause instanceof UnsafeXml ? WAYS_OUT.harmful : RESAVE);
  }
}

/** ECMA-376 Part 2, 6.2.5: parts are in UTF-8 or UTF-16. */
function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(utf16, { fatal: true }).decode(bytes);
}

const relationsPath = (path: string): string => {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
};

function relationOf({ attributes }: Element, from: string): readonly Relation[] {
  const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
  if (id === undefined) return [];
  const kind = type.slice(type.lastIndexOf('/') + 1);
  const external = mode === 'External';
  return [{ id, kind, type, target: external ? target : resolveTarget(target, from), external }];
}

/** A relationship's target against the folder of its source (RFC 3986, 5.2); `..` never climbs above the package. */
function resolveTarget(target: string, from: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('#')[0]?.split('/') ?? []) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(percentDecoded(step));
  }
  return steps.join('/');
}

function typesOf(types: Element): (path: string) => string {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const { name, attributes } of childrenOf(types)) {
    const { Extension: extension, PartName: part, ContentType: type = '' } = attributes;
    if (name === 'ct:Default' && extension !== undefined) defaults.set(extension.toLowerCase(), type);
    if (name === 'ct:Override' && part !== undefined) overrides.set(part.replace(/^\//, '').toLowerCase(), type);
  }
  return (path) => {
    const low = path.toLowerCase();
    return overrides.get(low) ?? defaults.get(low.slice(low.lastIndexOf('.') + 1)) ?? '';
  };
}
