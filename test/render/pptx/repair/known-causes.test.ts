import { expect, test } from 'vitest';
import { pt, rect } from '../../../../src/lib/units.js';
import { readZip } from '../../../../src/lib/zip/read.js';
import { writeZip } from '../../../../src/lib/zip/write.js';
import { renderPptx } from '../../../../src/render/pptx/index.js';
import type { TableItem } from '../../../../src/scene/types.js';
import { safe } from '../../../support/links.js';
import { checkPackage } from '../../../support/pptx/invariants.js';
import { inSlot, page, paragraph, run, sceneOf } from '../../../support/pptx/scene.js';
import { blocksOf, scenesOf, slide } from '../../../support/scenes.js';
import { shippedTheme, strictEnv } from '../../../support/themes.js';

const theme = shippedTheme('default');
const TABLE: TableItem = {
  kind: 'table',
  box: rect(60, 200, 400, 30),
  columns: [pt(200), pt(200)],
  scale: 1,
  at: theme.at,
  rows: [
    {
      height: pt(30),
      head: false,
      band: 0,
      cells: ['a', 'b'].map((text) => ({ paragraphs: [paragraph(text, { style: 'table' })], lines: [], align: 'left' })),
    },
  ],
};

const LINK = { kind: 'url', url: safe('https://example.org/') } as const;
const sound = readZip(
  await renderPptx(
    sceneOf(
      theme,
      [
        page(
          1,
          'content',
          [inSlot(theme, 'content', 'title', [paragraph([run('One', { bold: true, link: LINK })], { style: 'title' })]), TABLE],
          {
            notes: [{ kind: 'paragraph', text: [{ text: 'say', at: theme.at }], at: theme.at }],
          },
        ),
      ],
      { sections: [{ title: 'All', first: 0 }] },
    ),
    theme,
    strictEnv,
  ),
);

/** The sound package with one part rewritten, or parts added (`undefined` removes one). */
function broken(part: string, change: (text: string) => string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const files = new Map(
    [...sound].map(([name, bytes]) => [name, name === part ? Buffer.from(change(new TextDecoder().decode(bytes))) : bytes]),
  );
  for (const [name, text] of Object.entries(more)) files.set(name, Buffer.from(text));
  return checkPackage(writeZip([...files].map(([name, bytes]) => ({ name, bytes }))));
}

