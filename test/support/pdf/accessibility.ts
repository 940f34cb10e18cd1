import { paintsOf } from './content.js';
import type { PdfDictionary, PdfObject, PdfObjects } from './objects.js';

/** What breaks PDF/UA-1 (ISO 14289-1, by clause) in a file; only what a machine can see. */
export function accessibilityProblems(pdf: PdfObjects): readonly string[] {
  const root = pdf.dictionary(pdf.trailer['/Root']);
  const tree = pdf.dictionary(root['/StructTreeRoot']);
  const found: string[] = [];
  const check = (holds: boolean, problem: string): void => {
    if (!holds) found.push(problem);
  };
  check(pdf.dictionary(root['/MarkInfo'])['/Marked'] === true, '7.1: not marked as tagged');
  check(pdf.dictionary(root['/ViewerPreferences'])['/DisplayDocTitle'] === true, '7.1: the title is not shown');
  check(typeof root['/Lang'] === 'string' && root['/Lang'].length > 3, '7.2: no language');
  check(pdf.streamOf(root['/Metadata']).includes('<pdfuaid:part>1</pdfuaid:part>'), '5: not said in the XMP');
  const elements = elementsOf(pdf, tree, check);
  checkPages(pdf, root, tree, new Set(elements.map(({ reference }) => reference)), check);
  checkHeadings(elements, check);
  for (const font of pdf.all().filter((one) => one['/Type'] === '/Font')) checkFont(pdf, font, check);
  return [...new Set(found)];
}

type Check = (holds: boolean, problem: string) => void;

interface Element {
  readonly reference: string;
  readonly type: string;
}

/** Standard structure types (ISO 32000-1, 14.8.4) with what may stand in them; others take anything. */
const CHILDREN: Readonly<Record<string, RegExp>> = {
  L: /^(LI|L|Caption)$/,
  LI: /^(Lbl|LBody)$/,
  Table: /^(TR|THead|TBody|TFoot|Caption)$/,
  TR: /^(TH|TD)$/,
  TOC: /^(TOCI|TOC|Caption)$/,
};
const PARENTS: Readonly<Record<string, RegExp>> = {
  LI: /^L$/,
  LBody: /^LI$/,
  TR: /^(Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  TOCI: /^TOC$/,
};
const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
);

function elementsOf(pdf: PdfObjects, tree: PdfDictionary, check: Check): readonly Element[] {
  const elements: Element[] = [];
  const ids = new Set<string>();
  const walk = (reference: PdfObject, parent: string): void => {
    const element = pdf.dictionary(reference);
    if (typeof element['/S'] !== 'string') return;
    const type = element['/S'].slice(1);
    elements.push({ reference: String(reference), type });
    check(STANDARD.has(type), `7.1: “${type}” is no standard type`);
    check((CHILDREN[parent] ?? /./).test(type), `7.1: ${type} in ${parent}`);
    check((PARENTS[type] ?? /./).test(parent), `7.1: ${type} outside its parent, in ${parent}`);
    checkElement(pdf, type, element, ids, check);
    for (const child of pdf.array(element['/K'])) walk(child, type);
  };
  for (const child of pdf.array(tree['/K'])) walk(child, 'StructTreeRoot');
  return elements;
}

function checkElement(pdf: PdfObjects, type: string, element: PdfDictionary, ids: Set<string>, check: Check): void {
  const attributes = pdf.array(element['/A']).map((one) => pdf.dictionary(one));
  const kids = pdf.array(element['/K']).map((kid) => pdf.dictionary(kid)['/S']);
  const has = (key: string): boolean => attributes.some((one) => one[key] !== undefined);
  if (type === 'Figure' || type === 'Formula') check(text(element['/Alt']) !== '', `7.3: a ${type} without alternative text`);
  if (type === 'TH') check(has('/Scope'), '7.5: a TH without Scope');
  if (
    type === 'L' &&
    pdf.array(element['/K']).some((item) => pdf.array(pdf.dictionary(item)['/K']).some((part) => pdf.dictionary(part)['/S'] === '/Lbl'))
  )
    check(has('/ListNumbering'), '7.6: a list with labels and without ListNumbering');
  if (type === 'LI') check(kids.length > 0, '7.6: an empty list item');
  if (type !== 'Note') return;
  const id = text(element['/ID']);
  check(id !== '' && !ids.has(id), '7.9: a note without an identifier of its own');
  ids.add(id);
}

