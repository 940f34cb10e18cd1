import { childrenOf, type Element } from '../../../src/lib/xml/tree.js';
import { type Rule, slideParts } from './parts.js';

/**
 * Children in the schema's order, where tools are known to get it wrong; in masters and layouts of templates too, which hold more than the
 * table of what we write (ECMA-376 Part 1, 21.1.2.2.7, 21.1.2.3.9, 21.1.3.17, 20.1.2.2.35).
 */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'a:pPr': [
    'a:lnSpc',
    'a:spcBef',
    'a:spcAft',
    'a:buClrTx',
    'a:buClr',
    'a:buSzTx',
    'a:buSzPct',
    'a:buSzPts',
    'a:buFontTx',
    'a:buFont',
    'a:buNone',
    'a:buAutoNum',
    'a:buChar',
    'a:buBlip',
    'a:tabLst',
    'a:defRPr',
    'a:extLst',
  ],
  'a:rPr': [
    'a:ln',
    'a:noFill',
    'a:solidFill',
    'a:gradFill',
    'a:effectLst',
    'a:highlight',
    'a:uLnTx',
    'a:uLn',
    'a:uFillTx',
    'a:uFill',
    'a:latin',
    'a:ea',
    'a:cs',
    'a:sym',
    'a:hlinkClick',
    'a:hlinkMouseOver',
    'a:rtl',
    'a:extLst',
  ],
  'a:tcPr': [
    'a:lnL',
    'a:lnR',
    'a:lnT',
    'a:lnB',
    'a:lnTlToBr',
    'a:lnBlToTr',
    'a:cell3D',
    'a:noFill',
    'a:solidFill',
    'a:headers',
    'a:extLst',
  ],
  'p:spPr': [
    'a:xfrm',
    'a:custGeom',
    'a:prstGeom',
    'a:noFill',
    'a:solidFill',
    'a:gradFill',
    'a:blipFill',
    'a:ln',
    'a:effectLst',
    'a:extLst',
  ],
  'a:p': ['a:pPr', 'a:r', 'a:endParaRPr'],
  'a:tbl': ['a:tblPr', 'a:tblGrid', 'a:tr'],
  'a:tc': ['a:txBody', 'a:tcPr', 'a:extLst'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody', 'p:extLst'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr', 'p:style', 'p:extLst'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic', 'p:extLst'],
  'p:blipFill': ['a:blip', 'a:srcRect', 'a:tile', 'a:stretch'],
  'p:cSld': ['p:bg', 'p:spTree', 'p:custDataLst', 'p:controls', 'p:extLst'],
  'p:sld': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:extLst'],
  'p:notes': ['p:cSld', 'p:clrMapOvr', 'p:extLst'],
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:hf', 'p:extLst'],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:transition', 'p:timing', 'p:hf', 'p:txStyles', 'p:extLst'],
  'p:nvPr': ['p:ph', 'a:audioCd', 'a:wavAudioFile', 'a:audioFile', 'a:videoFile', 'p:custDataLst', 'p:extLst'],
  'p:cNvPr': ['a:hlinkClick', 'a:hlinkHover', 'a:extLst'],
};

/** Runs, breaks and fields of a paragraph stand side by side. */
const ALIKE: Readonly<Record<string, string>> = { 'a:br': 'a:r', 'a:fld': 'a:r' };

export const childOrder: Rule = (archive) =>
  slideParts(archive).flatMap((name) => {
    const wrong: string[] = [];
    const walk = (element: Element): void => {
      const order = ORDERS[element.name];
      const places = order === undefined ? [] : childrenOf(element).map((child) => order.indexOf(ALIKE[child.name] ?? child.name));
      if (places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0)))
        wrong.push(`${name}: children of ${element.name} out of order`);
      for (const child of childrenOf(element)) walk(child);
    };
    walk(archive.xmlOf(name));
    return wrong;
  });