/** Replaces, and fails where there is nothing to replace: a cause that was not planted proves nothing. */
const swap =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to plant: ${from}`);
    return changed;
  };

const SLIDE = 'ppt/slides/slide1.xml';
const TYPES = '[Content_Types].xml';

test('the package that the causes are planted in is sound', () => {
  expect(checkPackage(writeZip([...sound].map(([name, bytes]) => ({ name, bytes }))))).toEqual([]);
});

test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'a content type for a part that is not there (PptxGenJS 1444)',
    TYPES,
    swap('</Types>', '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>'),
    /slideMaster2\.xml, which is not there/,
  ],
  [
    'a part without a content type',
    TYPES,
    swap(/<Override PartName="\/ppt\/presProps.xml"[^>]*>/, ''),
    /presProps\.xml has no content type/,
  ],
  ['image/jpg (PptxGenJS 1462)', TYPES, swap('</Types>', '<Default Extension="jpg" ContentType="image/jpg"/></Types>'), /image\/jpg/],
  [
    'a notes master on the slides’ theme (PptxGenJS 1443)',
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    swap('theme2.xml', 'theme1.xml'),
    /two masters share/,
  ],
  [
    'a background without effects (PptxGenJS 1442)',
    'ppt/slideLayouts/slideLayout1.xml',
    swap('<a:effectLst/>', ''),
    /p:bgPr without a:effectLst/,
  ],
  ['a shape without a text body (PptxGenJS 1441)', SLIDE, swap(/<p:txBody>.*?<\/p:txBody>/s, ''), /p:sp without p:txBody/],
  ['a text body without a paragraph', SLIDE, swap(/<a:p>.*?<\/a:p>/s, ''), /text body without a paragraph/],
  ['two a:pPr in a paragraph (PptxGenJS 1083)', SLIDE, swap('<a:p>', '<a:p><a:pPr/><a:pPr/>'), /a:pPr twice/],
  ['an empty run', SLIDE, swap('<a:t>One</a:t>', '<a:t></a:t>'), /empty a:t/],
  ['a shape id that is no number', SLIDE, swap('id="2"', 'id="x2"'), /shape id “x2”/],
  ['a shape id twice', SLIDE, swap('id="2"', 'id="1"'), /shape id 1 twice/],
  ['NaN (PptxGenJS 1440)', SLIDE, swap('<a:bodyPr/>', '<a:bodyPr lIns="NaN"/>'), /NaN/],
  ['a negative size', 'ppt/slideLayouts/slideLayout1.xml', swap(/cx="\d\d+"/, 'cx="-5"'), /negative width/],
  ['an empty a:ln', SLIDE, swap('<p:spPr/>', '<p:spPr><a:ln></a:ln></p:spPr>'), /empty a:ln/],
  [
    'a relationship that leads nowhere',
    'ppt/slides/_rels/slide1.xml.rels',
    swap('notesSlide1.xml', 'notesSlide9.xml'),
    /which is not there/,
  ],
  ['an id without a relationship', SLIDE, swap('<a:bodyPr/>', '<a:bodyPr r:id="rId99"/>'), /uses rId99/],
  [
    'notesMasterIdLst behind sldIdLst',
    'ppt/presentation.xml',
    swap(/(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(<p:sldIdLst>.*?<\/p:sldIdLst>)/s, '$2$1'),
    /out of order/,
  ],
  [
    'a section id in lower case',
    'ppt/presentation.xml',
    (text) => text.replace(/(p14:section [^>]*id=")([^"]+)/, (_, head, id) => head + id.toLowerCase()),
    /section id/,
  ],
  ['a placeholder that the layout lacks', SLIDE, swap('type="title"', 'type="subTitle" idx="7"'), /not on its layout/],
  ['a path of the author’s disk', SLIDE, swap('name="Title 1"', 'name="/home/somebody/pictures/a.png"'), /path of the author's disk/],
  [
    'a colour behind the font',
    SLIDE,
    swap('<a:hlinkClick r:id="rId2"/>', '<a:latin typeface="Arial"/><a:solidFill/>'),
    /children of a:rPr out of order/,
  ],
  ['paragraph properties behind the text', SLIDE, swap(/<\/a:r>/, '</a:r><a:pPr/>'), /children of a:p out of order/],
  ['a row with a cell too few', SLIDE, swap(/<a:tc>.*?<\/a:tc>/s, ''), /a row of 1 cells in 2 columns/],
  [
    'a cell without a paragraph (PptxGenJS 1048)',
    SLIDE,
    swap(/(<a:tc><a:txBody>.*?)<a:p>.*?<\/a:p>/s, '$1'),
    /text body without a paragraph/,
  ],
  ['a span beyond the table', SLIDE, swap('<a:tc>', '<a:tc gridSpan="3">'), /spans beyond its table/],
  ['a cell that nothing covers, yet merged', SLIDE, swap('<a:tc>', '<a:tc hMerge="1">'), /is merged “h”/],
  ['a span whose cells know nothing of it', SLIDE, swap('<a:tc>', '<a:tc gridSpan="2">'), /is merged “”, not “h”/],
  ['a placeholder that nobody filled', SLIDE, swap(/(<p:ph type="title"\/>.*?)<a:r>.*?<\/a:r>/s, '$1'), /an empty placeholder/],
  [
    'a notes page of no slide',
    'ppt/notesSlides/_rels/notesSlide1.xml.rels',
    swap(/<Relationship [^>]*\/slide"[^>]*>/, ''),
    /belongs to 0 slides/,
  ],
  [
    'table properties behind the grid',
    SLIDE,
    swap(/(<a:tblPr.*?<\/a:tblPr>)(<a:tblGrid>.*?<\/a:tblGrid>)/s, '$2$1'),
    /children of a:tbl out of order/,
  ],
  ['a size that is no whole number', SLIDE, swap(/<a:gridCol w="\d+"/, '<a:gridCol w="12.5"'), /a:gridCol of 12\.5/],
  ['a place far off the slide', SLIDE, swap(/<a:off x="\d+" y="2\d+"/, '<a:off x="99999999999" y="2"'), /a:off of 99999999999/],
  [
    'a part that nothing leads to',
    'ppt/_rels/presentation.xml.rels',
    swap(/<Relationship [^>]*viewProps[^>]*>/, ''),
    /viewProps\.xml is not reached/,
  ],
  ['a layout that the master does not list', 'ppt/slideMasters/slideMaster1.xml', swap(/<p:sldLayoutId [^>]*>/, ''), /the master lists/],
  ['a layout id twice', 'ppt/slideMasters/slideMaster1.xml', swap('id="2147483650"', 'id="2147483649"'), /master or layout id 2147483649/],
  ['an address with a space', 'ppt/slides/_rels/slide1.xml.rels', swap('https://example.org/', 'https://example.org/a b'), /is no address/],
])('%s is caught', (_, part, change, expected) => {
  expect(broken(part, change).join('\n')).toMatch(expected);
});

test('a picture that is none is caught', () => {
  expect(broken(SLIDE, (text) => text, { 'ppt/media/image9.png': 'GIF89a' }).join('\n')).toMatch(/image9\.png is no such picture/);
});

test('directory entries and names beyond ASCII are caught', () => {
  expect(broken(SLIDE, (text) => text, { 'ppt/media/': '' }).join('\n')).toMatch(/directory entry/);
  expect(broken(SLIDE, (text) => text, { 'ppt/media/图.png': 'x' }).join('\n')).toMatch(/is not ASCII/);
});

const { scene: charted } = await scenesOf(
  theme,
  slide({ slots: { body: blocksOf('```chart column stacked labels\n,A,B\nx,1,2\ny,3,4\n```') } }),
);
const chart = readZip(await renderPptx(charted, theme, strictEnv));
const CHART = 'ppt/charts/chart1.xml';
const BOOK = 'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx';

const rezipped = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => writeZip([...files].map(([name, bytes]) => ({ name, bytes })));
const rewritten = (files: ReadonlyMap<string, Uint8Array>, part: string, change: (text: string) => string): Uint8Array =>
  rezipped(
    new Map([...files].map(([name, bytes]) => [name, name === part ? Buffer.from(change(new TextDecoder().decode(bytes))) : bytes])),
  );

test('the chart that the causes are planted in is sound', () => {
  expect(checkPackage(rezipped(chart))).toEqual([]);
});

test.each<[string, (text: string) => string, RegExp]>([
  [
    'a third axis (pptxgenjs 4.0.1)',
    swap('</c:barChart>', '<c:axId val="7"/></c:barChart>'),
    /axes 111111111, 222222222, used 111111111, 222222222, 7/,
  ],
  [
    'colours before the grouping',
    swap(/(<c:grouping [^>]*>)(<c:varyColors [^>]*>)/, '$2$1'),
    /c:barChart: children are \(c:barDir, c:varyColors, c:grouping/,
  ],
  ['labels beyond stacked bars', swap('<c:dLblPos val="ctr"/>', '<c:dLblPos val="outEnd"/>'), /labels of c:barChart at outEnd/],
  ['a series number twice', swap('<c:idx val="1"/><c:order', '<c:idx val="0"/><c:order'), /c:idx 0 twice/],
  ['a reference that is too short', swap('Sheet1!$B$2:$B$3', 'Sheet1!$B$2:$B$2'), /covers 1 cells, the chart holds 2/],
  ['a cached value that is not the cell’s', swap('<c:v>4</c:v>', '<c:v>5</c:v>'), /C3 of the workbook differs from the chart’s “5”/],
  ['no workbook', swap(/<c:externalData .*<\/c:externalData>/, ''), /no workbook to edit/],
])('a chart with %s is caught', (_, change, expected) => {
  expect(checkPackage(rewritten(chart, CHART, change)).join('\n')).toMatch(expected);
});

test('a workbook with a part too few, and a chart without alt text, are caught', () => {
  const book = readZip(chart.get(BOOK) ?? new Uint8Array());
  const broken = rezipped(new Map([...book].filter(([name]) => name !== 'xl/styles.xml')));
  expect(checkPackage(rezipped(new Map([...chart, [BOOK, broken]]))).join('\n')).toMatch(/the workbook has no xl\/styles\.xml/);
  expect(checkPackage(rewritten(chart, SLIDE, swap(/ descr="[^"]*"/, ''))).join('\n')).toMatch(/a chart without alt text/);
});
