import { type Element, h } from '../../lib/xml/tree.js';

type Info = Readonly<Record<string, string | Date>>;

/**
 * The document's XMP: what the information dictionary says, that it is PDF/UA-1 (ISO 14289-1, clause 5), and for an archive that it
 * is PDF/A-2b (ISO 19005-2, 6.6.4), with the schema of the one property that PDF/A does not know by itself (6.6.2.3).
 */
export const xmpOf = (info: Info, archive: boolean): readonly Element[] => [
  properties(info),
  description({ 'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/' }, h('pdfuaid:part', {}, '1')),
  ...(archive
    ? [
        description({ 'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/' }, h('pdfaid:part', {}, '2'), h('pdfaid:conformance', {}, 'B')),
        description(EXTENSION, h('pdfaExtension:schemas', {}, h('rdf:Bag', {}, UA_SCHEMA))),
      ]
    : []),
];

const description = (names: Readonly<Record<string, string>>, ...children: readonly (Element | undefined)[]): Element =>
  h('rdf:Description', { 'rdf:about': '', ...names }, children);

function properties(info: Info): Element {
  const names = {
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
    'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
  };
  return description(
    names,
    property('dc:title', 'Alt', info['Title']),
    property('dc:creator', 'Seq', info['Author']),
    property('dc:description', 'Alt', info['Subject']),
    h('xmp:CreateDate', {}, moment(info['CreationDate'])),
    h('xmp:ModifyDate', {}, moment(info['ModDate'])),
    h('xmp:CreatorTool', {}, String(info['Creator'])),
    h('pdf:Producer', {}, String(info['Producer'])),
  );
}

/** A Dublin Core property, which is a list or has alternatives by language (XMP Specification Part 1, 8.4). */
function property(name: string, kind: 'Alt' | 'Seq', value: string | Date | undefined): Element | undefined {
  if (value === undefined) return undefined;
  const item = h('rdf:li', { 'xml:lang': kind === 'Alt' ? 'x-default' : undefined }, String(value));
  return h(name, {}, h(`rdf:${kind}`, {}, item));
}

const moment = (value: string | Date | undefined): string => (value instanceof Date ? value.toISOString().replace(/\.\d+/, '') : '');

const EXTENSION = {
  'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
  'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
  'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
};

const UA_SCHEMA = h(
  'rdf:li',
  { 'rdf:parseType': 'Resource' },
  h('pdfaSchema:schema', {}, 'PDF/UA Universal Accessibility Schema'),
  h('pdfaSchema:namespaceURI', {}, 'http://www.aiim.org/pdfua/ns/id/'),
  h('pdfaSchema:prefix', {}, 'pdfuaid'),
  h(
    'pdfaSchema:property',
    {},
    h(
      'rdf:Seq',
      {},
      h(
        'rdf:li',
        { 'rdf:parseType': 'Resource' },
        h('pdfaProperty:name', {}, 'part'),
        h('pdfaProperty:valueType', {}, 'Integer'),
        h('pdfaProperty:category', {}, 'internal'),
        h('pdfaProperty:description', {}, 'Part of ISO 14289 that the document conforms to'),
      ),
    ),
  ),
);
