/** The namespaces of PresentationML packages with the prefixes that PowerPoint itself writes (ECMA-376 Part 1, Annex A; MS-PPTX 2.2). */
export const NAMESPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  ep: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  vt: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  op: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
} as const;

/** The namespaces of ISO/IEC 29500 Strict that have a transitional twin (Part 4, Annex A): they are read as that. */
const STRICT: Readonly<Record<string, string>> = {
  'http://purl.oclc.org/ooxml/drawingml/main': NAMESPACES.a,
  'http://purl.oclc.org/ooxml/drawingml/chart': NAMESPACES.c,
  'http://purl.oclc.org/ooxml/officeDocument/relationships': NAMESPACES.r,
  'http://purl.oclc.org/ooxml/presentationml/main': NAMESPACES.p,
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': NAMESPACES.ep,
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': NAMESPACES.vt,
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': NAMESPACES.op,
};

/** `xmlns:…` attributes for the prefixes named. */
export const declare = (...prefixes: readonly (keyof typeof NAMESPACES)[]): Record<string, string> =>
  Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, NAMESPACES[prefix]]));

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(NAMESPACES).map(([prefix, uri]): [string, string] => [uri, prefix]),
  ...Object.entries(STRICT).flatMap(([strict, uri]): [string, string][] =>
    Object.entries(NAMESPACES).flatMap(([prefix, own]): [string, string][] => (own === uri ? [[strict, prefix]] : [])),
  ),
]);

export const isStrict = (uri: string): boolean => Object.hasOwn(STRICT, uri);

/** The prefix PowerPoint writes for a namespace, whatever the document wrote; undefined for one we don't know. */
export const canonicalPrefix = (uri: string): string | undefined => PREFIXES.get(uri);
