import type { Env } from '../../lib/world.js';
import type { FormSource, PaperScene } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import { accessible } from '../accessible/index.js';
import { onSheet } from '../page/sheet.js';
import { layoutArticle } from './article/index.js';
import { cardsForm, LARGE, MEDIUM, SMALL } from './cards/index.js';
import { layoutLabels } from './cards/labels.js';
import { layoutDeck } from './deck/index.js';
import { layoutNotes } from './notes/index.js';
import { slidesForm } from './slides/index.js';

/** The handout's forms: one is a file here and a line in this list. */
const FORMS = {
  article: layoutArticle,
  'slides-1': slidesForm(1),
  'slides-2': slidesForm(2),
  'slides-3': slidesForm(3),
  'slides-4': slidesForm(4),
  'slides-6': slidesForm(6),
  'slides-9': slidesForm(9),
  notes: layoutNotes,
  deck: layoutDeck,
  cards: cardsForm(MEDIUM),
  'cards-small': cardsForm(SMALL),
  'cards-large': cardsForm(LARGE),
  'cards-labels': layoutLabels,
} as const satisfies Record<string, (source: FormSource, theme: Theme, env: Env) => Promise<PaperScene>>;

export type Form = keyof typeof FORMS;

/** A form's pages on their sheets, with what a reading voice needs. */
export const layoutForm = async (form: Form, source: FormSource, theme: Theme, env: Env): Promise<PaperScene> =>
  onSheet(accessible(await FORMS[form](source, theme, env)), theme.paper);

export const FORM_NAMES = Object.keys(FORMS) as readonly string[] as readonly Form[];
