import { childOf, childrenOf, descend, type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { type Archive, openArchive, textOf } from './archive.js';

const chartParts = ({ names }: Archive): readonly string[] => names.filter((name) => /^ppt\/charts\/[^/]+\.xml$/.test(name));

/** What must hold for charts beyond the schema: PowerPoint repairs a chart, or drops it, where one of these is broken. */
export const charts = (archive: Archive): readonly string[] => [
  ...frames(archive),
  ...chartParts(archive).flatMap((name) => {
    const root = archive.xmlOf(name);
    return [...axes(root), ...labelPlaces(root), ...counters(root), ...workbook(archive, name)].map((fault) => `${name}: ${fault}`);
  }),
];

/** A chart in a frame has alt text. */
const frames = (archive: Archive): readonly string[] =>
  archive.names
    .filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
    .flatMap((name) =>
      elementsIn(archive.xmlOf(name), 'p:graphicFrame')
        .filter((frame) => elementsIn(frame, 'c:chart').length > 0)
        .filter((frame) => (elementsIn(frame, 'p:cNvPr')[0]?.attributes.descr ?? '') === '')
        .map(() => `${name}: a chart without alt text`),
    );

const KINDS = ['c:barChart', 'c:lineChart', 'c:areaChart', 'c:pieChart', 'c:doughnutChart', 'c:scatterChart'];

const value = (element: Element | undefined): string | undefined => element?.attributes.val;

/** Two axes for what has axes (pptxgenjs 4.0.1 names three), each there, each crossing the other. */
function axes(root: Element): readonly string[] {
  const area = elementsIn(root, 'c:plotArea')[0];
  const there = (area === undefined ? [] : childrenOf(area))
    .filter(({ name }) => name === 'c:catAx' || name === 'c:valAx')
    .map((axis) => ({ id: value(childOf(axis, 'c:axId')), crosses: value(childOf(axis, 'c:crossAx')) }));
  const ids = there.map(({ id }) => id);
  const used = KINDS.flatMap((kind) => elementsIn(root, kind)).flatMap((kind) => childrenOf(kind, 'c:axId').map(value));
  return [
    ...(used.join() === ids.join() ? [] : [`axes ${ids.join(', ')}, used ${used.join(', ')}`]),
    ...there.filter(({ id, crosses }) => crosses === id || !ids.includes(crosses)).map(({ id }) => `axis ${id} crosses none`),
  ];
}

/** Where labels may stand depends on the kind and grouping (ECMA-376 Part 1, 21.2.2.48); PowerPoint refuses the rest. */
function labelPlaces(root: Element): readonly string[] {
  const allowed = (kind: Element): readonly string[] => {
    if (kind.name === 'c:barChart')
      return value(childOf(kind, 'c:grouping')) === 'clustered' ? ['outEnd', 'inEnd', 'ctr', 'inBase'] : ['inEnd', 'ctr', 'inBase'];
    if (kind.name === 'c:pieChart') return ['outEnd', 'inEnd', 'ctr', 'bestFit'];
    return kind.name === 'c:lineChart' || kind.name === 'c:scatterChart' ? ['t', 'b', 'l', 'r', 'ctr'] : [];
  };
  return KINDS.flatMap((name) => elementsIn(root, name)).flatMap((kind) =>
    elementsIn(kind, 'c:dLblPos')
      .filter((place) => !allowed(kind).includes(value(place) ?? ''))
      .map((place) => `labels of ${kind.name} at ${value(place)}`),
  );
}

/** Series are told apart by number. */
function counters(root: Element): readonly string[] {
  return ['c:idx', 'c:order'].flatMap((tag) => {
    const numbers = elementsIn(root, 'c:ser').map((series) => value(childOf(series, tag)));
    return numbers.filter((number, i) => numbers.indexOf(number) !== i).map((number) => `${tag} ${number} twice`);
  });
}

/** The workbook opens, and each reference covers just the cells whose values the chart has cached. */
function workbook(archive: Archive, name: string): readonly string[] {
  const id = elementsIn(archive.xmlOf(name), 'c:externalData')[0]?.attributes['r:id'];
  const relation = archive.relationsOf(name).find((candidate) => candidate.id === id);
  if (relation?.type !== 'package' || !archive.names.includes(relation.target)) return ['no workbook to edit'];
  const book = openArchive(archive.bytesOf(relation.target));
  const cells = cellsOf(book);
  return [
    ...bookFaults(book),
    ...[...elementsIn(archive.xmlOf(name), 'c:strRef'), ...elementsIn(archive.xmlOf(name), 'c:numRef')].flatMap((ref) =>
      refFaults(ref, cells),
    ),
  ];
}

function bookFaults(book: Archive): readonly string[] {
  const types = elementsIn(book.xmlOf('[Content_Types].xml'), 'ct:Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1));
  const parts = book.names.filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml');
  const targets = ['', ...parts].flatMap((name) => book.relationsOf(name).map(({ target }) => target));
  return [
    ...parts.filter((part) => !types.includes(part)).map((part) => `${part} of the workbook has no content type`),
    ...types.filter((type) => !parts.includes(type)).map((type) => `the workbook has no ${type}`),
    ...targets.filter((target) => !parts.includes(target)).map((target) => `the workbook leads to ${target}`),
  ];
}

/** Cells by name, as text. */
export function cellsOf(book: Archive): ReadonlyMap<string, string> {
  const strings = elementsIn(book.xmlOf('xl/sharedStrings.xml'), 'si').map(textOf);
  return new Map(
    elementsIn(book.xmlOf('xl/worksheets/sheet1.xml'), 'c').map((cell): [string, string] => {
      const text = textOf(childOf(cell, 'v') ?? cell);
      return [cell.attributes.r ?? '', cell.attributes.t === 's' ? (strings[Number(text)] ?? 'no such string') : text];
    }),
  );
}

const REFERENCE = /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/;

function refFaults(ref: Element, cells: ReadonlyMap<string, string>): readonly string[] {
  const formula = textOf(childOf(ref, 'c:f') ?? ref);
  const [, column, first, lastColumn = column, last = first] = REFERENCE.exec(formula) ?? [];
  if (column === undefined || column !== lastColumn) return [`“${formula}” is no column of the sheet`];
  const cache = childOf(ref, 'c:strCache') ?? childOf(ref, 'c:numCache');
  const count = Number(value(childOf(cache, 'c:ptCount')));
  const rows = Number(last) - Number(first) + 1;
  const cached = new Map(elementsIn(ref, 'c:pt').map((point) => [Number(point.attributes.idx), textOf(descend(point, 'c:v') ?? point)]));
  const differing = Array.from({ length: rows }, (_, i) => i).filter(
    (i) => (cells.get(`${column}${Number(first) + i}`) ?? '') !== (cached.get(i) ?? ''),
  );
  return [
    ...(rows === count ? [] : [`“${formula}” covers ${rows} cells, the chart holds ${count}`]),
    ...differing.map((i) => `${column}${Number(first) + i} of the workbook differs from the chart’s “${cached.get(i)}”`),
  ];
}
