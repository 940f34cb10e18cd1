import type { Env } from '../lib/world.js';
import { AGENDA, agendaOf, withAgenda } from './agenda.js';
import { CodeShelf } from './codes.js';
import { contextOf, NOWHERE } from './context.js';
import { formatDate } from './dates.js';
import { composeDisclaimer } from './disclaimer.js';
import { furnished } from './furniture.js';
import { labelled } from './label.js';
import type { AgendaEntry, DeckPlace } from './place.js';
import { type Plan, planSlides, templateIn } from './plan.js';
import { type ReadMarkdown, TemplateRunner } from './render.js';
import { keepAll, lineOf, richOf, sourcesOf } from './sources.js';
import type { TemplateSet } from './template-set.js';
import type { Deck, DraftSection, DraftSlide, DraftSlot, SlidesDraft } from './types.js';
import { plainText } from './walk.js';
import { wordsFor } from './words.js';

/**
 * The slides of a deck: cover, each section's divider and slides, the disclaimer; which content goes to which slot.
 * Reports `layout-unknown` (`content` serves), `agenda-empty`, `template-error`, `template-slot`, `template-text`, `slot-empty`,
 * `company-missing` and `disclaimer-language`, each once. `codes` may be shared with the handout.
 */
export async function composeSlides(
  deck: Deck,
  templates: TemplateSet,
  read: ReadMarkdown,
  env: Env,
  codes = new CodeShelf(deck),
): Promise<SlidesDraft> {
  const runner = new TemplateRunner(read, env);
  const content = withAgenda(planSlides(deck, templates, runner.report), deck, templates, runner.report);
  const plans = [...content, ...planDisclaimer(deck, templates, runner)];
  const agenda = agendaOf(deck);
  const slides: DraftSlide[] = [];
  for (const plan of plans) slides.push(await draft(plan, slides.length + 1, agenda, deck, runner, codes));
  return {
    meta: deck.meta,
    sections: sectionsOf(plans),
    slides,
    words: wordsFor(deck.meta.lang),
    furniture: furnitureOf(slides, deck.meta),
  };
}

/** The footer that slides with a number have, and the deck's date. */
function furnitureOf(slides: readonly DraftSlide[], { date = '', lang, at }: Deck['meta']): ReadonlyMap<string, DraftSlot> {
  const footer = slides.find(({ slots }) => slots.has('page') && slots.has('footer'))?.slots.get('footer');
  const place = at('date');
  const day = lineOf(richOf(formatDate(date, lang), place), place);
  return new Map([...(footer === undefined ? [] : [['footer', footer] as const]), ['date', { blocks: day, at: place }]]);
}

function planDisclaimer(deck: Deck, set: TemplateSet, runner: TemplateRunner): readonly Plan[] {
  const disclaimer = composeDisclaimer(deck.meta, contextOf(deck.meta, 'slides', NOWHERE), set, runner);
  if (disclaimer === undefined) return [];
  const title = plainText(disclaimer.title);
  return [
    { template: templateIn(set, 'disclaimer'), ...disclaimer, notes: [], section: { title }, opens: title, at: deck.meta.at('disclaimer') },
  ];
}

async function draft(
  plan: Plan,
  number: number,
  agenda: readonly AgendaEntry[],
  { meta }: Deck,
  runner: TemplateRunner,
  shelf: CodeShelf,
): Promise<DraftSlide> {
  const { template, section, at, notes } = plan;
  const title = plainText(plan.title) || section.title || meta.title;
  const place: DeckPlace = { section, slide: { title, number }, ...(template.name === AGENDA && { sections: agenda }) };
  const sources = { ...sourcesOf(plan.title, plan.blocks, template, at), ...(plan.subtitle && { subtitle: plan.subtitle }) };
  const filled = runner.fill(template, { context: contextOf(meta, 'slides', place), lang: meta.lang, sources, at });
  const codes = await shelf.citedIn(plan.title, plan.blocks);
  return {
    template: template.name,
    layout: (codes.length > 0 ? template.layoutWithCodes : undefined) ?? template.layout,
    title,
    slots: labelled(furnished(keepAll(filled, sources, template, at), plan.furniture), meta),
    codes,
    notes,
    backgrounds: plan.backgrounds ?? [],
    ...(plan.id !== undefined && { id: plan.id }),
    hidden: plan.hidden ?? false,
    at,
  };
}

function sectionsOf(plans: readonly Plan[]): readonly DraftSection[] {
  return plans.flatMap(({ opens }, first) => (opens === undefined ? [] : [{ title: opens, first }]));
}
