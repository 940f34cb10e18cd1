import { firstMoment, readDate } from '../../../lib/calendar-date.js';
import { declare, NAMESPACES } from '../../../lib/xml/names.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { SlidesScene } from '../../../scene/types.js';
import type { Theme } from '../../../theme/types.js';

/** `docProps/core.xml` (ECMA-376 Part 2, 11.1): dates from the content or the epoch, never the clock. */
export function corePart({ meta }: SlidesScene, epoch: Date): Element {
  const stamp = `${(firstMoment(readDate(meta.date)) ?? epoch).toISOString().slice(0, 19)}Z`;
  return h(
    'cp:coreProperties',
    declare('cp', 'dc', 'dcterms', 'xsi'),
    h('dc:title', {}, meta.title),
    meta.subtitle !== undefined && h('dc:subject', {}, meta.subtitle),
    h('dc:creator', {}, meta.author ?? meta.company?.name ?? ''),
    h('dc:language', {}, meta.lang),
    h('cp:lastModifiedBy', {}, meta.author ?? meta.company?.name ?? ''),
    h('cp:revision', {}, '1'),
    h('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, stamp),
    h('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, stamp),
  );
}

/** `docProps/app.xml` (ECMA-376 Part 1, 22.2): what File › Info lists, with the slides' own titles. */
export function appPart({ pages, meta }: SlidesScene, theme: Theme, notes: number): Element {
  const titles = [theme.label, ...pages.map(({ title }) => title)];
  const pair = (name: string, count: number): readonly Element[] => [
    h('vt:variant', {}, h('vt:lpstr', {}, name)),
    h('vt:variant', {}, h('vt:i4', {}, String(count))),
  ];
  const company = meta.company?.legalName ?? meta.company?.name;
  return h(
    'Properties',
    { xmlns: NAMESPACES.ep, ...declare('vt') },
    h('TotalTime', {}, '0'),
    h('Application', {}, 'Microsoft Office PowerPoint'),
    h('PresentationFormat', {}, 'Widescreen'),
    h('Slides', {}, String(pages.length)),
    h('Notes', {}, String(notes)),
    h('HiddenSlides', {}, String(pages.filter(({ hidden }) => hidden).length)),
    h('HeadingPairs', {}, h('vt:vector', { size: 4, baseType: 'variant' }, pair('Theme', 1), pair('Slide Titles', pages.length))),
    h(
      'TitlesOfParts',
      {},
      h(
        'vt:vector',
        { size: titles.length, baseType: 'lpstr' },
        titles.map((title) => h('vt:lpstr', {}, title)),
      ),
    ),
    company !== undefined && h('Company', {}, company),
    h('AppVersion', {}, '16.0000'),
  );
}
