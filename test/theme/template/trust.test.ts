import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDeck } from '../../../src/build.js';
import { parseXml } from '../../../src/lib/xml/parse.js';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { readZip } from '../../../src/lib/zip/read.js';
import { writeZip } from '../../../src/lib/zip/write.js';
import { loadTemplate } from '../../../src/theme/template/load.js';
import { workFolder } from '../../support/cli.js';
import { memoryEnv } from '../../support/memory-env.js';
import { openArchive, textOf } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { readDeck } from '../../support/pptx/read.js';
import { TEMPLATES } from '../../support/pptx/templates.js';
import { validatePackage } from '../../support/pptx/validate.js';

const sound = TEMPLATES['ordinary']?.() ?? new Uint8Array();
const LAYOUT = 'ppt/slideLayouts/slideLayout3.xml';

/** The sound template with parts changed, added or (undefined) taken away. */
function changed(
  edits: Readonly<Record<string, ((text: string) => string) | Uint8Array | string | undefined>>,
  bytes: Uint8Array = sound,
): Uint8Array {
  const files = new Map<string, Uint8Array>(readZip(bytes));
  for (const [name, edit] of Object.entries(edits)) {
    const before = Buffer.from(files.get(name) ?? new Uint8Array()).toString('utf8');
    if (edit === undefined) files.delete(name);
    else files.set(name, typeof edit === 'function' ? Buffer.from(edit(before)) : typeof edit === 'string' ? Buffer.from(edit) : edit);
  }
  return writeZip([...files].map(([name, bytes]) => ({ name, bytes })));
}

/** The archive's bytes with the 16 or 32 bits at a place in its first directory entry changed. */
function poked(offset: number, value: number, wide = false, bytes: Uint8Array = sound): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.readUInt32LE(copy.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16) + offset;
  if (wide) copy.writeUInt32LE(value, at);
  else copy.writeUInt16LE(value, at);
  return copy;
}

function renamed(from: string, to: string): Uint8Array {
  expect(to.length).toBe(from.length);
  return Buffer.from(Buffer.from(sound).toString('latin1').replaceAll(from, to), 'latin1');
}

const compound = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

