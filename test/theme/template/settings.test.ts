import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { buildDeck } from '../../../src/build.js';
import { readZip } from '../../../src/lib/zip/read.js';
import { writeZip } from '../../../src/lib/zip/write.js';
import { head, workFolder } from '../../support/cli.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { TEMPLATES } from '../../support/pptx/templates.js';
import { validatePackage } from '../../support/pptx/validate.js';

const LABEL = '<vt:lpwstr>Internal</vt:lpwstr>';

/** As Office writes a sensitivity label: no prefix but for the value's type. */
const CUSTOM = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="MSIP_Label_f42aa342-8706-4288-bd11-ebb85995028c_Name">${LABEL}</property></Properties>`;

const P15 = 'xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main"';
const GUIDES =
  '<p:extLst><p:ext uri="{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"><p15:sldGuideLst><p15:guide id="1" orient="horz" pos="2160"><p15:clr><a:srgbClr val="A4A3A4"/></p15:clr></p15:guide></p15:sldGuideLst></p:ext></p:extLst>';

/** A template with parts changed, or added. */
function templateWith(change: (name: string, text: string) => string, added: Readonly<Record<string, string>> = {}): Uint8Array {
  const [made] = Object.values(TEMPLATES);
  const parts = [...readZip(made?.() ?? new Uint8Array())].map(([name, bytes]) => ({
    name,
    bytes: Buffer.from(change(name, new TextDecoder().decode(bytes))),
  }));
  return writeZip([...parts, ...Object.entries(added).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))]);
}

/** The deck on a template, part by part; sound in its package, in the schema, and in its namespaces as an XML reader that is not ours finds them. */
async function deckOn(template: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const folder = workFolder({ 'company.potx': template, 'talk.md': `${head}\n# One\n\n## A\n\n- text\n` });
  const { ok, diagnostics } = await buildDeck({ cwd: folder, content: ['talk.md'], theme: 'company.potx', formats: ['pptx'], out: 'out' });
  expect(ok, JSON.stringify(diagnostics)).toBe(true);
  const deck = readFileSync(join(folder, 'out/talk.pptx'));
  expect(checkPackage(deck)).toEqual([]);
  expect(await validatePackage(deck)).toEqual([]);
  const parts = new Map(
    [...readZip(deck)].flatMap(([name, part]) => (/\.(xml|rels)$/.test(name) ? [[name, Buffer.from(part).toString()]] : [])),
  );
  for (const [name, text] of parts) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(text).close();
  }
  return parts;
}

test('a sensitivity label in the file’s properties goes into the deck', async () => {
  const template = templateWith(
    (name, text) =>
      name === '_rels/.rels'
        ? text.replace(
            '</Relationships>',
            '<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
          )
        : name === '[Content_Types].xml'
          ? text.replace(
              '</Types>',
              '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
            )
          : text,
    { 'docProps/custom.xml': CUSTOM },
  );
  const custom = (await deckOn(template)).get('docProps/custom.xml');
  expect(custom?.replace(/^<\?xml.*\?>\s*/, '')).toBe(CUSTOM.replace('pid="7"', 'pid="2"'));
});

test.each([
  ['the presentation', '<p:presentation ', `<p:presentation ${P15} `],
  ['the list of extensions', '<p:extLst>', `<p:extLst ${P15}>`],
  ['the list of guides', '<p15:sldGuideLst>', `<p15:sldGuideLst ${P15}>`],
])('guides whose namespace is declared on %s go into the deck', async (_, from, to) => {
  const template = templateWith((name, text) =>
    name === 'ppt/presentation.xml' ? text.replace('</p:presentation>', `${GUIDES}</p:presentation>`).replace(from, to) : text,
  );
  expect((await deckOn(template)).get('ppt/presentation.xml')).toMatch(/<p15:guide id="1" orient="horz" pos="2160"/);
});
