import type { Section } from './types.js';

/** What changes from slide to slide. */
export interface DeckPlace {
  /** What the agenda lists. */
  readonly sections?: readonly AgendaEntry[];
  readonly section: { readonly title: string; readonly number?: number; readonly id?: string };
  readonly slide: { readonly title: string; readonly number: number };
}

/** A section as the agenda lists it. `id` is what links lead to: the author's, or one that no author can write. */
export type AgendaEntry = Required<Pick<DeckPlace['section'], 'title' | 'id'>> & Pick<DeckPlace['section'], 'number'>;

/** The id of a section's divider; `index` counts sections with a title from 0. */
export const sectionId = ({ id }: Section, index: number): string => id ?? `section.${index + 1}`;
