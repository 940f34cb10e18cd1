import { expect, test } from 'vitest';
import { renderPptx } from '../../src/render/pptx/index.js';
import { readZip } from '../../src/render/pptx/zip/read.js';
import { writeZip } from '../../src/render/pptx/zip/write.js';
import { checkPackage } from '../support/pptx/invariants.js';
import { inSlot, page, paragraph, sceneOf } from '../support/pptx/scene.js';
import { shippedTheme, strictEnv } from '../support/themes.js';

const theme = shippedTheme('default');
const sound = readZip(
  await renderPptx(
    sceneOf(
      theme,
      [
        page(1, 'content', [inSlot(theme, 'content', 'title', [paragraph('One', { style: 'title' })])], {
          notes: [{ kind: 'paragraph', text: [{ text: 'say', at: theme.at }], at: theme.at }],
        }),
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
])('%s is caught', (_, part, change, expected) => {
  expect(broken(part, change).join('\n')).toMatch(expected);
});

test('directory entries and names beyond ASCII are caught', () => {
  expect(broken(SLIDE, (text) => text, { 'ppt/media/': '' }).join('\n')).toMatch(/directory entry/);
  expect(broken(SLIDE, (text) => text, { 'ppt/media/图.png': 'x' }).join('\n')).toMatch(/is not ASCII/);
});
