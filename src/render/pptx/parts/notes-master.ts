import { rect } from '../../../lib/units.js';
import { declare } from '../../../lib/xml/names.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import { transform } from '../emu.js';
import { shapeTree } from '../slides/shape-tree.js';
import { NUMBER_FIELD } from '../slides/shapes.js';
import { colourMap } from './master.js';

/** The notes page is 7.5 × 10 in (540 × 720 pt), PowerPoint's own default. */
const IMAGE = rect(54, 90, 432, 243);
const BODY = rect(54, 360, 432, 296);
const NUMBER = rect(306, 684, 234, 36);

const LOCKS = { noGrp: true };

/** `ppt/notesMasters/notesMaster1.xml`: slide image, notes and page number, on a theme of its own. */
export function notesMasterPart(): Element {
  const sizes = [12, 12, 12, 12, 12, 12, 12, 12, 12];
  return h(
    'p:notesMaster',
    declare('a', 'r', 'p'),
    h(
      'p:cSld',
      {},
      h('p:bg', {}, h('p:bgPr', {}, h('a:solidFill', {}, h('a:schemeClr', { val: 'bg1' })), h('a:effectLst'))),
      shapeTree([slideImage(2, true), notesBody(3), pageNumber(4)]),
    ),
    colourMap(),
    h(
      'p:notesStyle',
      {},
      sizes.map((size, level) =>
        h(
          `a:lvl${level + 1}pPr`,
          { marL: level * 228_600, algn: 'l', defTabSz: 914_400, rtl: false, eaLnBrk: true, latinLnBrk: false, hangingPunct: false },
          h(
            'a:defRPr',
            { sz: size * 100, kern: 1200 },
            h('a:solidFill', {}, h('a:schemeClr', { val: 'tx1' })),
            h('a:latin', { typeface: '+mn-lt' }),
            h('a:ea', { typeface: '+mn-ea' }),
            h('a:cs', { typeface: '+mn-cs' }),
          ),
        ),
      ),
    ),
  );
}

/** The picture of the slide; on the master with its place, on a notes page inheriting it. */
export const slideImage = (id: number, placed: boolean): Element =>
  h(
    'p:sp',
    {},
    h(
      'p:nvSpPr',
      {},
      h('p:cNvPr', { id, name: `Slide Image Placeholder ${id - 1}` }),
      h('p:cNvSpPr', {}, h('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true })),
      h('p:nvPr', {}, h('p:ph', { type: 'sldImg', idx: placed ? 2 : undefined })),
    ),
    h(
      'p:spPr',
      {},
      placed && [
        transform(IMAGE),
        h('a:prstGeom', { prst: 'rect' }, h('a:avLst')),
        h('a:noFill'),
        h('a:ln', { w: 9525 }, h('a:solidFill', {}, h('a:schemeClr', { val: 'tx1' }))),
      ],
    ),
  );

const notesBody = (id: number): Element =>
  h(
    'p:sp',
    {},
    h(
      'p:nvSpPr',
      {},
      h('p:cNvPr', { id, name: `Notes Placeholder ${id - 1}` }),
      h('p:cNvSpPr', {}, h('a:spLocks', LOCKS)),
      h('p:nvPr', {}, h('p:ph', { type: 'body', sz: 'quarter', idx: 3 })),
    ),
    h('p:spPr', {}, transform(BODY), h('a:prstGeom', { prst: 'rect' }, h('a:avLst'))),
    h(
      'p:txBody',
      {},
      h('a:bodyPr', { vert: 'horz', lIns: 91_440, tIns: 45_720, rIns: 91_440, bIns: 45_720, rtlCol: false }),
      h('a:lstStyle'),
      h('a:p', {}, h('a:r', {}, h('a:rPr', { lang: 'en-US' }), h('a:t', {}, 'Notes'))),
    ),
  );

const pageNumber = (id: number): Element =>
  h(
    'p:sp',
    {},
    h(
      'p:nvSpPr',
      {},
      h('p:cNvPr', { id, name: `Slide Number Placeholder ${id - 1}` }),
      h('p:cNvSpPr', {}, h('a:spLocks', LOCKS)),
      h('p:nvPr', {}, h('p:ph', { type: 'sldNum', sz: 'quarter', idx: 5 })),
    ),
    h('p:spPr', {}, transform(NUMBER), h('a:prstGeom', { prst: 'rect' }, h('a:avLst'))),
    h(
      'p:txBody',
      {},
      h('a:bodyPr', { vert: 'horz', rtlCol: false, anchor: 'b' }),
      h('a:lstStyle', {}, h('a:lvl1pPr', { algn: 'r' }, h('a:defRPr', { sz: 1200 }))),
      h('a:p', {}, h('a:fld', { id: NUMBER_FIELD, type: 'slidenum' }, h('a:rPr', { lang: 'en-US' }), h('a:t', {}, '‹#›'))),
    ),
  );
