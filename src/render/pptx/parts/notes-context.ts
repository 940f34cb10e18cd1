import type { Theme } from '../../../theme/types.js';

/** What notes need beside the slide that they belong to. */
export interface NotesContext {
  readonly theme: Theme;
  /** The deck's language, BCP 47. */
  readonly lang: string;
}
