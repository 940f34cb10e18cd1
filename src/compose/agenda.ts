import type { Report } from '../lib/diagnostics.js';
import type { AgendaEntry } from './place.js';
import { sectionId } from './place.js';
import type { Plan } from './plan.js';
import { richOf } from './sources.js';
import type { TemplateSet } from './template-set.js';
import type { Deck, Meta } from './types.js';
import { plainText } from './walk.js';
import { wordsFor } from './words.js';

/** The template that prints the agenda: it shows `sections`. */
export const AGENDA = 'agenda';

/** The sections that an agenda lists: the numbered ones; where none is numbered, all that have a title. */
export function agendaOf({ sections }: Deck): readonly AgendaEntry[] {
  const titled = sections.filter(({ title }) => plainText(title) !== '');
  const entries = titled.map((section, index): AgendaEntry => {
    const { number } = section;
    return { title: plainText(section.title), id: sectionId(section, index), ...(number !== undefined && { number }) };
  });
  const numbered = entries.filter(({ number }) => number !== undefined);
  return numbered.length > 0 ? numbered : entries;
}

/**
 * Puts the agenda that the front matter asks for into the plans: `true` behind the cover; `sections` before each section's divider, where that
 * section is the current one. Reports `agenda-empty` where there are no sections, and `layout-unknown` where the set has no agenda.
 */
export function withAgenda(plans: readonly Plan[], deck: Deck, set: TemplateSet, report: Report): readonly Plan[] {
  const { meta } = deck;
  if (meta.agenda === undefined || meta.agenda === false) return plans;
  const template = set.templates.get(AGENDA);
  const entries = agendaOf(deck);
  if (entries.length === 0 || template === undefined) {
    report(entries.length === 0 ? noSections(meta) : noTemplate(meta, set));
    return plans;
  }
  const title = richOf(wordsFor(meta.lang).agenda, meta.at('agenda'));
  const slide: Omit<Plan, 'section'> = { template, title, blocks: [], notes: [], at: meta.at('agenda') };
  if (meta.agenda === true) return plans.flatMap((plan, i) => (i === 0 ? [plan, { ...slide, section: { title: '' } }] : [plan]));
  return plans.flatMap((plan): readonly Plan[] => {
    const { opens, ...divider } = plan;
    if (opens === undefined || !entries.some(({ id }) => id === plan.id)) return [plan];
    return [{ ...slide, section: plan.section, opens }, divider];
  });
}

const noSections = (meta: Meta): Parameters<Report>[0] => ({
  severity: 'warning',
  id: 'agenda-empty',
  message: 'an agenda is asked for, but there are no sections to list',
  at: meta.at('agenda'),
  help: 'begin a section with a heading one level above those of the slides: `# Section` over `## Slide`',
});

const noTemplate = (meta: Meta, { folder }: TemplateSet): Parameters<Report>[0] => ({
  severity: 'warning',
  id: 'layout-unknown',
  message: `no layout “${AGENDA}” in ${folder}; the agenda is left out`,
  at: meta.at('agenda'),
  help: `add ${AGENDA}.hbs to the set; see templates/README.md`,
});
