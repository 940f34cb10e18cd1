import { checkLink } from '../../../lib/links/check-link.js';
import type { SafeLink } from '../../../lib/links/safe-link.js';
import type { OpenPackage, Relation } from './open.js';

/** What of a template is never carried over, by what people call it. */
export type LeftOut =
  | 'macros'
  | 'ActiveX controls'
  | 'embedded objects'
  | 'linked pictures'
  | 'links to files'
  | 'sound and video'
  | 'other parts';

/** Relationships that masters, layouts, themes and what they are made of may have (ECMA-376 Part 1, 13 and 14; MS-ODRAWXML 2.1). */
const CARRIED = new Set([
  'slideMaster',
  'slideLayout',
  'theme',
  'themeOverride',
  'image',
  'hdphoto',
  'diagramData',
  'diagramLayout',
  'diagramQuickStyle',
  'diagramColors',
  'diagramDrawing',
  'chart',
  'chartStyle',
  'chartColorStyle',
  'chartUserShapes',
  'font',
]);

/** Kinds that say nothing to anybody when they go: notes of add-ins, jumps to slides that are gone. */
const SILENT = new Set(['tags', 'slide', 'customXml', 'notesSlide', 'comments', 'printerSettings']);

/** True for a relationship that may stay: to a part of a kind that is carried, or a click to the web, a mail address or a telephone. */
export function isCarried({ kind, external, target }: Relation, pack: OpenPackage): boolean {
  if (external) return kind === 'hyperlink' && clickTo(target) !== undefined;
  return CARRIED.has(kind) && pack.has(target);
}

/** A template's link out as a deck carries it. Files beside a template are not beside the deck. */
export function clickTo(target: string): SafeLink | undefined {
  const checked = checkLink(target);
  return 'link' in checked && !checked.link.startsWith('#') ? checked.link : undefined;
}

/** What a relationship that is not carried would have brought; undefined where nobody would miss it. */
export function whatIsLeftOut({ kind, external }: Relation): LeftOut | undefined {
  if (SILENT.has(kind)) return undefined;
  if (/vba/i.test(kind)) return 'macros';
  if (/control|activeX/i.test(kind)) return 'ActiveX controls';
  if (kind === 'oleObject' || kind === 'package' || kind === 'vmlDrawing') return 'embedded objects';
  if (kind === 'image' && external) return 'linked pictures';
  if (kind === 'hyperlink') return 'links to files';
  if (kind === 'audio' || kind === 'video' || kind === 'media') return 'sound and video';
  return external ? 'links to files' : 'other parts';
}

/** What lies in the package as a whole and stays there: macros and controls, wherever they hang. */
export function dangersIn({ names, mainType }: OpenPackage): readonly LeftOut[] {
  const found = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  return [
    ...(found(/vbaProject\.bin$/i) || /macroEnabled/.test(mainType) ? (['macros'] as const) : []),
    ...(found(/\/activeX\//i) ? (['ActiveX controls'] as const) : []),
    ...(found(/\/embeddings\/[^/]*\.(bin|ole)$/i) ? (['embedded objects'] as const) : []),
  ];
}
