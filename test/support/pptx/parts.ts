import type { Archive } from './archive.js';

/** What is broken in a package, in words. */
export type Rule = (archive: Archive) => readonly string[];

export const xmlParts = ({ names }: Archive): readonly string[] => names.filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));

/** Slides, and all that slides stand on. */
export const slideParts = ({ names }: Archive): readonly string[] =>
  names.filter((name) => /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(name));
