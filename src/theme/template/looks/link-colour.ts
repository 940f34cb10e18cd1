import { type Colour, contrast, type Palette, resolveColour } from '../../../lib/colour.js';
import type { Layout } from '../../types.js';

/** WCAG 2.2, 1.4.3: what large text needs, and less than any text may have. */
const LEAST_CONTRAST = 3;

/**
 * The role that links take on a layout where the template's own colour for them can't be seen: on a dark layout of a light template, say.
 * Links have no colour of their own in PowerPoint, so the slide maps theirs (ECMA-376 Part 1, 20.1.6.8 overrideClrMapping).
 */
export function linkColour(background: Colour, palette: Palette): Pick<Layout, 'links'> {
  const ground = resolveColour(background, palette);
  const ratio = (role: 'hlink' | 'lt1' | 'dk1'): number => contrast(palette[role], ground);
  if (ratio('hlink') >= LEAST_CONTRAST) return {};
  return { links: ratio('lt1') > ratio('dk1') ? 'lt1' : 'dk1' };
}