const wordMain = (text: string): string =>
  text.replace(
    /application\/vnd[^"]*template\.main\+xml/,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  );

const HOSTILE: Readonly<Record<string, readonly [bytes: () => Uint8Array, says: RegExp]>> = {
  'an empty file': [() => new Uint8Array(), /empty/],
  'a text': [() => Buffer.from('Dear Sir or Madam'), /no ZIP archive/],
  'an encrypted presentation': [() => compound('EncryptedPackage'), /encrypted with a password/],
  'a presentation of PowerPoint 97': [() => compound('PowerPoint Document'), /PowerPoint 97–2003/],
  'a truncated file': [() => sound.subarray(0, sound.length - 400), /cut short/],
  'a Word document': [() => changed({ '[Content_Types].xml': wordMain }), /Word document/],
  'an OpenDocument file': [() => writeZip(['mimetype', 'content.xml'].map((name) => ({ name, bytes: Buffer.from('x') }))), /OpenDocument/],
  'a Keynote file': [() => writeZip([{ name: 'Index/Document.iwa', bytes: Buffer.from('x') }]), /Keynote/],
  'some other archive': [() => writeZip([{ name: 'readme.txt', bytes: Buffer.from('x') }]), /no PowerPoint file/],
  'broken XML': [() => changed({ [LAYOUT]: '<p:sldLayout' }), /slideLayout3\.xml.*can't be read/],
  'an entity bomb': [() => changed({ [LAYOUT]: '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>' }), /document type declaration/],
  'elements without end': [() => changed({ [LAYOUT]: `${'<a>'.repeat(900)}${'</a>'.repeat(900)}` }), /500 deep/],
  'a missing master': [() => changed({ 'ppt/slideMasters/slideMaster1.xml': undefined }), /slideMaster1\.xml.*missing/],
  'no content types': [() => changed({ '[Content_Types].xml': undefined }), /no PowerPoint file/],
  'an encrypted entry': [() => poked(8, 0x0801), /encrypted/],
  'a 64-bit entry': [() => poked(20, 0xffffffff, true), /64-bit/],
  'an unknown packing': [() => poked(10, 93), /method 93/],
  'a wrong checksum': [() => poked(16, 12345, true), /damaged/],
  'a path out of the package': [() => renamed(LAYOUT, `../${'x'.repeat(LAYOUT.length - 3)}`), /leads out/],
  'an absolute path': [() => renamed(LAYOUT, `/${'x'.repeat(LAYOUT.length - 1)}`), /leads out/],
  'a path with backslashes': [() => renamed(LAYOUT, LAYOUT.replaceAll('/', '\\')), /leads out/],
  'two parts of one name': [() => renamed(LAYOUT, LAYOUT.replace('3', '2')), /twice/],
  'a bomb': [() => changed({ 'ppt/media/bomb.bin': new Uint8Array(24 * 1024 * 1024) }), /200 times/],
};

/** What no program writes by mistake: opening it is no way out. */
const HARMFUL =
  /^(an entity bomb|elements without end|a path out of the package|an absolute path|a path with backslashes|two parts of one name|a bomb)$/;

describe('a file that is no template gets one clear message, and nothing is written', () => {
  test.each(Object.entries(HOSTILE))('%s', async (name, [bytes, says]) => {
    const folder = workFolder({ 'company.potx': bytes(), 'talk.md': '# Talk\n\n## One\n\n- a\n' });
    const { ok, diagnostics, written } = await buildDeck({ cwd: folder, content: ['talk.md'], theme: 'company.potx', formats: ['pptx'] });
    expect(ok).toBe(false);
    expect(written).toEqual([]);
    expect(existsSync(join(folder, 'output'))).toBe(false);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ id: code }) => code)).toEqual(['theme-package']);
    expect(errors[0]?.message).toMatch(says);
    expect(/do harm/.test(errors[0]?.help ?? '')).toBe(HARMFUL.test(name));
  });
});

const rel = (kind: string, target: string, mode = ''): string =>
  `<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode}/></Relationships>`;
const LAYOUT_RELS = 'ppt/slideLayouts/_rels/slideLayout3.xml.rels';
const related =
  (kind: string, target: string, mode = '') =>
  (text: string): string =>
    text.replace('</Relationships>', rel(kind, target, mode));
const withShape =
  (shape: string) =>
  (text: string): string =>
    text.replace('</p:spTree>', `${shape}</p:spTree>`);