const text = (object: PdfObject | undefined): string => (typeof object === 'string' ? object.replace(/^[ub]:/, '') : '');

function checkHeadings(elements: readonly Element[], check: Check): void {
  let last = 0;
  for (const { type } of elements) {
    const level = /^H([1-6])$/.exec(type)?.[1];
    if (level === undefined) continue;
    check(Number(level) <= last + 1, `7.4: H${level} after ${last === 0 ? 'nothing' : `H${last}`}`);
    last = Number(level);
  }
}

function checkPages(pdf: PdfObjects, root: PdfDictionary, tree: PdfDictionary, elements: ReadonlySet<string>, check: Check): void {
  const numbers = numberTree(pdf, tree['/ParentTree']);
  pagesOf(pdf, root['/Pages']).forEach((page, i) => {
    const where = `page ${i + 1}`;
    const owners = pdf.array(numbers.get(Number(page['/StructParents'])));
    for (const { operator, mcid, artifact } of paintsOf(pdf.array(page['/Contents']).map(pdf.streamOf).join('\n'))) {
      check(artifact !== (mcid !== undefined), `7.1: ${where}: ${operator} is neither content nor artifact, or both`);
      if (mcid !== undefined) check(elements.has(String(owners[mcid])), `7.1: ${where}: content ${mcid} belongs to no element`);
    }
    const annotations = pdf.array(page['/Annots']).map((one) => pdf.dictionary(one));
    if (annotations.length > 0) check(page['/Tabs'] === '/S', `7.18.3: ${where}: tabs do not follow the structure`);
    for (const annotation of annotations) {
      const owner = numbers.get(Number(annotation['/StructParent']));
      check(text(annotation['/Contents']) !== '', `7.18.5: ${where}: a link without a description`);
      check(pdf.dictionary(owner)['/S'] === '/Link' && elements.has(String(owner)), `7.18.5: ${where}: a link outside the structure`);
      check((Number(annotation['/F']) & 0b110) === 0b100, `ISO 19005-2, 6.3.2: ${where}: a link that would not be printed`);
    }
  });
}

function pagesOf(pdf: PdfObjects, node: PdfObject | undefined): readonly PdfDictionary[] {
  const page = pdf.dictionary(node);
  return page['/Type'] === '/Page' ? [page] : pdf.array(page['/Kids']).flatMap((kid) => pagesOf(pdf, kid));
}

function numberTree(pdf: PdfObjects, node: PdfObject | undefined): ReadonlyMap<number, PdfObject> {
  const { '/Nums': nums, '/Kids': kids } = pdf.dictionary(node);
  const flat = pdf.array(nums);
  const own = flat.flatMap((key, i) => (i % 2 === 0 ? [[Number(key), flat[i + 1] ?? null] as const] : []));
  return new Map([...own, ...pdf.array(kids).flatMap((kid) => [...numberTree(pdf, kid)])]);
}

function checkFont(pdf: PdfObjects, font: PdfDictionary, check: Check): void {
  const name = String(font['/BaseFont']);
  if (font['/Subtype'] === '/Type0') {
    check(font['/ToUnicode'] !== undefined, `7.21: ${name} has no way back to Unicode`);
    return;
  }
  const descriptor = pdf.dictionary(font['/FontDescriptor']);
  check(descriptor['/FontFile2'] !== undefined || descriptor['/FontFile3'] !== undefined, `7.21: ${name} is not embedded`);
  if (font['/Subtype'] === '/CIDFontType2') check(font['/CIDToGIDMap'] !== undefined, `7.21: ${name} has no CIDToGIDMap`);
}
