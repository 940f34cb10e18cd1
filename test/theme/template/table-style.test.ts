import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildDeck } from '../../../src/build.js';
import { childOf, elementsIn } from '../../../src/lib/xml/tree.js';
import { head, workFolder } from '../../support/cli.js';
import { readPdf } from '../../support/pdf/reader.js';
import { openArchive } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { DARK } from '../../support/pptx/make-template.js';
import { COMPANY_TABLE, type TableLook, TEMPLATES, withTableStyle } from '../../support/pptx/templates.js';
import { validatePackage } from '../../support/pptx/validate.js';

const TALK = `${head}
## Numbers

| Year | North | South |
| --- | ---: | ---: |
| 2021 | 12 | 30 |
| 2022 | 14 | 45 |
| 2023 | 16 | 50 |
`;

/** Dark head, light body, as PowerPoint's medium styles are. */
const SOUND: TableLook = { head: ['tx2', 'bg1'], whole: ['bg2', 'tx1'], band: 'bg1' };

const NAMED = `${head}
## Numbers

<table>
<tr><th>Year</th><th>North</th><th>South</th></tr>
<tr><th>2021</th><td>12</td><td rowspan="2">30</td></tr>
<tr><th>2022</th><td>14</td></tr>
<tr><th>2023</th><td>16</td><td>50</td></tr>
</table>
`;

async function built(template: Uint8Array, content = TALK) {
  const cwd = workFolder({ 'talk.md': content, 'company.potx': template });
  const forms = ['article', 'slides-1', 'deck'] as const;
  const { written, diagnostics } = await buildDeck({ cwd, content: ['talk.md'], theme: 'company.potx', handout: forms });
  const [deck, ...pdfs] = written.map(({ file }) => readFileSync(file));
  if (deck === undefined || pdfs.length !== forms.length) throw new Error(JSON.stringify(diagnostics));
  const archive = openArchive(deck);
  const slide = archive.names.find(
    (name) => /^ppt\/slides\/slide\d+\.xml$/.test(name) && elementsIn(archive.xmlOf(name), 'a:tbl').length > 0,
  );
  const [table] = elementsIn(archive.xmlOf(slide ?? ''), 'a:tbl');
  if (table === undefined) throw new Error('no table');
  const styles = archive.xmlOf('ppt/tableStyles.xml');
  const id = elementsIn(table, 'a:tableStyleId')[0]?.children[0];
  const codes = diagnostics.map(({ id: code }) => code).filter((code) => code === 'theme-table');
  return { deck, pdfs, table, styles, id, codes, fills: () => Promise.all(pdfs.map(fillsIn)) };
}

/** As make-template's theme has it. */
const ACCENT3 = '#5B6770';

const fillsIn = async (bytes: Uint8Array): Promise<ReadonlySet<string>> =>
  new Set((await readPdf(bytes)).pages.flatMap(({ fills }) => fills.map(({ colour }) => colour.toUpperCase())));

