import type { Report } from '../lib/diagnostics.js';
import type { Span } from '../lib/span.js';
import { didYouMean } from '../lib/suggest.js';
import { eachText } from '../model/walk.js';
import { writtenColumns } from './columns.js';
import { forOutput } from './only.js';
import type { DeckPlace } from './place.js';
import { sectionId } from './place.js';
import { lineOf, richOf } from './sources.js';
import type { Template, TemplateSet } from './template-set.js';
import type { Background, Block, Cover, Deck, Furniture, Rich, Section, Slide } from './types.js';
import { plainText, weightOf } from './walk.js';

/** A slide before its template runs. */
export interface Plan {
  readonly template: Template;
  readonly title: Rich;
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  readonly backgrounds?: readonly Background[];
  /** The cover's, from the front matter. */
  readonly subtitle?: readonly Block[];
  readonly furniture?: Furniture;
  readonly section: DeckPlace['section'];
  /** Set on the first slide of a section of PowerPoint's: its name. */
  readonly opens?: string;
  readonly id?: string;
  readonly hidden?: true;
  readonly at: Span;
}

/** The slides that the content asks for, in order: the cover, then dividers and slides. Reports `layout-unknown`. */
export function planSlides(deck: Deck, set: TemplateSet, report: Report): readonly Plan[] {
  let titled = 0;
  return [
    ...(deck.cover === 'none' ? [] : [coverOf(deck, set)]),
    ...deck.sections.flatMap((section) => {
      const index = plainText(section.title) === '' ? undefined : titled++;
      return planSection(section, index, set, report);
    }),
  ];
}

function coverOf({ meta, cover }: Deck, set: TemplateSet): Plan {
  const first = cover === 'none' ? undefined : cover;
  const at = first?.at ?? meta.at('title');
  const subtitle = beneathTitle(meta, first);
  return {
    template: templateIn(set, 'cover'),
    title: first?.title ?? richOf(meta.title, at),
    blocks: [],
    notes: forOutput(first?.notes ?? [], 'slides'),
    backgrounds: first?.backgrounds ?? [],
    ...(first?.furniture === undefined ? {} : { furniture: first.furniture }),
    ...(first?.id === undefined ? {} : { id: first.id }),
    subtitle,
    section: { title: '' },
    opens: meta.title,
    at,
  };
}

/** The lines beneath the title on the cover: the front matter's subtitle, and what the first slide says where that is the cover. */
export const beneathTitle = (meta: Deck['meta'], cover: Cover | undefined): readonly Block[] => [
  ...lineOf(richOf(meta.subtitle ?? '', meta.at('subtitle')), meta.at('subtitle')),
  ...(cover?.blocks ?? []),
];

function planSection(section: Section, index: number | undefined, set: TemplateSet, report: Report): readonly Plan[] {
  const title = plainText(section.title);
  const id = index === undefined ? undefined : sectionId(section, index);
  const place = { title, ...(section.number !== undefined && { number: section.number }), ...(id !== undefined && { id }) };
  const slides = section.slides.map((slide) => planSlide(slide, place, set, report));
  const blocks = forOutput(section.blocks, 'slides');
  if (title === '') return blocks.length === 0 ? slides : [contentOf(section, blocks, section.notes, place, set), ...slides];
  const onDivider = fitsDivider(blocks);
  const divider: Plan = {
    template: templateIn(set, 'section'),
    title: section.title,
    blocks: onDivider ? blocks : [],
    notes: forOutput(section.notes, 'slides'),
    backgrounds: section.backgrounds,
    section: place,
    opens: title,
    ...(id !== undefined && { id }),
    at: section.at,
  };
  return [divider, ...(onDivider ? [] : [contentOf(section, blocks, [], place, set)]), ...slides];
}

/** What stands under a section's heading and is more than a line or two gets a slide of its own. */
function contentOf(
  section: Section,
  blocks: readonly Block[],
  notes: readonly Block[],
  place: DeckPlace['section'],
  set: TemplateSet,
): Plan {
  return { template: usualTemplate(blocks, set), title: section.title, blocks, notes, section: place, at: blocks[0]?.at ?? section.at };
}

/** Text on a divider: about three lines of 40 full-width characters. */
const DIVIDER_WEIGHT = 300;

function fitsDivider(blocks: readonly Block[]): boolean {
  let cites = false;
  eachText(blocks, (text) => {
    cites ||= text.some(({ video }) => video !== undefined);
  });
  return !cites && blocks.every(({ kind }) => kind === 'paragraph') && weightOf(blocks) <= DIVIDER_WEIGHT;
}

function planSlide(slide: Slide, section: DeckPlace['section'], set: TemplateSet, report: Report): Plan {
  const blocks = forOutput(slide.blocks, 'slides');
  return {
    template: chosen(slide, blocks, set, report) ?? usualTemplate(blocks, set),
    title: slide.title,
    blocks,
    notes: forOutput(slide.notes, 'slides'),
    backgrounds: slide.backgrounds,
    ...(slide.furniture === undefined ? {} : { furniture: slide.furniture }),
    section,
    ...(slide.id !== undefined && { id: slide.id }),
    ...(slide.hidden && { hidden: true as const }),
    at: slide.at,
  };
}

/** Slidev's layouts that say no more than the blocks do. */
const USUAL: ReadonlySet<string> = new Set(['default', 'two-cols', 'two-cols-header']);

/** The template that the slide names; columns that are not halves stay side by side in a body, not in one half of the two-column layout. */
function chosen({ layout }: Slide, blocks: readonly Block[], set: TemplateSet, report: Report): Template | undefined {
  if (layout === undefined) return undefined;
  const template = set.templates.get(layout.name);
  if (template === undefined && !USUAL.has(layout.name)) {
    report({
      severity: 'warning',
      id: 'layout-unknown',
      message: `no layout “${layout.name}”; “content” serves`,
      at: layout.at,
      help: didYouMean(layout.name, set.templates.keys()),
    });
  }
  const uneven = template !== undefined && template === set.templates.get('two-column') && blocks.some(({ kind }) => kind === 'columns');
  return uneven && writtenColumns(blocks) === undefined ? undefined : template;
}

function usualTemplate(blocks: readonly Block[], set: TemplateSet): Template {
  const columns = writtenColumns(blocks) === undefined ? undefined : set.templates.get('two-column');
  return columns ?? templateIn(set, 'content');
}

/** A template that `loadTemplates` made sure of. */
export function templateIn(set: TemplateSet, name: string): Template {
  const template = set.templates.get(name);
  if (template === undefined) throw new Error(`no template “${name}” in ${set.folder}`);
  return template;
}