const picture = (attribute: string): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="90" name="Spy"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip ${attribute}="rId77"/><a:stretch/></p:blipFill><p:spPr/></p:pic>`;
const ole =
  '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="91" name="Object"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj name="x" r:id="rId77" progId="Package"><p:embed/></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>';
const EXTERNAL = ' TargetMode="External"';
const macros = 'http://schemas.microsoft.com/office/2006/relationships/vbaProject';

const LEFT_OUT: Readonly<Record<string, readonly [bytes: () => Uint8Array, says: RegExp, never: RegExp]>> = {
  macros: [
    () =>
      changed({
        'ppt/vbaProject.bin': 'Sub AutoOpen',
        'ppt/_rels/presentation.xml.rels': (text) =>
          text.replace('</Relationships>', `<Relationship Id="rId77" Type="${macros}" Target="vbaProject.bin"/></Relationships>`),
        '[Content_Types].xml': (text) =>
          text
            .replace(/application\/vnd[^"]*template\.main\+xml/, 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml')
            .replace('</Types>', '<Override PartName="/ppt/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
      }),
    /macros/,
    /vbaProject|macroEnabled/,
  ],
  'a picture from the network': [
    () => changed({ [LAYOUT_RELS]: related('image', 'http://tracker.example/x.png', EXTERNAL), [LAYOUT]: withShape(picture('r:link')) }),
    /linked pictures/,
    /tracker\.example|Spy/,
  ],
  'an embedded object': [
    () =>
      changed({
        [LAYOUT_RELS]: related('oleObject', '../embeddings/oleObject1.bin'),
        'ppt/embeddings/oleObject1.bin': 'x',
        [LAYOUT]: withShape(ole),
      }),
    /embedded objects/,
    /oleObj|embeddings/,
  ],
  'a link to a file share': [
    () =>
      changed({
        [LAYOUT_RELS]: related('hyperlink', 'file:///\\\\share\\x.exe', EXTERNAL),
        [LAYOUT]: (text) =>
          text.replace(
            '<p:cNvPr id="2" name="Placeholder 1"/>',
            '<p:cNvPr id="2" name="Placeholder 1"><a:hlinkClick r:id="rId77"/></p:cNvPr>',
          ),
      }),
    /links to files/,
    /share|hlinkClick/,
  ],
  'an ActiveX control': [
    () =>
      changed({
        [LAYOUT_RELS]: related('control', '../activeX/activeX1.xml'),
        'ppt/activeX/activeX1.xml': '<x/>',
        [LAYOUT]: (text) => text.replace('</p:spTree>', '</p:spTree><p:controls><p:control r:id="rId77" name="C"/></p:controls>'),
      }),
    /ActiveX/,
    /activeX|p:control/,
  ],
};

describe('what runs or leads out of the file is left out, and said', () => {
  test.each(Object.entries(LEFT_OUT))('%s', async (_, [bytes, says, never]) => {
    const folder = workFolder({ 'company.potm': bytes(), 'talk.md': '# Talk\n\n## One\n\n- a\n' });
    const { ok, diagnostics, written } = await buildDeck({ cwd: folder, content: ['talk.md'], theme: 'company.potm', formats: ['pptx'] });
    expect(ok).toBe(true);
    expect(diagnostics.find(({ id: code }) => code === 'theme-left-out')?.message).toMatch(says);
    const deck = readFileSync(written[0]?.file ?? '');
    expect(checkPackage(deck)).toEqual([]);
    expect(await validatePackage(deck)).toEqual([]);
    const everything = [...readZip(deck)]
      .map(([name, part]) => `${name}\n${/\.(xml|rels)$/.test(name) ? Buffer.from(part).toString('utf8') : ''}`)
      .join('\n');
    expect(everything).not.toMatch(never);
  });
});

describe('packages that other programs write', () => {
  const rewritten = (edit: (text: string) => string): Uint8Array =>
    writeZip([...readZip(sound)].map(([name, bytes]) => ({ name, bytes: Buffer.from(edit(Buffer.from(bytes).toString('utf8'))) })));

  const strict = (text: string): string =>
    text
      .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main')
      .replaceAll('http://schemas.openxmlformats.org/presentationml/2006/main', 'http://purl.oclc.org/ooxml/presentationml/main')
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      );

  const prefixed = (text: string): string =>
    text
      .replace(/<(\/?)p:/g, '<$1ns0:')
      .replaceAll('xmlns:p=', 'xmlns:ns0=')
      .replace(/<(\/?)(Types|Default|Override|Relationships|Relationship)\b/g, '<$1ns1:$2')
      .replace(/(<ns1:(?:Types|Relationships)) xmlns=/, '$1 xmlns:ns1=');

  test.each([
    ['ISO/IEC 29500 Strict', strict],
    ['prefixes of their own', prefixed],
  ])('in %s work', async (_, edit) => {
    const folder = workFolder({ 'company.potx': rewritten(edit), 'talk.md': '# Talk\n\n## One\n\n- a\n' });
    const { written, diagnostics } = await buildDeck({ cwd: folder, content: ['talk.md'], theme: 'company.potx', formats: ['pptx'] });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const deck = readFileSync(written[0]?.file ?? '');
    expect(checkPackage(deck)).toEqual([]);
    expect(await validatePackage(deck)).toEqual([]);
    const layout = parseXml(Buffer.from(openArchive(deck).bytesOf(LAYOUT)).toString('utf8'));
    expect(layout.name).toBe('p:sldLayout');
    expect(textOf(layout)).toBeDefined();
  });
});

test('fonts that a template embeds stay embedded, and names with underscores say what layouts are for', async () => {
  const folder = workFolder({
    'company.potx': TEMPLATES['the export of another program']?.() ?? '',
    'talk.md': '---\ntitle: T\n---\n# Talk\n\n## One\n\n- a\n',
  });
  const { written, diagnostics } = await buildDeck({ cwd: folder, content: ['talk.md'], theme: 'company.potx', formats: ['pptx'] });
  expect(diagnostics.map(({ id: code }) => code)).not.toContain('theme-layouts');
  const deck = openArchive(readFileSync(written[0]?.file ?? ''));
  const [font] = elementsIn(deck.xmlOf('ppt/presentation.xml'), 'p:regular');
  const part = deck.relationsOf('ppt/presentation.xml').find(({ id }) => id === font?.attributes['r:id'])?.target ?? '';
  expect(Buffer.from(deck.bytesOf(part)).toString()).toBe('a font');
  // What the other program keeps for itself says nothing of a new deck.
  expect(deck.names.filter((name) => /metadata/.test(name))).toEqual([]);
  expect(Buffer.from(deck.bytesOf('ppt/presentation.xml')).toString()).not.toMatch(/google/i);
  expect(readDeck(readFileSync(written[0]?.file ?? '')).slides.map(({ layout }) => layout)).toEqual([
    'TITLE',
    'SECTION_HEADER',
    'TITLE_AND_BODY',
    'TITLE_AND_BODY',
  ]);
});

describe('the sidecar', () => {
  const load = (sidecar: string, template = 'two masters') => {
    const env = memoryEnv({ '/c.potx': TEMPLATES[template]?.() ?? '', '/c.theme.yaml': sidecar });
    return { theme: loadTemplate('/c.potx', env), env };
  };

  test('names the master and layouts', () => {
    expect(load('').theme?.template?.masters.find(({ chosen }) => chosen)?.name).toBe('Whole');
    expect(load('master: Spare').theme?.layouts.get('content')?.label).toBe('Title Only');
    expect(load('master: 1').theme?.layouts.get('content')?.label).toBe('Title Only');
    const { theme } = load('layouts: {closing: Section Header}');
    expect(theme?.template?.landings.find(({ kind }) => kind === 'closing')).toMatchObject({ layout: 'Section Header', by: 'sidecar' });
  });

  test('leaves masters unread that no deck is built on, damaged ones too', () => {
    const damaged = changed({ 'ppt/slideLayouts/slideLayout2.xml': '<p:sldLayout' }, TEMPLATES['two masters']?.());
    const built = (sidecar: string) => loadTemplate('/c.potx', memoryEnv({ '/c.potx': damaged, '/c.theme.yaml': sidecar }));
    const masters = built('master: Spare')?.template?.masters;
    expect(masters?.map(({ name, layouts }) => [name, layouts.length])).toEqual([
      ['Spare', 1],
      ['Whole', 0],
    ]);
    expect(built('master: Whole')).toBeUndefined();
  });

  test('is refused where it names what there is not', () => {
    const { theme, env } = load('layouts: {content: Titel and Content}');
    expect(theme).toBeUndefined();
    expect(env.messages().join()).toMatch(
      /c\.theme\.yaml:1:\d+: error\[theme-value\].*Titel and Content[\s\S]*did you mean “Title and Content”/,
    );
    expect(load('layouts: {contents: Title Only}').env.messages().join()).toMatch(/no kind of slide[\s\S]*“content”/);
    expect(load('layout: {}').env.codes()).toContain('theme-key');
  });
});
