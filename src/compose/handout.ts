import type { Env } from '../lib/world.js';
import { eachText } from '../model/walk.js';
import { AGENDA } from './agenda.js';
import { CodeShelf } from './codes.js';
import { contextOf, NOWHERE } from './context.js';
import { composeDisclaimer } from './disclaimer.js';
import { countFootnotes, numberedFrom } from './footnotes.js';
import { forOutput } from './only.js';
import { beneathTitle, templateIn } from './plan.js';
import { type ReadMarkdown, TemplateRunner } from './render.js';
import { lineOf, richOf } from './sources.js';
import type { TemplateSet } from './template-set.js';
import type { Background, Block, Chapter, CoverLine, Deck, HandoutDraft, Section, Slide, Topic } from './types.js';
import { plainText } from './walk.js';
import { wordsFor } from './words.js';

/**
 * The lecture for reading: the cover's lines, a chapter for each section and a topic for each slide with all that was
 * written, notes too, and the disclaimer. Reports what `composeSlides` reports of templates and the disclaimer.
 * `codes` may be shared with the slides.
 */
export async function composeHandout(
  deck: Deck,
  templates: TemplateSet,
  read: ReadMarkdown,
  env: Env,
  codes = new CodeShelf(deck),
): Promise<HandoutDraft> {
  const runner = new TemplateRunner(read, env);
  const { meta } = deck;
  const disclaimer = composeDisclaimer(meta, contextOf(meta, 'handout', NOWHERE), templates, runner);
  const words = wordsFor(meta.lang);
  return {
    meta,
    cover: coverLines(deck, templates, runner),
    chapters: await chaptersOf(deck, codes),
    disclaimer: disclaimer?.blocks ?? [],
    words: disclaimer === undefined ? words : { ...words, disclaimer: plainText(disclaimer.title) },
  };
}

/** What the cover's template puts into its slots, line by line; a slot's name tells the line's role. */
function coverLines({ meta, cover }: Deck, set: TemplateSet, runner: TemplateRunner): readonly CoverLine[] {
  const template = templateIn(set, 'cover');
  const at = meta.at('title');
  const first = cover === 'none' ? undefined : cover;
  const sources = {
    title: lineOf(first?.title ?? richOf(meta.title, at), at),
    subtitle: beneathTitle(meta, first),
  };
  const { slots } = runner.fill(template, { context: contextOf(meta, 'handout', NOWHERE), lang: meta.lang, sources, at });
  const lines: CoverLine[] = [];
  for (const [name, { blocks }] of slots) {
    const role = name === 'title' || name === 'subtitle' ? name : 'detail';
    eachText(blocks, (text) => lines.push({ role, text }));
  }
  return lines;
}

/** The sections as chapters, footnotes numbered through. */
async function chaptersOf({ sections }: Deck, codes: CodeShelf): Promise<readonly Chapter[]> {
  let footnotes = 0;
  const through = <T extends Slide | Section>(part: T): T => {
    const shown = {
      ...part,
      blocks: [...figuresOf(part.backgrounds), ...forOutput(part.blocks, 'handout')],
      notes: forOutput(part.notes, 'handout'),
    };
    const numbered = numberedFrom(footnotes, shown);
    footnotes += countFootnotes(shown.blocks);
    return numbered;
  };
  const numbered = sections.map((section) => ({ ...through(section), slides: section.slides.map(through) }));
  return Promise.all(numbered.map((section) => chapterOf(section, codes)));
}

async function chapterOf(section: Section, shelf: CodeShelf): Promise<Chapter> {
  const { blocks, notes } = section;
  return {
    title: section.title,
    ...(section.number !== undefined && { number: section.number }),
    ...(section.id !== undefined && { id: section.id }),
    blocks,
    notes,
    codes: await shelf.citedIn(section.title, blocks, notes),
    topics: await Promise.all(section.slides.filter((slide) => !isAgenda(slide)).map((slide) => topicOf(slide, shelf))),
    at: section.at,
  };
}

/** A slide that shows nothing but the agenda: the handout has its list of contents. */
const isAgenda = ({ layout, blocks, notes }: Slide): boolean => layout?.name === AGENDA && blocks.length + notes.length === 0;

async function topicOf({ title, blocks, notes, id, at }: Slide, shelf: CodeShelf): Promise<Topic> {
  return { title, blocks, notes, codes: await shelf.citedIn(title, blocks, notes), ...(id !== undefined && { id }), at };
}

/** Backgrounds that say something, side by side as on the slide: what is decoration there has no use on paper. */
const figuresOf = (backgrounds: readonly Background[]): readonly Block[] =>
  backgrounds
    .filter(({ image }) => !image.decorative)
    .map(({ image, at }, i) => ({ kind: 'image', image, caption: [], ...(i > 0 && { beside: true }), at }));