describe('a template’s own default table style', () => {
  test('is what tables have: nothing of ours stands against its fills and text', async () => {
    const { deck, table, styles, id, codes } = await built(withTableStyle(SOUND));
    expect([id, codes]).toEqual([COMPANY_TABLE, []]);
    expect(styles.attributes.def).toBe(COMPANY_TABLE);
    expect(elementsIn(styles, 'a:tblStyle').length).toBe(1);
    expect(elementsIn(table, 'a:tblPr')[0]?.attributes).toMatchObject({ firstRow: '1', bandRow: '1' });
    const cells = elementsIn(table, 'a:tcPr');
    expect(cells.flatMap(({ children }) => children)).toEqual([]);
    // The face that they say is the theme's own: LibreOffice has cells take it from elsewhere.
    expect(elementsIn(table, 'a:rPr').filter((run) => run.attributes.b !== undefined || childOf(run, 'a:solidFill'))).toEqual([]);
    expect(checkPackage(deck)).toEqual([]);
    expect(await validatePackage(deck)).toEqual([]);
  });

  test('gives drawn slides and the handout the same fills', async () => {
    for (const fills of await (await built(withTableStyle(SOUND))).fills()) {
      expect(fills).toContain('#16324F');
      expect(fills).toContain('#EEF2F5');
    }
  });

  test('that has a look for the first column gives it to the names of rows: in the deck by the style alone, on paper and drawn slides too', async () => {
    const named = await built(withTableStyle({ ...SOUND, names: ['accent3', 'bg1'] }), NAMED);
    expect(named.codes).toEqual([]);
    expect(elementsIn(named.table, 'a:tblPr')[0]?.attributes).toMatchObject({ firstCol: '1' });
    expect(elementsIn(named.table, 'a:tcPr').flatMap(({ children }) => children)).toEqual([]);
    expect(elementsIn(named.table, 'a:rPr').filter((run) => run.attributes.b !== undefined || childOf(run, 'a:solidFill'))).toEqual([]);
    expect(await validatePackage(named.deck)).toEqual([]);
    for (const pdf of named.pdfs) {
      for (const { lines, fills } of (await readPdf(pdf)).pages) {
        for (const { text, x, baseline } of lines.filter((line) => /^202[123]/.test(line.text))) {
          const under = fills.findLast(
            ({ left, right, top, bottom }) => left < x && x < right && top < baseline - 2 && baseline - 2 < bottom,
          );
          expect([text, under?.colour.toUpperCase()]).toEqual([text, ACCENT3]);
        }
      }
    }
    // Without names of rows there is no such column.
    const plain = await built(withTableStyle({ ...SOUND, names: ['accent3', 'bg1'] }));
    expect(elementsIn(plain.table, 'a:tblPr')[0]?.attributes.firstCol).toBeUndefined();
    for (const fills of await plain.fills()) expect(fills).not.toContain(ACCENT3);
  });

  test('on a dark template is what slides are drawn with, small ones on paper too; the article has one for white paper', async () => {
    const { codes, fills } = await built(withTableStyle({ head: ['tx1', 'bg1'], whole: ['bg2', 'tx1'], band: 'bg1' }, { colourMap: DARK }));
    expect(codes).toEqual([]);
    const [article, ...slides] = await fills();
    for (const fill of slides) {
      expect(fill).toContain('#16324F');
      expect(fill).toContain('#FFFFFF');
    }
    expect(article).not.toContain('#16324F');
  });

  test('is not taken where its text can’t be read on its fills, or is set in another face; a note says so', async () => {
    const looks: readonly TableLook[] = [
      { ...SOUND, head: ['bg2', 'bg1'] },
      { ...SOUND, whole: ['tx2', 'tx1'] },
      { ...SOUND, face: 'major' },
      { ...SOUND, names: ['tx2', 'tx1'] },
    ];
    for (const look of looks) {
      const { id, codes, deck, styles } = await built(withTableStyle(look));
      expect(codes).toEqual(['theme-table']);
      expect(id).not.toBe(COMPANY_TABLE);
      expect(elementsIn(styles, 'a:tblStyle').length).toBe(2);
      expect(checkPackage(deck)).toEqual([]);
    }
  });

  test('whose body is dark stays the deck’s, and paper has a table that can be read', async () => {
    const { id, fills } = await built(withTableStyle({ head: ['bg1', 'tx1'], whole: ['tx2', 'bg1'], band: 'tx1' }));
    expect(id).toBe(COMPANY_TABLE);
    const [article] = await fills();
    expect(article).not.toContain('#000000');
  });

  test('that is PowerPoint’s own, and only named, leaves ours', async () => {
    const { id, codes, styles } = await built(TEMPLATES['ordinary']?.() ?? new Uint8Array());
    expect(codes).toEqual([]);
    expect(elementsIn(styles, 'a:tblStyle').map(({ attributes }) => attributes.styleId)).toEqual([id]);
  });
});
